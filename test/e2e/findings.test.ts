import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { type AppPage, describeInShells } from '../support/app-page.ts';
import { finished, testCore } from '../support/core.ts';
import { received, submitted } from '../support/review-fixture.ts';
import { tempDir } from '../support/temp-dir.ts';

/** Chooses a file after a click, through the dialog of the shell at hand. */
async function choose(app: AppPage, button: Locator, file: string): Promise<void> {
  if (app.kind === 'desktop') {
    await app.answerDialogs({ open: [file] });
    return button.click();
  }
  const [chooser] = await Promise.all([app.page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles([file]);
}

/** A commune's workspace with a dossier that was handed over, and what the reviewers' office wrote about it. */
async function judged(files: Awaited<ReturnType<typeof tempDir>>) {
  const workspaceDir = files.join('xa');
  mkdirSync(workspaceDir);
  await using commune = await testCore({ workspaceDir });
  await using office = await testCore();
  const { dossierId: own, path } = await submitted(commune.client, files);
  const dossierId = await received(office.client, path);
  await office.client.reviews.begin({
    dossierId,
    reviewer: { name: 'Nguyễn Văn Ân', office: 'Sở Nông nghiệp và Môi trường', role: 'Chuyên viên' },
    scope: null,
  });
  await office.client.reviews.judge({
    dossierId,
    items: [
      { target: '1.1', change: { verdict: 'met' } },
      {
        target: '2.1',
        change: {
          verdict: 'supplement',
          comment: 'Số km chưa khớp biểu thống kê của Sở',
          request: 'Bổ sung biên bản nghiệm thu tuyến đường thôn Đông',
          dueOn: '2030-12-20',
          correction: {
            entry: { kind: 'ratio', numerator: '280', denominator: '287' },
            reason: 'Theo biểu nghiệm thu tháng 11',
          },
        },
      },
      { target: 'van-ban:to-trinh', change: { verdict: 'notMet', comment: 'Tờ trình chưa ký, đóng dấu' } },
    ],
  });
  const target = files.join('DG.zip');
  await finished(office.client.reviews.export({ dossierId, kind: 'answer', target }));
  return { workspaceDir, own, review: target };
}

describeInShells('A review that comes back', open => {
  test('is looked at, taken into the dossier, and answered with new evidence', async () => {
    await using files = await tempDir();
    const { workspaceDir, own, review } = await judged(files);
    await using app = await open({ workspaceDir });
    const { page } = app;
    page.setDefaultTimeout(60_000);
    await page.evaluate(to => {
      location.hash = to;
    }, `/ho-so/${own}`);
    await page.getByRole('link', { name: /^Yêu cầu bổ sung/ }).click();
    await choose(app, page.getByRole('button', { name: 'Nhận ý kiến thẩm định' }), review);

    const item = page.getByRole('article', { name: /^2\.1 / });
    await item.getByText('thẩm định ghi 97,56 %').waitFor();
    await item.getByText('Bổ sung biên bản nghiệm thu').waitFor();
    await item.getByRole('checkbox', { name: 'Lấy số liệu thẩm định vào hồ sơ' }).check();
    await page.getByRole('button', { name: 'Nhận vào hồ sơ' }).click();

    await page.getByRole('heading', { name: 'Còn 2 yêu cầu bổ sung chưa trả lời.' }).waitFor();
    const finding = page.getByRole('article', { name: /^2\.1 / });
    await finding.getByLabel('Trả lời').fill('Đã bổ sung biên bản ngày 25/11');
    const proof = join(files.path, 'biên bản.txt');
    writeFileSync(proof, 'nghiệm thu');
    await choose(app, finding.getByRole('button', { name: /Thêm tệp/ }), proof);
    await finding.getByRole('link', { name: 'biên bản.txt' }).waitFor();
    await finding.getByRole('button', { name: 'Đã trả lời xong' }).click();
    await page.getByRole('heading', { name: 'Còn 1 yêu cầu bổ sung chưa trả lời.' }).waitFor();

    await finding.getByRole('link', { name: /2\.1/ }).click();
    await page.getByRole('region', { name: 'Ý kiến thẩm định' }).getByText('Đã bổ sung biên bản').waitFor();
    await page.locator('.ag-row[row-id="2.1"] [col-id="result"]').getByText('97,56 %').waitFor();
    await page.getByRole('link', { name: /^Lịch sử/ }).click();
    await page.getByText('Nhận ý kiến thẩm định lần trình 1').first().waitFor();
    expect(app.complaints()).toEqual([]);
  });
});
