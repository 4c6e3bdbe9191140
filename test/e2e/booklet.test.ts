import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type AppPage, describeInShells } from '../support/app-page.ts';
import { readPdf } from '../support/booklet-fixture.ts';
import { tempDir } from '../support/temp-dir.ts';

/** Where the PDF lies that the page has just made. */
async function savedPdf({ page, kind }: AppPage, target: string): Promise<string> {
  if (kind === 'desktop') return target;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải về' }).click(),
  ]);
  await download.saveAs(target);
  return target;
}

describeInShells('The merged PDF', open => {
  test('a clerk binds all evidence into one PDF and sees which files are only named', async () => {
    await using files = await tempDir();
    await using app = await open();
    const { page } = app;
    page.setDefaultTimeout(20_000);
    await page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Kiểm tra & xuất/ })
      .click();
    const target = join(files.path, 'minh chứng.pdf');
    if (app.kind === 'desktop') await app.answerDialogs({ save: target });
    await page.getByRole('button', { name: 'Ghép thành PDF' }).click();
    await page.getByText(/^Đã ghép 43 tệp thành 60 trang/).waitFor();
    await page.getByText('8 tệp chỉ ghi tên').click();
    await page
      .getByText(/đây là tệp Word hoặc Excel; mở tệp gốc để xem/)
      .first()
      .waitFor();
    const { pages } = await readPdf(await savedPdf(app, target));
    expect(pages).toHaveLength(60);
    expect(pages.at(-1)?.text).toContain('trang 60');
  });
});
