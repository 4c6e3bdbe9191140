import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { root } from '../../scripts/root.ts';
import { type AppPage, describeInShells, type OpenApp } from '../support/app-page.ts';
import { tempDir } from '../support/temp-dir.ts';

const sampleFiles = join(root, 'resources/sample/minh-chung');

/** A step that does not come about shall say so, not wait for the end of the test. */
async function begin(open: OpenApp): Promise<AppPage> {
  const app = await open();
  app.page.setDefaultTimeout(15_000);
  return app;
}

/** The first sample file with an ending, under a name of our own. */
function sampleFile(folder: string, ending: string, name: string): string {
  const found = readdirSync(sampleFiles).find(each => each.endsWith(ending));
  if (!found) throw new Error(`no sample file ends in ${ending}`);
  const path = join(folder, name);
  copyFileSync(join(sampleFiles, found), path);
  return path;
}

/** Chooses files after a click, through the dialog of the shell at hand. */
async function choose(app: AppPage, button: Locator, files: string[]): Promise<void> {
  if (app.kind === 'desktop') {
    await app.answerDialogs({ open: files });
    return button.click();
  }
  const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(files);
}

async function createDossier({ page }: AppPage): Promise<void> {
  await page.getByRole('link', { name: 'Tạo hồ sơ' }).click();
  await page.getByLabel('Xã, phường').first().pressSequentially('quang ngoc thanh hoa');
  await page.getByRole('option', { name: 'Xã Quảng Ngọc – Tỉnh Thanh Hoá' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'Nhóm xã, vùng' }).click();
  await page.getByRole('option', { name: /Bắc Trung Bộ/ }).click();
  await page.getByRole('textbox', { name: 'Năm đánh giá' }).press('Enter');
  await page.getByRole('heading', { name: /Còn 57 chỉ tiêu chưa đánh giá/ }).waitFor();
}

const cell = ({ page }: AppPage, code: string, column: string) =>
  page.locator(`.ag-row[row-id="${code}"] [col-id="${column}"]`);
const panel = ({ page }: AppPage) => page.getByRole('complementary', { name: 'Chỉ tiêu đang chọn' });

/** Exports the open dossier; gives the path of the package. */
async function exportPackage(app: AppPage, folder: string): Promise<string> {
  const target = join(folder, 'goi.zip');
  if (app.kind === 'desktop') await app.answerDialogs({ save: target });
  await app.page.getByRole('button', { name: 'Xuất gói hồ sơ' }).click();
  await app.page.getByText('Đã xuất và kiểm tra xong gói, lần trình 1.').waitFor();
  if (app.kind === 'desktop') return target;
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    app.page.getByRole('link', { name: 'Tải về' }).click(),
  ]);
  await download.saveAs(target);
  return target;
}

describeInShells('The main job', open => {
  test('a clerk makes a dossier, fills it, attaches proof and exports; a reviewer opens the package', async () => {
    await using files = await tempDir();
    await using app = await begin(open);
    const { page } = app;
    await createDossier(app);

    await page.getByRole('link', { name: 'Làm tiếp chỉ tiêu 1.1' }).click();
    await cell(app, '3.1', 'result').click();
    await page.keyboard.type('277/287');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(app, '3.1', 'result').innerText()).toBe('96,52 %');
    expect(await cell(app, '3.1', 'verdict').innerText()).toBe('Đạt');

    await page.keyboard.type('dat');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(app, '3.2', 'verdict').innerText()).toBe('Đạt');
    await cell(app, '3.1', 'result').click();

    const pdf = sampleFile(files.path, '.pdf', 'Biểu thống kê tưới tiêu.pdf');
    const photo = sampleFile(files.path, '.jpg', 'Ảnh kênh mương.jpg');
    await choose(app, panel(app).getByRole('button', { name: 'Thêm tệp' }), [pdf, photo]);
    await panel(app).getByText('Minh chứng (2)').waitFor();
    await panel(app).getByRole('img', { name: 'Trang 1' }).waitFor();
    await panel(app)
      .getByRole('button', { name: /^Ảnh kênh mương/ })
      .click();
    await panel(app).getByRole('img', { name: 'Ảnh kênh mương.jpg' }).waitFor();

    await panel(app).getByRole('button', { name: 'Gỡ Ảnh kênh mương.jpg khỏi chỉ tiêu 3.1' }).click();
    await panel(app).getByText('Minh chứng (1)').waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await panel(app).getByText('Minh chứng (2)').waitFor();

    await page.keyboard.press('Alt+8');
    await page.getByRole('heading', { name: /Còn \d+ điều cần sửa/ }).waitFor();
    const goi = await exportPackage(app, files.path);
    const code = await page
      .getByRole('button', { name: /^Mã kiểm tra/ })
      .first()
      .innerText();
    expect(code).toMatch(/^[A-Z2-7]{5}-[A-Z2-7]{5}$/);

    await using reviewer = await begin(open);
    await choose(reviewer, reviewer.page.getByRole('button', { name: 'Mở gói hồ sơ' }), [goi]);
    await reviewer.page.getByText('Hồ sơ nhận, chỉ xem').waitFor();
    await cell(reviewer, '3.1', 'text').click();
    await panel(reviewer).getByText('Minh chứng (2)').waitFor();
    await panel(reviewer).getByText('96,52 %').first().waitFor();
    expect(await panel(reviewer).getByRole('button', { name: 'Thêm tệp' }).count()).toBe(0);
    await reviewer.page.keyboard.press('j');
    await panel(reviewer).getByText('Minh chứng (0)').waitFor();
    await reviewer.page.keyboard.press('k');
    await panel(reviewer).getByText('Minh chứng (2)').waitFor();
    await reviewer.page.keyboard.press('Alt+7');
    await reviewer.page.getByRole('button', { name: `Mã kiểm tra ${code}, bấm để chép` }).waitFor();

    expect([...app.complaints(), ...reviewer.complaints()]).toEqual([]);
  });

  test('a changed package can be looked at with the changed file named, and is called what it is', async () => {
    await using files = await tempDir();
    await using app = await begin(open);
    await app.page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
    await app.page.getByRole('link', { name: /^Kiểm tra & xuất/ }).click();
    const goi = await exportPackage(app, files.path);
    const bytes = readFileSync(goi);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    writeFileSync(goi, bytes);
    await app.page.getByRole('link', { name: 'Hồ sơ NTM', exact: true }).click();
    await choose(app, app.page.getByRole('button', { name: 'Mở gói hồ sơ' }), [goi]);
    await app.page.getByText('Gói không nguyên vẹn.').waitFor();
    await app.page
      .getByText(/data\/minh-chung\/.* (?:bị hỏng|đã bị thay đổi)/)
      .first()
      .waitFor();
    await app.page.getByText('Hồ sơ nhận, chỉ xem').waitFor();
    expect(await app.page.getByText(/^Nguyên vẹn/).count()).toBe(0);
    expect(app.complaints()).toEqual([]);
  });

  test('what cannot be read stays in the cell with its reason, and Ctrl+Z takes a result back', async () => {
    await using app = await begin(open);
    const { page } = app;
    await app.page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
    await page.getByRole('heading', { name: /^Còn/ }).waitFor();
    await page.keyboard.press('Alt+2');
    await cell(app, '3.1', 'result').click();
    const before = await cell(app, '3.1', 'result').innerText();
    await page.keyboard.type('nhiều lắm');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(app, '3.1', 'result').innerText()).toContain('nhiều lắm');
    expect(await cell(app, '3.1', 'result').innerText()).toContain('Nhập tử số và mẫu số');
    await cell(app, '3.1', 'result').click();
    await page.keyboard.type('1/2');
    await page.keyboard.press('Enter');
    await expect.poll(() => cell(app, '3.1', 'result').innerText()).toBe('50 %');
    expect(await cell(app, '3.1', 'verdict').innerText()).toBe('Chưa đạt');
    await page.keyboard.press('Control+z');
    await expect.poll(() => cell(app, '3.1', 'result').innerText()).toBe(before);
    expect(app.complaints()).toEqual([]);
  });

  test('the list is filtered without diacritics, and F1 explains the page and leads back', async () => {
    await using app = await begin(open);
    const { page } = app;
    await page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
    await page.getByRole('link', { name: /^Tiêu chí/ }).click();
    await cell(app, '1.1', 'result').waitFor();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('duong ngo xom');
    await expect.poll(() => page.locator('.ag-row [col-id="text"]').count()).toBe(2);
    await page.keyboard.press('Enter');
    await panel(app).getByText('Tỷ lệ đường ngõ, xóm').first().waitFor();
    await page.keyboard.press('F1');
    await page.getByRole('heading', { name: 'Tiêu chí', level: 1 }).waitFor();
    await page.keyboard.press('F1');
    await cell(app, '1.1', 'result').waitFor();
    expect(app.complaints()).toEqual([]);
  });
});
