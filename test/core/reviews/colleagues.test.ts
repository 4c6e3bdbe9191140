import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coverageOf } from '#shared/domain/review-coverage.ts';
import { finished, type TestClient, testCore } from '../../support/core.ts';
import { reviewingOffice } from '../../support/council-fixture.ts';
import { received } from '../../support/review-fixture.ts';

type Office = Awaited<ReturnType<typeof reviewingOffice>>;
type Verdicts = Record<string, 'met' | 'notMet' | 'supplement'>;

let office: Office;
beforeAll(async () => {
  office = await reviewingOffice();
}, 180_000);
afterAll(() => office?.[Symbol.asyncDispose]());

/** Judges on a machine of their own and gives the file that comes of it. */
async function contribution(
  client: TestClient,
  {
    name,
    office: at,
    scope,
    verdicts,
    file,
  }: {
    name: string;
    office: string;
    scope: string[] | null;
    verdicts: Verdicts;
    file: string;
  },
) {
  const dossierId = await received(client, office.path);
  await client.reviews.begin({ dossierId, reviewer: { name, office: at, role: '' }, scope });
  const items = Object.entries(verdicts).map(([target, verdict]) => ({ target, change: { verdict } }));
  await client.reviews.judge({ dossierId, items });
  const target = office.folder.join(file);
  return (await finished(client.reviews.export({ dossierId, kind: 'contribution', target }))).path;
}

const read = (path: string) =>
  finished(office.client.reviews.read({ dossierId: office.dossierId, source: { path } }));

describe('five who judge overlapping criteria', { timeout: 180_000 }, () => {
  test('are merged, told apart, covered, and where they disagree it is resolved with a reason', async () => {
    const { client, dossierId } = office;
    await client.reviews.begin({
      dossierId,
      reviewer: { name: 'Trưởng đoàn', office: 'Văn phòng điều phối', role: '' },
      scope: null,
    });
    await client.reviews.judge({
      dossierId,
      items: [
        { target: '1.1', change: { verdict: 'met' } },
        { target: '2.1', change: { verdict: 'notMet' } },
      ],
    });
    const people: [string, string, string[] | null, Verdicts][] = [
      ['Nguyễn Văn An', 'Sở Xây dựng', ['1', '2'], { '1.1': 'met', '2.1': 'supplement', '2.2': 'met' }],
      ['Nguyễn Văn An', 'Sở Y tế', ['2'], { '2.1': 'notMet', '2.2': 'notMet' }],
      ['Lê Mai', 'Sở Công Thương', ['1'], { '1.2': 'met' }],
      ['Đỗ Quân', 'Công an tỉnh', ['19'], { '19.1': 'met' }],
    ];
    for (const [index, [name, at, scope, verdicts]] of people.entries()) {
      await using machine = await testCore();
      await read(
        await contribution(machine.client, { name, office: at, scope, verdicts, file: `dg-${index}.zip` }),
      );
    }
    const files = await client.reviews.colleagues.list({ dossierId });
    expect(
      files.map(({ reviewer, state, isNamesake, judged }) => [reviewer.office, state, isNamesake, judged]),
    ).toEqual([
      ['Công an tỉnh', 'counts', false, 1],
      ['Sở Công Thương', 'counts', false, 1],
      ['Sở Y tế', 'counts', true, 2],
      ['Sở Xây dựng', 'counts', true, 3],
    ]);

    const review = await client.reviews.get({ dossierId });
    expect(review.disagreements).toBe(2);
    const { criteria } = await client.dossiers.get({ dossierId });
    const [first, second] = coverageOf(criteria, review.rows);
    expect(first).toMatchObject({ total: 2, unjudged: [], disagreed: [] });
    expect([...(first?.judged.values() ?? [])].sort()).toEqual([1, 1, 1]);
    expect(second).toMatchObject({ disagreed: ['2.1', '2.2'], unjudged: ['2.3', '2.4'] });

    const row = review.rows.find(({ target }) => target === '2.2');
    const opinion = row?.others.find(each => each.opinion.verdict === 'met')?.opinion;
    if (!opinion) throw new Error('nobody says met');
    const resolved = await client.reviews.resolve({
      dossierId,
      target: '2.2',
      resolution: { opinion, reason: 'Đã xem lại biên bản nghiệm thu' },
    });
    expect(resolved.disagreements).toBe(1);
    await client.changes.undo({ dossierId });
    expect((await client.reviews.get({ dossierId })).disagreements).toBe(2);

    const health = files.find(({ reviewer }) => reviewer.office === 'Sở Y tế');
    const digest = health?.digest ?? '';
    const aside = await client.reviews.colleagues.setAside({ dossierId, digest, aside: true });
    expect(aside.find(each => each.digest === digest)?.state).toBe('aside');
    expect((await client.reviews.get({ dossierId })).disagreements).toBe(1);
    await client.changes.undo({ dossierId });
    expect((await client.reviews.get({ dossierId })).disagreements).toBe(2);

    // The same file once more changes nothing.
    expect((await read(office.folder.join('dg-2.zip'))).readBeforeAt).not.toBeNull();
    expect(await client.reviews.colleagues.list({ dossierId })).toHaveLength(4);
  });

  test('who send a later file are counted by it', async () => {
    const { client, dossierId } = office;
    await using machine = await testCore();
    const who = { name: 'Vũ Hạnh', office: 'Sở Tư pháp', scope: ['18'] };
    await read(await contribution(machine.client, { ...who, verdicts: { '18.1': 'met' }, file: 'som.zip' }));
    await read(
      await contribution(machine.client, {
        ...who,
        verdicts: { '18.1': 'notMet', '18.2': 'met' },
        file: 'muon.zip',
      }),
    );
    const files = (await client.reviews.colleagues.list({ dossierId })).filter(
      ({ reviewer }) => reviewer.name === 'Vũ Hạnh',
    );
    expect(files.map(({ state, judged }) => [state, judged])).toEqual([
      ['counts', 2],
      ['overtaken', 1],
    ]);
    const { rows } = await client.reviews.get({ dossierId });
    expect(rows.find(({ target }) => target === '18.1')?.joint.verdict).toBe('notMet');
  });
});
