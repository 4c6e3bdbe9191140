import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { type AppPage, describeInShells, type OpenApp } from '../support/app-page.ts';
import { tempDir } from '../support/temp-dir.ts';

async function begin(open: OpenApp): Promise<AppPage> {
  const app = await open();
  app.page.setDefaultTimeout(30_000);
  return app;
}

/** Chooses a file after a click, through the dialog of the shell at hand. */
async function choose(app: AppPage, button: Locator, file: string): Promise<void> {
  if (app.kind === 'desktop') {
    await app.answerDialogs({ open: [file] });
    return button.click();
  }
  const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles([file]);
}

/** Writes a file after a click, where the shell at hand writes it, and waits until it is there. */
async function save(app: AppPage, button: Locator, target: string): Promise<void> {
  if (app.kind === 'desktop') await app.answerDialogs({ save: target });
  await button.click();
  await app.page.getByText(/^Đã ghi (phần việc|tệp gửi lại)\./).waitFor();
  if (app.kind === 'desktop') return;
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    app.page.getByRole('link', { name: 'Tải về' }).click(),
  ]);
  await download.saveAs(target);
}

const cell = ({ page }: AppPage, code: string, column: string) =>
  page.locator(`.ag-row[row-id="${code}"] [col-id="${column}"]`);

async function enter(app: AppPage, code: string, text: string): Promise<void> {
  await cell(app, code, 'result').click();
  await app.page.locator(`.ag-row[row-id="${code}"] [col-id="result"].ag-cell-focus`).waitFor();
  await app.page.keyboard.type(text);
  await app.page.keyboard.press('Enter');
}

describeInShells('A part of a dossier', open => {
  test('goes to a specialist and comes back, compared item by item and undone in one step', async () => {
    await using files = await tempDir();
    await using clerk = await begin(open);
    const { page } = clerk;
    await page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
    await page.getByRole('link', { name: /^Phân công/ }).click();

    await page.getByRole('button', { name: 'Thêm người' }).click();
    await page.getByLabel('Họ tên').fill('Lê Thị Hoa');
    await page.keyboard.press('Enter');
    await page.getByRole('rowheader', { name: 'Lê Thị Hoa' }).waitFor();
    await page.getByRole('checkbox', { name: 'Chọn cả 2. Giao thông' }).focus();
    await page.keyboard.press('Space');
    await page.getByText('Đã chọn 4').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByText('Đã chọn 3').waitFor();
    await page.keyboard.press('Space');
    await page.getByRole('combobox', { name: 'Giao cho' }).click();
    await page.getByRole('option', { name: 'Lê Thị Hoa' }).click();
    await page.getByLabel('Hạn', { exact: true }).fill('1/12/30');
    await page.getByRole('button', { name: 'Giao', exact: true }).click();
    await page.getByText('Đã giao 4 chỉ tiêu cho Lê Thị Hoa.').waitFor();

    const sent = join(files.path, 'giao.zip');
    await save(clerk, page.getByRole('button', { name: 'Giao phần việc của Lê Thị Hoa ra tệp' }), sent);

    await using specialist = await begin(open);
    await choose(specialist, specialist.page.getByRole('button', { name: 'Mở gói hồ sơ' }), sent);
    await cell(specialist, '2.4', 'result').waitFor();
    expect(await cell(specialist, '3.1', 'result').count()).toBe(0);
    await enter(specialist, '2.4', '8/10');
    await cell(specialist, '2.4', 'verdict').getByText('Đạt', { exact: true }).waitFor();
    await enter(specialist, '2.1', '9/10');
    await cell(specialist, '2.1', 'result').getByText('90 %').waitFor();
    await specialist.page.getByRole('link', { name: /^Phần việc/ }).click();
    const back = join(files.path, 'lai.zip');
    await save(specialist, specialist.page.getByRole('button', { name: 'Xuất phần việc' }), back);
    expect(specialist.complaints()).toEqual([]);

    await page.getByRole('link', { name: /^Tiêu chí/ }).click();
    await cell(clerk, '2.1', 'result').waitFor();
    await enter(clerk, '2.1', '7/10');
    await cell(clerk, '2.1', 'result').getByText('70 %').waitFor();
    await page.getByRole('link', { name: /^Phân công/ }).click();
    await choose(clerk, page.getByRole('button', { name: 'Nhận phần việc' }), back);
    await page.getByRole('heading', { name: /còn 1 mục hai bên cùng sửa/ }).waitFor();
    const take = page.getByRole('button', { name: 'Nhận vào hồ sơ' });
    expect(await take.isDisabled()).toBe(true);
    const both = page.getByRole('group', { name: /^2\.1 Kết quả/ });
    expect(await both.innerText()).toMatch(/70 %[\s\S]*90 %/);
    await both.getByRole('radio', { name: /^Gửi lại/ }).click();
    await page.getByRole('heading', { name: 'Phần việc của Lê Thị Hoa: nhận 2 mục.' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Phần việc của Lê Thị Hoa: nhận 2 mục.' }).waitFor();
    await take.click();
    await page.getByText(/^Đã nhận phần việc: 2 chỉ tiêu/).waitFor();
    await page.getByText(/đã nhận \d/).waitFor();

    await page.getByRole('link', { name: /^Tiêu chí/ }).click();
    await cell(clerk, '2.1', 'result').getByText('90 %').waitFor();
    expect(await cell(clerk, '2.4', 'verdict').innerText()).toBe('Đạt');
    await cell(clerk, '2.1', 'code').click();
    await page.keyboard.press('Control+z');
    await cell(clerk, '2.1', 'result').getByText('70 %').waitFor();
    expect(await cell(clerk, '2.4', 'verdict').innerText()).toBe('Chưa đạt');
    expect(clerk.complaints()).toEqual([]);
  });

  test('a file that is no part is refused in words and changes nothing', async () => {
    await using files = await tempDir();
    await using app = await begin(open);
    const { page } = app;
    await page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
    await page.getByRole('link', { name: /^Phân công/ }).click();
    const wrong = join(files.path, 'không phải.zip');
    writeFileSync(wrong, 'không phải zip');
    await choose(app, page.getByRole('button', { name: 'Nhận phần việc' }), wrong);
    await page.getByText(/“.*không phải\.zip” không hợp lệ/).waitFor();
    expect(app.complaints()).toEqual([]);
  });
});
