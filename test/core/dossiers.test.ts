import { describe, expect, test } from 'vitest';
import { makeDossier, refusal, testCore } from '../support/core.ts';

describe('dossiers', () => {
  test('a new workspace has no dossier and knows all provinces and communes', async () => {
    await using app = await testCore();
    expect(await app.client.dossiers.list()).toEqual([]);
    expect(await app.client.units.provinces()).toHaveLength(34);
    const found = await app.client.units.searchCommunes({ text: 'quang tan', provinceCode: null, limit: 20 });
    expect(found.map(({ name }) => name)).toContain('Xã Quảng Tân');
    const [first] = await app.client.units.searchCommunes({
      text: 'dam ha quang ninh',
      provinceCode: null,
      limit: 5,
    });
    expect(first).toMatchObject({ name: 'Xã Đầm Hà', provinceName: 'Tỉnh Quảng Ninh' });
  });

  test('a dossier opens with every criterion and indicator of its set, nothing assessed', async () => {
    await using app = await testCore();
    const dossier = await app.client.dossiers.get({ dossierId: await makeDossier(app.client) });
    expect(dossier.criteria).toHaveLength(19);
    expect(dossier.result).toEqual({
      criteriaMet: 0,
      criteriaTotal: 19,
      indicatorsMet: 0,
      indicatorsTotal: 57,
      indicatorsUnassessed: 57,
      conditionsMet: 0,
      conditionsTotal: 3,
      evidenceMissing: 57,
      unconfirmed: 0,
      rule: null,
      revocation: null,
    });
    expect(dossier).toMatchObject({ kind: 'own', sample: false, state: 'drafting', variant: { id: 'dbsh' } });
  });

  test('what was not compared with the legal text says so at the indicator', async () => {
    await using app = await testCore();
    const { criteria } = await app.client.dossiers.get({ dossierId: await makeDossier(app.client) });
    const marks = criteria.flatMap(({ indicators }) => indicators.map(({ sourceMark }) => sourceMark));
    expect(new Set(marks)).toEqual(new Set(['chưa đối chiếu với văn bản gốc']));
  });

  test('a set with several variants asks which one; a village set asks for the village', async () => {
    await using app = await testCore();
    const [commune] = await app.client.units.searchCommunes({ text: '', provinceCode: '38', limit: 1 });
    const base = { communeCode: commune?.code ?? '', year: 2025, village: null };
    const without = await refusal(
      app.client.dossiers.create({ ...base, setId: 'vn-xa-ntm-2021', variantId: null }),
    );
    expect(without).toMatchObject({ code: 'notFound', details: { what: 'variant' } });
    const noVillage = await refusal(
      app.client.dossiers.create({ ...base, setId: 'thanh-hoa-thon-thong-minh-2022', variantId: null }),
    );
    expect(noVillage.code).toBe('invalidInput');
    const { id } = await app.client.dossiers.create({
      ...base,
      setId: 'thanh-hoa-thon-thong-minh-2022',
      variantId: null,
      village: 'Thôn 1',
    });
    expect((await app.client.dossiers.get({ dossierId: id })).unit.village).toBe('Thôn 1');
  });

  test('the incomplete set of 2026 says what is missing and never gives a ready dossier', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client, 'vn-xa-ntm-2026', 'nhom-2');
    const { set, criteria } = await app.client.dossiers.get({ dossierId });
    expect(set.incomplete).toBeTruthy();
    expect(criteria).toHaveLength(10);
    const check = await app.client.dossiers.check({ dossierId });
    expect(check.ready).toBe(false);
    expect(check.problems[0]?.code).toBe('setIncomplete');
  });

  test('a removed dossier is gone from the list and comes back as it was', async () => {
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    await app.client.dossiers.remove({ dossierId });
    expect(await app.client.dossiers.list()).toEqual([]);
    expect(await refusal(app.client.dossiers.get({ dossierId }))).toMatchObject({ code: 'notFound' });
    await app.client.dossiers.restore({ dossierId });
    expect((await app.client.dossiers.list()).map(({ id }) => id)).toEqual([dossierId]);
  });

  test('the sample is made once, is marked, and holds real files for its indicators', async () => {
    await using app = await testCore();
    const [first, second] = await Promise.all([
      app.client.dossiers.openSample(),
      app.client.dossiers.openSample(),
    ]);
    expect(second).toEqual(first);
    const sample = await app.client.dossiers.get({ dossierId: first.id });
    expect(sample).toMatchObject({ kind: 'sample', sample: true });
    const evidence = await app.client.evidence.list({ dossierId: first.id });
    const endings = new Set(evidence.map(({ name }) => name.split('.').at(-1)));
    expect([...endings].sort()).toEqual(['docx', 'jpg', 'pdf', 'xlsx']);
    expect(await app.client.dossiers.openSample()).toEqual(first);
  });
});
