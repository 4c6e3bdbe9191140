import { describe, expect, test } from 'vitest';
import { finished, makeDossier, testCore } from '../../support/core.ts';
import { enterMet, handOver, sketchDossier } from '../../support/province-fixture.ts';

describe('the table of many dossiers', () => {
  test('has a row for each dossier, own and received, with what the commune says of itself', async () => {
    await using commune = await testCore();
    await using reviewer = await testCore();
    const sent = await sketchDossier(commune.client, { commune: 0, met: 7 });
    const received = await handOver(commune.client, sent, reviewer.client);
    await sketchDossier(reviewer.client, { commune: 1, met: 'all' });
    const { rows, sets } = await reviewer.client.province.table();
    expect(rows.map(({ kind, state, self }) => [kind, state, self.criteriaMet, self.isMet])).toEqual(
      expect.arrayContaining([
        ['received', 'received', 7, false],
        ['own', 'drafting', 19, true],
      ]),
    );
    expect(rows).toHaveLength(2);
    expect(sets).toMatchObject([{ id: 'vn-xa-ntm-2021', level: 'ntm', unitKind: 'commune' }]);
    const row = rows.find(({ id }) => id === received);
    expect(row?.submission).toMatchObject({ number: 1, isCopy: false });
    const { result, criteria } = await reviewer.client.dossiers.get({ dossierId: received });
    expect(row?.self).toMatchObject({
      criteriaMet: result.criteriaMet,
      criteriaTotal: result.criteriaTotal,
      indicatorsMet: result.indicatorsMet,
      indicatorsTotal: result.indicatorsTotal,
      indicatorsUnassessed: result.indicatorsUnassessed,
      verdicts: criteria.map(({ verdict }) => verdict),
    });
  });

  test('follows what is entered, at once', async () => {
    await using app = await testCore();
    const dossierId = await sketchDossier(app.client, { commune: 0, met: 3 });
    const met = async () => (await app.client.province.table()).rows[0]?.self.criteriaMet;
    expect(await met()).toBe(3);
    await enterMet(app.client, dossierId, 5);
    expect(await met()).toBe(5);
    await app.client.changes.undo({ dossierId });
    expect(await met()).toBe(3);
  });

  test('shows the newest submission of a dossier; earlier ones lie under it, in whatever order they came', async () => {
    await using commune = await testCore();
    await using reviewer = await testCore();
    const dossierId = await sketchDossier(commune.client, { commune: 0, met: 4 });
    const first = await finished(commune.client.packages.export({ dossierId, target: null }));
    await enterMet(commune.client, dossierId, 9);
    const second = await finished(commune.client.packages.export({ dossierId, target: null }));
    const open = ({ path }: { path: string }) =>
      finished(reviewer.client.packages.open({ source: { path } }));
    const newer = await open(second);
    const older = await open(first);
    const { rows } = await reviewer.client.province.table();
    expect(rows).toMatchObject([
      {
        id: newer.id,
        submission: { number: 2 },
        self: { criteriaMet: 9 },
        older: [{ id: older.id, submission: { number: 1 }, criteriaMet: 4, criteriaTotal: 19 }],
      },
    ]);
    await reviewer.client.dossiers.remove({ dossierId: newer.id });
    expect((await reviewer.client.province.table()).rows).toMatchObject([{ id: older.id, older: [] }]);
  });

  test('keeps dossiers of other years, sets and communes apart, and those put away among them', async () => {
    await using app = await testCore();
    const ids = [
      await sketchDossier(app.client, { commune: 0, met: 1 }),
      await sketchDossier(app.client, { commune: 0, met: 1, year: 2024 }),
      await sketchDossier(app.client, { commune: 0, met: 1, setId: 'vn-xa-ntm-nang-cao-2021' }),
      await sketchDossier(app.client, { commune: 1, met: 1 }),
    ];
    await app.client.dossiers.archive({ dossierId: ids[1] ?? '', archived: true });
    const { rows } = await app.client.province.table();
    expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
    expect(rows.find(({ id }) => id === ids[1])?.isArchived).toBe(true);
  });

  test('leaves out what is a share of another dossier', async () => {
    await using office = await testCore();
    await using specialist = await testCore();
    const dossierId = await makeDossier(office.client);
    const { path } = await finished(
      office.client.parts.export({ dossierId, codes: ['2.1'], personId: null, target: null }),
    );
    await finished(specialist.client.packages.open({ source: { path } }));
    expect(await specialist.client.dossiers.list()).toHaveLength(1);
    expect((await specialist.client.province.table()).rows).toEqual([]);
  });

  test('reads two hundred dossiers with seventy-five indicators each within a second', async () => {
    await using app = await testCore();
    for (let number = 0; number < 200; number += 1)
      await sketchDossier(app.client, {
        commune: number % 22,
        year: 2021 + (number % 5),
        met: number % 19,
        setId: 'vn-xa-ntm-nang-cao-2021',
      });
    const begin = performance.now();
    const { rows } = await app.client.province.table();
    const milliseconds = performance.now() - begin;
    expect(rows).toHaveLength(200);
    expect(milliseconds).toBeLessThan(1000);
  }, 120_000);
});
