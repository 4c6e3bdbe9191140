import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { describeInShells } from '../support/app-page.ts';
import { testCore } from '../support/core.ts';
import { received, submitted } from '../support/review-fixture.ts';
import { tempDir } from '../support/temp-dir.ts';
import { violations } from '../support/violations.ts';

const patient = { timeout: 20_000 };

/** A workspace in which a package of a commune was opened. */
async function office() {
  const folder = await tempDir();
  const workspaceDir = folder.join('tham-dinh');
  await using core = await testCore({ workspaceDir });
  const sources = ['Quyết định.txt', 'Bản đồ.txt'].map(name => ({ path: folder.join(name) }));
  for (const { path } of sources) await writeFile(path, `Nội dung ${path}`);
  const { path } = await submitted(core.client, folder, { '1.1': sources });
  return { folder, workspaceDir, dossierId: await received(core.client, path) };
}

describeInShells('A reviewer', open => {
  test('judges a received dossier from the keyboard, and finds everything again', async () => {
    const { folder, workspaceDir, dossierId } = await office();
    await using _ = folder;
    await using app = await open({ workspaceDir, viewport: { width: 1366, height: 768 } });
    const { page } = app;
    page.setDefaultTimeout(20_000);
    const goTo = (address: string) =>
      page.evaluate(to => {
        location.hash = to;
      }, address);
    await goTo(`/ho-so/${dossierId}`);
    await page.getByRole('main').getByRole('link', { name: 'Thẩm định' }).waitFor();
    await page.keyboard.press('Alt+2');
    const answer = page.getByRole('heading', { level: 1 });
    const says = (words: RegExp) => expect.poll(() => answer.innerText(), patient).toMatch(words);
    await says(/^Đã thẩm định 0\/\d+/);

    const side = page.getByRole('complementary', { name: 'Mục đang thẩm định' });
    const title = (code: string) => side.getByText(code, { exact: true }).first();
    const verdict = (name: string) => side.getByRole('button', { name, exact: true });
    const isChosen = (name: string) => verdict(name).getAttribute('aria-pressed');
    await title('1.1').waitFor();
    await page.getByRole('gridcell', { name: '1.1', exact: true }).click();

    // The first file is before the reviewer for over a second, the second one is reached by the space.
    await says(/ · 1 tệp chưa mở/);
    await page.keyboard.press('Space');
    const files = side.getByRole('region', { name: 'Minh chứng' });
    await files
      .getByRole('button', { name: /Bản đồ/, pressed: true })
      .or(files.getByRole('button', { name: /Quyết định/, pressed: true }))
      .waitFor();
    await says(/^(?!.*chưa mở)/);
    await page.keyboard.press('1');
    await expect.poll(() => isChosen('Đạt'), patient).toBe('true');

    // Letters and digits in the comment are words, not commands.
    await page.keyboard.press('c');
    await page.keyboard.type('Khớp 3 bản, 2 tờ; jk');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => isChosen('Đạt'), patient).toBe('true');
    await page.keyboard.press('Space');
    await title('1.2').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    await title('1.1').waitFor();
    expect(await side.getByLabel('Nhận xét').inputValue()).toBe('Khớp 3 bản, 2 tờ; jk');

    await page.getByRole('textbox', { name: 'Lọc mục thẩm định' }).fill('2.2');
    await page.keyboard.press('Enter');
    await title('2.2').waitFor();
    await page.keyboard.press('3');
    await side.getByLabel('Yêu cầu bổ sung', { exact: true }).fill('Biểu nghiệm thu');
    await side.getByLabel('Hạn bổ sung').fill('20/12/2026');
    await page.keyboard.press('Enter');
    await side.getByRole('button', { name: 'Sửa số liệu…' }).click();
    await side.getByLabel(/Số liệu theo thẩm định/).fill('8/10');
    await side.getByLabel('Lý do sửa').fill('Hai tuyến chưa nghiệm thu');
    await page.keyboard.press('Enter');
    await side.getByText('80 % < 90 % → Chưa đạt').waitFor();
    await side.getByText('100 % ≥ 90 % → Đạt').first().waitFor();
    await says(/2\/\d+ .*1 khác với xã tự đánh giá · 1 yêu cầu bổ sung/);
    expect(await violations(app)).toEqual([]);

    await page.getByRole('gridcell', { name: '2.2', exact: true }).click();
    await page.keyboard.press('Control+z');
    await expect.poll(() => side.getByText('80 % < 90 % → Chưa đạt').count(), patient).toBe(0);
    await page.keyboard.press('Control+y');
    await page.reload();
    await side.getByText('80 % < 90 % → Chưa đạt').waitFor();
    expect(await isChosen('Yêu cầu bổ sung')).toBe('true');
    expect(await side.getByLabel('Hạn bổ sung').inputValue()).toBe('20/12/2026');

    await goTo(`/ho-so/${dossierId}/tham-dinh/ket-luan%3A`);
    await side
      .getByText(/^Còn \d+ mục chưa thẩm định/)
      .first()
      .waitFor();
    await page.getByRole('gridcell', { name: 'Kết luận chung' }).click();
    await page.keyboard.press('3');
    await side.getByRole('button', { name: 'Kết thúc thẩm định' }).click();
    await side.getByText(/^Đã kết thúc thẩm định ngày/).waitFor();

    // Nothing is left to do but to send the answer: that is the main button now.
    const answerFile = folder.join('DG_tra-loi.zip');
    if (app.kind === 'desktop') await app.answerDialogs({ save: answerFile });
    const download = app.kind === 'web' ? page.waitForEvent('download') : null;
    await page.getByRole('button', { name: 'Xuất ý kiến thẩm định' }).first().click();
    if (download) expect((await download).suggestedFilename()).toMatch(/^DG_.+\.zip$/);
    else await expect.poll(() => existsSync(answerFile), patient).toBe(true);
    expect(await violations(app)).toEqual([]);
    expect(app.complaints()).toEqual([]);
  }, 180_000);
});
