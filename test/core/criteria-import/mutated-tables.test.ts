import { writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTables } from '#core/criteria/import/read-tables.ts';
import { interpretTable } from '#shared/domain/table-import-set.ts';
import { suggestImport } from '#shared/domain/table-import-suggest.ts';
import { isAppError } from '#shared/errors.ts';
import { sevenRegions } from '../../support/decision-tables.ts';
import { hostileZip } from '../../support/hostile-zip.ts';
import { tableFile, tableFormats } from '../../support/table-files.ts';
import { tempDir } from '../../support/temp-dir.ts';

/** A file is read or refused with a reason; nothing else may come of it. */
async function readOrRefuse(path: string): Promise<void> {
  try {
    const tables = await readTables({ path, name: 't' });
    const found = suggestImport(tables, 't', 2026);
    const table = tables[found?.table ?? -1];
    if (found && table)
      interpretTable({ table, mapping: found.mapping, meta: found.meta, corrections: [], fileName: 't' });
  } catch (error) {
    if (!isAppError(error, 'tableRefused')) throw error;
    expect(error.details.reason).toMatch(/\S/);
  }
}

test.each(tableFormats)('a .%s with wrong bytes is read or refused, never a surprise', async format => {
  await using folder = await tempDir();
  const path = folder.join('t');
  const good = await tableFile(format, [sevenRegions]);
  const change = fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(change, fc.double({ min: 0.2, max: 1, noNaN: true }), async (changes, share) => {
      const bytes = Buffer.from(good);
      for (const [at, value] of changes) bytes[at] = value;
      await writeFile(path, share > 0.8 ? bytes : bytes.subarray(0, Math.floor(bytes.length * share)));
      await readOrRefuse(path);
    }),
    { numRuns: 60 },
  );
});

test('XML that is not what a document holds', async () => {
  await using folder = await tempDir();
  const path = folder.join('t');
  const word = (xml: string) => hostileZip([{ name: 'word/document.xml', data: xml }]);
  const deep = '<a>'.repeat(50_000) + '</a>'.repeat(50_000);
  const spans =
    '<w:d xmlns:w="w"><w:body><w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:d>';
  for (const xml of [
    '',
    '<',
    '<a/>',
    '<a><b></a>',
    deep,
    spans,
    spans.replace('999999999', '-5'),
    spans.replace('999999999', '1e9'),
  ]) {
    await writeFile(path, word(xml));
    await readOrRefuse(path);
  }
});
