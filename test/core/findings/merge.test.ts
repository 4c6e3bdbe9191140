import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { finished, makeDossier, refusal, testCore } from '../../support/core.ts';
import { twoOffices } from '../../support/return-fixture.ts';

// Two offices with a thread for every package that is written, read or opened.
describe('a review that comes back to the commune', { timeout: 120_000 }, () => {
  test('is shown item by item beside what the commune said, and changes nothing before it is taken', async () => {
    await using offices = await twoOffices();
    const { commune, dossierId, submission } = offices;
    const file = await offices.judged();
    const before = await commune.client.dossiers.get({ dossierId });
    const preview = await offices.read(file.path);

    expect(preview).toMatchObject({
      dossierId,
      kind: 'answer',
      submission: { number: 1, shortCode: submission.shortCode },
      later: null,
      mergedAt: null,
      withdrawn: [],
      ignored: [],
    });
    expect(
      preview.items.map(({ label, state, opinion, self }) => [label, state, opinion.verdict, self]),
    ).toEqual([
      ['1.1', 'new', 'met', { verdict: 'met', display: 'Đạt' }],
      ['2.1', 'new', 'supplement', { verdict: 'notMet', display: '96,52 %' }],
      ['Văn bản', 'new', 'notMet', null],
    ]);
    expect(preview.items[1]?.figure).toMatchObject({ display: '97,56 %', verdict: 'notMet', fits: true });
    expect(await commune.client.dossiers.get({ dossierId })).toEqual(before);
  });

  test('becomes one change that can be taken back, and a corrected figure only comes where it was chosen', async () => {
    await using offices = await twoOffices();
    const { commune, dossierId } = offices;
    const { path } = await offices.judged();
    expect(await offices.merge(path)).toMatchObject({ findings: 3, figures: [], mergedBeforeAt: null });
    const rowOf = async (code: string) => {
      const { criteria } = await commune.client.dossiers.get({ dossierId });
      return criteria.flatMap(({ indicators }) => indicators).find(each => each.code === code);
    };
    expect(await rowOf('2.1')).toMatchObject({
      display: '96,52 %',
      findings: [{ state: 'open', opinion: { request: 'Bổ sung biểu nghiệm thu', dueOn: '2026-12-20' } }],
    });
    const { findings } = await commune.client.dossiers.get({ dossierId });
    expect(findings.map(({ label, state }) => [label, state])).toEqual([
      ['1.1', 'remark'],
      ['2.1', 'open'],
      ['Văn bản', 'open'],
    ]);

    await commune.client.changes.undo({ dossierId });
    expect((await rowOf('2.1'))?.findings).toEqual([]);
    expect((await offices.read(path)).mergedAt).toBeNull();
    expect(await offices.merge(path, ['2.1'])).toMatchObject({ findings: 3, figures: ['2.1'] });
    expect(await rowOf('2.1')).toMatchObject({ display: '97,56 %', findings: [{ state: 'open' }] });
  });

  test('merged a second time says when it was and changes nothing', async () => {
    await using offices = await twoOffices();
    const { commune, dossierId } = offices;
    const { path } = await offices.judged();
    await offices.merge(path);
    const before = await commune.client.dossiers.get({ dossierId });
    const { mergedAt } = await offices.read(path);
    expect(mergedAt).toMatch(/^20\d\d-/);
    expect(await offices.merge(path)).toMatchObject({ findings: 0, mergedBeforeAt: mergedAt });
    expect(await commune.client.dossiers.get({ dossierId })).toEqual(before);
  });

  test('written again after more was judged takes the place of what it said before, and keeps the answer', async () => {
    await using offices = await twoOffices();
    const { commune, office, dossierId, receivedId } = offices;
    await offices.merge((await offices.judged()).path);
    const open = (await commune.client.dossiers.get({ dossierId })).findings.find(
      ({ code }) => code === '2.1',
    );
    await commune.client.findings.answer({
      dossierId,
      id: open?.id ?? '',
      change: { note: 'Đã có biểu', state: 'answered' },
    });
    await office.client.reviews.judge({
      dossierId: receivedId,
      items: [
        { target: '2.1', change: { request: 'Bổ sung thêm ảnh hiện trường' } },
        { target: 'van-ban:to-trinh', change: { verdict: null, comment: '' } },
      ],
    });
    const preview = await offices.read((await offices.exported()).path);
    expect(preview.items.map(({ label, state }) => [label, state])).toEqual([
      ['1.1', 'same'],
      ['2.1', 'replaces'],
    ]);
    expect(preview.withdrawn).toMatchObject([{ label: 'Văn bản' }]);
    await commune.client.findings.apply({ mergeId: preview.id, figures: [], acceptOtherSubmission: false });
    const { findings } = await commune.client.dossiers.get({ dossierId });
    expect(findings).toMatchObject([
      { label: '1.1' },
      {
        label: '2.1',
        state: 'open',
        opinion: { request: 'Bổ sung thêm ảnh hiện trường' },
        answer: { note: 'Đã có biểu' },
      },
    ]);
  });

  test('of two reviewers stands beside the other, each under its own name', async () => {
    await using offices = await twoOffices();
    const { commune, office, dossierId, receivedId } = offices;
    await offices.merge((await offices.judged()).path);
    const second = await finished(office.client.packages.open({ source: { path: offices.submission.path } }));
    expect(second.id).toBe(receivedId);
    await using other = await testCore();
    const there = (await finished(other.client.packages.open({ source: { path: offices.submission.path } })))
      .id;
    await other.client.reviews.begin({
      dossierId: there,
      reviewer: { name: 'Lê Thị Bình', office: '', role: '' },
      scope: null,
    });
    await other.client.reviews.judge({
      dossierId: there,
      items: [{ target: '2.1', change: { verdict: 'notMet', comment: 'Thiếu biên bản' } }],
    });
    const file = await finished(
      other.client.reviews.export({
        dossierId: there,
        kind: 'contribution',
        target: offices.folder.join('binh.zip'),
      }),
    );
    await offices.merge(file.path);
    const { findings } = await commune.client.dossiers.get({ dossierId });
    expect(findings.filter(({ code }) => code === '2.1').map(({ by, state }) => [by, state])).toEqual([
      [['Nguyễn Văn Ân'], 'open'],
      [['Lê Thị Bình'], 'open'],
    ]);
  });

  test('of an earlier submission is only taken where somebody accepted that', async () => {
    await using offices = await twoOffices();
    const { commune, dossierId, submission } = offices;
    const { path } = await offices.judged();
    await commune.client.assessments.set({ dossierId, code: '1.2', change: { note: 'sửa' } });
    const second = await finished(
      commune.client.packages.export({ dossierId, target: offices.folder.join('v2.zip') }),
    );
    const preview = await offices.read(path);
    expect(preview).toMatchObject({
      submission: { number: 1, shortCode: submission.shortCode },
      later: { number: 2, shortCode: second.shortCode },
    });
    const refused = await refusal(offices.merge(path));
    expect(refused).toMatchObject({
      code: 'reviewOtherSubmission',
      details: { number: 1, shortCode: submission.shortCode, lastNumber: 2 },
    });
    expect((await commune.client.dossiers.get({ dossierId })).findings).toEqual([]);
    expect(await offices.merge(path, [], true)).toMatchObject({ findings: 3 });
  });

  test('carries its attachments, which open at the commune', async () => {
    await using offices = await twoOffices();
    const { office, receivedId } = offices;
    const photo = offices.folder.join('hiện trường.txt');
    await writeFile(photo, 'chưa xong');
    const own = await makeDossier(office.client);
    const { added } = await finished(
      office.client.evidence.add({ dossierId: own, code: '1.1', sources: [{ path: photo }] }),
    );
    const { sha256 = '', sizeBytes = 0 } = added[0] ?? {};
    await office.client.reviews.resolve({
      dossierId: receivedId,
      target: '2.1',
      resolution: {
        reason: 'Đã xem',
        opinion: {
          verdict: 'notMet',
          comment: 'Xem ảnh',
          request: '',
          dueOn: null,
          correction: null,
          attachments: [{ name: 'hiện trường.txt', sha256, sizeBytes }],
        },
      },
    });
    const preview = await offices.read((await offices.exported()).path);
    expect(preview.items[0]?.attachments).toEqual([
      { name: 'hiện trường.txt', sizeBytes, url: expect.stringContaining(sha256) },
    ]);
  });
});
