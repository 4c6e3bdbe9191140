import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { DossierDocument } from '#shared/contract/documents.ts';
import type { PackageProblem } from '#shared/errors.ts';
import { useApi } from '../../core/api.ts';
import { useFileSource } from '../../core/file-source.ts';
import { createJobKind, followJob } from '../../core/jobs.ts';
import { changesInTurn } from '../../core/use-assess.ts';
import { showDone, showError, showProblems } from '../../ui/notices.tsx';

export function usePapers(dossierId: string) {
  const { query } = useApi();
  return useQuery({
    ...query.councils.papers.list.queryOptions({ input: { dossierId } }),
    // What a paper would say follows from every verdict.
    staleTime: 0,
    refetchOnMount: 'always',
  });
}

type Built = { built: DossierDocument[]; failed: PackageProblem[] };
type Attached = { document: DossierDocument; failed: PackageProblem[] };
const buildJobs = createJobKind<Built>();
const attachJobs = createJobKind<Attached>();

export type Description = {
  name: string;
  number?: string;
  issuedOn?: string | null;
  inputs?: Record<string, string>;
};

/** What can be done with the papers of a council; each is one step to undo. */
export function usePaperCommands(dossierId: string) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const sourceOf = useFileSource();
  const changed = useCallback(
    () => cache.invalidateQueries({ queryKey: query.councils.papers.key() }),
    [cache, query],
  );
  const common = {
    ...changesInTurn(dossierId),
    onSuccess: changed,
    onError: (error: unknown) => showError(error),
  };
  const key = `council papers ${dossierId}`;
  return {
    isBuilding: buildJobs.use(key)?.status === 'running',
    describe: useMutation({
      ...common,
      mutationFn: (description: Description) =>
        client.councils.papers.describe({ dossierId, ...description }),
    }),
    removeScan: useMutation({
      ...common,
      mutationFn: (name: string) => client.councils.papers.removeScan({ dossierId, name }),
    }),
    open: useMutation({
      mutationFn: (place: { name: string; file: 'built' | 'scan' }) =>
        client.councils.papers.open({ dossierId, ...place }),
      onError: (error: unknown) => showError(error),
    }),
    /** Null: all that are missing or outdated. */
    async build(names: string[] | null) {
      const end = await buildJobs.start(key, 'Lập văn bản thẩm định', async ({ signal, report }) =>
        followJob(await client.councils.papers.build({ dossierId, names }, { signal }), report),
      );
      await changed();
      if (end.status === 'failed') return showError(end.error, 'Chưa lập được văn bản');
      if (end.status !== 'done') return;
      const { built, failed } = end.result;
      if (failed.length > 0) showProblems('Có văn bản chưa lập được', failed);
      else showDone(built.length === 0 ? 'Các văn bản đều đang đúng.' : `Đã lập ${built.length} văn bản.`);
    },
    async attach({ name, title }: DossierDocument, file: File | string) {
      const end = await attachJobs.start(
        `scan ${dossierId} ${name}`,
        `Đính kèm bản ký ${title}`,
        async ({ signal, report }) => {
          const source = typeof file === 'string' ? { path: file } : await sourceOf(file, { signal });
          return followJob(
            await client.councils.papers.attachScan({ dossierId, name, source }, { signal }),
            report,
          );
        },
      );
      await changed();
      if (end.status === 'failed') return showError(end.error, 'Chưa đính kèm được bản ký');
      if (end.status === 'done' && end.result.failed.length > 0)
        showProblems('Chưa đính kèm được bản ký', end.result.failed);
      else if (end.status === 'done') showDone(`Đã đính kèm bản ký ${title}.`);
    },
  };
}
