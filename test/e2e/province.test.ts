import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import axe from 'axe-core';
import { expect, test } from 'vitest';
import { read as readWorkbook } from 'xlsx';
import { type AppPage, describeInShells } from '../support/app-page.ts';
import { testCore } from '../support/core.ts';
import { sketchDossier } from '../support/province-fixture.ts';
import { tempDir } from '../support/temp-dir.ts';

/** Twelve communes of Quảng Ninh, two of which meet everything, in a workspace ready to be opened. */
async function fill(workspaceDir: string): Promise<void> {
  await using app = await testCore({ workspaceDir });
  for (let commune = 0; commune < 12; commune += 1)
    await sketchDossier(app.client, { commune, met: commune < 2 ? 'all' : commune });
}

const soon = { timeout: 15_000 };

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function violations({ page }: AppPage): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async tags => {
    // Put there by the line above; the page itself knows nothing of it.
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const found = await checker.run(document, { runOnly: { type: 'tag', values: tags } });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html}`));
  }, rules);
}

describeInShells('The province', (open, kind) => {
  test('its dossiers are filtered, recognised, counted towards a goal, mapped and written as a workbook', async () => {
    await using folder = await tempDir();
    const workspaceDir = folder.join('workspace');
    await fill(workspaceDir);
    await using app = await open({ workspaceDir });
    const { page } = app;
    page.setDefaultTimeout(15_000);
    const found: string[] = [];
    const look = async () => {
      for (const colorScheme of ['dark', 'light'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.waitForTimeout(300);
        found.push(...(await violations(app)));
      }
    };
    const lines = page.locator('a[data-line]');
    const tab = (name: string) =>
      page.getByRole('navigation', { name: 'Cách xem địa bàn' }).getByRole('link', { name }).click();

    await page.getByRole('link', { name: 'Địa bàn' }).click();
    await expect.poll(() => lines.count(), soon).toBe(12);
    await page.keyboard.press('Control+f');
    await page.keyboard.type('ba che');
    await expect.poll(() => lines.allInnerTexts(), soon).toEqual(['Xã Ba Chẽ']);
    await page.getByRole('button', { name: /^Lần trình cũ và quyết định công nhận/ }).click();
    await page.getByRole('textbox', { name: 'Số quyết định' }).fill('1234/QĐ-UBND');
    await page.getByRole('textbox', { name: /^Ngày ký/ }).fill('30/12/25');
    await page.getByRole('button', { name: 'Ghi đã công nhận' }).click();
    await page.getByText('Quyết định số 1234/QĐ-UBND ngày 30/12/2025').first().waitFor();
    await look();
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();

    await page.getByRole('button', { name: 'Tự đánh giá' }).click();
    await page.getByRole('button', { name: 'Tự đánh giá' }).click();
    await expect
      .poll(async () => (await lines.allInnerTexts()).slice(0, 2), soon)
      .toEqual(['Xã Ba Chẽ', 'Xã Bình Liêu']);
    await lines.first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Xã Bình Liêu');

    await tab('Mục tiêu');
    await page.getByRole('button', { name: 'Đặt mục tiêu' }).click();
    await page.getByRole('textbox', { name: 'Mục tiêu', exact: true }).fill('12/22 xã đạt chuẩn');
    await page.getByRole('textbox', { name: 'Số đơn vị phải đạt' }).fill('12');
    await look();
    await page.getByRole('button', { name: 'Lưu mục tiêu' }).click();
    const goal = page.getByRole('article', { name: '12/22 xã đạt chuẩn' });
    await goal.getByText('mục tiêu 12, còn thiếu 11').waitFor();
    await goal.getByText('Mới tự đánh giá đạt: 1').click();
    await goal.getByRole('link', { name: 'Xã Bình Liêu' }).waitFor();

    await tab('Bản đồ');
    await page.getByRole('figure', { name: /^Bản đồ Tỉnh Quảng Ninh/ }).waitFor();
    const list = page.getByRole('list', { name: 'Kết quả từng đơn vị' });
    await list.getByText('Đã có quyết định công nhận').waitFor();
    await look();

    await tab('So sánh theo tiêu chí');
    const row = page.getByRole('row', { name: /^Xã Bình Liêu/ });
    await row.waitFor();
    expect(await row.getByText('Đạt', { exact: true }).count()).toBe(19);
    await look();
    if (kind === 'web') {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      const [sheet] = (await PDFDocument.load(pdf)).getPages();
      expect((sheet?.getWidth() ?? 0) > (sheet?.getHeight() ?? 0)).toBe(true);
    }

    const target = join(folder.path, 'tong-hop.xlsx');
    if (kind === 'desktop') {
      await app.answerDialogs({ save: target });
      await page.getByRole('button', { name: 'Xuất Excel' }).click();
      await page.getByText('Đã ghi tệp').waitFor();
    } else {
      const download = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Xuất Excel' }).click();
      await (await download).saveAs(target);
    }
    expect(readWorkbook(readFileSync(target)).SheetNames).toEqual(['Hồ sơ', 'So sánh tiêu chí']);

    await row.getByRole('link').click();
    await page.getByRole('navigation', { name: 'Các trang của hồ sơ' }).waitFor();
    await page.goBack();
    await page.getByRole('row', { name: /^Xã Bình Liêu/ }).waitFor();
    expect(found).toEqual([]);
    expect(app.complaints()).toEqual([]);
  });
});
