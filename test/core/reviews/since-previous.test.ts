import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { finished, testCore } from '../../support/core.ts';
import { received, submitted } from '../../support/review-fixture.ts';
import { tempDir } from '../../support/temp-dir.ts';

/** A first submission that was judged, and the second one as it was received after the commune supplemented it. */
async function supplemented() {
  const folder = await tempDir();
  const app = await testCore();
  const { client } = app;
  const write = async (name: string, text: string) => {
    await writeFile(folder.join(name), text);
    return { path: folder.join(name) };
  };
  const first = await submitted(client, folder, {
    '1.1': [await write('Quy hoạch.txt', 'bản một'), await write('Cũ.txt', 'sẽ bỏ')],
    '2.2': [await write('Nghiệm thu.txt', 'giữ nguyên')],
  });
  const before = await received(client, first.path);
  await client.reviews.begin({
    dossierId: before,
    reviewer: { name: 'Trần Văn Bình', office: 'Sở Xây dựng', role: '' },
    scope: null,
  });
  await client.reviews.judge({
    dossierId: before,
    items: [
      { target: '1.1', change: { verdict: 'supplement', request: 'Bổ sung quyết định phê duyệt' } },
      { target: '2.1', change: { verdict: 'notMet', comment: 'Còn 10 km đường đất' } },
      { target: '2.2', change: { verdict: 'met', comment: 'Đủ biên bản' } },
    ],
  });

  const dossierId = first.dossierId;
  const files = await client.evidence.list({ dossierId });
  const idOf = (name: string) => files.find(each => each.name === name)?.id ?? '';
  await finished(
    client.evidence.replace({
      evidenceId: idOf('Quy hoạch.txt'),
      source: await write('Quy hoạch.txt', 'bản hai'),
    }),
  );
  await client.evidence.remove({ evidenceId: idOf('Cũ.txt') });
  await finished(
    client.evidence.add({ dossierId, code: '1.1', sources: [await write('Quyết định.txt', 'phê duyệt')] }),
  );
  await client.assessments.setMany({
    dossierId,
    items: [{ code: '2.1', change: { entry: { kind: 'ratio', numerator: '287', denominator: '287' } } }],
  });
  const second = await finished(
    client.packages.export({ dossierId, target: folder.join('lan-trinh-2.zip') }),
  );
  return { app, folder, client, before, after: await received(client, second.path) };
}

describe('the next submission of a dossier that was judged here', () => {
  test('shows for each target what was said and what changed, and takes nothing over by itself', async () => {
    const { app, folder, client, before, after } = await supplemented();
    await using _ = app;
    await using __ = folder;
    expect(await client.reviews.sincePrevious({ dossierId: before })).toBeNull();
    const since = await client.reviews.sincePrevious({ dossierId: after });
    expect(since).toMatchObject({
      dossierId: before,
      submission: { number: 1 },
      head: { reviewer: { name: 'Trần Văn Bình' } },
    });
    const of = (target: string) => since?.targets.find(each => each.target === target);
    expect(of('1.1')).toMatchObject({
      said: { verdict: 'supplement', request: 'Bổ sung quyết định phê duyệt' },
      result: null,
      changed: true,
    });
    expect(of('1.1')?.files.toSorted((a, b) => a.name.localeCompare(b.name))).toEqual([
      { change: 'removed', name: 'Cũ.txt' },
      { change: 'replaced', name: 'Quy hoạch.txt' },
      { change: 'added', name: 'Quyết định.txt' },
    ]);
    expect(of('2.1')).toMatchObject({
      said: { verdict: 'notMet' },
      result: {
        before: { display: '96,52 %', verdict: 'notMet' },
        after: { display: '100 %', verdict: 'met' },
      },
      differs: ['entry'],
      files: [],
      changed: true,
    });
    expect(of('2.2')).toMatchObject({ said: { verdict: 'met' }, changed: false, files: [], differs: [] });
    expect(since?.targets.filter(({ changed }) => changed).map(({ target }) => target)).toEqual([
      '1.1',
      '2.1',
    ]);
    expect((await client.reviews.get({ dossierId: after })).rows).toEqual([]);
  });

  test('keeps what was said of what did not change when asked to, as one change that is taken back', async () => {
    const { app, folder, client, after: dossierId } = await supplemented();
    await using _ = app;
    await using __ = folder;
    const targets = ({ rows }: Awaited<ReturnType<typeof client.reviews.get>>) =>
      rows.map(({ target, own }) => [target, own?.verdict, own?.comment]);
    const kept = await client.reviews.keepPrevious({ dossierId, targets: null });
    expect(targets(kept)).toEqual([['2.2', 'met', 'Đủ biên bản']]);

    // Asked for by name, also what changed; what was judged meanwhile is not overwritten by "all".
    await client.reviews.judge({ dossierId, items: [{ target: '2.2', change: { verdict: 'notMet' } }] });
    const one = await client.reviews.keepPrevious({ dossierId, targets: ['2.1'] });
    expect(targets(one)).toEqual([
      ['2.1', 'notMet', 'Còn 10 km đường đất'],
      ['2.2', 'notMet', 'Đủ biên bản'],
    ]);
    expect(targets(await client.reviews.keepPrevious({ dossierId, targets: null }))).toEqual(targets(one));
    await client.changes.undo({ dossierId });
    expect(targets(await client.reviews.get({ dossierId }))).toEqual([['2.2', 'notMet', 'Đủ biên bản']]);
  });
});
