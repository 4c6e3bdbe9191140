import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { join } from 'node:path';
import { insertEvidence, upsertLink } from '#core/evidence/evidence-sql.ts';
import { openDatabase } from '#core/workspace/database.ts';
import { makeFolders, storedPath } from '#core/workspace/folders.ts';
import { makeDossier, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';
import { type Measured, median } from './measure.ts';

const rounds = 5;
const indicators = 500;

/** The processor time of one check before submission of a dossier with so many files and 500 indicators. */
export async function benchCheck(files: number): Promise<Measured[]> {
  await using folder = await tempDir();
  const workspaceDir = folder.join('workspace');
  const { dossierId, codes } = await makeLargeDossier(workspaceDir);
  addFiles(workspaceDir, dossierId, codes, files);
  await using app = await testCore({ workspaceDir });
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = process.cpuUsage();
    await app.client.dossiers.check({ dossierId });
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1e6);
  }
  const slowest = Math.max(...times);
  return [
    {
      what: `check before submission, ${files} files, ${indicators} indicators, processor time`,
      value: `${median(times).toFixed(2)} s (slowest, the first one: ${slowest.toFixed(2)} s)`,
      target: '≤ 2 s',
      isMet: slowest <= 2,
    },
  ];
}

/** A dossier of a set that was lengthened until it has as many indicators as no published one. */
async function makeLargeDossier(workspaceDir: string): Promise<{ dossierId: string; codes: string[] }> {
  await using app = await testCore({ workspaceDir });
  const set = structuredClone(await app.client.criteria.get({ id: 'vn-xa-ntm-2021' }));
  let count = set.criteria.reduce((sum, criterion) => sum + criterion.indicators.length, 0);
  for (let at = 0; count < indicators; at += 1) {
    const criterion = set.criteria[at % set.criteria.length];
    const first = criterion?.indicators[0];
    if (!criterion || !first) throw new Error('a criterion without indicators');
    criterion.indicators.push({ ...first, code: `${criterion.code}.${count + 100}` });
    count += 1;
  }
  await app.client.criteria.importSet({ set: { ...set, id: 'bo-lon', version: '1.0.0' } });
  const codes = set.criteria.flatMap(criterion => criterion.indicators.map(({ code }) => code));
  return { dossierId: await makeDossier(app.client, 'bo-lon'), codes };
}

function addFiles(workspaceDir: string, dossierId: string, codes: readonly string[], count: number): void {
  const folders = makeFolders(workspaceDir);
  const db = openDatabase(folders.database, () => '');
  db.transaction(() => {
    for (let at = 0; at < count; at += 1) {
      const text = `tệp ${at}`;
      const sha256 = createHash('sha256').update(text).digest('hex');
      const path = storedPath(folders.store, sha256);
      fs.mkdirSync(join(path, '..'), { recursive: true });
      fs.writeFileSync(path, text);
      insertEvidence(db, {
        id: `e${at}`,
        dossierId,
        sha256,
        sizeBytes: Buffer.byteLength(text),
        name: `Văn bản ${at}.pdf`,
        number: `${at % (count / 2)}/QĐ-UBND`,
        subject: 'Về việc phê duyệt kế hoạch',
        issuer: 'UBND xã Bình Minh',
        issuedOn: `${2010 + (at % 18)}-03-08`,
        kind: null,
        personal: null,
        folder: '',
        revisions: [],
        path: null,
        addedAt: '2026-01-01T00:00:00.000Z',
      });
      upsertLink(db, `e${at}`, codes[at % codes.length] ?? '', null);
    }
  })();
  db.close();
}
