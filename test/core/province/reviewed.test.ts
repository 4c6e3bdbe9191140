import { expect, test } from 'vitest';
import { goalCount } from '#shared/domain/province-goals.ts';
import { stageOf } from '#shared/domain/province-words.ts';
import { testCore } from '../../support/core.ts';
import { handOver, sketchDossier } from '../../support/province-fixture.ts';

test('the table shows what the review says beside what the commune says, and goals count its conclusion', async () => {
  await using commune = await testCore();
  await using reviewer = await testCore();
  const { client } = reviewer;
  const sent = await sketchDossier(commune.client, { commune: 0, met: 'all' });
  const dossierId = await handOver(commune.client, sent, client);
  const look = async () => {
    const { rows, sets } = await client.province.table();
    const [row] = rows;
    if (!row) throw new Error('the dossier is not in the table');
    const goal = {
      id: '',
      title: '12/12',
      provinceCode: null,
      demand: { setId: 'vn-xa-ntm-2021' },
      target: { kind: 'count' as const, value: 12 },
      of: 12,
      untilYear: 2025,
    };
    const { units } = goalCount(goal, rows, sets);
    const place = Object.entries(units).find(([, list]) => list.length > 0)?.[0];
    return { row, stage: stageOf(row), place };
  };
  expect(await look()).toMatchObject({ row: { review: null }, stage: 'received', place: 'selfMet' });

  const { criteria, conditions } = await client.dossiers.get({ dossierId });
  const codes = criteria.flatMap(({ indicators }) => indicators.map(({ code }) => code));
  const judge = (targets: readonly string[], verdict: 'met' | 'notMet' | 'supplement') =>
    client.reviews.judge({ dossierId, items: targets.map(target => ({ target, change: { verdict } })) });
  await judge(
    ['1.1', '1.2', '1.3'].filter(code => codes.includes(code)),
    'met',
  );
  await judge(['2.1'], 'supplement');
  await judge(['van-ban:to-trinh'], 'notMet');
  const begun = await look();
  expect(begun).toMatchObject({ stage: 'reviewing', place: 'selfMet' });
  expect(begun.row.review).toMatchObject({ isMet: null, openFindings: 2, standing: { criteriaMet: 1 } });
  expect(begun.row.review?.standing.verdicts.slice(0, 4)).toEqual([
    'met',
    'notMet',
    'unassessed',
    'unassessed',
  ]);
  const { result } = await client.reviews.get({ dossierId });
  expect(begun.row.review?.standing).toMatchObject({
    criteriaMet: result.criteriaMet,
    indicatorsMet: result.indicatorsMet,
    indicatorsTotal: result.indicatorsTotal,
  });

  const conclude = (verdict: 'met' | 'supplement') =>
    client.reviews.conclude({ dossierId, conclusion: { verdict, text: '' }, finished: true });
  await conclude('supplement');
  expect(await look()).toMatchObject({ stage: 'reviewNotMet', place: 'notMet' });

  await judge([...codes, ...conditions.map(({ code }) => code), 'van-ban:to-trinh'], 'met');
  await conclude('met');
  expect(await look()).toMatchObject({
    row: { review: { isMet: true, openFindings: 0, standing: { criteriaMet: 19, isMet: true } } },
    stage: 'reviewMet',
    place: 'reviewMet',
  });
});
