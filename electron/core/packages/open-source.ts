import { rmSync } from 'node:fs';
import type { FileSource, Progress } from '#shared/contract/base.ts';
import { pathOfSource } from '../evidence/evidence-service.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Folders } from '../workspace/folders.ts';
import type { OpenedPackage } from './open-package.ts';

export type OpenSource = ReturnType<typeof createOpenSource>;

/** What is opened: a package, or volumes of one in any order, and the password they are under. */
export type PackageSource = {
  source: FileSource;
  others?: FileSource[] | undefined;
  password?: string | undefined;
};

/** Verifies and extracts a package below received/, wherever it comes from; an upload is gone afterwards. */
export function createOpenSource({ folders, runTask }: { folders: Folders; runTask: RunTask }) {
  const chosenZip = (source: FileSource) => ({
    zip: pathOfSource(source, folders),
    name: 'path' in source ? source.path : source.name,
  });
  return (
    { source, others = [], password }: PackageSource,
    report: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<OpenedPackage> =>
    runTask(
      'openPackage',
      {
        ...chosenZip(source),
        others: others.map(chosenZip),
        lookBeside: 'path' in source,
        received: folders.received,
        password,
      },
      { signal, onProgress: (done, total) => report({ step: 'extracting', done, total, unit: 'bytes' }) },
    ).finally(() => {
      for (const each of [source, ...others]) removeUpload(each, folders);
    });
}

/** An upload served its one purpose; a package of gigabytes must not lie here until the next start. */
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
