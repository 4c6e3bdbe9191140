import { PDFDocument } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';
import { type AppPage, describeInShells } from '../support/app-page.ts';
import { tableFile } from '../support/table-files.ts';

const part = ({ page }: AppPage, name: string) =>
  page.getByRole('navigation', { name: 'Các phần lấy ý kiến' }).getByRole('link', { name }).click();

describeInShells("Residents' survey", open => {
  test('ballots are typed, read from Excel, counted, taken over and taken back', async () => {
    await using app = await open();
    const { page } = app;
    page.setDefaultTimeout(20_000);
    await page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Lấy ý kiến/ })
      .click();
    await page.getByRole('button', { name: 'Bắt đầu với 20 nội dung' }).click();
    await page.getByRole('link', { name: 'Thêm thôn' }).click();
    await page.getByRole('textbox', { name: 'Thêm thôn' }).fill('Thôn Đông\t120\nThôn Tây\t95');
    await page.getByRole('button', { name: 'Thêm vào danh sách' }).click();

    await part(app, 'Nhập từng phiếu');
    await page.getByRole('textbox', { name: /^Nhập phiếu 1,/ }).waitFor();
    await page.keyboard.type('+');
    await page.keyboard.press('Enter');
    await page.keyboard.type('23+');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+z');
    await page.getByRole('textbox', { name: /^Nhập phiếu 2,/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('PageDown');
    await page.keyboard.type('1111');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Ghi 3 phiếu vào kết quả' }).click();
    await page.getByRole('heading', { name: 'Hài lòng 2/3: 66,67 %' }).waitFor();

    // Leaving lets the ballots count that were typed.
    await page.getByRole('textbox', { name: /^Nhập phiếu 1,/ }).focus();
    await page.keyboard.type('+');
    await page.keyboard.press('Enter');
    await part(app, 'Từ Excel');
    await page.getByRole('heading', { name: 'Hài lòng 3/4: 75 %' }).waitFor();
    const rows = [
      ['Thôn', 'Câu 1', 'Câu 2', 'Câu 20'],
      ['Thôn Đông', '1', '1', '1'],
      ['Thôn Bắc', '1', '3', '1'],
    ];
    const choose = async (content: string[][]) =>
      page.locator('input[type=file]').setInputFiles({
        name: 'phieu.xlsx',
        mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        buffer: await tableFile('xlsx', [{ name: 'Phiếu', rows: content }]),
      });
    await choose([...rows, ['Thôn Bắc', '7', '1', '1']]);
    await page.getByRole('cell', { name: 'B4' }).waitFor();
    expect(await page.getByRole('button', { name: 'Nhập 3 phiếu' }).isDisabled()).toBe(true);
    await choose(rows);
    await page.getByRole('button', { name: 'Nhập 2 phiếu' }).click();
    await page.getByRole('heading', { name: 'Hài lòng 5/6: 83,33 %' }).waitFor();
    await page.getByRole('row', { name: /^Thôn Bắc/ }).waitFor();

    await page.getByRole('button', { name: 'Ghi vào điều kiện hài lòng' }).click();
    await page.getByRole('button', { name: 'Đã ghi vào điều kiện hài lòng' }).waitFor();
    if (app.kind !== 'desktop') {
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      expect((await PDFDocument.load(pdf)).getPageCount()).toBeLessThanOrEqual(2);
    }
    await page.getByRole('heading', { name: 'Tổng hợp theo nội dung' }).click();
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Ghi vào điều kiện hài lòng', exact: true }).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: 'Hài lòng 3/4: 75 %' }).waitFor();
    expect(app.complaints()).toEqual([]);
  });
});
