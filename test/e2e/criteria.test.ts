import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, test } from 'vitest';
import { type AppPage, describeInShells } from '../support/app-page.ts';
import { threeGroups } from '../support/decision-tables.ts';
import { tableFile } from '../support/table-files.ts';
import { tempDir } from '../support/temp-dir.ts';

async function pickFile({ page }: AppPage, button: string, path: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ]);
  await chooser.setFiles(path);
}

describeInShells('Criteria sets', open => {
  test('the list is searched without diacritics, Enter opens a set, and its sources are told on demand', async () => {
    await using app = await open();
    const { page } = app;
    page.setDefaultTimeout(15_000);
    await page.getByRole('link', { name: 'Bộ tiêu chí' }).click();
    await page.getByRole('heading', { name: /^\d+ bộ tiêu chí/ }).waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('quoc gia nang cao');
    await expect.poll(() => page.locator('tbody tr').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /xã nông thôn mới nâng cao/ }).waitFor();
    const source = page.getByRole('button', { name: 'Nguồn của chỉ tiêu 1.1' });
    expect(await source.innerText()).toContain('Lời văn: chưa đối chiếu');
    await source.click();
    await page.getByText('Nhập kết quả').waitFor();
    await page.getByRole('combobox', { name: 'Vùng, nhóm xã' }).click();
    await page.getByRole('option', { name: /Bắc Trung Bộ/ }).click();
    await page.getByRole('columnheader', { name: 'Mức quy định: Bắc Trung Bộ' }).waitFor();
    expect(app.complaints()).toEqual([]);
  });

  test('a decision is imported: doubtful cells are corrected, the set is put to use and chosen for a dossier', async () => {
    await using files = await tempDir();
    await using app = await open();
    const { page } = app;
    page.setDefaultTimeout(15_000);
    const path = join(files.path, 'Bộ tiêu chí ba nhóm.xlsx');
    writeFileSync(path, await tableFile('xlsx', [threeGroups]));
    await page.getByRole('link', { name: 'Bộ tiêu chí' }).click();
    await page.getByRole('link', { name: 'Nhập bộ tiêu chí' }).click();
    await pickFile(app, 'Chọn tệp', path);
    await page.getByRole('heading', { name: 'Còn 1 ô chưa hiểu, 3 ô cần xác nhận' }).waitFor();
    const publish = page.getByRole('button', { name: 'Đưa vào sử dụng' });
    expect(await publish.isDisabled()).toBe(true);

    const bar = page.getByRole('form', { name: 'Ô đang chọn' });
    await bar.getByRole('button', { name: 'Đúng cả 3 ô như vậy' }).click();
    await bar.getByText('G7', { exact: true }).waitFor();
    await bar.getByText('Chưa hiểu').waitFor();
    await bar.getByRole('textbox', { name: 'Nội dung ô' }).fill('≥ 60');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Đã hiểu hết bảng' }).waitFor();
    await page.getByRole('link', { name: '‹ Bộ tiêu chí' }).click();
    await page.getByRole('link', { name: 'Nhập bộ tiêu chí' }).click();
    await page.getByRole('heading', { name: 'Đã hiểu hết bảng' }).waitFor();

    await page.getByLabel('Cột G là').selectOption('Không dùng');
    await page.getByLabel('Cột G là').selectOption('Mức đạt chuẩn');
    await page.getByText('chưa chọn').waitFor({ state: 'detached' });
    await page.getByLabel('Vùng, nhóm của cột G').fill('Xã nhóm 3');
    await page.keyboard.press('Tab');

    await page.getByLabel('Tên bộ tiêu chí').fill('Bộ tiêu chí thử ba nhóm');
    await page.getByLabel('Cơ quan ban hành').fill('UBND tỉnh Thanh Hóa');
    await page.getByLabel('Ngày ban hành').fill('31/02/2026');
    await page.getByText('Ngày viết như 08/03/2022.').waitFor();
    await page.getByLabel('Ngày ban hành').fill('8/3/26');
    await publish.click();
    await page.getByRole('heading', { name: /^Hồ sơ mới/ }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Bộ tiêu chí' }).inputValue()).toMatch(
      /^Bộ tiêu chí thử ba nhóm/,
    );

    await page.getByRole('link', { name: 'Bộ tiêu chí' }).click();
    await page.getByRole('link', { name: 'Bộ tiêu chí thử ba nhóm' }).click();
    await page.getByText('ngày 08/03/2026 của UBND tỉnh Thanh Hóa').waitFor();
    await page.getByRole('columnheader', { name: 'Xã nhóm 3' }).waitFor();
    await page.getByRole('cell', { name: 'từ 80 đến 90' }).waitFor();
    expect(app.complaints()).toEqual([]);
  });

  test('a set is saved as Excel and as JSON where the person says, and prints', async () => {
    await using files = await tempDir();
    await using app = await open();
    const { page } = app;
    page.setDefaultTimeout(15_000);
    await page.getByRole('link', { name: 'Bộ tiêu chí' }).click();
    await page.getByRole('link', { name: /xã nông thôn mới nâng cao giai đoạn/ }).click();
    for (const [button, name] of [
      ['Xuất Excel', 'bo.xlsx'],
      ['Xuất JSON', 'bo.json'],
    ] as const) {
      const path = join(files.path, name);
      if (app.kind === 'desktop') {
        await app.answerDialogs({ save: path });
        await page.getByRole('button', { name: button }).click();
        await page.getByText(`Đã ghi tệp ${path}`).waitFor();
      } else {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.getByRole('button', { name: button }).click(),
        ]);
        expect(download.suggestedFilename()).toBe(`vn-xa-ntm-nang-cao-2021-1.0.0${extname(name)}`);
        await download.saveAs(path);
      }
      expect(statSync(path).size).toBeGreaterThan(10_000);
    }
    expect(JSON.parse(readFileSync(join(files.path, 'bo.json'), 'utf8'))).toMatchObject({
      id: 'vn-xa-ntm-nang-cao-2021',
      criteria: { length: 19 },
    });
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: 'Xuất Excel' }).isVisible()).toBe(false);
    expect(
      await page
        .getByRole('cell', { name: /quy hoạch chung/ })
        .first()
        .isVisible(),
    ).toBe(true);
    expect(app.complaints()).toEqual([]);
  });

  test('two sets are laid side by side: a pair is added, taken away and brought back', async () => {
    await using app = await open();
    const { page } = app;
    page.setDefaultTimeout(15_000);
    await page.getByRole('link', { name: 'Bộ tiêu chí' }).click();
    await page.getByRole('link', { name: 'Đối chiếu hai bộ' }).click();
    for (const [label, text] of [
      ['Bộ thứ nhất', 'quốc gia về xã nông thôn mới giai đoạn 2021'],
      ['Bộ thứ hai', 'nông thôn mới nâng cao giai đoạn 2021'],
    ] as const) {
      await page.getByRole('combobox', { name: label }).fill(text);
      await page.getByRole('option').first().click();
    }
    await page.getByRole('button', { name: 'Chọn 17.10 và 18.4 để ghép' }).click();
    await page.getByRole('button', { name: 'Ghép thành cặp' }).click();
    const remove = page.getByRole('button', { name: 'Bỏ cặp 17.10 – 18.4' });
    await remove.click();
    await expect.poll(() => remove.count()).toBe(0);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await remove.waitFor();
    expect(app.complaints()).toEqual([]);
  });

  test('a set file that is not in order is refused by place and reason, and nothing of it stays', async () => {
    await using files = await tempDir();
    await using app = await open();
    const { page } = app;
    page.setDefaultTimeout(15_000);
    const path = join(files.path, 'bo-hong.json');
    writeFileSync(path, JSON.stringify({ schema: 'ho-so-ntm/criteria-set@1', id: 'bo-hong', mau: 1 }));
    await page.getByRole('link', { name: 'Bộ tiêu chí' }).click();
    await page.getByRole('link', { name: 'Nhập bộ tiêu chí' }).click();
    await pickFile(app, 'Chọn tệp', path);
    await page.getByRole('alert').getByText('title: thiếu mục này').waitFor();
    await page.getByRole('link', { name: '‹ Bộ tiêu chí' }).click();
    await page.getByRole('heading', { name: /^\d+ bộ tiêu chí/ }).waitFor();
    expect(await page.getByText('bo-hong').count()).toBe(0);
    expect(app.complaints()).toEqual([]);
  });
});
