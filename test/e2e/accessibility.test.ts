import { expect, test } from 'vitest';
import { describeInShells } from '../support/app-page.ts';
import { violations } from '../support/violations.ts';

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
