import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { reviewJsonSchema } from '#shared/domain/review-json.ts';
import { finished, makeDossier, refusal, testCore } from '../../support/core.ts';
import { received, submitted } from '../../support/review-fixture.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { unpacked } from '../../support/unpacked.ts';

async function office() {
  const folder = await tempDir();
  const app = await testCore({ now: () => new Date('2026-11-28T01:02:03Z') });
  const submission = await submitted(app.client, folder);
  return {
    app,
    client: app.client,
    submission,
    dossierId: await received(app.client, submission.path),
    folder,
  };
}

const reviewer = { name: 'Nguyễn Văn Ân', office: 'Sở Nông nghiệp và Môi trường', role: 'Chuyên viên' };

describe('a review as a file', { timeout: 120_000 }, () => {
  test('is bound to the submission it judged, reads as a bag and a page, and is a few kilobytes', async () => {
    const { app, client, dossierId, submission, folder } = await office();
    await using _ = app;
    await using __ = folder;
    // Turns the direction of the rest of the line, so that a reader of the text files sees another name.
    const odd = { ...reviewer, office: `\u202e${reviewer.office}` };
    await client.reviews.begin({ dossierId, reviewer: odd, scope: null });
    await client.reviews.judge({
      dossierId,
      items: [
        {
          target: '2.1',
          change: {
            verdict: 'supplement',
            comment: 'Chưa khớp <script>alert(1)</script>',
            request: 'Bổ sung biểu thống kê',
            dueOn: '2026-12-20',
            correction: {
              entry: { kind: 'ratio', numerator: '280', denominator: '287' },
              reason: 'Theo biểu nghiệm thu',
            },
          },
        },
        { target: '1.1', change: { verdict: 'met' } },
        { target: 'van-ban:to-trinh', change: { verdict: 'notMet', comment: 'Chưa ký' } },
      ],
    });
    await client.reviews.conclude({
      dossierId,
      conclusion: { verdict: 'supplement', text: 'Đề nghị bổ sung' },
      finished: true,
    });

    expect(await client.reviews.suggestName({ dossierId })).toEqual({
      fileName: `DG_${submission.shortCode}_nguyen-van-an_20261128-0802.zip`,
    });
    const written = await finished(
      client.reviews.export({ dossierId, kind: 'answer', target: folder.join('dg.zip') }),
    );

    expect(written.bytes).toBeLessThan(12_000);
    const verified = await finished(client.packages.verify({ source: { path: written.path } }));
    expect(verified).toMatchObject({ valid: true, digest: written.digest, shortCode: written.shortCode });
    const inside = await unpacked(written.path);
    const review = reviewJsonSchema.parse(JSON.parse(await readFile(inside('data/y-kien.json'), 'utf8')));
    expect(review).toMatchObject({
      kind: 'answer',
      target: {
        dossierId: submission.dossierId,
        digest: submission.digest,
        shortCode: submission.shortCode,
        submission: { number: 1 },
        year: 2025,
      },
      reviewers: [odd],
      finishedAt: '2026-11-28T01:02:03.000Z',
      conclusion: { verdict: 'supplement' },
    });
    expect(review.opinions.map(({ target, by, display }) => [target, by, display])).toEqual([
      ['1.1', [reviewer.name], ''],
      ['2.1', [reviewer.name], '97,56 %'],
      ['van-ban:to-trinh', [reviewer.name], ''],
    ]);
    const page = await readFile(inside('index.html'), 'utf8');
    expect(page).toContain('Bổ sung biểu thống kê');
    expect(page).toContain('20/12/2026');
    expect(page).toContain('96,52 % – Chưa đạt');
    expect(page).not.toContain('<script');
    const readMe = await readFile(inside('DOC-TRUOC.txt'), 'utf8');
    expect(readMe).toContain(submission.shortCode);
    expect(readMe).toMatch(/^ {2}Người thẩm định: .* Sở Nông nghiệp và Môi trường\r$/m);
    const info = await readFile(inside('bag-info.txt'), 'utf8');
    for (const text of [readMe, info]) expect(text).not.toContain('\u202e');
  });

  test('carries its attachments', async () => {
    const { app, client, dossierId, folder } = await office();
    await using _ = app;
    await using __ = folder;
    const file = folder.join('ảnh hiện trường.txt');
    await writeFile(file, 'đường chưa làm xong');
    const other = await makeDossier(client);
    const { added } = await finished(
      client.evidence.add({ dossierId: other, code: '1.1', sources: [{ path: file }] }),
    );
    const [stored] = added;
    if (!stored) throw new Error('nothing was stored');
    await client.reviews.resolve({
      dossierId,
      target: '2.1',
      resolution: {
        reason: 'Đã xem hiện trường',
        opinion: {
          verdict: 'notMet',
          comment: '',
          request: '',
          dueOn: null,
          correction: null,
          attachments: [{ name: 'ảnh hiện trường.txt', sha256: stored.sha256, sizeBytes: stored.sizeBytes }],
        },
      },
    });
    const { path, files } = await finished(
      client.reviews.export({ dossierId, kind: 'answer', target: folder.join('dg.zip') }),
    );
    expect(files).toBe(2);
    const inside = await unpacked(path);
    expect(await readFile(inside('data/dinh-kem/anh-hien-truong.txt'), 'utf8')).toBe('đường chưa làm xong');
  });

  test('is refused in words while it says nothing, nobody signs it, or it is of an own dossier', async () => {
    const { app, client, dossierId, submission, folder } = await office();
    await using _ = app;
    await using __ = folder;
    const write = (id: string, kind: 'answer' | 'contribution' = 'answer') =>
      refusal(finished(client.reviews.export({ dossierId: id, kind, target: folder.join('dg.zip') })));

    expect(await write(dossierId)).toMatchObject({
      code: 'reviewNotReady',
      details: { reason: expect.stringContaining('chưa ghi ai thẩm định') },
    });
    await client.reviews.begin({ dossierId, reviewer, scope: null });
    expect(await write(dossierId, 'contribution')).toMatchObject({
      details: { reason: 'chưa có ý kiến nào về hồ sơ này' },
    });
    expect((await write(submission.dossierId)).code).toBe('notReceived');
  });
});
