import axe from 'axe-core';
import { expect, test } from 'vitest';
import { type AppPage, describeInShells } from '../support/app-page.ts';

/** WCAG 2.2 AA and what it is built on. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong with the page as it stands, each with the elements concerned. */
async function violations({ page }: AppPage): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async tags => {
    // Put there by the line above; the page itself knows nothing of it.
    const { axe: checker } = globalThis as unknown as { axe: typeof axe };
    const { violations: found } = await checker.run(document, { runOnly: { type: 'tag', values: tags } });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(node => `${id}: ${node.target.join(' ')} ${node.html}`),
    );
  }, rules);
}

const outside = ['/', '/tao', '/bo-tieu-chi', '/nhap-bo-tieu-chi', '/kiem-tra-goi', '/cai-dat', '/tro-giup'];

describeInShells('Every page, light and dark,', open => {
  test('has nothing that axe calls a violation of WCAG 2.2 AA', async () => {
    await using app = await open();
    const { page } = app;
    page.setDefaultTimeout(15_000);
    await page.getByRole('button', { name: 'Hồ sơ mẫu' }).click();
    const navigation = page.getByRole('navigation', { name: 'Các trang của hồ sơ' });
    await navigation.waitFor();
    const inside = await navigation
      .getByRole('link')
      .evaluateAll(links => links.map(link => link.getAttribute('href')?.replace(/^#/, '') ?? ''));
    const dossier = inside[0] ?? '';
    const pages = [...outside, ...inside, `${dossier}/bang-excel`, '/bo-tieu-chi/vn-xa-ntm-2021'];
    const found: string[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      for (const address of new Set(pages)) {
        await page.evaluate(to => {
          location.hash = to;
        }, address);
        await page.locator('h1, h2').first().waitFor();
        // Grids and charts draw a moment after their page.
        await page.waitForTimeout(700);
        found.push(...(await violations(app)).map(violation => `${scheme} ${address} ${violation}`));
      }
    }
    expect(found).toEqual([]);
    expect(app.complaints()).toEqual([]);
  }, 180_000);
});
