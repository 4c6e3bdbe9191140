import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { type AppPage, describeInShells, type OpenApp } from '../support/app-page.ts';
import { tempDir } from '../support/temp-dir.ts';

const password = 'Quang-Ngoc-2026';

async function begin(open: OpenApp): Promise<AppPage> {
  const app = await open();
  app.page.setDefaultTimeout(30_000);
  return app;
}

/** The volumes that were written, in order. */
async function takeVolumes(app: AppPage, folder: string): Promise<string[]> {
  const { page } = app;
  const written = page.getByRole('status').filter({ hasText: 'Đã xuất và kiểm tra xong gói' });
  await written.waitFor();
  const paths = await written.getByText(/_p\d\dof\d\d\.zip$/).allInnerTexts();
  if (app.kind === 'desktop') return paths;
  const saved: string[] = [];
  for (const [at, path] of paths.entries()) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: `Tải tập ${at + 1}`, exact: true }).click(),
    ]);
    saved.push(join(folder, basename(path)));
    await download.saveAs(join(folder, basename(path)));
  }
  return saved;
}

/** Chooses files with the button, in the system's dialog or the browser's. */
async function choose(app: AppPage, button: string, files: string[]): Promise<void> {
  const found = app.page.getByRole('button', { name: button });
  if (app.kind === 'desktop') {
    await app.answerDialogs({ open: files });
    return found.click();
  }
  const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), found.click()]);
  await chooser.setFiles(files);
}

/** Desktop: one volume finds the others beside it. Web: all are chosen together, the last one first. */
async function openVolumes(app: AppPage, volumes: string[]): Promise<void> {
  const button = app.page.getByRole('button', { name: 'Mở gói hồ sơ' });
  if (app.kind === 'desktop') {
    await app.answerDialogs({ open: volumes.slice(-1) });
    return button.click();
  }
  const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(volumes.toReversed());
}

describeInShells('A package in volumes under a password', open => {
  test('is written from the page, opened with the password by somebody else, and shows its papers', async () => {
    await using files = await tempDir();
    await using app = await begin(open);
    const { page } = app;
    await page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
    await page.getByRole('link', { name: /^Văn bản/ }).click();
    await page.getByRole('button', { name: 'Lập các văn bản còn thiếu' }).click();
    await page.getByRole('heading', { name: 'Còn 6 văn bản chưa có bản ký.' }).waitFor();
    await page.getByRole('link', { name: /^Kiểm tra & xuất/ }).click();
    await page.getByRole('button', { name: 'Chia tập, mật khẩu, bản sao…' }).click();
    await page.getByRole('combobox', { name: 'Chia thành các tập' }).click();
    await page.getByRole('option', { name: 'Cỡ khác…' }).click();
    await page.getByLabel('Cỡ mỗi tập (MB)').fill('1');
    const first = page.getByRole('textbox', { name: 'Mật khẩu (không bắt buộc)' });
    const second = page.getByRole('textbox', { name: 'Nhập lại mật khẩu' });
    await first.fill(password);
    await second.fill('khác');
    await page.getByText('Hai lần nhập mật khẩu chưa giống nhau.').waitFor();
    expect(await page.getByRole('button', { name: 'Xuất gói hồ sơ' }).isDisabled()).toBe(true);
    await second.fill(password);
    if (app.kind === 'desktop') await app.answerDialogs({ save: files.join('goi.zip') });
    await page.getByRole('button', { name: 'Xuất gói hồ sơ' }).click();
    const volumes = await takeVolumes(app, files.path);
    expect(volumes.length).toBeGreaterThan(2);
    expect(await first.inputValue()).toBe('');

    await using reviewer = await begin(open);
    await openVolumes(reviewer, volumes);
    const ask = reviewer.page.getByRole('textbox', { name: /có mật khẩu/ });
    await ask.fill('sai');
    await reviewer.page.keyboard.press('Enter');
    await reviewer.page.getByText(/Mật khẩu không đúng/).waitFor();
    await ask.fill(password);
    await reviewer.page.keyboard.press('Enter');
    await reviewer.page.getByText('Hồ sơ nhận, chỉ xem').waitFor();
    await reviewer.page.getByRole('link', { name: /^Văn bản/ }).click();
    await reviewer.page
      .getByRole('heading', { name: 'Gói có 9 văn bản; 6 văn bản chưa có bản ký.' })
      .waitFor();
    const preview = reviewer.page.getByRole('region', { name: /^Nội dung .*docx$/ });
    await preview.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').waitFor();
    await reviewer.page.getByRole('link', { name: /^Lấy ý kiến/ }).click();
    await reviewer.page
      .getByRole('heading', { name: 'Gói hồ sơ này không có kết quả lấy ý kiến người dân.' })
      .waitFor();
    expect([...app.complaints(), ...reviewer.complaints()]).toEqual([]);
  });
});

describeInShells('Many packages at once', (open, kind) => {
  test('are opened and verified one after the other, each with its own verdict', async () => {
    await using files = await tempDir();
    await using app = await begin(open);
    const { page } = app;
    await page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
    await page.getByRole('link', { name: /^Kiểm tra & xuất/ }).click();
    const [whole, harmed, junk] = ['tot.zip', 'hong.zip', 'la.zip'].map(name => files.join(name)) as [
      string,
      string,
      string,
    ];
    if (kind === 'desktop') await app.answerDialogs({ save: whole });
    await page.getByRole('button', { name: 'Xuất gói hồ sơ' }).click();
    await page.getByText('Đã xuất và kiểm tra xong gói').waitFor();
    if (kind === 'web') {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Tải về' }).click(),
      ]);
      await download.saveAs(whole);
    }
    await copyFile(whole, harmed);
    const bytes = await readFile(harmed);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 0xff;
    await writeFile(harmed, bytes);
    await writeFile(junk, 'không phải gói');

    await page.getByRole('link', { name: 'Hồ sơ NTM', exact: true }).click();
    await choose(app, 'Mở gói hồ sơ', [whole, harmed, junk]);
    const row = (name: string) => page.getByRole('row').filter({ hasText: name });
    await row('tot.zip').getByText('Nguyên vẹn', { exact: true }).waitFor();
    await row('hong.zip')
      .getByText(/^Không nguyên vẹn: /)
      .waitFor();
    await row('la.zip')
      .getByText(/không hợp lệ/)
      .waitFor();
    await row('tot.zip').getByRole('link').click();
    await page.getByText(/^Nguyên vẹn · mã kiểm tra [A-Z2-7]{5}-[A-Z2-7]{5}$/).waitFor();

    await page.goto(page.url().replace(/#.*$/, '#/kiem-tra-goi'));
    await choose(app, 'Chọn gói để kiểm tra', [whole, harmed, junk]);
    await row('tot.zip').getByText('Hợp lệ', { exact: true }).waitFor();
    await row('hong.zip').getByText('Không hợp lệ', { exact: true }).waitFor();
    await row('la.zip').getByText('Không hợp lệ', { exact: true }).waitFor();
    await page.getByText('2/3 gói không hợp lệ hoặc không đọc được.').waitFor();
    expect(app.complaints()).toEqual([]);
  });
});
