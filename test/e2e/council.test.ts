import axe from 'axe-core';
import { expect, test } from 'vitest';
import { describeInShells } from '../support/app-page.ts';
import { testCore } from '../support/core.ts';
import { received, submitted } from '../support/review-fixture.ts';
import { tempDir } from '../support/temp-dir.ts';

describeInShells('The council of a received dossier', open => {
  test('is written down, votes in secret by the keyboard, concludes, and gets its papers', async () => {
    await using folder = await tempDir();
    const workspaceDir = folder.join('workspace');
    let dossierId: string;
    {
      await using core = await testCore({ workspaceDir });
      const { path } = await submitted(core.client, folder);
      dossierId = await received(core.client, path);
    }
    await using app = await open({ workspaceDir });
    const { page } = app;
    page.setDefaultTimeout(30_000);
    const part = (name: string) =>
      page.getByRole('navigation', { name: 'Các phần của hội đồng' }).getByRole('link', { name }).click();

    await page.evaluate(id => {
      window.location.hash = `#/ho-so/${id}/hoi-dong`;
    }, dossierId);
    await page.getByRole('button', { name: 'Lập hội đồng mới' }).click();
    await page.getByRole('link', { name: 'Thêm thành viên' }).click();
    await page
      .getByRole('textbox', { name: 'Thêm thành viên' })
      .fill(
        'Trần Quốc Hưng; Chủ tịch; Phó Chủ tịch UBND tỉnh\nLê Mai, Thư ký, Sở Xây dựng\nĐỗ Quân; Sở Y tế\nNgô Nam',
      );
    await page.getByRole('button', { name: 'Thêm 4 thành viên' }).click();
    await page.getByText('chưa đối chiếu với văn bản gốc').first().waitFor();
    await page.getByRole('radio', { name: 'số thành viên có mặt' }).click();

    await part('Họp và biểu quyết');
    await page.getByRole('checkbox', { name: 'Trần Quốc Hưng có mặt' }).click();
    await page.getByRole('heading', { name: /^Có mặt 1\/4 \(25 %\), cần từ 70 %: chưa đủ/ }).waitFor();
    await page.getByRole('button', { name: 'Có mặt đủ' }).click();
    const ballots = page.getByRole('textbox', { name: /^Nhập phiếu kín/ });
    await ballots.focus();
    await page.keyboard.type('1112');
    await page.keyboard.press('Control+z');
    await page.keyboard.type('1');
    await page.getByRole('button', { name: 'Ghi 4 phiếu vào kết quả' }).click();
    await page.getByRole('heading', { name: /^Đồng ý 4\/4 \(100 %\).*: đề nghị công nhận/ }).waitFor();
    await page.evaluate(axe.source);
    const found = await page.evaluate(async () => {
      // Put there by the line above; the page itself knows nothing of it.
      const { axe: checker } = globalThis as unknown as { axe: typeof axe };
      const run = {
        runOnly: { type: 'tag' as const, values: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] },
      };
      return (await checker.run(document, run)).violations.map(({ id }) => id);
    });
    expect(found).toEqual([]);
    await page.getByRole('button', { name: 'Kết luận', exact: true }).click();
    await page.getByRole('heading', { name: 'Hội đồng đề nghị công nhận.' }).waitFor();

    await part('Văn bản');
    await page.getByRole('button', { name: 'Lập các văn bản còn thiếu' }).click();
    await page.getByRole('button', { name: 'Lập lại Báo cáo thẩm định' }).waitFor();
    expect(await page.getByText('Đã lập', { exact: true }).count()).toBe(3);

    await page.getByRole('heading', { name: 'Hội đồng đề nghị công nhận.' }).click();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await page.getByRole('button', { name: 'Kết luận', exact: true }).waitFor();
    expect(app.complaints()).toEqual([]);
  });
});
