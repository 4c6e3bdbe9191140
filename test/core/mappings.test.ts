import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { finished, makeDossier, refusal, type TestClient, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

const [ntm, advanced] = ['vn-xa-ntm-2021', 'vn-xa-ntm-nang-cao-2021'];
const sets: [string, string] = [ntm, advanced];
const near = { likeness: 'near', sameFigure: false, note: 'Cùng hồ sơ' } as const;

async function pairs(client: TestClient, of = sets) {
  return (await client.mappings.between({ sets: of })).map(({ a, b, own }) => `${a.code} ${b.code} ${own}`);
}

describe('pairs of two sets', () => {
  test('the office adds a pair beside the shipped ones; it holds in both directions', async () => {
    await using app = await testCore();
    const { client } = app;
    const shipped = await pairs(client);
    expect(shipped).not.toContain('1.1 1.1 true');
    expect(await client.mappings.setPair({ sets, a: '2.1', b: '7', ...near })).toEqual({ before: null });
    expect((await pairs(client)).toSorted()).toEqual([...shipped, '2.1 7 true'].toSorted());
    expect(await pairs(client, [advanced, ntm])).toContain('7 2.1 true');
  });

  test('what the office says of a shipped pair counts, and taking it away brings the shipped one back', async () => {
    await using app = await testCore();
    const { client } = app;
    const key = { sets, a: '17.1', b: '18.1' };
    const said = async () =>
      (await client.mappings.between({ sets })).filter(({ a, b }) => a.code === '17.1' && b.code === '18.1');
    const [before] = await said();
    await client.mappings.setPair({ ...key, ...near, note: 'Đơn vị tự xem' });
    expect(await said()).toMatchObject([{ note: 'Đơn vị tự xem', own: true }]);
    const { removed } = await client.mappings.removePair(key);
    expect(removed.note).toBe('Đơn vị tự xem');
    expect(await said()).toEqual([before]);
    const undone = { ...key, likeness: removed.likeness, sameFigure: removed.sameFigure, note: removed.note };
    await client.mappings.setPair(undone);
    expect(await said()).toMatchObject([{ note: 'Đơn vị tự xem', own: true }]);
    const { before: first } = await client.mappings.setPair({ ...key, ...near, note: 'Lần nữa' });
    expect(first).toMatchObject({ a: { code: '17.1' }, note: 'Đơn vị tự xem' });
  });

  test('one figure for two units, an unknown indicator, a set with itself and a shipped pair are refused', async () => {
    await using app = await testCore();
    const { mappings } = app.client;
    const same = { ...near, sameFigure: true };
    const refused = async (call: Promise<unknown>) => (await refusal(call)).code;
    expect(await refused(mappings.setPair({ sets, a: '2.1', b: '10', ...same }))).toBe('invalidInput');
    expect(await refused(mappings.setPair({ sets, a: '99', b: '10', ...near }))).toBe('notFound');
    expect(await refused(mappings.between({ sets: [ntm, ntm] }))).toBe('invalidInput');
    expect(await refused(mappings.removePair({ sets, a: '17.1', b: '18.1' }))).toBe('notFound');
    expect(await refused(mappings.exportTable({ sets }))).toBe('invalidInput');
  });

  test('go to another office as a table, all or nothing', async () => {
    await using here = await testCore();
    await using there = await testCore();
    await here.client.mappings.setPair({ sets: [advanced, ntm], a: '7', b: '2.1', ...near });
    const table = await here.client.mappings.exportTable({ sets });
    expect(table).toMatchObject({ sets, pairs: [{ a: { code: '2.1' }, b: { code: '7' } }] });
    const { importTable } = there.client.mappings;
    expect(await importTable({ table })).toEqual({ sets, added: 1, changed: 0 });
    expect(await importTable({ table })).toEqual({ sets, added: 0, changed: 1 });
    expect(await pairs(there.client)).toContain('2.1 7 true');

    const [pair] = table.pairs;
    const other = { ...table, pairs: [pair, { ...pair, a: { code: '2.2', text: 'Việc khác' } }] };
    const error = await refusal(importTable({ table: other }));
    expect(error).toMatchObject({ code: 'setInvalid', details: { problems: [{ place: 'pairs[1]' }] } });
    expect(await pairs(there.client)).not.toContain('2.2 7 true');
    const hostile: unknown = JSON.parse('{"__proto__": {}, "schema": "ho-so-ntm/mapping@1"}');
    for (const bad of [{ ...table, extra: 1 }, hostile, 'x', null])
      expect((await refusal(importTable({ table: bad }))).code).toBe('setInvalid');
  });

  test('offers the files of a paired indicator to another dossier, and its figure where the office says so', async () => {
    await using app = await testCore();
    await using folder = await tempDir();
    const { client } = app;
    const fromDossierId = await makeDossier(client);
    const dossierId = await makeDossier(client, advanced, 'dbsh');
    const entry = { kind: 'ratio', numerator: '9', denominator: '10' } as const;
    await client.assessments.set({ dossierId: fromDossierId, code: '2.1', change: { entry } });
    await writeFile(folder.join('biểu.pdf'), 'biểu');
    const sources = [{ path: folder.join('biểu.pdf') }];
    await finished(client.evidence.add({ dossierId: fromDossierId, code: '2.1', sources, metadata: {} }));
    const offered = async () => (await client.dossiers.offerReuse({ dossierId, fromDossierId })).items;
    expect(await offered()).toEqual([]);
    const { criteria } = await client.criteria.get({ id: advanced });
    const rate = criteria
      .flatMap(({ indicators }) => indicators)
      .find(({ measure }) => measure.kind === 'ratio');
    const key = { sets, a: '2.1', b: rate?.code ?? '' };
    await client.mappings.setPair({ ...key, ...near });
    expect(await offered()).toMatchObject([
      { code: rate?.code, note: 'Cùng hồ sơ', figure: null, evidence: [{ name: 'biểu.pdf' }] },
    ]);
    await client.mappings.setPair({ ...key, ...near, sameFigure: true });
    expect(await offered()).toMatchObject([{ figure: { display: '90 %' } }]);
  });
});
