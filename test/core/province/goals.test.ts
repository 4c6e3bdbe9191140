import { expect, test } from 'vitest';
import { type Goal, goalCount } from '#shared/domain/province-goals.ts';
import { refusal, type TestClient, testCore } from '../../support/core.ts';
import { sketchDossier } from '../../support/province-fixture.ts';

const twelve: Omit<Goal, 'id'> = {
  title: '12/12 xã đạt chuẩn nông thôn mới',
  provinceCode: '22',
  demand: { level: 'ntm', unitKind: 'commune' },
  target: { kind: 'count', value: 12 },
  of: 12,
  untilYear: 2025,
};

async function counted(client: TestClient, goal: Omit<Goal, 'id'>) {
  const { rows, sets } = await client.province.table();
  const { needed, met, units } = goalCount({ ...goal, id: '' }, rows, sets);
  const { recognised, reviewMet, selfMet, notMet } = units;
  return {
    needed,
    met,
    by: [recognised, reviewMet, selfMet, notMet].map(({ length }) => length),
  };
}

test('a goal is kept, changed, taken out and brought back', async () => {
  await using app = await testCore();
  const { client } = app;
  const goal = await client.province.goals.add(twelve);
  const second = await client.province.goals.add({ ...twelve, title: '4/12 xã nâng cao' });
  await client.province.goals.change({ ...goal, of: 13 });
  await client.province.goals.remove({ id: second.id });
  expect(await client.province.goals.list()).toEqual([{ ...goal, of: 13 }]);
  await client.province.goals.restore({ id: second.id });
  expect((await client.province.goals.list()).map(({ title }) => title)).toEqual([
    '12/12 xã đạt chuẩn nông thôn mới',
    '4/12 xã nâng cao',
  ]);
  const gone = await refusal(client.province.goals.change({ ...goal, id: 'không có' }));
  expect(gone).toMatchObject({ code: 'notFound', details: { what: 'goal' } });
  const empty = await refusal(client.province.goals.add({ ...twelve, title: '  ' }));
  expect(empty.code).toBe('invalidInput');
});

test('what a decision recognised counts; what a commune says of itself is told apart', async () => {
  await using app = await testCore();
  const { client } = app;
  const [first = ''] = [
    await sketchDossier(client, { commune: 0, met: 'all' }),
    await sketchDossier(client, { commune: 1, met: 'all' }),
    await sketchDossier(client, { commune: 2, met: 12 }),
    await sketchDossier(client, { commune: 3, met: 'all', year: 2026 }),
    await sketchDossier(client, { commune: 4, met: 'all', provinceCode: '38' }),
    await sketchDossier(client, { commune: 5, met: 'all', setId: 'vn-xa-ntm-nang-cao-2021' }),
  ];
  await client.province.recognise({ dossierId: first, number: '1/QĐ', decidedOn: '2025-12-30', note: '' });
  expect(await counted(client, twelve)).toEqual({ needed: 12, met: 1, by: [1, 0, 1, 1] });
  expect(await counted(client, { ...twelve, provinceCode: null })).toMatchObject({ by: [1, 0, 2, 1] });
  expect(await counted(client, { ...twelve, untilYear: 2026 })).toMatchObject({ by: [1, 0, 2, 1] });
  const advanced = { ...twelve, demand: { setId: 'vn-xa-ntm-nang-cao-2021' } };
  expect(await counted(client, advanced)).toMatchObject({ by: [0, 0, 1, 0] });
});

test('a commune counts once, by the strongest of its dossiers, and a sample never', async () => {
  await using app = await testCore();
  const { client } = app;
  await sketchDossier(client, { commune: 0, met: 'all', year: 2024 });
  await sketchDossier(client, { commune: 0, met: 3, year: 2025 });
  await client.dossiers.openSample();
  expect(await counted(client, { ...twelve, provinceCode: null })).toMatchObject({ by: [0, 0, 1, 0] });
});

test('a percentage is rounded up to whole communes', async () => {
  await using app = await testCore();
  const half = { ...twelve, target: { kind: 'percent', value: 33 }, of: 22 } as const;
  expect(await counted(app.client, half)).toMatchObject({ needed: 8, met: 0 });
});
