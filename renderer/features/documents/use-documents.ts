import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { DossierDocument } from '#shared/contract/documents.ts';
import type { PackageProblem } from '#shared/errors.ts';
import { useApi } from '../../core/api.ts';
import { useFileSource } from '../../core/file-source.ts';
import { createJobKind, followJob } from '../../core/jobs.ts';
import { tellOtherWindows } from '../../core/other-windows.ts';
import { changesInTurn } from '../../core/use-assess.ts';
import { showDone, showError, showProblems } from '../../ui/notices.tsx';

export function useDocuments(dossierId: string) {
  const { query } = useApi();
  return useQuery({
    ...query.documents.list.queryOptions({ input: { dossierId } }),
    // What a paper would say follows from everything else in the dossier.
    staleTime: 0,
    refetchOnMount: 'always',
  });
}

/** After a paper changed: the list, and whatever counts what is left. */
function useChanged(dossierId: string) {
  const { query } = useApi();
  const cache = useQueryClient();
  return useCallback(() => {
    tellOtherWindows(dossierId);
    return Promise.all(
      [query.documents.list, query.dossiers.get, query.dossiers.check].map(each =>
        cache.invalidateQueries({ queryKey: each.key({ input: { dossierId } }) }),
      ),
    );
  }, [cache, query, dossierId]);
}

export type Description = {
  number?: string;
  issuedOn?: string | null;
  inputs?: Record<string, string>;
};

/** Number, date and answers of a paper, and taking its scan out again; each is one step to undo. */
export function useDocumentCommands(dossierId: string) {
  const { client } = useApi();
  const changed = useChanged(dossierId);
  const common = {
    ...changesInTurn(dossierId),
    onSuccess: changed,
    onError: (error: unknown) => showError(error),
  };
  return {
    describe: useMutation({
      ...common,
      mutationFn: ({ name, ...what }: Description & { name: string }) =>
        client.documents.describe({ dossierId, name, ...what }),
    }),
    removeScan: useMutation({
      ...common,
      mutationFn: (name: string) => client.documents.removeScan({ dossierId, name }),
    }),
  };
}

type Built = { built: DossierDocument[]; failed: PackageProblem[] };
const buildJobs = createJobKind<Built>();
const keyOf = (dossierId: string) => `documents ${dossierId}`;

/** Draws papers up; null: all that are missing or outdated. */
export function useBuild(dossierId: string) {
  const { client } = useApi();
  const changed = useChanged(dossierId);
  const isRunning = buildJobs.use(keyOf(dossierId))?.status === 'running';
  const build = useCallback(
    async (names: string[] | null) => {
      const end = await buildJobs.start(keyOf(dossierId), 'Lập văn bản', async ({ signal, report }) =>
        followJob(await client.documents.build({ dossierId, names }, { signal }), report),
      );
      await changed();
      if (end.status === 'failed') return showError(end.error, 'Chưa lập được văn bản');
      if (end.status !== 'done') return;
      const { built, failed } = end.result;
      const [only] = built;
      if (failed.length > 0) showProblems('Có văn bản chưa lập được', failed);
      else if (only && built.length === 1) showDone(`Đã lập ${only.title}.`);
      else
        showDone(
          built.length === 0 ? 'Mọi văn bản đều đang đúng với số liệu.' : `Đã lập ${built.length} văn bản.`,
        );
    },
    [client, changed, dossierId],
  );
  return { build, isRunning };
}

type Attached = { document: DossierDocument; failed: PackageProblem[] };
const attachJobs = createJobKind<Attached>();

/** Puts a signed scan in its place, from the page or from a path. */
export function useAttach(dossierId: string, { name, title }: Pick<DossierDocument, 'name' | 'title'>) {
  const { client } = useApi();
  const sourceOf = useFileSource();
  const changed = useChanged(dossierId);
  return useCallback(
    async (file: File | string) => {
      const end = await attachJobs.start(
        `scan ${dossierId} ${name}`,
        `Đính kèm bản ký ${title}`,
        async ({ signal, report }) => {
          const total = typeof file === 'string' ? 0 : file.size;
          const onSent = (done: number) => report({ step: 'uploading', done, total, unit: 'bytes' });
          const source = typeof file === 'string' ? { path: file } : await sourceOf(file, { signal, onSent });
          return followJob(
            await client.documents.attachScan({ dossierId, name, source }, { signal }),
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
    [client, dossierId, name, title, sourceOf, changed],
  );
}
