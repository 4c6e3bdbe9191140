import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeInShells } from '../support/app-page.ts';
import { tempDir } from '../support/temp-dir.ts';
import { textPdf } from '../support/text-pdf.ts';

describeInShells('The papers of a dossier', open => {
  test('are drawn up, looked at, signed, outdated by a figure and taken back', async () => {
    await using files = await tempDir();
    await using app = await open();
    const { page } = app;
    page.setDefaultTimeout(30_000);
    await page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
    await page.getByRole('link', { name: /^Văn bản/ }).click();
    await page.getByRole('heading', { name: /7 văn bản chưa lập/ }).waitFor();
    await page.getByRole('button', { name: 'Lập các văn bản còn thiếu' }).click();
    await page.getByRole('heading', { name: 'Còn 6 văn bản chưa có bản ký.' }).waitFor();
    const preview = page.getByRole('region', { name: /^Nội dung .*docx$/ });
    await preview.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();

    await page.getByRole('button', { name: /^Biên bản họp/ }).click();
    const row = page.getByRole('row', { name: /Biên bản họp/ });
    await page.getByText(/^Nội dung điền thêm/).click();
    await page.getByLabel('Số người có mặt').fill('42');
    await page.keyboard.press('Tab');
    await row.getByText('Cũ', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Lập lại', exact: true }).click();
    await row.getByText('Đã lập').waitFor();
    await preview.getByText('42/').first().waitFor();

    const scan = join(files.path, 'bien ban ky.pdf');
    await writeFile(scan, await textPdf(['Da ky']));
    const attach = page.getByRole('button', { name: 'Đính kèm bản ký' });
    if (app.kind === 'desktop') {
      await app.answerDialogs({ open: [scan] });
      await attach.click();
    } else {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), attach.click()]);
      await chooser.setFiles([scan]);
    }
    await row.getByText('Đã ký').waitFor();
    await page.getByText(/Tệp PDF không có chữ ký số/).waitFor();

    await page.getByRole('link', { name: /^Tiêu chí/ }).click();
    const cell = page.locator('.ag-row[row-id="3.1"] [col-id="result"]');
    await cell.click();
    await page.locator('.ag-row[row-id="3.1"] [col-id="result"].ag-cell-focus').waitFor();
    await page.keyboard.type('1/10');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell.innerText()).toBe('10 %');
    await page.getByRole('link', { name: /^Văn bản/ }).click();
    await row.getByText('Cũ', { exact: true }).waitFor();
    await page.getByRole('heading', { name: /văn bản cũ so với số liệu/ }).click();
    await page.keyboard.press('Control+z');
    await row.getByText('Đã ký').waitFor();

    await page.getByRole('link', { name: 'Mẫu văn bản của đơn vị' }).click();
    await page.getByText('{ten_don_vi}', { exact: true }).waitFor();
    expect(app.complaints()).toEqual([]);
  });
});
