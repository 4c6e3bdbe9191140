import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { writePackage } from '#core/packages/bag-writer.ts';
import { errorText } from '#shared/error-text.ts';
import { finished, makeDossier, refusal, testCore } from '../../support/core.ts';
import { reviewer, twoOffices } from '../../support/return-fixture.ts';
import { uncontrolled } from '../../support/uncontrolled.ts';
import { unpacked } from '../../support/unpacked.ts';

type Json = Record<string, unknown>;

/** The same file with other words in it and every digest made right again, by somebody who knows how. */
async function forged(path: string, change: (review: Json) => Json): Promise<string> {
  const inside = await unpacked(path);
  const review: Json = JSON.parse(await readFile(inside('data/y-kien.json'), 'utf8'));
  const target = `${path}.${randomUUID()}.zip`;
  await writePackage(
    {
      target,
      stem: 'DG_gia',
      createdAt: new Date('2026-11-28T01:02:04Z'),
      payload: [{ path: 'data/y-kien.json', source: { bytes: Buffer.from(JSON.stringify(change(review))) } }],
      tagFiles: [{ path: 'DOC-TRUOC.txt', content: () => Buffer.from('x') }],
      bagInfo: [
        'Source-Organization',
        'External-Identifier',
        'Bag-Software-Agent',
        'Internal-Sender-Description',
      ].map(label => ({ label, value: 'x' })),
    },
    uncontrolled,
  );
  return target;
}

const said = (error: Awaited<ReturnType<typeof refusal>>) => errorText(error.code, error.details);

describe('a review file that is not to be trusted', { timeout: 240_000 }, () => {
  test('is refused in one plain sentence, and nothing is kept of it', async () => {
    await using offices = await twoOffices();
    const { commune, dossierId } = offices;
    const { path } = await offices.judged();
    const read = (file: string, wanted?: string) =>
      refusal(finished(commune.client.reviews.read({ source: { path: file }, dossierId: wanted })));

    const edited = `${path}.sua.zip`;
    const bytes = await readFile(path);
    const place = bytes.indexOf('y-kien.json') + 200;
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
    await writeFile(edited, bytes);
    expect((await read(edited)).code).toBe('packageInvalid');

    const unsigned = await forged(path, review => ({ ...review, reviewers: [] }));
    expect(said(await read(unsigned))).toContain('không ghi ai thẩm định');

    const target = (review: Json) => review['target'] as Json; // what our own writer put there
    const elsewhere = await forged(path, review => ({
      ...review,
      target: {
        ...target(review),
        dossierId: 'ho-so-khac',
        digest: '0'.repeat(64),
        shortCode: 'AAAAA-AAAAA',
        unit: { ...(target(review)['unit'] as Json), communeName: 'Xã Bình Minh' },
      },
    }));
    expect(said(await read(elsewhere))).toMatch(/Xã Bình Minh.*không có/);
    expect(said(await read(elsewhere, dossierId))).toMatch(/Xã Bình Minh.*không phải hồ sơ đang mở/);

    const never = await forged(path, review => ({
      ...review,
      target: { ...target(review), digest: '0'.repeat(64), shortCode: 'AAAAA-AAAAA' },
    }));
    expect(said(await read(never))).toContain('không phải lần trình nào của hồ sơ này');

    const wrongCode = await forged(path, review => ({
      ...review,
      target: { ...target(review), shortCode: 'AAAAA-AAAAA' },
    }));
    expect(said(await read(wrongCode))).toContain('không phải mã của lần trình');

    expect(said(await read(offices.submission.path))).toContain('không phải tệp ý kiến thẩm định');
    const other = await makeDossier(commune.client);
    expect(said(await read(path, other))).toContain('không phải hồ sơ đang mở');
    expect((await commune.client.dossiers.get({ dossierId })).findings).toEqual([]);
  });

  test('of a newer version of the application is read as far as it is understood, and says what is left out', async () => {
    await using offices = await twoOffices();
    const { path } = await offices.judged();
    const newer = await forged(path, review => ({
      ...review,
      schema: 'ho-so-ntm/review@2',
      chuKy: 'mới',
    }));
    const preview = await offices.read(newer);
    expect(preview.ignored).toEqual([expect.stringContaining('chuKy')]);
    expect(preview.items).toHaveLength(3);
    const unreadable = await forged(path, review => ({ schema: 'ho-so-ntm/review@2', yKien: review }));
    const refused = await refusal(
      finished(offices.commune.client.reviews.read({ source: { path: unreadable } })),
    );
    expect(said(refused)).toContain('hãy cập nhật phần mềm');
  });
});

describe('a review on a machine of reviewers', { timeout: 240_000 }, () => {
  test('is a colleague’s, once, and never one’s own', async () => {
    await using offices = await twoOffices();
    const { office, receivedId, submission, folder } = offices;
    await offices.judged();
    const own = await offices.exported('contribution');
    const refused = await refusal(finished(office.client.reviews.read({ source: { path: own.path } })));
    expect(said(refused)).toContain('do chính máy này xuất ra');

    await using colleague = await testCore();
    const there = (await finished(colleague.client.packages.open({ source: { path: submission.path } }))).id;
    await colleague.client.reviews.begin({
      dossierId: there,
      reviewer: { ...reviewer, name: 'Lê Thị Bình' },
      scope: ['2'],
    });
    await colleague.client.reviews.judge({
      dossierId: there,
      items: [{ target: '2.1', change: { verdict: 'notMet', comment: 'Thiếu biên bản' } }],
    });
    const file = await finished(
      colleague.client.reviews.export({
        dossierId: there,
        kind: 'contribution',
        target: folder.join('binh.zip'),
      }),
    );
    const source = { path: file.path };
    const first = await finished(office.client.reviews.read({ source }));
    expect(first).toEqual({ dossierId: receivedId, mergeId: null, readBeforeAt: null });
    const again = await finished(office.client.reviews.read({ source }));
    expect(again.readBeforeAt).toMatch(/^20\d\d-/);
    const { others, disagreements } = await office.client.reviews.get({ dossierId: receivedId });
    expect(others.map(each => each.reviewer.name)).toEqual(['Lê Thị Bình']);
    expect(disagreements).toBe(1);

    const open = await refusal(offices.exported('answer'));
    expect(open).toMatchObject({ code: 'reviewNotReady', details: { targets: ['2.1'] } });
    expect(said(open)).toContain('còn khác ý kiến ở 2.1');
  });
});
