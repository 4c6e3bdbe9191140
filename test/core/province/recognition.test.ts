import { expect, test } from 'vitest';
import { refusal, testCore } from '../../support/core.ts';
import { enterMet, handOver, sketchDossier } from '../../support/province-fixture.ts';

const decision = { number: '1234/QĐ-UBND', decidedOn: '2025-12-30', note: '' };

test('a recognition is a fact with who and when; it can be corrected and taken back, and nothing is lost', async () => {
  let moment = new Date('2026-01-05T02:00:00.000Z');
  await using app = await testCore({ now: () => moment, who: () => 'Nguyễn Thị Lan' });
  const { client } = app;
  const dossierId = await sketchDossier(client, { commune: 0, met: 'all' });
  const row = async () => (await client.province.table()).rows[0];
  expect(await row()).toMatchObject({ recognition: null, recognitions: [] });

  await client.province.recognise({ dossierId, ...decision, number: ' 1243/QĐ-UBND ' });
  moment = new Date('2026-01-06T02:00:00.000Z');
  await client.province.recognise({ dossierId, ...decision });
  expect(await row()).toMatchObject({
    recognition: {
      number: '1234/QĐ-UBND',
      decidedOn: '2025-12-30',
      who: 'Nguyễn Thị Lan',
      recordedAt: '2026-01-06T02:00:00.000Z',
    },
    movedAt: '2026-01-06T02:00:00.000Z',
  });
  moment = new Date('2026-02-01T02:00:00.000Z');
  await client.province.withdraw({ dossierId, reason: 'Ghi nhầm xã' });
  expect(await row()).toMatchObject({ recognition: null });
  expect((await row())?.recognitions.map(({ number, note }) => number ?? note)).toEqual([
    'Ghi nhầm xã',
    '1234/QĐ-UBND',
    '1243/QĐ-UBND',
  ]);
});

test('facts written down within the same moment keep their order', async () => {
  await using app = await testCore({ now: () => new Date('2026-01-05T02:00:00.000Z') });
  const dossierId = await sketchDossier(app.client, { commune: 0, met: 'all' });
  await app.client.province.recognise({ dossierId, ...decision });
  await app.client.province.withdraw({ dossierId, reason: 'Ghi nhầm' });
  const [row] = (await app.client.province.table()).rows;
  expect(row?.recognition).toBeNull();
});

test('a recognition stays with the dossier when another submission of it comes', async () => {
  await using commune = await testCore();
  await using reviewer = await testCore();
  const sent = await sketchDossier(commune.client, { commune: 0, met: 18 });
  const first = await handOver(commune.client, sent, reviewer.client);
  await reviewer.client.province.recognise({ dossierId: first, ...decision });
  await enterMet(commune.client, sent, 'all');
  const second = await handOver(commune.client, sent, reviewer.client);
  const { rows } = await reviewer.client.province.table();
  expect(rows).toMatchObject([{ id: second, recognition: { number: '1234/QĐ-UBND' } }]);
});

test('a decision needs a number and a day that exists; taking back needs a reason; the dossier must be there', async () => {
  await using app = await testCore();
  const { client } = app;
  const dossierId = await sketchDossier(client, { commune: 0, met: 'all' });
  const wrong = [
    client.province.recognise({ dossierId, ...decision, number: '   ' }),
    client.province.recognise({ dossierId, ...decision, decidedOn: '2025-02-30' }),
    client.province.withdraw({ dossierId, reason: ' ' }),
  ];
  for (const call of wrong) expect((await refusal(call)).code).toBe('invalidInput');
  const gone = await refusal(client.province.recognise({ dossierId: 'không có', ...decision }));
  expect(gone.code).toBe('notFound');
  expect((await client.province.table()).rows[0]?.recognitions).toEqual([]);
});
