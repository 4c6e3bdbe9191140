import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { upsertCheck } from '#core/packages/received-check-sql.ts';
import { openDatabase } from '#core/workspace/database.ts';
import { makeFolders } from '#core/workspace/folders.ts';
import { refusal, testCore } from '../../support/core.ts';
import { received, submitted } from '../../support/review-fixture.ts';
import { tempDir } from '../../support/temp-dir.ts';

describe('a package that was not found to be whole', () => {
  test('is looked at, but neither judged nor concluded; opened whole again, it keeps what was said', async () => {
    await using folder = await tempDir();
    const workspaceDir = folder.join('tham-dinh');
    let dossierId = '';
    let path = '';
    {
      await using office = await testCore({ workspaceDir });
      await writeFile(folder.join('biểu.pdf'), 'biểu nghiệm thu');
      const files = { '1.1': [{ path: folder.join('biểu.pdf') }] };
      path = (await submitted(office.client, folder, files)).path;
      dossierId = await received(office.client, path);
      const [file] = await office.client.evidence.list({ dossierId });
      await office.client.reviews.see({ dossierId, file: file?.id ?? '' });
      await office.client.reviews.judge({
        dossierId,
        items: [{ target: '1.1', change: { verdict: 'met' } }],
      });
    }
    const db = openDatabase(makeFolders(workspaceDir).database, () => '');
    const problem = { code: 'fileChanged', message: 'Tệp đã bị sửa.', file: 'data/minh-chung/a.pdf' };
    upsertCheck(db, {
      dossierId,
      state: 'broken',
      problems: [problem],
      warnings: [],
      checkedAt: '2026-11-28T00:00:00.000Z',
      sourcePath: null,
      sourceName: 'lan-trinh-1.zip',
      sizeBytes: 1,
    });
    db.close();

    await using office = await testCore({ workspaceDir });
    const { reviews, dossiers } = office.client;
    expect((await dossiers.get({ dossierId })).check).toMatchObject({ state: 'broken', problems: [problem] });
    const opinion = { verdict: 'notMet' as const, comment: '', request: '', dueOn: null, correction: null };
    const refused = await Promise.all(
      [
        reviews.judge({ dossierId, items: [{ target: '1.1', change: { verdict: 'notMet' } }] }),
        reviews.conclude({ dossierId, conclusion: { verdict: 'met', text: '' }, finished: true }),
        reviews.resolve({
          dossierId,
          target: '1.1',
          resolution: { opinion: { ...opinion, attachments: [] }, reason: 'đã đối chiếu' },
        }),
        reviews.keepPrevious({ dossierId, targets: null }),
        reviews.detach({ dossierId, target: '1.1', sha256: '0'.repeat(64) }),
      ].map(refusal),
    );
    expect(refused.map(({ code }) => code)).toEqual(refused.map(() => 'packageNotIntact'));
    const review = await reviews.get({ dossierId });
    expect(review.rows.map(({ target, joint }) => [target, joint.verdict])).toEqual([['1.1', 'met']]);
    expect(review.head?.finishedAt).toBeNull();

    const again = await received(office.client, path);
    expect(again).not.toBe(dossierId);
    const carried = await reviews.get({ dossierId: again });
    expect(carried.rows.map(({ target, joint }) => [target, joint.verdict])).toEqual([['1.1', 'met']]);
    expect(carried.head).toEqual(review.head);
    const files = await office.client.evidence.list({ dossierId: again });
    expect(carried.seenFiles).toEqual(files.map(({ id }) => id));
  });
});
