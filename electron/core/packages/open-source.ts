import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FileSource, Progress } from '#shared/contract/base.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { DossierJson } from '#shared/domain/dossier-json.ts';
import type { PartJson } from '#shared/domain/part-json.ts';
import { AppError, type PackageProblem } from '#shared/errors.ts';
import { pathOfSource } from '../evidence/evidence-service.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Folders } from '../workspace/folders.ts';
import type { BegunPackage } from './begin-package.ts';

/** What is opened: a package, or volumes of one in any order, and the password they are under. */
export type PackageSource = {
  source: FileSource;
  others?: FileSource[] | undefined;
  password?: string | undefined;
};

/** A package that is whole, extracted below `received`. */
export type OpenedPackage = {
  /** The folder below `received` that now holds the bag. */
  folder: string;
  fileName: string;
  digest: string;
  shortCode: string;
  dossier: DossierJson;
  set: CriteriaSet;
  /** What makes it a specialist's part; null for the package of a whole dossier. */
  part: PartJson | null;
};

type Report = (progress: Progress) => void;
export type BegunDossier = Extract<BegunPackage, { kind: 'dossier' | 'part' }>;
export type OpenSource = ReturnType<typeof createOpenSource>;

/** Reads packages wherever they come from: a path, or an upload, which its opener removes (`forget`) at the end. */
export function createOpenSource({ folders, runTask }: { folders: Folders; runTask: RunTask }) {
  const chosenZip = (source: FileSource) => ({
    zip: pathOfSource(source, folders),
    name: 'path' in source ? source.path : source.name,
  });
  const inBytes = (report: Report) => (done: number, total: number) =>
    report({ step: 'extracting', done, total, unit: 'bytes' });

  /** The first look; nothing is written. @throws AppError see beginPackage */
  function begin(
    { source, others = [], password }: PackageSource,
    signal: AbortSignal,
  ): Promise<BegunPackage> {
    return runTask(
      'beginPackage',
      {
        ...chosenZip(source),
        others: others.map(chosenZip),
        lookBeside: 'path' in source,
        received: folders.received,
        password,
      },
      { signal, onProgress: () => {} },
    );
  }

  return {
    begin,

    /** Extracts and checks a package that was begun into a folder of its own, whatever is wrong with its content. */
    finish(
      { chosen, digest }: BegunPackage,
      { folder, password }: { folder: string; password: string | undefined },
      report: Report,
      signal: AbortSignal,
    ): Promise<PackageProblem[]> {
      return runTask(
        'finishPackage',
        { chosen, digest, folder: join(folders.received, folder), password },
        { signal, onProgress: inBytes(report) },
      );
    },

    /** Extracts a package that was begun only where it is whole. @throws AppError packageInvalid; nothing is left then */
    async takeWhole(
      begun: BegunDossier,
      password: string | undefined,
      report: Report,
      signal: AbortSignal,
    ): Promise<OpenedPackage> {
      const [first, ...others] = begun.chosen;
      if (!first) throw new Error('nothing was chosen');
      const { problems, fileName, digest, shortCode, dossier, set, part } = begun;
      if (problems.length > 0) throw new AppError('packageInvalid', { path: first.name, problems });
      const folder = randomUUID();
      const { digest: found } = await runTask(
        'extractPackage',
        { ...first, others, folder: join(folders.received, folder), password },
        { signal, onProgress: inBytes(report) },
      );
      if (found !== digest) {
        removeQuietly(join(folders.received, folder));
        throw new AppError('fileChanged', { path: first.name });
      }
      return { folder, fileName, digest, shortCode, dossier, set, part };
    },

    /** What was uploaded served its one purpose; a package of gigabytes must not lie here until the next start. */
    forget({ source, others = [] }: PackageSource): void {
      for (const each of [source, ...others]) removeUpload(each, folders);
    },
  };
}

export function removeUpload(source: FileSource, folders: Folders): void {
  if ('upload' in source) removeQuietly(pathOfSource(source, folders));
}

export function removeQuietly(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}
