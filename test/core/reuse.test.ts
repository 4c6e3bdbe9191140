import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { finished, makeDossier, refusal, type TestClient, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

const advancedId = 'vn-xa-ntm-nang-cao-2021';
const entry = (numerator: string) => ({ kind: 'ratio', numerator, denominator: '100' }) as const;

/** A dossier of 2021 with figures and a file, and one for the advanced level of the same commune. */
async function two(client: TestClient, file: string) {
  const fromDossierId = await makeDossier(client);
  const dossierId = await makeDossier(client, advancedId, 'dbsh');
  for (const code of ['4.2', '9.2', '17.1'])
    await client.assessments.set({ dossierId: fromDossierId, code, change: { entry: entry('96') } });
  await writeFile(file, 'biểu thống kê');
  const metadata = { number: '05/BC-UBND' };
  const sources = [{ path: file }];
  for (const code of ['4.2', '17.1'])
    await finished(client.evidence.add({ dossierId: fromDossierId, code, sources, metadata }));
  return { dossierId, fromDossierId };
}

async function rowOf(client: TestClient, dossierId: string, code: string) {
  const { criteria } = await client.dossiers.get({ dossierId });
  const row = criteria.flatMap(({ indicators }) => indicators).find(each => each.code === code);
  if (!row) throw new Error(`no row ${code}`);
  return row;
}

describe('reusing what another dossier has', () => {
  test('equal indicators offer figure and files, near ones say how they differ and offer only files', async () => {
    await using app = await testCore();
    await using folder = await tempDir();
    const { client } = app;
    const between = await two(client, folder.join('biểu.pdf'));
    const { from, items } = await client.dossiers.offerReuse(between);
    expect(from).toMatchObject({ id: between.fromDossierId, year: 2025 });
    expect(items.map(({ code, from: theirs }) => [theirs.code, code])).toEqual([
      ['4.2', '4'],
      ['9.2', '9'],
      ['17.1', '18.1'],
    ]);
    expect(items[0]).toMatchObject({
      likeness: 'equal',
      answered: false,
      figure: { entry: entry('96'), display: '96 %' },
      evidence: [{ name: 'biểu.pdf', number: '05/BC-UBND', present: false }],
    });
    expect(items[2]).toMatchObject({ likeness: 'near', figure: null, evidence: [{ name: 'biểu.pdf' }] });
    expect(items[2]?.note).toContain('hệ thống cấp nước tập trung');
    expect((await rowOf(client, between.dossierId, '4')).assessment.entry).toBeNull();
  });

  test('what is taken over is judged here by the rules of here, and the file is stored once', async () => {
    await using app = await testCore();
    await using folder = await tempDir();
    const { client } = app;
    const between = await two(client, folder.join('biểu.pdf'));
    expect(await client.dossiers.applyReuse({ ...between, codes: ['4', '18.1'] })).toEqual({
      figures: ['4'],
      files: 2,
    });
    const { dossierId } = between;
    expect(await rowOf(client, dossierId, '4')).toMatchObject({
      display: '96 %',
      needsLocal: true,
      verdict: 'unassessed',
    });
    expect((await rowOf(client, dossierId, '18.1')).assessment.entry).toBeNull();
    expect(await client.evidence.list({ dossierId })).toMatchObject([
      { name: 'biểu.pdf', number: '05/BC-UBND', indicators: ['4', '18.1'] },
    ]);
    expect((await rowOf(client, dossierId, '9')).assessment.entry).toBeNull();
    expect(await client.dossiers.applyReuse({ ...between, codes: ['4', '18.1'] })).toEqual({
      figures: [],
      files: 0,
    });
  });

  test('an answer that stands is never replaced, and files that are here stay', async () => {
    await using app = await testCore();
    await using folder = await tempDir();
    const { client } = app;
    const between = await two(client, folder.join('biểu.pdf'));
    const { dossierId } = between;
    const notApplicable = { reason: 'xã không có' };
    await client.assessments.set({ dossierId, code: '4', change: { entry: entry('99'), note: 'tự đếm' } });
    await client.assessments.set({ dossierId, code: '9', change: { notApplicable } });
    await writeFile(folder.join('khác.pdf'), 'khác');
    await finished(
      client.evidence.add({ dossierId, code: '4', sources: [{ path: folder.join('khác.pdf') }] }),
    );
    expect((await client.dossiers.offerReuse(between)).items.map(({ answered }) => answered)).toEqual([
      true,
      true,
      false,
    ]);
    expect(await client.dossiers.applyReuse({ ...between, codes: ['4', '9'] })).toEqual({
      figures: [],
      files: 1,
    });
    const row = await rowOf(client, dossierId, '4');
    expect(row).toMatchObject({ display: '99 %', assessment: { note: 'tự đếm' } });
    expect(row.evidence.map(({ name }) => name)).toEqual(['khác.pdf', 'biểu.pdf']);
    expect((await rowOf(client, dossierId, '9')).assessment).toMatchObject({ entry: null, notApplicable });
  });

  test('nothing is taken from another commune, from the sample, from itself or for what was not offered', async () => {
    await using app = await testCore();
    await using folder = await tempDir();
    const { client } = app;
    const between = await two(client, folder.join('biểu.pdf'));
    const [, second] = await client.units.searchCommunes({ text: '', provinceCode: '22', limit: 2 });
    const elsewhere = await client.dossiers.create({
      setId: advancedId,
      variantId: 'dbsh',
      communeCode: second?.code ?? '',
      village: null,
      year: 2025,
    });
    const sample = await client.dossiers.openSample();
    for (const fromDossierId of [elsewhere.id, sample.id, between.dossierId])
      expect(await refusal(client.dossiers.offerReuse({ ...between, fromDossierId }))).toMatchObject({
        code: 'invalidInput',
      });
    expect(await refusal(client.dossiers.applyReuse({ ...between, codes: ['4', '1.2'] }))).toMatchObject({
      code: 'notFound',
    });
    expect((await rowOf(client, between.dossierId, '4')).assessment.entry).toBeNull();
  });
});
