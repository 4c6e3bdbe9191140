import { createHash } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { FileSource, Progress } from '#shared/contract/base.ts';
import type { ExportResult, VerifyResult } from '#shared/contract/packages.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { packageStem } from '#shared/domain/package-names.ts';
import type { CriteriaService } from '../criteria/criteria-service.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { type DossierParts, viewDossier } from '../dossiers/dossier-view.ts';
import { pathOfSource } from '../evidence/evidence-service.ts';
import { listEvidence } from '../evidence/evidence-sql.ts';
import { evidencePath as storedEvidencePath } from '../evidence/evidence-view.ts';
import { version } from '../version.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import { packagedDossier } from './dossier-json.ts';
import { packEvidence } from './pack-evidence.ts';
import type { PackageContents } from './package-contents.ts';
import { insertReceived } from './receive-dossier.ts';
import {
  findReceivedByDigest,
  insertSubmission,
  listSubmissions,
  type SubmissionRow,
} from './submissions-sql.ts';

type Report = (progress: Progress) => void;
type Planned = {
  contents: PackageContents;
  contentDigest: string;
  stem: string;
  last: SubmissionRow | undefined;
};

const software = { name: 'Hồ sơ NTM', version };

export function createPackageService({
  db,
  folders,
  criteria,
  dossiers,
  runTask,
  now,
  newId,
}: {
  db: Db;
  folders: Folders;
  criteria: CriteriaService;
  dossiers: DossierService;
  runTask: RunTask;
  now: () => Date;
  newId: () => string;
}) {
  /** One export at a time: the second of two would take the number of the first. */
  let exporting: Promise<unknown> = Promise.resolve();

  /** What the next export holds: the last submission again when nothing changed since, else the next one. */
  function plan(dossierId: string): Planned {
    const row = dossiers.mustFindWritable(dossierId);
    const parts = dossiers.partsOf(row);
    const submissions = listSubmissions(db, dossierId);
    const last = submissions.at(-1);
    const nowIso = now()
      .toISOString()
      .replace(/\.\d+Z$/, 'Z'); // to the second: names and zip times hold no more
    const next = { number: (last?.number ?? 0) + 1, createdAt: nowIso };
    const contentDigest = digestOfContent(contentsOf(parts, next));
    const unchanged = last?.contentDigest === contentDigest;
    const submission = unchanged ? { number: last.number, createdAt: last.createdAt } : next;
    const contents = contentsOf(parts, submission);
    const stem = packageStem({
      communeCode: row.communeCode,
      setId: contents.set.id,
      year: row.year,
      version: submission.number,
      createdAt: new Date(submission.createdAt),
    });
    return { contents, contentDigest, stem, last: unchanged ? last : undefined };
  }

  function contentsOf(parts: DossierParts, submission: PackageContents['submission']): PackageContents {
    return {
      dossier: viewDossier(parts),
      set: parts.set,
      evidence: packEvidence(parts),
      submission,
      software,
    };
  }

  async function exportOne(
    { dossierId, target }: { dossierId: string; target: string | null },
    report: Report,
    signal: AbortSignal,
  ): Promise<ExportResult> {
    const { contents, contentDigest, stem, last } = plan(dossierId);
    const files = new Map(
      listEvidence(db, dossierId).map(row => [row.id, storedEvidencePath(row, null, folders)]),
    );
    const written = await runTask(
      'exportPackage',
      { contents, stem, target: targetPath(target ?? folders.exports, stem), files },
      { signal, onProgress: (done, total) => report({ step: 'writing', done, total, unit: 'bytes' }) },
    );
    const { digest, shortCode } = written;
    const { number, createdAt } = contents.submission;
    const fileName = `${stem}.zip`;
    if (!last)
      db.transaction(() => {
        insertSubmission(db, { dossierId, number, createdAt, contentDigest, digest, shortCode, fileName });
        dossiers.touch(dossierId);
      })();
    return {
      ...written,
      fileName: basename(written.path),
      submission: number,
      unchanged: last !== undefined,
    };
  }

  return {
    suggestName: ({ dossierId }: { dossierId: string }) => ({ fileName: `${plan(dossierId).stem}.zip` }),

    export(input: { dossierId: string; target: string | null }, report: Report, signal: AbortSignal) {
      const mine = exporting.then(() => exportOne(input, report, signal));
      exporting = mine.catch(() => {});
      return mine;
    },

    async verify(
      { source }: { source: FileSource },
      report: Report,
      signal: AbortSignal,
    ): Promise<VerifyResult> {
      const found = await runTask(
        'verifyBag',
        { path: pathOfSource(source, folders) },
        { signal, onProgress: (done, total) => report({ step: 'verifying', done, total, unit: 'bytes' }) },
      );
      return { ...found, path: 'path' in source ? source.path : source.name };
    },

    async open(
      { source }: { source: FileSource },
      report: Report,
      signal: AbortSignal,
    ): Promise<{ id: string }> {
      const opened = await runTask(
        'openPackage',
        {
          zip: pathOfSource(source, folders),
          name: 'path' in source ? source.path : source.name,
          received: folders.received,
        },
        { signal, onProgress: (done, total) => report({ step: 'extracting', done, total, unit: 'bytes' }) },
      );
      const known = findReceivedByDigest(db, opened.digest);
      if (known !== undefined) {
        rmSync(join(folders.received, opened.folder), { recursive: true, force: true });
        return { id: known };
      }
      const id = newId();
      db.transaction(() => {
        criteria.keep({ set: opened.set, digest: opened.dossier.set.digest });
        insertReceived(db, { id, newId, opened, receivedAt: now().toISOString() });
      })();
      return { id };
    },
  };
}

/** SHA-256 of all that a submission says but its number, its time and its history: equal means nothing changed. */
function digestOfContent(contents: PackageContents): string {
  const { submission: _submission, history: _history, ...content } = packagedDossier(contents);
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

/** A folder gets the package under its own name. */
function targetPath(target: string, stem: string): string {
  return statSync(target, { throwIfNoEntry: false })?.isDirectory() ? join(target, `${stem}.zip`) : target;
}
