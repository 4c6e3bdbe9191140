import { describe, expect, test } from 'vitest';
import { conditionsCode } from '#shared/domain/condition.ts';
import { makeDossier, refusal, type TestClient, testCore } from '../support/core.ts';

const decision = '12/2023/QĐ-UBND';

async function enter(client: TestClient, dossierId: string, code: string, change: object) {
  return await client.assessments.set({ dossierId, code, change });
}

describe('conditions outside the criteria', () => {
  test('are there beside the criteria, nothing assessed, and the check names each', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const { conditions } = await app.client.dossiers.get({ dossierId });
    expect(conditions.map(({ code, verdict, needsLocal }) => [code, verdict, needsLocal])).toEqual([
      ['hai-long', 'unassessed', true],
      ['no-dong', 'unassessed', false],
      ['an-ninh-trat-tu', 'unassessed', false],
    ]);
    const { problems } = await app.client.dossiers.check({ dossierId });
    const told = problems.filter(({ indicator }) => conditions.some(({ code }) => code === indicator));
    expect(told.map(({ code, indicator }) => [indicator, code])).toEqual([
      ['hai-long', 'requirementMissing'],
      ['no-dong', 'unassessed'],
      ['an-ninh-trat-tu', 'unassessed'],
    ]);
    expect(told[1]?.message).toMatch(/^Điều kiện “Không có nợ đọng .*”: Chưa nhập kết quả$/);
  });

  test('are assessed by their id and answer with all of them', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const { criterion, result } = await enter(app.client, dossierId, 'no-dong', {
      entry: { kind: 'boolean', met: true },
    });
    expect(criterion).toMatchObject({ code: conditionsCode, verdict: 'unassessed', indicatorsMet: 1 });
    expect(criterion.indicators).toHaveLength(3);
    expect(result).toMatchObject({ conditionsMet: 1, conditionsTotal: 3, indicatorsMet: 0 });
  });

  test('whose level nobody knows ask for level and decision, as an indicator does', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const entry = { kind: 'ratio', numerator: '455', denominator: '500' };
    await enter(app.client, dossierId, 'hai-long', { entry });
    const local = { requirement: { op: '>=', value: '90' }, decision };
    const { criterion } = await enter(app.client, dossierId, 'hai-long', { local });
    expect(criterion.indicators[0]).toMatchObject({ verdict: 'met', comparison: '91 % ≥ 90 % → Đạt' });
  });

  test('that are not met keep a dossier from being ready; what does not apply does not count', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    await enter(app.client, dossierId, 'no-dong', { entry: { kind: 'boolean', met: false } });
    await enter(app.client, dossierId, 'an-ninh-trat-tu', { notApplicable: { reason: 'Chưa có quy định' } });
    const { result } = await app.client.dossiers.get({ dossierId });
    expect(result).toMatchObject({ conditionsMet: 0, conditionsTotal: 2 });
    const { problems } = await app.client.dossiers.check({ dossierId });
    expect(problems).toContainEqual(expect.objectContaining({ indicator: 'no-dong', code: 'notMet' }));
    expect(problems.map(({ indicator }) => indicator)).not.toContain('an-ninh-trat-tu');
  });

  test('take an entry of their own kind only', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const wrong = enter(app.client, dossierId, 'no-dong', { entry: { kind: 'number', value: '1' } });
    expect((await refusal(wrong)).code).toBe('entryRefused');
  });
});

describe('every shipped set', () => {
  test('opens as a dossier, also with names of criteria alone, and says what is missing', async () => {
    await using app = await testCore();
    const sets = await app.client.criteria.list();
    expect(sets.length).toBeGreaterThanOrEqual(22);
    const [commune] = await app.client.units.searchCommunes({ text: '', provinceCode: '38', limit: 1 });
    for (const { id, unitKind, variants, criteriaCount, indicatorCount, incomplete } of sets) {
      const { id: dossierId } = await app.client.dossiers.create({
        setId: id,
        variantId: variants[0]?.id ?? null,
        communeCode: commune?.code ?? '',
        village: unitKind === 'village' ? 'Thôn 1' : null,
        year: 2025,
      });
      const dossier = await app.client.dossiers.get({ dossierId });
      expect(dossier.criteria).toHaveLength(criteriaCount);
      expect(dossier.result.indicatorsTotal).toBe(indicatorCount);
      if (indicatorCount === 0) expect(incomplete).toBeTruthy();
      const { ready, problems } = await app.client.dossiers.check({ dossierId });
      expect(ready).toBe(false);
      expect(problems.some(({ code }) => code === 'setIncomplete')).toBe(incomplete !== null);
    }
  });
});
