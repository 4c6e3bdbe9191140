import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalDigest } from '#core/canonical-digest.ts';
import { insertSet } from '#core/criteria/criteria-sql.ts';
import { openDatabase } from '#core/workspace/database.ts';
import { migrations } from '#core/workspace/migrations.ts';
import type { CriteriaSet, Indicator } from '#shared/domain/criteria-set.ts';
import type { Assessment } from '#shared/domain/verdict.ts';
import { finished, makeDossier, refusal, type TestClient, testCore } from '../support/core.ts';
import { shippedSet } from '../support/sample-contents.ts';
import { tempDir } from '../support/temp-dir.ts';

const setId = 'vn-xa-ntm-2021';

/** Publishes the shipped set again as 1.1.0, changed as a new decision might change it. */
async function publish(client: TestClient, change: (set: CriteriaSet) => void, version = '1.1.0') {
  const set = { ...structuredClone(await client.criteria.get({ id: setId })), version };
  change(set);
  return client.criteria.importSet({ set });
}

function indicatorAt(set: CriteriaSet, code: string): Indicator {
  const found = set.criteria.flatMap(({ indicators }) => indicators).find(each => each.code === code);
  if (!found) throw new Error(`no indicator ${code}`);
  return found;
}

function drop(set: CriteriaSet, code: string): void {
  for (const criterion of set.criteria)
    criterion.indicators = criterion.indicators.filter(each => each.code !== code);
}

async function rowOf(client: TestClient, dossierId: string, code: string) {
  const { criteria } = await client.dossiers.get({ dossierId });
  const row = criteria.flatMap(({ indicators }) => indicators).find(each => each.code === code);
  if (!row) throw new Error(`no row ${code}`);
  return row;
}

const ratio = (numerator: string) =>
  ({ entry: { kind: 'ratio', numerator, denominator: '100' } }) satisfies Partial<Assessment>;

/** A dossier with answers for 2.1, 2.2 and 2.3, and one file for the first and the last of them. */
async function answered(client: TestClient, file: string) {
  const dossierId = await makeDossier(client);
  for (const code of ['2.1', '2.2', '2.3'])
    await client.assessments.set({ dossierId, code, change: { ...ratio('96'), note: `ghi chú ${code}` } });
  await writeFile(file, 'minh chứng');
  const { added } = await finished(
    client.evidence.add({ dossierId, code: '2.1', sources: [{ path: file }] }),
  );
  await client.evidence.link({ evidenceId: added[0]?.id ?? '', code: '2.3' });
  return { dossierId, evidenceId: added[0]?.id ?? '' };
}

describe('moving a dossier to a new version of its set', () => {
  test('carries what is the same, asks to confirm what changed and keeps what was removed', async () => {
    await using app = await testCore();
    await using folder = await tempDir();
    const { client } = app;
    const { dossierId, evidenceId } = await answered(client, folder.join('a.pdf'));
    await publish(client, set => {
      const raised = indicatorAt(set, '2.2');
      raised.requirement = { default: { op: '>=', value: '99' } };
      drop(set, '2.3');
    });
    const preview = await client.dossiers.previewMove({ dossierId, variantId: null });
    const kinds = Object.fromEntries(
      preview.items.map(({ kind, from, to }) => [from?.code ?? to?.code, kind]),
    );
    expect(kinds).toMatchObject({
      '1.1': 'carried',
      '2.1': 'carried',
      '2.2': 'needsConfirmation',
      '2.3': 'removed',
    });
    expect(preview.items.find(({ from }) => from?.code === '2.2')).toMatchObject({
      changes: ['requirement'],
      to: { requirement: '≥ 99 %' },
      answered: true,
    });

    const moved = await client.dossiers.moveToSet({ dossierId, variantId: null, digest: preview.to.digest });
    expect(moved).toEqual({ number: 1, needConfirmation: ['2.2'] });
    const dossier = await client.dossiers.get({ dossierId });
    expect(dossier.set.version).toBe('1.1.0');
    expect(await rowOf(client, dossierId, '2.1')).toMatchObject({
      display: '96 %',
      unconfirmed: [],
      assessment: { note: 'ghi chú 2.1' },
      evidence: [{ id: evidenceId, indicators: ['2.1'] }],
    });
    expect(await rowOf(client, dossierId, '2.2')).toMatchObject({ unconfirmed: ['requirement'] });
    const [move] = await client.dossiers.moves({ dossierId });
    expect(move?.removed).toMatchObject([
      { code: '2.3', display: '96 %', assessment: { note: 'ghi chú 2.3' }, evidence: [{ id: evidenceId }] },
    ]);
  });

  test('an answer that was not confirmed keeps the dossier from being ready until it is', async () => {
    await using app = await testCore();
    await using folder = await tempDir();
    const { client } = app;
    const { dossierId } = await answered(client, folder.join('a.pdf'));
    const { digest } = await publish(client, set => {
      for (const code of ['2.1', '2.2', '2.3']) indicatorAt(set, code).text += ' (sửa đổi)';
    });
    await client.dossiers.moveToSet({ dossierId, variantId: null, digest });
    const open = async () =>
      (await client.dossiers.check({ dossierId })).problems
        .filter(({ code }) => code === 'needsConfirmation')
        .map(({ indicator }) => indicator);
    expect(await open()).toEqual(['2.1', '2.2', '2.3']);
    const { criterion } = await client.assessments.confirm({ dossierId, code: '2.1' });
    expect(criterion.indicators.find(({ code }) => code === '2.1')?.unconfirmed).toEqual([]);
    await client.assessments.set({ dossierId, code: '2.2', change: { note: 'chỉ là ghi chú' } });
    expect(await open()).toEqual(['2.2', '2.3']);
    await client.assessments.set({ dossierId, code: '2.2', change: ratio('100') });
    expect(await open()).toEqual(['2.3']);
  });

  test('nothing is exported before every changed answer is confirmed, and the refusal names them', async () => {
    await using app = await testCore();
    await using folder = await tempDir();
    const { client } = app;
    const { dossierId } = await answered(client, folder.join('a.pdf'));
    const { digest } = await publish(client, set => {
      for (const code of ['2.3', '2.1']) indicatorAt(set, code).text += ' (sửa đổi)';
    });
    await client.dossiers.moveToSet({ dossierId, variantId: null, digest });
    expect((await client.dossiers.get({ dossierId })).result.unconfirmed).toBe(2);
    const target = folder.join('gói.zip');
    const refused = { code: 'answersUnconfirmed', details: { count: 2, codes: ['2.1', '2.3'] } };
    expect(await refusal(finished(client.packages.export({ dossierId, target })))).toMatchObject(refused);
    expect(await refusal(client.packages.suggestName({ dossierId }))).toMatchObject(refused);
    expect(existsSync(target)).toBe(false);
    expect((await client.dossiers.get({ dossierId })).submissions).toEqual([]);
    for (const code of ['2.1', '2.3']) await client.assessments.confirm({ dossierId, code });
    const exported = await finished(client.packages.export({ dossierId, target }));
    expect(exported).toMatchObject({ path: target, submission: 1 });
  });

  test('the history tells what changed in each indicator, old against new', async () => {
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client);
    const { digest } = await publish(client, set => {
      indicatorAt(set, '2.2').requirement = { default: { op: '>=', value: '99' } };
    });
    await client.dossiers.moveToSet({ dossierId, variantId: null, digest });
    const [move] = await client.dossiers.moves({ dossierId });
    expect(move?.changed).toMatchObject([
      { from: { code: '2.2' }, to: { code: '2.2', requirement: '≥ 99 %' }, changes: ['requirement'] },
    ]);
    expect(move?.changed[0]?.from.requirement).not.toBe('≥ 99 %');
  });

  test('an answer in a form the changed indicator does not take cannot be confirmed, only given anew', async () => {
    await using app = await testCore();
    await using folder = await tempDir();
    const { client } = app;
    const { dossierId } = await answered(client, folder.join('a.pdf'));
    const { digest } = await publish(client, set => {
      const judged = indicatorAt(set, '2.1');
      judged.measure = { kind: 'boolean' };
      judged.unit = '';
      judged.requirement = { default: 'met' };
    });
    await client.dossiers.moveToSet({ dossierId, variantId: null, digest });
    expect(await rowOf(client, dossierId, '2.1')).toMatchObject({ verdict: 'unassessed' });
    await client.assessments.set({ dossierId, code: '2.1', change: { note: 'sẽ đánh giá lại' } });
    expect(await refusal(client.assessments.confirm({ dossierId, code: '2.1' }))).toMatchObject({
      code: 'entryRefused',
    });
    const change = { entry: { kind: 'boolean', met: true } } as const;
    await client.assessments.set({ dossierId, code: '2.1', change });
    expect(await rowOf(client, dossierId, '2.1')).toMatchObject({ verdict: 'met', unconfirmed: [] });
  });

  test('an indicator that only got another number takes its answer and files there, also when two changed places', async () => {
    await using app = await testCore();
    await using folder = await tempDir();
    const { client } = app;
    const { dossierId, evidenceId } = await answered(client, folder.join('a.pdf'));
    const { digest } = await publish(client, set => {
      const [first, second] = [indicatorAt(set, '2.1'), indicatorAt(set, '2.2')];
      [first.code, second.code] = [second.code, first.code];
    });
    await client.dossiers.moveToSet({ dossierId, variantId: null, digest });
    expect(await rowOf(client, dossierId, '2.2')).toMatchObject({
      assessment: { note: 'ghi chú 2.1' },
      unconfirmed: ['code'],
      evidence: [{ id: evidenceId }],
    });
    expect(await rowOf(client, dossierId, '2.1')).toMatchObject({
      assessment: { note: 'ghi chú 2.2' },
      evidence: [],
    });
  });

  test('taking a move back restores everything, and keeps and names what was entered since', async () => {
    await using app = await testCore();
    await using folder = await tempDir();
    const { client } = app;
    const { dossierId } = await answered(client, folder.join('a.pdf'));
    const before = await client.dossiers.get({ dossierId });
    const { digest } = await publish(client, set => {
      indicatorAt(set, '2.1').code = '2.9';
      drop(set, '2.3');
    });
    await client.dossiers.moveToSet({ dossierId, variantId: null, digest });
    await client.assessments.set({ dossierId, code: '2.2', change: ratio('50') });
    await writeFile(folder.join('b.pdf'), 'thêm sau khi chuyển');
    const sources = [{ path: folder.join('b.pdf') }];
    const { added } = await finished(client.evidence.add({ dossierId, code: '2.9', sources }));
    expect(await client.dossiers.undoMove({ dossierId })).toEqual({ replaced: ['2.2'] });
    const after = await client.dossiers.get({ dossierId });
    expect(after.set).toEqual(before.set);
    expect(
      after.criteria.flatMap(({ indicators }) => indicators.map(({ assessment }) => assessment)),
    ).toEqual(before.criteria.flatMap(({ indicators }) => indicators.map(({ assessment }) => assessment)));
    expect((await rowOf(client, dossierId, '2.1')).evidence.map(({ name }) => name)).toEqual([
      'a.pdf',
      'b.pdf',
    ]);
    expect((await rowOf(client, dossierId, '2.3')).evidence.map(({ name }) => name)).toEqual(['a.pdf']);
    expect(added).toHaveLength(1);
    expect(await refusal(client.dossiers.undoMove({ dossierId }))).toMatchObject({
      code: 'notFound',
      details: { what: 'move' },
    });
  });

  test('nothing moves without a newer version, to another one than was previewed, or to a variant it lacks', async () => {
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client);
    const target = { dossierId, variantId: null };
    expect(await refusal(client.dossiers.previewMove(target))).toMatchObject({ code: 'invalidInput' });
    const { digest } = await publish(client, set => drop(set, '2.1'));
    await publish(client, set => drop(set, '2.2'), '1.2.0');
    expect(await refusal(client.dossiers.moveToSet({ ...target, digest }))).toMatchObject({
      code: 'invalidInput',
    });
    expect(await refusal(client.dossiers.previewMove({ dossierId, variantId: 'nhom-1' }))).toMatchObject({
      code: 'notFound',
      details: { what: 'variant' },
    });
    expect((await client.dossiers.get({ dossierId })).set.version).toBe('1.0.0');
  });

  test('a dossier of a workspace from before there were moves has none and can make one', async () => {
    await using folder = await tempDir();
    await mkdir(folder.join('w'));
    const older = migrations.filter(({ version }) => version < 30);
    const db = openDatabase(folder.join('w', 'ho-so.sqlite'), () => 'không ai', older);
    const set = shippedSet(setId);
    const digest = canonicalDigest(set);
    insertSet(db, { digest, id: set.id, version: set.version, json: JSON.stringify(set) });
    db.prepare(
      `INSERT INTO dossier (id, sample, setDigest, variantId, communeCode, communeName, provinceCode, provinceName, year, createdAt, updatedAt)
       VALUES ('cu', 0, ?, 'dbsh', '06970', 'Xã Cũ', '22', 'Tỉnh Cũ', 2025, '2025-01-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z')`,
    ).run(digest);
    db.close();
    await using app = await testCore({ workspaceDir: folder.join('w') });
    expect(await app.client.dossiers.moves({ dossierId: 'cu' })).toEqual([]);
    expect((await rowOf(app.client, 'cu', '2.1')).unconfirmed).toEqual([]);
    const published = await publish(app.client, changed => drop(changed, '2.1'));
    const target = { dossierId: 'cu', variantId: null, digest: published.digest };
    expect(await app.client.dossiers.moveToSet(target)).toEqual({ number: 1, needConfirmation: [] });
  });

  test('carrying never changes the verdict of an indicator that stayed the same', async () => {
    await using app = await testCore();
    const { client } = app;
    const { criteria } = await client.criteria.get({ id: setId });
    const codes = criteria.flatMap(({ indicators }) => indicators.map(({ code }) => code));
    let version = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...codes), fc.integer({ min: 0, max: 100 })), { maxLength: 12 }),
        fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 12 }),
        async (answers, changedCodes) => {
          const dossierId = await makeDossier(client);
          for (const [code, figure] of answers) {
            const row = await rowOf(client, dossierId, code);
            const change =
              row.indicator.measure.kind === 'ratio'
                ? ratio(String(figure))
                : {
                    override: {
                      verdict: figure > 50 ? ('met' as const) : ('notMet' as const),
                      reason: 'thử',
                    },
                  };
            await client.assessments.set({ dossierId, code, change });
          }
          const before = await client.dossiers.get({ dossierId });
          version += 1;
          const { digest } = await publish(
            client,
            set => {
              for (const code of changedCodes) indicatorAt(set, code).text += ` (lần ${version})`;
            },
            `1.${version}.0`,
          );
          const preview = await client.dossiers.previewMove({ dossierId, variantId: null });
          await client.dossiers.moveToSet({ dossierId, variantId: null, digest });
          const after = await client.dossiers.get({ dossierId });
          const rows = (dossier: typeof before) =>
            new Map(
              [...dossier.criteria.flatMap(({ indicators }) => indicators), ...dossier.conditions].map(
                row => [row.code, row],
              ),
            );
          const [was, is] = [rows(before), rows(after)];
          for (const { kind, from, to } of preview.items) {
            if (kind !== 'carried' || !from || !to) continue;
            expect(is.get(to.code)?.verdict).toBe(was.get(from.code)?.verdict);
            expect(is.get(to.code)?.assessment).toEqual(was.get(from.code)?.assessment);
            expect(is.get(to.code)?.unconfirmed).toEqual([]);
          }
        },
      ),
      { numRuns: 8 },
    );
  });
});
