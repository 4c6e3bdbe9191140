import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { FileSource } from '#shared/contract/base.ts';
import type { OpenResult } from '#shared/contract/packages.ts';
import { groupVolumes } from '#shared/domain/group-volumes.ts';
import { useApi } from '../../core/api.ts';
import { useFileSource } from '../../core/file-source.ts';
import { createJobKind, followJob, type JobProgress } from '../../core/jobs.ts';
import { paths } from '../../core/paths.ts';
import { createWaitingList } from '../../core/waiting-list.ts';

export type Chosen = readonly (File | string)[];

/** One package that somebody asked to open, with all the files it lies in. */
export type Opening = { key: string; name: string; files: Chosen };

const openJobs = createJobKind<OpenResult>();
export const useOpening = openJobs.use;

const queue = createWaitingList<Opening>();
/** What is being opened and what was, until somebody has seen it. */
export const useOpenings = queue.use;
let count = 0;
/** One package after the other, so that sixty of them leave the machine to the person. */
let turn: Promise<unknown> = Promise.resolve();

export function forgetOpening(key: string): void {
  openJobs.forget(key);
  queue.set(queue.all().filter(each => each.key !== key));
}

function nameOf(file: File | string): string {
  return typeof file === 'string' ? file.replace(/^.*[\\/]/, '') : file.name;
}

/**
 * Opens packages, or volumes of them. One alone is shown as soon as it can be looked at; of many each keeps its verdict
 * on the first page, and nobody is taken anywhere.
 */
export function useOpenPackages() {
  const { client, query } = useApi();
  const sourceOf = useFileSource();
  const cache = useQueryClient();
  const [, navigate] = useLocation();

  const run = useCallback(
    async ({ key, name, files }: Opening, isAlone: boolean, password?: string) => {
      const changed = () =>
        Promise.all([
          cache.invalidateQueries({ queryKey: query.dossiers.key() }),
          cache.invalidateQueries({ queryKey: query.evidence.key() }),
        ]);
      const end = await openJobs.start(key, `Mở gói ${name}`, async ({ signal, report }) => {
        const [source, ...others] = await sendAll(files, sourceOf, { signal, report });
        if (!source) throw new Error('nothing was chosen');
        let shown: string | undefined;
        const input = { source, others, ...(password === undefined ? {} : { password }) };
        return followJob(await client.packages.open(input, { signal }), progress => {
          report(progress);
          if (shown === progress.opened || progress.opened === undefined) return;
          shown = progress.opened;
          void changed();
          if (isAlone) navigate(paths.checklist(shown));
        });
      });
      await changed();
      if (!isAlone || end.status !== 'done') return;
      forgetOpening(key);
      if (end.result.kind !== 'dossier') navigate(placeOf(end.result));
    },
    [client, query, sourceOf, cache, navigate],
  );

  const again = useCallback(
    (opening: Opening, password: string) => {
      openJobs.forget(opening.key);
      return run(opening, queue.all().length === 1, password);
    },
    [run],
  );

  const open = useCallback(
    async (files: Chosen) => {
      const fresh = groupVolumes(files, nameOf).map((group): Opening => {
        count += 1;
        return {
          key: `open-package ${count}`,
          name: group[0] === undefined ? '' : nameOf(group[0]),
          files: group,
        };
      });
      const before = queue.all();
      // One that was refused or stopped before has been seen when the next one is chosen.
      const [last] = before.length === 1 ? before : [];
      if (last) openJobs.forget(last.key);
      queue.set([...(last ? before.filter(({ key }) => openJobs.isRunning(key)) : before), ...fresh]);
      const isAlone = queue.all().length === 1;
      for (const each of fresh) turn = turn.then(() => run(each, isAlone));
      await turn;
    },
    [run],
  );
  return { open, again };
}

/** The page of what was opened. */
export function placeOf({ kind, id, mergeId }: OpenResult): string {
  if (mergeId === null) return paths.checklist(id);
  return kind === 'review' ? paths.reviewMerge(id, mergeId) : paths.merge(id, mergeId);
}

/** One after the other, the progress of all of them together. */
async function sendAll(
  files: Chosen,
  sourceOf: ReturnType<typeof useFileSource>,
  { signal, report }: { signal: AbortSignal; report: (progress: JobProgress) => void },
): Promise<FileSource[]> {
  const total = files.reduce((sum, file) => sum + (typeof file === 'string' ? 0 : file.size), 0);
  const sources: FileSource[] = [];
  let before = 0;
  for (const file of files) {
    if (typeof file === 'string') {
      sources.push({ path: file });
      continue;
    }
    const sentBefore = before;
    const onSent = (done: number) =>
      report({ step: 'uploading', done: sentBefore + done, total, unit: 'bytes' });
    sources.push(await sourceOf(file, { signal, onSent }));
    before += file.size;
  }
  return sources;
}
