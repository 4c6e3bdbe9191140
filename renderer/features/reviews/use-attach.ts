import { useCallback } from 'react';
import type { FileSource } from '#shared/contract/base.ts';
import type { Review } from '#shared/contract/reviews.ts';
import type { PackageProblem } from '#shared/errors.ts';
import { useApi } from '../../core/api.ts';
import { useFileSource } from '../../core/file-source.ts';
import { createJobKind, followJob } from '../../core/jobs.ts';
import type { Incoming } from '../../core/use-add-files.ts';
import { showError, showProblems } from '../../ui/notices.tsx';
import { useKeepReview } from './use-review.ts';

const attachJobs = createJobKind<{ review: Review; failed: PackageProblem[] }>();
let started = 0;

/** Brings files to what is said of a target: by path where the shell knows it, else sent over first. */
export function useAttach(dossierId: string) {
  const { client } = useApi();
  const sourceOf = useFileSource();
  const keep = useKeepReview(dossierId);
  return useCallback(
    async (target: string, incoming: Incoming): Promise<void> => {
      const files = 'files' in incoming ? incoming.files : incoming;
      if (files.length === 0) return;
      started += 1;
      const end = await attachJobs.start(
        `attach ${started}`,
        `Kèm ${files.length} tệp vào ý kiến`,
        async ({ signal, report }) => {
          const sources: FileSource[] = [];
          for (const each of files) {
            const source = typeof each === 'string' ? { path: each } : await sourceOf(each.file, { signal });
            sources.push(source);
          }
          return followJob(await client.reviews.attach({ dossierId, target, sources }, { signal }), report);
        },
      );
      if (end.status === 'failed') return showError(end.error, 'Chưa kèm được tệp');
      if (end.status !== 'done') return;
      keep(end.result.review);
      if (end.result.failed.length > 0) showProblems('Có tệp chưa kèm được', end.result.failed);
    },
    [client, dossierId, sourceOf, keep],
  );
}
