import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type AppPage, describeInShells } from '../support/app-page.ts';
import { tableFile } from '../support/table-files.ts';
import { tempDir } from '../support/temp-dir.ts';

async function openSample({ page }: AppPage): Promise<void> {
  page.setDefaultTimeout(15_000);
  await page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
  await page.getByRole('navigation', { name: 'Các trang của hồ sơ' }).waitFor();
}

describeInShells("The clerk's desk", open => {
  test('a result table is previewed, corrected and entered as one change, which the history tells of', async () => {
    await using files = await tempDir();
    await using app = await open();
    const { page } = app;
    const path = join(files.path, 'Kết quả quý III.xlsx');
    const titles = ['TT', 'Nội dung chỉ tiêu', 'Kết quả thực hiện', 'Tự đánh giá', 'Ghi chú'];
    const rows = [
      [
        '2.1',
        'Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa, đảm bảo ô tô đi lại thuận tiện quanh năm',
        '18,2/18,6 km',
        'Đạt',
        null,
      ],
      ['9', 'Số hộ có máy giặt', '12', 'Đạt', null],
    ];
    writeFileSync(path, await tableFile('xlsx', [{ name: 'Biểu', rows: [titles, ...rows] }]));
    await openSample(app);
    await page.getByRole('link', { name: 'Tiêu chí' }).first().click();
    await page.getByRole('link', { name: 'Excel' }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Chọn tệp Excel' }).click(),
    ]);
    await chooser.setFiles(path);
    await page.getByRole('heading', { name: '1 chỉ tiêu sẽ thay đổi, 2 dòng cần xem lại' }).waitFor();
    await page.getByText('tệp ghi “Đạt”, số liệu cho kết quả: 97,85 % < 100 % → Chưa đạt').waitFor();
    await page.getByLabel('Kết quả ở ô C2').fill('18,6/18,6');
    await page.keyboard.press('Enter');
    await page.getByText('Không đổi').waitFor();
    await page.getByLabel('Kết quả ở ô C2').fill('18,3/18,6');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Nhập 1 kết quả' }).click();
    await page.getByText('Đã nhập 1 kết quả').waitFor();
    await page.getByRole('link', { name: 'Lịch sử' }).click();
    await page.getByText('Nhập kết quả từ tệp Kết quả quý III.xlsx').waitFor();
    await page.getByText('Trước và sau').first().click();
    await page.getByRole('row', { name: /2\.1 · kết quả 100 % 98,39 %/ }).waitFor();
    expect(app.complaints()).toEqual([]);
  });

  test('the office says who it is once, and the tour is ended once', async () => {
    await using app = await open();
    const { page } = app;
    await openSample(app);
    const tour = page.getByRole('region', { name: 'Giới thiệu nhanh' });
    await tour.getByRole('button', { name: 'Tiếp' }).click();
    await tour.getByText('2/5 Tiêu chí.').waitFor();
    await tour.getByRole('button', { name: 'Bỏ qua' }).click();
    await tour.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Giao diện và công cụ' }).click();
    await page.getByRole('menuitem', { name: 'Cài đặt' }).click();
    await page.getByLabel('Người làm việc trên máy này').fill('Nguyễn Thị Lan');
    await page.keyboard.press('Tab');
    await page.getByText('Đã lưu').waitFor();
    await page.reload();
    await expect
      .poll(() => page.getByLabel('Người làm việc trên máy này').inputValue())
      .toBe('Nguyễn Thị Lan');
    await page.getByRole('link', { name: 'Hồ sơ NTM' }).click();
    await openSample(app);
    expect(await tour.count()).toBe(0);
    expect(app.complaints()).toEqual([]);
  });

  test('a dossier is put away, found again and taken back', async () => {
    await using app = await open();
    const { page } = app;
    await openSample(app);
    await page.getByRole('link', { name: 'Hồ sơ NTM' }).click();
    await page.getByRole('button', { name: 'Việc với hồ sơ Xã Bình Minh (2025)' }).click();
    await page.getByRole('menuitem', { name: 'Cất vào mục lưu trữ' }).click();
    await page.getByText('Không còn hồ sơ nào đang làm').waitFor();
    await page.getByText('Lưu trữ', { exact: true }).click();
    await page.getByRole('link', { name: 'Xã Bình Minh' }).waitFor();
    await page.getByRole('button', { name: 'Việc với hồ sơ Xã Bình Minh (2025)' }).click();
    await page.getByRole('menuitem', { name: 'Đưa lại vào danh sách' }).click();
    await page.getByText('Đang làm', { exact: true }).click();
    await page.getByRole('link', { name: 'Xã Bình Minh' }).waitFor();
    expect(app.complaints()).toEqual([]);
  });
});
