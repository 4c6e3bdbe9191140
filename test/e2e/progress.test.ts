import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { type AppPage, describeInShells } from '../support/app-page.ts';

const cell = ({ page }: AppPage, code: string, column: string) =>
  page.locator(`.ag-row[row-id="${code}"] [col-id="${column}"]`);
const main = ({ page }: AppPage) => page.locator('#main');
const goTo = ({ page }: AppPage, name: RegExp) =>
  page.getByRole('navigation').getByRole('link', { name }).click();

/** Pages of what would be printed; only the browser shell lets a test print. */
async function printedPages({ page, kind }: AppPage): Promise<number | null> {
  if (kind === 'desktop') return null;
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return (await PDFDocument.load(pdf)).getPageCount();
}

describeInShells('Overview and progress', open => {
  test('a moment is kept, a result falls back, and the two are compared', async () => {
    await using app = await open();
    const { page } = app;
    page.setDefaultTimeout(15_000);
    await page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
    await page.getByRole('heading', { name: 'Chỉ tiêu của từng tiêu chí' }).waitFor();

    await goTo(app, /^Tiến độ/);
    await page.getByRole('heading', { name: 'Chưa có mốc nào' }).waitFor();
    await page.getByRole('textbox', { name: 'Ghi chú cho mốc' }).fill('Trước họp giao ban');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Các mốc đã lưu' }).waitFor();
    await page.getByText('Không có chỉ tiêu nào thay đổi giữa hai mốc này.').waitFor();

    await goTo(app, /^Tiêu chí/);
    await cell(app, '3.1', 'result').click();
    await page.keyboard.type('10');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(app, '3.1', 'verdict').innerText(), { timeout: 10_000 }).toBe('Chưa đạt');

    await goTo(app, /^Tiến độ/);
    const changed = main(app).getByRole('row', { name: /^3\.1\. / });
    await changed.getByText('Không còn đạt').waitFor();
    expect(await changed.innerText()).toContain('10 %');

    const note = page.getByRole('textbox', { name: /^Ghi chú của mốc/ });
    await note.fill('Trước họp tháng');
    await note.press('Enter');
    await page
      .getByRole('option', { name: /\(Trước họp tháng\)$/ })
      .first()
      .waitFor({ state: 'attached' });
    await page.getByRole('button', { name: /^Bỏ mốc/ }).click();
    await page.getByRole('heading', { name: 'Chưa có mốc nào' }).waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByRole('heading', { name: 'Các mốc đã lưu' }).waitFor();
    expect(app.complaints()).toEqual([]);
  });

  test('the overview draws charts that can be read as tables, says why, and prints on one page', async () => {
    await using app = await open();
    const { page } = app;
    page.setDefaultTimeout(15_000);
    await page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
    await goTo(app, /^Tiến độ/);
    await page.getByRole('button', { name: 'Lưu mốc' }).click();
    await page.getByRole('heading', { name: 'Các mốc đã lưu' }).waitFor();
    await goTo(app, /^Tổng quan/);

    const time = page.getByRole('img', { name: /^Biểu đồ tiến độ qua 2 mốc/ });
    await time.locator('svg').waitFor();
    await page.getByRole('img', { name: /^Biểu đồ số chỉ tiêu đạt của từng tiêu chí/ }).waitFor();
    await page.getByText('Xem bằng bảng').first().click();
    await page.getByRole('row', { name: /^Hiện nay/ }).waitFor();
    await page.getByText('Vì sao theo thứ tự này:').waitFor();
    const first = page.getByRole('link', { name: /^Làm tiếp/ });
    await main(app)
      .getByText(/^Việc tiếp theo: /)
      .waitFor();

    const colours = () =>
      time
        .locator('svg text')
        .first()
        .evaluate(text => getComputedStyle(text).fill);
    const light = await colours();
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(colours).not.toBe(light);

    expect(await printedPages(app)).toBe(app.kind === 'desktop' ? null : 1);
    await first.click();
    await page.getByRole('complementary', { name: 'Chỉ tiêu đang chọn' }).waitFor();
    expect(app.complaints()).toEqual([]);
  });
});
