import { join } from 'node:path';
import type { Progress } from '#shared/contract/base.ts';
import type { OpenResult } from '#shared/contract/packages.ts';
import { errorText } from '#shared/error-text.ts';
import { AppError, type PackageProblem } from '#shared/errors.ts';
import type { CriteriaService } from '../criteria/criteria-service.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { setFolder, setRemoved } from '../dossiers/dossiers-sql.ts';
import type { PartMergeService } from '../parts/part-merge-service.ts';
import { carryReviewOver } from '../reviews/carry-review-over.ts';
import type { ReviewReadService } from '../reviews/review-read-service.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import type { BegunPackage } from './begin-package.ts';
import { type BegunDossier, type OpenSource, type PackageSource, removeQuietly } from './open-source.ts';
import { readable } from './package-data.ts';
import { insertReceived, keepWhatPackageSays } from './receive-dossier.ts';
import { type CheckRow, findCheck, upsertCheck } from './received-check-sql.ts';
import { findReceivedByDigest } from './submissions-sql.ts';

type Report = (progress: Progress) => void;

/**
 * Opens packages in two looks: after the first, which takes no longer for a large package, the dossier is there to be
 * read; the second extracts and hashes every file and ends in a verdict. Only what is intact may be judged.
 */
export function createOpenService({
  db,
  folders,
  criteria,
  dossiers,
  parts,
  reviews,
  openSource,
  now,
  newId,
}: {
  db: Db;
  folders: Folders;
  criteria: CriteriaService;
  dossiers: DossierService;
  parts: Pick<PartMergeService, 'take'>;
  reviews: Pick<ReviewReadService, 'take'>;
  openSource: OpenSource;
  now: () => Date;
  newId: () => string;
}) {
  /** What is being checked just now, by digest: the same package again waits for that verdict. */
  const running = new Map<string, Promise<OpenResult>>();

  async function openDossier(
    begun: BegunDossier,
    { source, password }: PackageSource,
    report: Report,
    signal: AbortSignal,
  ): Promise<OpenResult> {
    const known = findReceivedByDigest(db, begun.digest);
    const intact = known !== undefined && isIntact(known) ? known : undefined;
    const folder = newId();
    const told = { ...begun, fromPath: 'path' in source ? source.path : null, folder };
    const id = intact ?? register(told, known);
    const reportOpened: Report = progress => report({ ...progress, opened: id });
    reportOpened({ step: 'extracting', done: 0, total: begun.bytes, unit: 'bytes' });
    try {
      const found = await openSource.finish(begun, { folder, password }, reportOpened, signal);
      const problems = readable([...begun.problems, ...found]);
      const check = problems.length === 0 ? 'intact' : 'broken';
      if (intact === undefined) keep(id, told, { state: check, problems, checkedAt: now().toISOString() });
      else if (check === 'intact') renew(intact, told);
      else removeQuietly(join(folders.received, folder));
      return { kind: 'dossier', id, mergeId: null, check, problems, shortCode: begun.shortCode };
    } catch (error) {
      if (intact !== undefined) removeQuietly(join(folders.received, folder));
      else
        keep(id, told, {
          state: 'unfinished',
          problems: readable([...begun.problems, ...reasonOf(error)]),
          checkedAt: null,
        });
      throw error;
    }
  }

  function isIntact(dossierId: string): boolean {
    return (findCheck(db, dossierId)?.state ?? 'intact') === 'intact';
  }

  /** Adds the dossier while its check goes on. What was left of the same package before gives way to it. */
  function register(told: BegunDossier & Told, before: string | undefined): string {
    const id = newId();
    const left = before === undefined ? null : dossiers.mustFind(before).folder;
    const receivedAt = now().toISOString();
    db.transaction(() => {
      criteria.keep({ set: told.set, digest: told.setDigest });
      insertReceived(db, { id, newId, opened: told, receivedAt });
      keep(id, told, { state: 'checking', problems: readable(told.problems), checkedAt: null });
      if (before !== undefined) {
        carryReviewOver(db, { from: before, to: id });
        setRemoved(db, before, receivedAt);
      }
    })();
    if (left !== null) removeQuietly(join(folders.received, left));
    return id;
  }

  function keep(
    dossierId: string,
    { warnings, fromPath, fileName, bytes }: BegunDossier & Told,
    state: Pick<CheckRow, 'state' | 'problems' | 'checkedAt'>,
  ): void {
    upsertCheck(db, {
      dossierId,
      ...state,
      warnings,
      sourcePath: fromPath,
      sourceName: fileName,
      sizeBytes: bytes,
    });
  }

  /** The same package, checked just now: its files take the place of copies that may have been harmed since. */
  function renew(dossierId: string, told: BegunDossier & Told): void {
    const before = dossiers.mustFind(dossierId).folder;
    db.transaction(() => {
      setFolder(db, dossierId, told.folder);
      keepWhatPackageSays(db, dossierId, told.dossier);
      keep(dossierId, told, { state: 'intact', problems: [], checkedAt: now().toISOString() });
    })();
    if (before !== null) removeQuietly(join(folders.received, before));
  }

  async function openReview(
    { chosen: [first], shortCode }: BegunPackage,
    { password }: PackageSource,
    report: Report,
    signal: AbortSignal,
  ): Promise<OpenResult> {
    if (!first) throw new Error('nothing was chosen');
    const { dossierId: id, mergeId } = await reviews.take({ ...first, password }, report, signal);
    return { kind: 'review', id, mergeId, check: null, problems: [], shortCode };
  }

  async function waitFor(check: Promise<OpenResult>, digest: string, report: Report): Promise<OpenResult> {
    const opened = findReceivedByDigest(db, digest);
    if (opened !== undefined) report({ step: 'extracting', done: 0, total: 0, unit: 'bytes', opened });
    return check;
  }

  return {
    async open(chosen: PackageSource, report: Report, signal: AbortSignal): Promise<OpenResult> {
      try {
        const begun = await openSource.begin(chosen, signal);
        if (begun.kind === 'review') return await openReview(begun, chosen, report, signal);
        if (begun.part) {
          const opened = await openSource.takeWhole(begun, chosen.password, report, signal);
          const { shortCode } = opened;
          const taken = await parts.take(opened, begun.part, report, signal);
          return { kind: 'part', ...taken, check: null, problems: [], shortCode };
        }
        const { digest } = begun;
        const already = running.get(digest);
        if (already) return await waitFor(already, digest, report);
        const check = openDossier(begun, chosen, report, signal).finally(() => running.delete(digest));
        running.set(digest, check);
        return await check;
      } finally {
        openSource.forget(chosen);
      }
    },
  };
}

/** Where the files are extracted to, and where the package came from. */
type Told = { folder: string; fromPath: string | null };

/** Why a check did not come to its end; nothing where somebody stopped it. */
function reasonOf(error: unknown): PackageProblem[] {
  if (!(error instanceof AppError) || error.code === 'cancelled') return [];
  return [{ code: error.code, message: errorText(error.code, error.details), file: null }];
}
