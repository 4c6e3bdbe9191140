import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { canonicalDigest } from '#core/canonical-digest.ts';
import { openDatabase } from '#core/workspace/database.ts';
import { migrations } from '#core/workspace/migrations.ts';
import { emptyAssessment } from '#shared/domain/verdict.ts';
import { shipped } from '../shared/shipped-set.ts';
import { testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

/** The last version before changes were logged and files had pages, kinds and a trash. */
const olderVersion = 40;

/** A workspace as that version left it: one dossier with an answer, and one file that proves two indicators. */
async function olderWorkspace(workspaceDir: string): Promise<void> {
  const set = shipped('vn-xa-ntm-2021');
  const setDigest = canonicalDigest(set);
  const bytes = Buffer.from('Biên bản họp thôn');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const stored = join(workspaceDir, 'store', sha256.slice(0, 2), sha256);
  await mkdir(dirname(stored), { recursive: true });
  await writeFile(stored, bytes);
  const older = migrations.filter(({ version }) => version <= olderVersion);
  const db = openDatabase(join(workspaceDir, 'ho-so.sqlite'), () => '', older);
  const { explanation: _, ...assessment } = { ...emptyAssessment, note: 'đã rà soát' };
  const at = '2026-10-01T02:00:00.000Z';
  db.prepare('INSERT INTO criteria_set VALUES (?, ?, ?, ?)').run(
    setDigest,
    set.id,
    set.version,
    JSON.stringify(set),
  );
  db.prepare(
    `INSERT INTO dossier (id, sample, setDigest, variantId, communeCode, communeName, provinceCode, provinceName, year, createdAt, updatedAt)
     VALUES ('d1', 0, ?, 'dbsh', '07192', 'Đặc khu Cô Tô', '22', 'Tỉnh Quảng Ninh', 2025, ?, ?)`,
  ).run(setDigest, at, at);
  db.prepare('INSERT INTO assessment VALUES (?, ?, ?, ?)').run(
    'd1',
    '1.1',
    JSON.stringify({ ...assessment, entry: { kind: 'boolean', met: true } }),
    at,
  );
  db.prepare(
    `INSERT INTO evidence (id, dossierId, sha256, sizeBytes, name, number, addedAt) VALUES ('e1', 'd1', ?, ?, 'Biên bản.txt', '04/BB', ?)`,
  ).run(sha256, bytes.length, at);
  for (const code of ['1.1', '1.2']) db.prepare('INSERT INTO evidence_link VALUES (?, ?)').run('e1', code);
  db.close();
}

test('a workspace of an earlier version opens with all it holds, and is worked on like a new one', async () => {
  await using folder = await tempDir();
  const workspaceDir = folder.join('workspace');
  await mkdir(workspaceDir);
  await olderWorkspace(workspaceDir);
  await using app = await testCore({ workspaceDir });
  const { client } = app;
  const dossier = await client.dossiers.get({ dossierId: 'd1' });
  const row = dossier.criteria[0]?.indicators[0];
  expect(row).toMatchObject({
    code: '1.1',
    verdict: 'met',
    assessment: { note: 'đã rà soát', explanation: null },
    evidence: [{ id: 'e1', number: '04/BB', kind: null, personal: null }],
  });
  expect((await client.dossiers.list()).map(({ id }) => id)).toEqual(['d1']);

  await client.assessments.set({ dossierId: 'd1', code: '1.1', change: { note: 'sửa' } });
  await client.evidence.remove({ evidenceId: 'e1' });
  await client.changes.undo({ dossierId: 'd1' });
  const { dossier: back } = await client.changes.undo({ dossierId: 'd1' });
  expect(back.criteria).toEqual(dossier.criteria);
});
