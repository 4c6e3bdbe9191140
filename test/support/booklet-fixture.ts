import '#core/reading/pdf-setup.ts';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { BookletPlan } from '#core/booklet/plan-booklet.ts';
import { writeBooklet } from '#core/booklet/write-booklet.ts';
import type { Control } from '#core/work/control.ts';
import { bookletFonts } from './booklet-fonts.ts';
import { uncontrolled } from './uncontrolled.ts';

export type Sketch = { name: string; bytes: Uint8Array | string; code?: string; pages?: string };

/** A plan over files written into a folder; those of one name are one file, under each of its codes. */
export function sketchPlan(folder: string, sketches: readonly Sketch[]): BookletPlan {
  const files = new Map(
    sketches.map(({ name, bytes }) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      const size = Buffer.from(bytes);
      const sha256 = createHash('sha256').update(size).digest('hex');
      const about = { title: name, about: '', isLeftOut: false };
      return [name, { id: name, path, name, sizeBytes: size.length, sha256, ...about }];
    }),
  );
  const codes = [...new Set(sketches.map(({ code }) => code ?? '2.1'))];
  const indicators = codes.map(code => ({
    label: `TC ${code}`,
    title: `${code}. Tỷ lệ đường xã được nhựa hóa`,
    links: sketches
      .filter(each => (each.code ?? '2.1') === code)
      .map(({ name, pages }) => ({ fileId: name, pages: pages ?? null })),
  }));
  return {
    province: 'Tỉnh Thử',
    unit: 'Xã Thử',
    setTitle: 'Bộ tiêu chí thử',
    year: 2025,
    warning: null,
    submission: null,
    sections: [{ title: 'Tiêu chí 2. Giao thông', indicators }],
    files: [...files.values()],
  };
}

export async function bindInto(target: string, plan: BookletPlan, control: Control = uncontrolled) {
  const task = { plan, target, fonts: bookletFonts, software: 'Thử', at: '2026-11-21T02:00:00Z' };
  const written = await writeBooklet(task, control);
  return { ...written, pdf: await readPdf(target), raw: readFileSync(target, 'latin1') };
}

/** What a reader sees of a PDF: per page its size, its text and its links; the bookmarks with the pages they lead to. */
export async function readPdf(path: string) {
  const task = getDocument({
    data: new Uint8Array(readFileSync(path)),
    disableFontFace: true,
    useSystemFonts: false,
    verbosity: VerbosityLevel.ERRORS,
    stopAtErrors: true,
  });
  try {
    const pdf = await task.promise;
    const numberOf = async (dest: unknown) =>
      Array.isArray(dest) && dest[0] ? (await pdf.getPageIndex(dest[0])) + 1 : 0;
    const pages = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const annotations: { subtype: string; dest?: unknown }[] = await page.getAnnotations();
      pages.push({
        rotate: page.rotate,
        view: page.view,
        text: items.map(item => ('str' in item ? item.str : '')).join(' '),
        kinds: annotations.map(({ subtype }) => subtype),
        leads: await Promise.all(
          annotations.filter(({ subtype }) => subtype === 'Link').map(({ dest }) => numberOf(dest)),
        ),
      });
    }
    type Item = { title: string; dest: unknown; items: Item[] };
    const flat = async (items: readonly Item[], depth: number): Promise<string[]> => {
      const lines: string[] = [];
      for (const { title, dest, items: below } of items)
        lines.push(
          `${' '.repeat(depth)}${title} → ${await numberOf(dest)}`,
          ...(await flat(below, depth + 1)),
        );
      return lines;
    };
    return { pages, bookmarks: await flat(await pdf.getOutline(), 0) };
  } finally {
    await task.destroy();
  }
}
