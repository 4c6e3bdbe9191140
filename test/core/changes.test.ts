import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Assessment } from '#shared/domain/verdict.ts';
import { finished, makeDossier, refusal, type TestClient, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

const ratio = (numerator: string): Partial<Assessment> => ({
  entry: { kind: 'ratio', numerator, denominator: '100' },
});

async function rowOf(client: TestClient, dossierId: string, code: string) {
  const { criteria } = await client.dossiers.get({ dossierId });
  const row = criteria.flatMap(({ indicators }) => indicators).find(each => each.code === code);
  if (!row) throw new Error(`no indicator ${code}`);
  return row;
}

/** All that the log can take back. */
async function contentOf(client: TestClient, dossierId: string) {
  const { updatedAt: _updatedAt, ...content } = await client.dossiers.get({ dossierId });
  return { content, evidence: await client.evidence.list({ dossierId }) };
}

async function attach(client: TestClient, dossierId: string, code: string, paths: string[]) {
  const { added } = await finished(
    client.evidence.add({ dossierId, code, sources: paths.map(path => ({ path })) }),
  );
  return added.map(({ id }) => id);
}

describe('undo and redo', () => {
  test('take back and make again one change after the other, and say which', async () => {
    await using app = await testCore({ who: () => 'Lê Thị Hoa' });
    const { client } = app;
    const dossierId = await makeDossier(client);
    await client.assessments.set({ dossierId, code: '3.1', change: ratio('96') });
    await client.assessments.set({ dossierId, code: '3.1', change: { note: 'theo biểu 02' } });
    const undone = await client.changes.undo({ dossierId });
    expect(undone.change).toEqual({ number: 2, what: 'Ghi chú 3.1', codes: ['3.1'] });
    expect(await rowOf(client, dossierId, '3.1')).toMatchObject({
      display: '96 %',
      assessment: { note: '' },
    });
    expect((await client.changes.undo({ dossierId })).change?.what).toBe('Nhập kết quả 3.1');
    expect((await client.changes.undo({ dossierId })).change).toBeNull();
    expect(await client.changes.next({ dossierId })).toMatchObject({ undo: null, redo: { number: 4 } });
    await client.changes.redo({ dossierId });
    const { dossier } = await client.changes.redo({ dossierId });
    expect(dossier.criteria.find(({ code }) => code === '3')?.indicators[0]).toMatchObject({
      display: '96 %',
      assessment: { note: 'theo biểu 02' },
    });
    const log = await client.changes.list({ dossierId, limit: 3 });
    expect(log.map(({ number, step, undoes, who }) => [number, step, undoes, who])).toEqual([
      [6, 'redo', 3, 'Lê Thị Hoa'],
      [5, 'redo', 4, 'Lê Thị Hoa'],
      [4, 'undo', 1, 'Lê Thị Hoa'],
    ]);
    const older = await client.changes.list({ dossierId, before: 4, limit: 10 });
    expect(older.map(({ number }) => number)).toEqual([3, 2, 1]);
    expect(older[1]?.items).toMatchObject([
      { kind: 'assessment', key: '3.1', before: { note: '' }, after: { note: 'theo biểu 02' } },
    ]);
  });

  test('work after the workspace was closed and opened again', async () => {
    await using folder = await tempDir();
    const workspaceDir = folder.join('workspace');
    let dossierId = '';
    {
      await using app = await testCore({ workspaceDir });
      dossierId = await makeDossier(app.client);
      for (const figure of ['90', '91'])
        await app.client.assessments.set({ dossierId, code: '3.1', change: ratio(figure) });
      await app.client.changes.undo({ dossierId });
    }
    await using app = await testCore({ workspaceDir });
    expect((await rowOf(app.client, dossierId, '3.1')).display).toBe('90 %');
    await app.client.changes.redo({ dossierId });
    expect((await rowOf(app.client, dossierId, '3.1')).display).toBe('91 %');
    for (const _ of ['91', '90']) await app.client.changes.undo({ dossierId });
    expect((await rowOf(app.client, dossierId, '3.1')).display).toBe('');
  });

  test('a new change leaves nothing to make again, and one that changes nothing is no change', async () => {
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client);
    await client.assessments.set({ dossierId, code: '3.1', change: ratio('90') });
    await client.changes.undo({ dossierId });
    await client.assessments.set({ dossierId, code: '3.1', change: { entry: null, note: '' } });
    expect((await client.changes.next({ dossierId })).redo).not.toBeNull();
    await client.assessments.set({ dossierId, code: '2.1', change: ratio('80') });
    expect(await client.changes.redo({ dossierId })).toMatchObject({ change: null });
    expect((await client.changes.list({ dossierId, limit: 10 })).map(({ step }) => step)).toEqual([
      'change',
      'undo',
      'change',
    ]);
  });

  test('many results at once are one change: all of them or none, and one step to undo', async () => {
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client);
    const before = await contentOf(client, dossierId);
    const items = [
      { code: '3.1', change: ratio('96') },
      { code: '2.1', change: ratio('70') },
      { code: '1.1', change: { entry: { kind: 'boolean', met: true } } as Partial<Assessment> },
    ];
    const wrong = [...items, { code: '1.2', change: ratio('1') }];
    const refused = await refusal(client.assessments.setMany({ dossierId, items: wrong }));
    expect(refused).toMatchObject({ code: 'entryRefused', details: { code: '1.2' } });
    expect(await contentOf(client, dossierId)).toEqual(before);
    const { criteria, conditions, result } = await client.assessments.setMany({
      dossierId,
      what: 'Dán 3 ô',
      items,
    });
    expect(criteria.map(({ code }) => code)).toEqual(['1', '2', '3']);
    expect(conditions).toBeNull();
    expect(result.indicatorsUnassessed).toBe(55);
    expect((await client.changes.undo({ dossierId })).change).toEqual({
      number: 1,
      what: 'Dán 3 ô',
      codes: ['1.1', '2.1', '3.1'],
    });
    expect(await contentOf(client, dossierId)).toEqual(before);
  });

  test('two windows share one line of changes', async () => {
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client);
    await Promise.all(
      ['3.1', '2.1', '3.1'].map((code, at) =>
        client.assessments.set({ dossierId, code, change: ratio(String(90 + at)) }),
      ),
    );
    const whats = [];
    for (const _ of [1, 2, 3]) whats.push((await client.changes.undo({ dossierId })).change?.codes);
    expect(whats).toEqual([['3.1'], ['2.1'], ['3.1']]);
    expect((await rowOf(client, dossierId, '3.1')).display).toBe('');
  });

  test('a window that has not seen what another one entered does not write over it', async () => {
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client);
    const seen = { entry: null };
    const items = [{ code: '3.1', change: ratio('90'), seen }];
    await client.assessments.setMany({ dossierId, items });
    const refused = await refusal(
      client.assessments.setMany({ dossierId, items: [{ code: '2.1', change: ratio('1') }, ...items] }),
    );
    expect(refused).toMatchObject({ code: 'answerChanged', details: { code: '3.1' } });
    expect((await rowOf(client, dossierId, '2.1')).display).toBe('');
    await client.assessments.setMany({
      dossierId,
      items: [{ code: '3.1', change: { note: 'ghi chú' }, seen: { note: '' } }],
    });
    expect((await rowOf(client, dossierId, '3.1')).assessment.note).toBe('ghi chú');
  });

  test('files that were attached, described, unlinked or removed come back and go again', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client);
    const paths = ['a.pdf', 'b.pdf'].map(name => folder.join(name));
    for (const path of paths) await writeFile(path, path);
    const [first = '', second = ''] = await attach(client, dossierId, '1.1', paths);
    const added = await contentOf(client, dossierId);
    expect((await client.changes.undo({ dossierId })).change?.what).toBe('Đính kèm 2 tệp vào 1.1');
    expect(await client.evidence.list({ dossierId })).toEqual([]);
    await client.changes.redo({ dossierId });
    expect(await contentOf(client, dossierId)).toEqual(added);
    await client.evidence.describe({ evidenceId: first, metadata: { number: '12/QĐ-UBND' } });
    await client.evidence.unlink({ evidenceId: second, code: '1.1' });
    await client.evidence.remove({ evidenceId: first });
    const whats = [];
    for (const _ of [1, 2, 3]) whats.push((await client.changes.undo({ dossierId })).change?.what);
    expect(whats).toEqual(['Xóa minh chứng “a.pdf”', 'Gỡ “b.pdf” khỏi 1.1', 'Sửa thông tin “a.pdf”']);
    expect(await contentOf(client, dossierId)).toEqual(added);
    for (const _ of whats) await client.changes.redo({ dossierId });
    expect(await client.evidence.list({ dossierId })).toMatchObject([{ id: second, indicators: [] }]);
    expect(await refusal(client.evidence.describe({ evidenceId: first, metadata: {} }))).toMatchObject({
      code: 'notFound',
    });
  });

  test('what was reused from another dossier is one step', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const { client } = app;
    const [fromDossierId, dossierId] = [await makeDossier(client), await makeDossier(client)];
    await client.assessments.set({ dossierId: fromDossierId, code: '3.1', change: ratio('96') });
    await writeFile(folder.join('a.pdf'), 'a');
    await attach(client, fromDossierId, '3.1', [folder.join('a.pdf')]);
    const before = await contentOf(client, dossierId);
    await client.dossiers.applyReuse({ dossierId, fromDossierId, codes: ['3.1'] });
    expect(await rowOf(client, dossierId, '3.1')).toMatchObject({
      display: '96 %',
      evidence: [{ name: 'a.pdf' }],
    });
    await client.changes.undo({ dossierId });
    expect(await contentOf(client, dossierId)).toEqual(before);
  });

  test('do not reach over a move to another version of the set', async () => {
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client);
    await client.assessments.set({ dossierId, code: '3.1', change: ratio('96') });
    const set = { ...(await client.criteria.get({ id: 'vn-xa-ntm-2021' })), version: '1.1.0' };
    await client.criteria.importSet({ set });
    const { to } = await client.dossiers.previewMove({ dossierId, variantId: null });
    await client.dossiers.moveToSet({ dossierId, variantId: null, digest: to.digest });
    expect((await client.changes.undo({ dossierId })).change).toBeNull();
    await client.assessments.set({ dossierId, code: '3.1', change: ratio('97') });
    expect((await client.changes.undo({ dossierId })).change?.codes).toEqual(['3.1']);
    await client.dossiers.undoMove({ dossierId });
    expect(await client.changes.next({ dossierId })).toEqual({ undo: null, redo: null });
    expect((await rowOf(client, dossierId, '3.1')).display).toBe('96 %');
    expect((await client.changes.list({ dossierId, limit: 1 }))[0]).toMatchObject({
      step: 'barrier',
      what: 'Hoàn tác việc chuyển bộ tiêu chí',
    });
  });

  test('a dossier that is not there has nothing to undo', async () => {
    await using app = await testCore();
    expect(await refusal(app.client.changes.undo({ dossierId: 'không có' }))).toMatchObject({
      code: 'notFound',
    });
  });

  test('a kill between two changes leaves each of them whole or not made', async () => {
    await using folder = await tempDir();
    const workspaceDir = folder.join('workspace');
    let dossierId = '';
    {
      await using app = await testCore({ workspaceDir });
      dossierId = await makeDossier(app.client);
    }
    const writer = spawn(
      process.execPath,
      [fileURLToPath(new URL('../support/change-writer.ts', import.meta.url)), workspaceDir, dossierId],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(writer.stdout, 'data');
    await new Promise(resolve => setTimeout(resolve, 300));
    writer.kill('SIGKILL');
    await once(writer, 'exit');
    await using app = await testCore({ workspaceDir });
    const notes = await Promise.all(
      ['3.1', '2.1'].map(async code => (await rowOf(app.client, dossierId, code)).assessment.note),
    );
    const [last] = await app.client.changes.list({ dossierId, limit: 1 });
    expect(notes).toEqual([String(last?.number), String(last?.number)]);
    await app.client.changes.undo({ dossierId });
    const before = await rowOf(app.client, dossierId, '2.1');
    expect(before.assessment.note).toBe(last?.number === 1 ? '' : String((last?.number ?? 0) - 1));
  });
});

const codes = ['1.1', '3.1', '2.1'];
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
const step = fc.oneof(
  fc.record({ do: fc.constant('figure'), code: fc.constantFrom('3.1', '2.1'), value: fc.nat(99) }),
  fc.record({ do: fc.constant('clear'), code: fc.constantFrom(...codes), value: fc.constant(0) }),
  fc.record({ do: fc.constant('note'), code: fc.constantFrom(...codes), value: fc.nat(3) }),
  fc.record({ do: fc.constant('link'), code: fc.constantFrom(...codes), value: fc.nat(1) }),
  fc.record({ do: fc.constant('unlink'), code: fc.constantFrom(...codes), value: fc.nat(1) }),
  fc.record({ do: fc.constant('remove'), code: fc.constant('1.1'), value: fc.nat(1) }),
  fc.record({ do: fc.constant('restore'), code: fc.constant('1.1'), value: fc.nat(1) }),
  fc.record({ do: fc.constant('describe'), code: fc.constant('1.1'), value: fc.nat(3) }),
  fc.record({ do: fc.constant('undo'), code: fc.constant('1.1'), value: fc.constant(0) }),
  fc.record({ do: fc.constant('redo'), code: fc.constant('1.1'), value: fc.constant(0) }),
);

test('any sequence of changes, all undone, gives the dossier as it was, and redone the dossier as it became', async () => {
  await using folder = await tempDir();
  await using app = await testCore();
  const { client } = app;
  const paths = ['a.pdf', 'b.pdf'].map(name => folder.join(name));
  for (const path of paths) await writeFile(path, path);

  async function perform(dossierId: string, ids: string[], { do: what, code, value }: Step) {
    const evidenceId = ids[value % 2] ?? '';
    const change = { dossierId, code };
    if (what === 'figure') await client.assessments.set({ ...change, change: ratio(String(value)) });
    if (what === 'clear') await client.assessments.set({ ...change, change: { entry: null } });
    if (what === 'note')
      await client.assessments.setMany({
        dossierId,
        items: codes.map(each => ({ code: each, change: { note: `${value}` } })),
      });
    if (what === 'link') await client.evidence.link({ evidenceId, code });
    if (what === 'unlink') await client.evidence.unlink({ evidenceId, code });
    if (what === 'remove') await client.evidence.remove({ evidenceId });
    if (what === 'restore') await client.evidence.restore({ evidenceId });
    if (what === 'describe')
      await client.evidence.describe({ evidenceId, metadata: { subject: `Về việc ${value}` } });
    if (what === 'undo') await client.changes.undo({ dossierId });
    if (what === 'redo') await client.changes.redo({ dossierId });
  }

  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async steps => {
      const dossierId = await makeDossier(client);
      const untouched = await contentOf(client, dossierId);
      const ids = await attach(client, dossierId, '1.1', paths);
      for (const each of steps)
        await perform(dossierId, ids, each).catch(error => {
          // A removed file is neither described nor linked.
          if (error?.code !== 'notFound') throw error;
        });
      while ((await client.changes.redo({ dossierId })).change);
      const end = await contentOf(client, dossierId);
      while ((await client.changes.undo({ dossierId })).change);
      expect(await contentOf(client, dossierId)).toEqual(untouched);
      while ((await client.changes.redo({ dossierId })).change);
      expect(await contentOf(client, dossierId)).toEqual(end);
    }),
    { numRuns: 15 },
  );
}, 60_000);
