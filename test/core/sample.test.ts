import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSample } from '#core/dossiers/sample.ts';
import { indicatorsOf } from '#shared/domain/criteria-set.ts';
import { entryFitsMeasure } from '#shared/domain/entry.ts';
import { resourcesDir } from '../support/core.ts';
import { sampleContents, shippedSet } from '../support/sample-contents.ts';

const signatures: Record<string, string> = {
  pdf: '%PDF-',
  jpg: '\u00ff\u00d8\u00ff',
  docx: 'PK\u0003\u0004',
  xlsx: 'PK\u0003\u0004',
};

test('the sample fills every indicator of its set with an entry that fits', async () => {
  const sample = await loadSample(resourcesDir);
  const set = shippedSet(sample.setId);
  expect(set.variants.map(variant => variant.id)).toContain(sample.variantId);
  const indicators = indicatorsOf(set);
  expect(Object.keys(sample.assessments).sort()).toEqual(indicators.map(({ code }) => code).sort());
  for (const { code, measure } of indicators) {
    const entry = sample.assessments[code]?.entry;
    if (entry) expect(entryFitsMeasure(measure, entry), code).toBe(true);
  }
});

test('the sample shows every kind of verdict', async () => {
  const { dossier } = await sampleContents();
  const rows = dossier.criteria.flatMap(criterion => criterion.indicators);
  const having = (verdict: string) => rows.filter(row => row.verdict === verdict).map(row => row.code);
  expect(having('notMet')).toEqual(['2.4', '13.3', '17.9']);
  expect(having('unassessed')).toEqual(['17.11', '17.12', '19.2']);
  expect(having('notApplicable')).toEqual(['13.4']);
  expect(having('met')).toHaveLength(50);
  expect(rows.find(row => row.code === '17.10')).toMatchObject({
    verdict: 'met',
    assessment: { override: { verdict: 'met' } },
  });
});

test('nothing in the sample can be taken for a real unit, decision or paper', async () => {
  const sample = await loadSample(resourcesDir);
  expect(sample.unit.communeCode).toBe('00000');
  expect(sample.unit.provinceName).toContain('(mẫu)');
  for (const { local } of Object.values(sample.assessments)) {
    if (local) expect(local.decision).toBe('Quyết định mẫu (hư cấu)');
  }
  for (const { metadata } of sample.evidence) {
    expect(metadata.issuer).toContain('(mẫu)');
    if (metadata.number !== null) expect(metadata.number).toMatch(/ \(mẫu\)$/);
  }
});

test('the evidence of the sample is real files, small, each listed once', async () => {
  const sample = await loadSample(resourcesDir);
  const codes = new Set(Object.keys(sample.assessments));
  let total = 0;
  for (const { path, name, indicators } of sample.evidence) {
    const ending = path.split('.').at(-1) ?? '';
    const bytes = await readFile(path);
    expect(
      bytes
        .subarray(0, 8)
        .toString('latin1')
        .startsWith(signatures[ending] ?? '?'),
      path,
    ).toBe(true);
    expect(name.endsWith(`.${ending}`)).toBe(true);
    expect(name).toBe(name.normalize('NFC'));
    for (const code of indicators) expect(codes.has(code), code).toBe(true);
    total += (await stat(path)).size;
  }
  expect(total).toBeLessThanOrEqual(3 * 1024 * 1024);
  expect((await readdir(join(resourcesDir, 'sample/minh-chung'))).sort()).toEqual(
    sample.evidence.map(({ path }) => basename(path)).sort(),
  );
  expect(sample.evidence.some(({ indicators }) => indicators.length > 1)).toBe(true);
});

test('an installation without a sample says so', async () => {
  await expect(loadSample('/nowhere')).rejects.toMatchObject({
    code: 'notFound',
    details: { what: 'sample' },
  });
});
