import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { finished } from '../../support/core.ts';
import { twoOffices } from '../../support/return-fixture.ts';
import { received } from '../../support/review-fixture.ts';
import { unpacked } from '../../support/unpacked.ts';

test('findings are answered, listed in the next submission, seen by its reviewer, and closed by the next review', {
  timeout: 240_000,
}, async () => {
  await using offices = await twoOffices();
  const { commune, office, dossierId, folder, submission } = offices;
  await offices.merge((await offices.judged()).path);
  expect((await commune.client.dossiers.check({ dossierId })).problems.map(({ code }) => code)).toContain(
    'findingUnanswered',
  );
  const find = async () => {
    const { findings } = await commune.client.dossiers.get({ dossierId });
    const finding = findings.find(({ code }) => code === '2.1');
    if (!finding) throw new Error('no finding');
    return finding;
  };
  await writeFile(folder.join('biểu nghiệm thu.pdf'), 'đủ 287 km');
  const { added } = await finished(
    commune.client.evidence.add({
      dossierId,
      code: '2.1',
      sources: [{ path: folder.join('biểu nghiệm thu.pdf') }],
    }),
  );
  const evidenceIds = added.map(({ id }) => id);
  const answered = await commune.client.findings.answer({
    dossierId,
    id: (await find()).id,
    change: { note: 'Đã bổ sung <b>biểu</b> nghiệm thu', evidenceIds, state: 'answered' },
  });
  expect(answered).toMatchObject({ state: 'answered', answer: { evidenceIds, by: 'Cán bộ xã' } });
  await commune.client.changes.undo({ dossierId });
  expect((await find()).state).toBe('open');
  await commune.client.changes.redo({ dossierId });

  const second = await finished(commune.client.packages.export({ dossierId, target: folder.join('v2.zip') }));
  expect(second).toMatchObject({ submission: 2, unchanged: false });
  const inside = await unpacked(second.path);
  const page = await readFile(inside('index.html'), 'utf8');
  expect(page).toContain('Yêu cầu bổ sung và trả lời');
  expect(page).toContain('Đã bổ sung &lt;b&gt;biểu&lt;/b&gt; nghiệm thu');
  expect(page).toContain(submission.shortCode);
  expect(JSON.parse(await readFile(inside('data/ho-so.json'), 'utf8'))).toMatchObject({
    schema: 'ho-so-ntm/dossier@4',
  });
  const again = await finished(
    commune.client.packages.export({ dossierId, target: folder.join('v2-lai.zip') }),
  );
  expect(again).toMatchObject({ unchanged: true, digest: second.digest });

  const secondId = await received(office.client, second.path);
  const there = await office.client.dossiers.get({ dossierId: secondId });
  const seen = there.findings.find(({ code }) => code === '2.1');
  expect(seen).toMatchObject({
    state: 'answered',
    opinion: { request: 'Bổ sung biểu nghiệm thu' },
    submission: { number: 1, shortCode: submission.shortCode },
    answer: { note: 'Đã bổ sung <b>biểu</b> nghiệm thu' },
  });
  const proof = (await office.client.evidence.list({ dossierId: secondId })).map(({ id }) => id);
  expect(proof).toEqual(expect.arrayContaining(seen?.answer?.evidenceIds ?? ['none']));

  // An answer alone has to be read as well: such a target is none of those nobody touched since.
  const since = await office.client.reviews.sincePrevious({ dossierId: secondId });
  expect(since?.targets.filter(({ differs }) => differs.includes('answer'))).toMatchObject([
    { target: '2.1', changed: true },
  ]);

  await office.client.reviews.judge({
    dossierId: secondId,
    items: [{ target: '2.1', change: { verdict: 'met' } }],
  });
  await offices.merge((await offices.exported('answer', secondId)).path);
  expect(await find()).toMatchObject({
    state: 'accepted',
    closedBy: { number: 2, shortCode: second.shortCode },
  });
});

test('nothing of what was done or said can be rewritten, whatever program tries', {
  timeout: 120_000,
}, async () => {
  await using offices = await twoOffices();
  await offices.merge((await offices.judged()).path);
  const file = join(offices.commune.workspaceDir, 'ho-so.sqlite');
  const copy = offices.folder.join('ban-sao.sqlite');
  for (const ending of ['', '-wal']) await copyFile(file + ending, copy + ending);
  const db = new Database(copy);
  for (const table of ['change', 'submission', 'submission_content', 'review_fact', 'review_merge']) {
    expect(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBeGreaterThan(0);
    const refused = new RegExp(`rows of ${table} are never rewritten`);
    expect(() => db.exec(`UPDATE ${table} SET dossierId = dossierId`)).toThrow(refused);
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow(refused);
    expect(() => db.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table} LIMIT 1`)).toThrow(refused);
  }
  db.close();
});
