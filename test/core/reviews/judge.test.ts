import { describe, expect, test } from 'vitest';
import { refusal, testCore } from '../../support/core.ts';
import { received, submitted } from '../../support/review-fixture.ts';
import { tempDir } from '../../support/temp-dir.ts';

async function office() {
  const folder = await tempDir();
  const app = await testCore();
  const { dossierId: own, path } = await submitted(app.client, folder);
  return { app, client: app.client, own, dossierId: await received(app.client, path), folder };
}

const met = { verdict: 'met' as const };

describe('a reviewer', () => {
  test('judges indicators one by one and together, and the review counts what was judged', async () => {
    const { app, client, dossierId, folder } = await office();
    await using _ = app;
    await using __ = folder;
    const before = await client.reviews.get({ dossierId });
    expect(before).toMatchObject({ head: null, rows: [], progress: { judged: 0 } });

    await client.reviews.judge({ dossierId, items: [{ target: '1.1', change: met }] });
    const review = await client.reviews.judge({
      dossierId,
      items: [
        {
          target: '2.1',
          change: { verdict: 'supplement', request: 'Bổ sung biểu thống kê', dueOn: '2026-12-20' },
        },
        { target: '2.2', change: { verdict: 'notMet', comment: 'Đường chưa nghiệm thu' } },
        { target: 'van-ban:to-trinh', change: met },
      ],
    });

    expect(review.progress).toMatchObject({ judged: 3 });
    expect(
      review.rows.map(({ target, state, joint, differs }) => [target, state, joint.verdict, differs]),
    ).toEqual([
      ['1.1', 'agreed', 'met', false],
      ['2.1', 'agreed', 'supplement', false],
      ['2.2', 'agreed', 'notMet', true],
      ['van-ban:to-trinh', 'agreed', 'met', false],
    ]);
    expect(review.result).toMatchObject({ indicatorsMet: 1 });
  });

  test('corrects a figure with a reason, and both figures are kept', async () => {
    const { app, client, dossierId, folder } = await office();
    await using _ = app;
    await using __ = folder;
    const { rows } = await client.reviews.judge({
      dossierId,
      items: [
        {
          target: '2.1',
          change: {
            verdict: 'met',
            correction: {
              entry: { kind: 'ratio', numerator: '287', denominator: '287' },
              reason: 'Biểu nghiệm thu tháng 11 ghi đủ 287 km',
            },
          },
        },
      ],
    });
    expect(rows[0]).toMatchObject({ corrected: { display: '100 %', verdict: 'met' }, differs: true });
    const dossier = await client.dossiers.get({ dossierId });
    const row = dossier.criteria.flatMap(({ indicators }) => indicators).find(({ code }) => code === '2.1');
    expect(row?.display).toBe('96,52 %');

    const refused = await refusal(
      client.reviews.judge({
        dossierId,
        items: [
          { target: '2.1', change: { correction: { entry: { kind: 'boolean', met: true }, reason: 'x' } } },
        ],
      }),
    );
    expect(refused.code).toBe('entryRefused');
  });

  test('takes a judgement back with undo, and editing a finished review opens it again', async () => {
    const { app, client, dossierId, folder } = await office();
    await using _ = app;
    await using __ = folder;
    await client.reviews.begin({
      dossierId,
      reviewer: { name: 'Trần Văn Bình', office: 'Sở Xây dựng', role: 'Chuyên viên' },
      scope: ['2'],
    });
    await client.reviews.judge({ dossierId, items: [{ target: '2.1', change: met }] });
    const finished = await client.reviews.conclude({
      dossierId,
      conclusion: { verdict: 'supplement', text: 'Cần bổ sung' },
      finished: true,
    });
    expect(finished.head?.finishedAt).not.toBeNull();

    const again = await client.reviews.judge({ dossierId, items: [{ target: '2.2', change: met }] });
    expect(again.head).toMatchObject({ finishedAt: null, reviewer: { name: 'Trần Văn Bình' }, scope: ['2'] });

    await client.changes.undo({ dossierId });
    const undone = await client.reviews.get({ dossierId });
    expect(undone.rows.map(({ target }) => target)).toEqual(['2.1']);
    expect(undone.head?.finishedAt).not.toBeNull();
  });

  test('cannot judge a dossier of the own office, nor what the set does not have', async () => {
    const { app, client, own, dossierId, folder } = await office();
    await using _ = app;
    await using __ = folder;
    const judge = (id: string, target: string) =>
      refusal(client.reviews.judge({ dossierId: id, items: [{ target, change: met }] }));
    expect((await judge(own, '1.1')).code).toBe('notReceived');
    expect((await judge(dossierId, '99.1')).code).toBe('notFound');
    expect((await judge(dossierId, 'van-ban:khong-co')).code).toBe('notFound');
    expect((await client.reviews.get({ dossierId })).rows).toEqual([]);
  });

  test('keeps sentences for the next time, the most used first', async () => {
    await using app = await testCore();
    const { phrases } = app.client.reviews;
    await phrases.use({ text: 'Văn bản chưa có dấu.' });
    await phrases.use({ text: 'Bổ sung biên bản nghiệm thu.' });
    await phrases.use({ text: 'Bổ sung biên bản nghiệm thu.' });
    expect((await phrases.list()).map(({ text }) => text)).toEqual([
      'Bổ sung biên bản nghiệm thu.',
      'Văn bản chưa có dấu.',
    ]);
    await phrases.remove({ text: 'Văn bản chưa có dấu.' });
    expect(await phrases.list()).toHaveLength(1);
  });
});
