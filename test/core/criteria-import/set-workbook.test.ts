import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { canonicalDigest } from '#core/canonical-digest.ts';
import { readTables } from '#core/criteria/import/read-tables.ts';
import { setToWorkbook } from '#core/criteria/import/set-workbook.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { parseCriteriaSet } from '#shared/domain/criteria-set-parse.ts';
import { interpretTable } from '#shared/domain/table-import-set.ts';
import { suggestImport } from '#shared/domain/table-import-suggest.ts';
import { resourcesDir } from '../../support/core.ts';
import { tempDir } from '../../support/temp-dir.ts';

const folder = join(resourcesDir, 'criteria');
const files = readdirSync(folder).filter(name => name.endsWith('.json'));

function shipped(name: string): CriteriaSet {
  const parsed = parseCriteriaSet(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.set;
}

async function tablesOf(set: CriteriaSet) {
  await using temporary = await tempDir();
  const path = temporary.join('bo.xlsx');
  await writeFile(path, await setToWorkbook(set));
  return await readTables({ path, name: 'bo.xlsx' });
}

async function readBack(set: CriteriaSet, edit: Record<string, string> = {}) {
  const tables = await tablesOf(set);
  const found = suggestImport(tables, 'bo.xlsx', 2026);
  const table = tables[found?.table ?? -1];
  if (!found?.known || !table) throw new Error('not recognised');
  expect(found.problems).toEqual([]);
  for (const cell of table.cells) cell.text = edit[cell.text] ?? cell.text;
  const { mapping, meta, known } = found;
  return interpretTable({ table, mapping, corrections: [], meta, fileName: 'bo.xlsx', known });
}

describe('a set written to a workbook imports back unchanged', () => {
  test.each(files)('%s', async name => {
    const set = shipped(name);
    const { set: back, cells, problems } = await readBack(set);
    expect(problems).toEqual([]);
    expect(cells.filter(({ status }) => status === 'confirm' || status === 'notUnderstood')).toEqual([]);
    expect(back).toEqual(set);
    expect(back && canonicalDigest(back)).toBe(canonicalDigest(set));
  });
});

test('what was edited in the table is read, and everything else stays', async () => {
  const set = shipped('vn-xa-ntm-2021.json');
  const { set: back } = await readBack(set, { '≥ 13 %': '≥ 14 %', '≤ 13 %': '≤ 12 %' });
  const before = set.criteria.find(({ code }) => code === '11')?.indicators[0];
  const after = back?.criteria.find(({ code }) => code === '11')?.indicators[0];
  expect(after?.requirement).toEqual({ ...before?.requirement, tdmnpb: { op: '<=', value: '12' } });
  expect({ ...after, requirement: 0 }).toEqual({ ...before, requirement: 0 });
});
