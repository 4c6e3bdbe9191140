import { describe, expect, test } from 'vitest';
import { findRow } from '../../renderer/core/dossier-rows.ts';
import { makeDossier, refusal, type TestClient, testCore } from '../support/core.ts';

async function rowOf(client: TestClient, dossierId: string, code: string) {
  const row = findRow(await client.dossiers.get({ dossierId }), code);
  if (!row) throw new Error(`no row ${code}`);
  return row;
}

const person = (name: string, office = '') => ({ name, office, phone: '' });

describe('People of a dossier', () => {
  test('are listed by given name with how much each has', async () => {
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client);
    await client.people.add({ dossierId, person: person('Trần Văn Bình', 'Công chức địa chính') });
    const an = await client.people.add({ dossierId, person: person('Vũ Thị An') });
    await client.people.assign({ dossierId, codes: ['2.1', '2.2'], personId: an.id });
    expect(await client.people.list({ dossierId })).toMatchObject([
      { name: 'Vũ Thị An', assigned: 2 },
      { name: 'Trần Văn Bình', office: 'Công chức địa chính', phone: '', assigned: 0 },
    ]);
    await client.people.change({ dossierId, personId: an.id, person: { phone: '0912 345 678' } });
    expect(await client.people.list({ dossierId })).toMatchObject([
      { name: 'Vũ Thị An', phone: '0912 345 678' },
      {},
    ]);
  });

  test('get indicators and conditions, with a due date, many at once and as one step to undo', async () => {
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client);
    const { id, name } = await client.people.add({ dossierId, person: person('Lê Hoa') });
    const [condition] = (await client.dossiers.get({ dossierId })).conditions;
    const codes = ['1.1', '2.1', condition?.code ?? ''];
    expect(await client.people.assign({ dossierId, codes, personId: id, dueOn: '2026-12-01' })).toEqual({
      codes,
    });
    for (const code of codes)
      expect((await rowOf(client, dossierId, code)).assignment).toEqual({
        personId: id,
        person: name,
        dueOn: '2026-12-01',
      });
    expect(await client.people.assign({ dossierId, codes, dueOn: '2026-12-01' })).toEqual({ codes: [] });
    await client.people.assign({ dossierId, codes: ['2.1'], dueOn: null });
    expect((await rowOf(client, dossierId, '2.1')).assignment).toMatchObject({ personId: id, dueOn: null });
    await client.changes.undo({ dossierId });
    await client.changes.undo({ dossierId });
    expect((await rowOf(client, dossierId, '1.1')).assignment).toBeNull();
  });

  test('who is removed leaves the work unassigned with its due date, and undo gives all of it back', async () => {
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client);
    const { id } = await client.people.add({ dossierId, person: person('Lê Hoa') });
    await client.people.assign({ dossierId, codes: ['1.1'], personId: id, dueOn: '2026-12-01' });
    await client.people.assign({ dossierId, codes: ['1.2'], personId: id });
    expect(await client.people.remove({ dossierId, personId: id })).toEqual({ codes: ['1.1', '1.2'] });
    expect(await client.people.list({ dossierId })).toEqual([]);
    expect((await rowOf(client, dossierId, '1.1')).assignment).toEqual({
      personId: null,
      person: null,
      dueOn: '2026-12-01',
    });
    expect((await rowOf(client, dossierId, '1.2')).assignment).toBeNull();
    const { change } = await client.changes.undo({ dossierId });
    expect(change).toMatchObject({ what: 'Bỏ người phụ trách Lê Hoa', codes: ['1.1', '1.2'] });
    expect((await rowOf(client, dossierId, '1.2')).assignment).toMatchObject({ person: 'Lê Hoa' });
  });

  test('an unknown indicator or person is refused and nothing is assigned', async () => {
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client);
    const { id } = await client.people.add({ dossierId, person: person('Lê Hoa') });
    const wrong = client.people.assign({ dossierId, codes: ['1.1', '99.9'], personId: id });
    expect(await refusal(wrong)).toMatchObject({
      code: 'notFound',
      details: { what: 'indicator', id: '99.9' },
    });
    const nobody = client.people.assign({ dossierId, codes: ['1.1'], personId: 'ai-do' });
    expect(await refusal(nobody)).toMatchObject({ code: 'notFound', details: { what: 'person' } });
    expect((await rowOf(client, dossierId, '1.1')).assignment).toBeNull();
    const noDay = client.people.assign({ dossierId, codes: ['1.1'], dueOn: '2026-02-30' });
    expect(await refusal(noDay)).toMatchObject({ code: 'invalidInput' });
  });

  test('the check names who is to do what is missing and what is overdue', async () => {
    await using app = await testCore({ now: () => new Date('2026-11-21T03:00:00Z') });
    const { client } = app;
    const dossierId = await makeDossier(client);
    const { id } = await client.people.add({ dossierId, person: person('Lê Hoa') });
    await client.people.assign({ dossierId, codes: ['1.1'], personId: id, dueOn: '2026-11-20' });
    await client.people.assign({ dossierId, codes: ['1.2'], personId: id, dueOn: '2026-11-21' });
    const { problems } = await client.dossiers.check({ dossierId });
    expect(problems.filter(({ indicator }) => indicator === '1.1')).toMatchObject([
      {
        code: 'unassessed',
        indicator: '1.1',
        message: 'Chưa nhập kết quả',
        person: 'Lê Hoa',
        dueOn: '2026-11-20',
      },
      {
        code: 'evidenceMissing',
        indicator: '1.1',
        message: 'Chưa có minh chứng',
        person: 'Lê Hoa',
        dueOn: '2026-11-20',
      },
      {
        code: 'overdue',
        indicator: '1.1',
        message: 'Quá hạn từ 20/11/2026',
        person: 'Lê Hoa',
        dueOn: '2026-11-20',
      },
    ]);
    expect(problems.some(({ code, indicator }) => code === 'overdue' && indicator === '1.2')).toBe(false);
    expect(problems.find(({ indicator }) => indicator === '2.1')).toMatchObject({
      person: null,
      dueOn: null,
    });
  });

  test('go with their indicators to a new version of the set, and back', async () => {
    await using app = await testCore();
    const { client } = app;
    const dossierId = await makeDossier(client);
    const { id } = await client.people.add({ dossierId, person: person('Lê Hoa') });
    await client.people.assign({ dossierId, codes: ['2.1', '2.2'], personId: id });
    const set = { ...structuredClone(await client.criteria.get({ id: 'vn-xa-ntm-2021' })), version: '1.1.0' };
    for (const criterion of set.criteria)
      criterion.indicators = criterion.indicators.filter(({ code }) => code !== '2.2');
    const { digest } = await client.criteria.importSet({ set });
    await client.dossiers.moveToSet({ dossierId, variantId: null, digest });
    expect((await rowOf(client, dossierId, '2.1')).assignment).toMatchObject({ person: 'Lê Hoa' });
    expect(await client.people.list({ dossierId })).toMatchObject([{ assigned: 1 }]);
    await client.dossiers.undoMove({ dossierId });
    expect((await rowOf(client, dossierId, '2.2')).assignment).toMatchObject({ person: 'Lê Hoa' });
  });
});
