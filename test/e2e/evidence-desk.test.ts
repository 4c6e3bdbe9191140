import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { root } from '../../scripts/root.ts';
import { type AppPage, describeInShells } from '../support/app-page.ts';
import { tempDir } from '../support/temp-dir.ts';

/** A busy machine draws when it can. */
const soon = { timeout: 20_000 };

const row = ({ page }: AppPage, name: string): Locator => page.locator('.ag-row', { hasText: name });
const side = ({ page }: AppPage) => page.getByRole('complementary', { name: 'Minh chứng đang chọn' });
const report = ({ page }: AppPage) => page.getByRole('region', { name: 'Kết quả thêm tệp' });

async function choose({ page }: AppPage, filter: RegExp): Promise<void> {
  await page.getByRole('combobox', { name: 'Lọc minh chứng' }).click();
  await page.getByRole('option', { name: filter }).click();
}

async function begin(app: AppPage): Promise<void> {
  app.page.setDefaultTimeout(20_000);
  await app.page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
  await app.page.getByRole('link', { name: /^Minh chứng/ }).click();
  await app.page.locator('.ag-row').first().waitFor();
}

describeInShells('Trang minh chứng', open => {
  test('a folder is taken in, told of, given to its indicator with one key, undone, thrown away and fetched back', async () => {
    await using folder = await tempDir();
    await using app = await open();
    const { page } = app;
    await begin(app);
    await mkdir(folder.join('bo/TC02/2.1'), { recursive: true });
    await writeFile(folder.join('bo/TC02/2.1/bảng kê đường.txt'), 'Đường trục xã dài 3 km');
    await writeFile(folder.join('bo/TC02/2.1/bản sao.txt'), 'Đường trục xã dài 3 km');
    await writeFile(folder.join('bo/rỗng.pdf'), '');
    await page.getByLabel('Chọn thư mục').setInputFiles(folder.join('bo'));
    await report(app).getByText('Đã thêm 1 tệp · 1 tệp trùng · 1 tệp không thêm được').waitFor();
    await report(app).getByText('rỗng.pdf').waitFor();
    await report(app).getByRole('button', { name: 'Đóng kết quả thêm tệp' }).click();

    await choose(app, /Chưa gắn chỉ tiêu \(1\)/);
    await row(app, '.txt').first().locator('[col-id="name"]').click();
    await side(app).getByText('Đường trục xã dài 3 km').waitFor();
    await side(app).getByRole('button', { name: 'Nhận 2.1 (A)' }).waitFor();
    await page.keyboard.press('a');
    await choose(app, /Tất cả \(52\)/);
    await page.getByLabel('Tìm minh chứng').fill('txt');
    await row(app, '2.1').waitFor();
    await row(app, '.txt').first().locator('[col-id="name"]').click();
    await page.keyboard.press('Control+z');
    await choose(app, /Chưa gắn chỉ tiêu \(1\)/);
    await row(app, '.txt').first().locator('[col-id="name"]').click();
    await page.keyboard.press('Delete');
    await choose(app, /Thùng rác \(1\)/);
    await side(app).getByRole('button', { name: 'Lấy lại tệp này' }).click();
    await choose(app, /Chưa gắn chỉ tiêu \(1\)/);
    await row(app, '.txt').first().waitFor();
    expect(app.complaints()).toEqual([]);
  });

  test('many files are chosen with Shift and described in one step', async () => {
    await using app = await open();
    const { page } = app;
    await begin(app);
    await page.getByLabel('Tìm minh chứng').fill('xlsx');
    await expect.poll(() => page.locator('.ag-row [col-id="name"]').count(), soon).toBe(4);
    await page.locator('.ag-row[row-index="0"] [col-id="name"]').click();
    await page.locator('.ag-row[row-index="3"] [col-id="name"]').click({ modifiers: ['Shift'] });
    await side(app).getByRole('heading', { name: 'Đã chọn 4 tệp' }).waitFor();
    await side(app).getByLabel('Số, ký hiệu').fill('99/BTK-UBND');
    await side(app).getByLabel('Ngày ban hành').fill('5/3/25');
    await side(app).getByRole('button', { name: 'Ghi cho 4 tệp' }).click();
    await expect.poll(() => row(app, '99/BTK-UBND').count(), soon).toBeGreaterThanOrEqual(4);
    await expect.poll(() => row(app, '05/03/2025').count(), soon).toBeGreaterThanOrEqual(4);
    await page.locator('.ag-row[row-index="0"] [col-id="name"]').click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => row(app, '99/BTK-UBND').count(), soon).toBe(0);
    expect(app.complaints()).toEqual([]);
  });

  test('Word, Excel and photos are shown; what is broken is said; a file is dropped on the page', async () => {
    await using app = await open();
    const { page } = app;
    await begin(app);
    const find = async (name: string) => {
      await page.getByLabel('Tìm minh chứng').fill(name);
      await row(app, name).first().locator('[col-id="name"]').click();
    };
    await find('docx');
    await side(app).getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
    await find('xlsx');
    await side(app)
      .getByRole('cell', { name: /Số: 37/ })
      .waitFor();
    const photo = await readFile(join(root, 'resources/sample/minh-chung/44-anh-duong-truc-xa.jpg'));
    await page.evaluate(
      ({ bytes }) => {
        const data = new DataTransfer();
        const picture = Uint8Array.from(bytes);
        data.items.add(new File([picture, ' '], 'ảnh thả vào.jpg', { type: 'image/jpeg' }));
        data.items.add(new File(['PK hỏng'], 'hỏng.docx'));
        const target = document.querySelector('.ag-root');
        for (const type of ['dragenter', 'dragover', 'drop'])
          target?.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
      },
      { bytes: [...photo] },
    );
    await report(app).getByText('Đã thêm 2 tệp').waitFor();
    await find('ảnh thả vào');
    await expect
      .poll(
        () =>
          side(app)
            .locator('img')
            .evaluate(img => img instanceof HTMLImageElement && img.naturalWidth),
        soon,
      )
      .toBeGreaterThan(0);
    await find('hỏng.docx');
    await side(app).getByText('Tệp hỏng hoặc không đúng định dạng').waitFor();
    expect(app.complaints()).toEqual([]);
  });
});
