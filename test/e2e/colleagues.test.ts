import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { describeInShells } from '../support/app-page.ts';
import { colleagueFile } from '../support/colleague-fixture.ts';
import { testCore } from '../support/core.ts';
import { received, submitted } from '../support/review-fixture.ts';
import { tempDir } from '../support/temp-dir.ts';
import { violations } from '../support/violations.ts';

/** A workspace that received a dossier, and the files of two who disagree about it. */
async function office() {
  const folder = await tempDir();
  const workspaceDir = folder.join('tham-dinh');
  await using core = await testCore({ workspaceDir });
  const { path } = await submitted(core.client, folder);
  const files = await Promise.all([
    colleagueFile(path, folder.join('an.zip'), {
      name: 'Nguyễn Văn An',
      office: 'Sở Xây dựng',
      scope: ['1', '2'],
      verdict: 'met',
      comment: 'Tuyến cuối đã nghiệm thu',
    }),
    colleagueFile(path, folder.join('mai.zip'), {
      name: 'Lê Mai',
      office: 'Sở Y tế',
      scope: ['2'],
      verdict: 'notMet',
      comment: 'Còn 10 km chưa cứng hóa',
    }),
  ]);
  const foreign = folder.join('la.zip');
  await writeFile(foreign, 'không phải gói');
  return { folder, workspaceDir, dossierId: await received(core.client, path), files: [...files, foreign] };
}

describeInShells('Those who judge together', (open, kind) => {
  test('send their files at once, see where they disagree, and resolve it with a reason', async () => {
    const { folder, workspaceDir, dossierId, files } = await office();
    await using _ = folder;
    await using app = await open({ workspaceDir, viewport: { width: 1366, height: 768 } });
    const { page } = app;
    page.setDefaultTimeout(30_000);
    await page.evaluate(id => {
      location.hash = `/ho-so/${id}/doan-tham-dinh`;
    }, dossierId);
    const receive = page.getByRole('button', { name: 'Nhận ý kiến của thành viên' });
    await receive.waitFor();
    if (kind === 'desktop') {
      await app.answerDialogs({ open: files });
      await receive.click();
    } else {
      const choosing = page.waitForEvent('filechooser');
      await receive.click();
      await (await choosing).setFiles(files);
    }
    // What is no review file is named; the others went through.
    const alert = page.getByRole('alert').filter({ hasText: 'Đã nhận 2/3 tệp' });
    await alert.getByText(/la\.zip/).waitFor();
    await page
      .getByRole('row', { name: /Nguyễn Văn An Sở Xây dựng 1, 2 1 mục an\.zip .*Đang dùng/ })
      .waitFor();
    await page.getByRole('row', { name: /Lê Mai Sở Y tế 2 1 mục mai\.zip .*Đang dùng/ }).waitFor();
    const roads = page.getByRole('row', { name: /^2\. Giao thông/ });
    await roads.getByText('1 chưa thống nhất').waitFor();
    expect(await roads.getByRole('link').allInnerTexts()).toEqual(['2.2', '2.3', '2.4']);

    const dispute = page.getByRole('region', { name: 'Ý kiến khác nhau về 2.1' });
    await dispute.getByText('Tuyến cuối đã nghiệm thu').waitFor();
    await dispute.getByText('Còn 10 km chưa cứng hóa').waitFor();
    const settle = dispute.getByRole('button', { name: 'Thống nhất 2.1' });
    await dispute.getByRole('radio', { name: /^Lê Mai/ }).click();
    expect(await settle.isDisabled()).toBe(true);
    expect(await violations(app)).toEqual([]);
    await dispute.getByRole('textbox', { name: 'Lý do thống nhất 2.1' }).fill('Đoàn đã đi kiểm tra lại');
    await page.keyboard.press('Enter');
    await page.getByText('Lý do: Đoàn đã đi kiểm tra lại').waitFor();
    await expect.poll(() => dispute.count()).toBe(0);

    await page.getByRole('heading', { level: 1 }).click();
    await page.keyboard.press('Control+z');
    await dispute.waitFor();
    await page.getByRole('button', { name: 'Để riêng ý kiến của Lê Mai, mai.zip' }).click();
    await expect.poll(() => dispute.count()).toBe(0);
    await page.getByRole('button', { name: 'Dùng lại ý kiến của Lê Mai, mai.zip' }).click();
    await dispute.getByRole('link', { name: '2.1' }).click();
    await page
      .getByRole('complementary', { name: 'Mục đang thẩm định' })
      .getByText('Còn 10 km chưa cứng hóa')
      .waitFor();
    expect(app.complaints()).toEqual([]);
  }, 300_000);
});
