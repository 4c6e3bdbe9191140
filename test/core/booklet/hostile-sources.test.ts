import { statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bindInto, sketchPlan } from '../../support/booklet-fixture.ts';
import { refusal } from '../../support/core.ts';
import { handPdf, stream } from '../../support/hand-pdf.ts';
import { photo } from '../../support/photo.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { textPdf } from '../../support/text-pdf.ts';

const text = stream('', Buffer.from('BT ET'));

/** `count` equal pages from object 5 on, below a tree with entries of its own. */
function manyPages(count: number, tree: string, page: string, ...shared: [Buffer | string, Buffer | string]) {
  const kids = Array.from({ length: count }, (_, index) => `${index + 5} 0 R`).join(' ');
  return handPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${count} /MediaBox [0 0 300 400] /Kids [${kids}] ${tree} >>`,
    ...shared,
    ...Array.from({ length: count }, () => `<< /Type /Page /Parent 2 0 R ${page} >>`),
  ]);
}

test('a file that keeps the reader busy without end is left within a second of the cancel', async () => {
  await using folder = await tempDir();
  const bytes = `%PDF-1.4\n${'1 0 obj <<>> stream\n'.repeat(200_000)}`;
  const cancelMs = Date.now() + 300;
  const control = { onProgress: () => {}, isCancelled: () => Date.now() > cancelMs };
  const plan = sketchPlan(folder.path, [{ name: 'a.pdf', bytes }]);
  const { code } = await refusal(bindInto(folder.join('ra.pdf'), plan, control));
  expect(code).toBe('cancelled');
  // A second is promised; the machine that runs all tests at once may be slow.
  expect(Date.now() - cancelMs).toBeLessThan(3000);
});

test('what all pages share is written once, and pages that multiply it are named', async () => {
  await using folder = await tempDir();
  const entries = Array.from({ length: 500 }, (_, index) => `/G${index} 4 0 R`).join(' ');
  const sharing = manyPages(
    100,
    `/Resources << /ExtGState << ${entries} >> >>`,
    '/Contents 3 0 R',
    text,
    '<< /CA 1 >>',
  );
  const repeated = `[${'3 0 R '.repeat(50_000)}]`;
  const multiplying = manyPages(400, '', '/Contents 4 0 R', text, repeated);
  const plan = sketchPlan(folder.path, [
    { name: 'chung.pdf', bytes: sharing },
    { name: 'nhân.pdf', bytes: multiplying },
    { name: 'tốt.pdf', bytes: await textPdf(['tot']) },
  ]);
  const { named, pages } = await bindInto(folder.join('ra.pdf'), plan);
  expect(named.map(({ name, reason }) => `${name} ${reason}`)).toEqual(['nhân.pdf damaged']);
  expect(pages).toBe(2 + 100 + 1 + 1);
  expect(statSync(folder.join('ra.pdf')).size).toBeLessThan(300_000);
});

test('what the reader could not make out of a source is not handed on', async () => {
  await using folder = await tempDir();
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 90 90] /Contents 4 0 R /Resources << /X 5 0 R /Y <41zz42> >> >>';
  const bytes = handPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    page,
    text,
    '<< /A << /B [1 2 >> !@#',
  ]);
  const { raw, named } = await bindInto(
    folder.join('ra.pdf'),
    sketchPlan(folder.path, [{ name: 'a.pdf', bytes }]),
  );
  expect(named).toEqual([]);
  expect(raw).not.toMatch(/PDFInvalidObject|zz/);
});

test('a picture whose head or data cannot be is named', async () => {
  await using folder = await tempDir();
  const good = photo({ width: 4, height: 4, png: true });
  const amended = (amend: (bytes: Buffer) => void) => {
    const bytes = Buffer.from(good);
    amend(bytes);
    return bytes;
  };
  const plan = sketchPlan(folder.path, [
    { name: 'không bảng màu.png', bytes: amended(bytes => bytes.writeUInt8(3, 25)) },
    { name: 'dữ liệu lạ.png', bytes: amended(bytes => bytes.fill('x', 41, 49)) },
    { name: 'tốt.png', bytes: good },
  ]);
  const { named } = await bindInto(folder.join('ra.pdf'), plan);
  expect(named.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
    'không bảng màu.png damaged',
    'dữ liệu lạ.png damaged',
  ]);
});
