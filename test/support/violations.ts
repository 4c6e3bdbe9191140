import axe from 'axe-core';
import type { AppPage } from './app-page.ts';

/** WCAG 2.2 AA and what it is built on. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What axe finds wrong with the page as it stands, each with the elements concerned. */
export async function violations({ page }: Pick<AppPage, 'page'>): Promise<string[]> {
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
