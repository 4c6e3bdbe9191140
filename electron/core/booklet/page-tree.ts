import type { PdfFile } from './pdf-file.ts';
import { reference } from './pdf-text.ts';

/** A page that is known but for its place in the tree; `entries` of its dictionary. */
export type BookletPage = { number: number; entries: string };

const perNode = 64;

/**
 * Writes the pages and a balanced tree over them, dictionaries together: a viewer finds page 900 through two nodes
 * instead of reading 900. @returns the root of the tree
 */
export function writePageTree(file: PdfFile, pages: readonly BookletPage[]): number {
  type Node = { number: number; count: number; write: (parent: number | null) => void };
  let level: Node[] = pages.map(({ number, entries }) => ({
    number,
    count: 1,
    write: parent => file.object(number, `<< /Type /Page /Parent ${reference(parent ?? 0)} ${entries} >>`),
  }));
  do {
    const above: Node[] = [];
    for (let from = 0; from < level.length; from += perNode) {
      const kids = level.slice(from, from + perNode);
      const number = file.take();
      const count = kids.reduce((sum, kid) => sum + kid.count, 0);
      const write = (parent: number | null) => {
        const parentEntry = parent === null ? '' : ` /Parent ${reference(parent)}`;
        const list = kids.map(kid => reference(kid.number)).join(' ');
        file.object(number, `<< /Type /Pages${parentEntry} /Count ${count} /Kids [${list}] >>`);
        for (const kid of kids) kid.write(number);
      };
      above.push({ number, count, write });
    }
    level = above;
  } while (level.length > 1);
  const [root] = level;
  root?.write(null);
  return root?.number ?? 0;
}
