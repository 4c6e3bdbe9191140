import { describe, expect, test } from 'vitest';
import { makeDossier, refusal, type TestClient, testCore } from '../support/core.ts';

async function rowOf(client: TestClient, dossierId: string, code: string) {
  const { criteria } = await client.dossiers.get({ dossierId });
  const row = criteria.flatMap(({ indicators }) => indicators).find(each => each.code === code);
  if (!row) throw new Error(`no indicator ${code}`);
  return row;
}

describe('assessments', () => {
  test('a ratio is computed exactly and compared with the requirement of the variant', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const { criterion } = await app.client.assessments.set({
      dossierId,
      code: '3.1',
      change: { entry: { kind: 'ratio', numerator: '277', denominator: '287' } },
    });
    expect(criterion.indicators[0]).toMatchObject({
      verdict: 'met',
      display: '96,52 %',
      comparison: '96,52 % ≥ 80 % → Đạt',
    });
  });

  test('a requirement the province sets is asked for, with the number of its decision', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const entry = { kind: 'ratio', numerator: '277', denominator: '287' } as const;
    await app.client.assessments.set({ dossierId, code: '2.1', change: { entry } });
    expect(await rowOf(app.client, dossierId, '2.1')).toMatchObject({
      needsLocal: true,
      verdict: 'unassessed',
    });
    const local = { requirement: { op: '>=', value: '100' }, decision: '' } as const;
    const refused = await refusal(app.client.assessments.set({ dossierId, code: '2.1', change: { local } }));
    expect(refused.code).toBe('entryRefused');
    await app.client.assessments.set({
      dossierId,
      code: '2.1',
      change: { local: { ...local, decision: 'Quyết định mẫu' } },
    });
    expect(await rowOf(app.client, dossierId, '2.1')).toMatchObject({ needsLocal: false, verdict: 'notMet' });
  });

  test('an override and "không áp dụng" need a written reason', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const override = { verdict: 'met', reason: ' ' } as const;
    const without = await refusal(
      app.client.assessments.set({ dossierId, code: '3.1', change: { override } }),
    );
    expect(without.code).toBe('reasonMissing');
    const reason = { reason: 'Xã không có đất trồng lúa' };
    await app.client.assessments.set({ dossierId, code: '3.1', change: { notApplicable: reason } });
    expect((await rowOf(app.client, dossierId, '3.1')).verdict).toBe('notApplicable');
  });

  test('an explanation of what is not met is kept beside the note', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const explanation = {
      reason: 'Thiếu vốn đối ứng',
      remedy: 'Làm tiếp 2 km trong quý II',
      dueOn: '2026-06-30',
      funding: '1,2 tỷ đồng',
    };
    await app.client.assessments.set({ dossierId, code: '3.1', change: { explanation } });
    await app.client.assessments.set({ dossierId, code: '3.1', change: { note: 'đã họp dân' } });
    expect((await rowOf(app.client, dossierId, '3.1')).assessment).toMatchObject({
      explanation,
      note: 'đã họp dân',
    });
  });

  test('fields that are not given stay, and everything is there after a restart', async () => {
    await using first = await testCore();
    const dossierId = await makeDossier(first.client);
    await first.client.assessments.set({
      dossierId,
      code: '1.1',
      change: { entry: { kind: 'boolean', met: true } },
    });
    await first.client.assessments.set({ dossierId, code: '1.1', change: { note: 'Đã niêm yết' } });
    const row = await rowOf(first.client, dossierId, '1.1');
    expect(row).toMatchObject({ verdict: 'met', assessment: { note: 'Đã niêm yết' } });
  });

  test('a result of the wrong kind or for an unknown indicator is refused', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const wrong = { entry: { kind: 'ratio', numerator: '1', denominator: '2' } } as const;
    expect((await refusal(app.client.assessments.set({ dossierId, code: '1.1', change: wrong }))).code).toBe(
      'entryRefused',
    );
    expect((await refusal(app.client.assessments.set({ dossierId, code: '99', change: {} }))).code).toBe(
      'notFound',
    );
  });

  test('a criterion is met when all its indicators are', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const entry = { kind: 'boolean', met: true } as const;
    await app.client.assessments.set({ dossierId, code: '1.1', change: { entry } });
    const { criterion, result } = await app.client.assessments.set({
      dossierId,
      code: '1.2',
      change: { entry },
    });
    expect(criterion).toMatchObject({ verdict: 'met', indicatorsMet: 2 });
    expect(result).toMatchObject({ criteriaMet: 1, indicatorsMet: 2, indicatorsUnassessed: 55 });
  });

  test('a note of 100,000 characters is refused in words a clerk reads, and the one before stays', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const note = (text: string) =>
      app.client.assessments.set({ dossierId, code: '3.1', change: { note: text } });
    await note('Đã đo lại');
    const { details } = await refusal(note('dài '.repeat(25_000)));
    expect(details).toEqual({ problems: ['change.note: lớn hoặc dài hơn mức cho phép (8000)'] });
    expect((await rowOf(app.client, dossierId, '3.1')).assessment.note).toBe('Đã đo lại');
  });
});
