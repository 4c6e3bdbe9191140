import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Review } from '#shared/contract/reviews.ts';
import type { Conclusion, Opinion, Reviewer } from '#shared/domain/review.ts';
import { useApi } from '../../core/api.ts';
import { tellOtherWindows } from '../../core/other-windows.ts';
import { changesInTurn } from '../../core/use-assess.ts';
import { showError } from '../../ui/notices.tsx';

export type OpinionChange = Partial<Omit<Opinion, 'attachments'>>;

export function useReview(dossierId: string) {
  const { query } = useApi();
  return useQuery(query.reviews.get.queryOptions({ input: { dossierId } }));
}

/** The papers of the package, and what the submission before it was told. */
export function useReviewed(dossierId: string) {
  const { query } = useApi();
  const papers = useQuery(query.documents.list.queryOptions({ input: { dossierId } }));
  const since = useQuery(query.reviews.sincePrevious.queryOptions({ input: { dossierId } }));
  return { papers: papers.data, since: since.data, error: papers.error ?? since.error };
}

/** Puts an answer of the core in the place of what the pages show. */
export function useKeepReview(dossierId: string) {
  const { query } = useApi();
  const cache = useQueryClient();
  return useCallback(
    (review: Review) => {
      cache.setQueryData<Review>(query.reviews.get.queryKey({ input: { dossierId } }), review);
      tellOtherWindows(dossierId);
    },
    [cache, query, dossierId],
  );
}

/** Everything a reviewer does, each one change that Ctrl+Z takes back. */
export function useReviewCommands(dossierId: string) {
  const { client } = useApi();
  const keep = useKeepReview(dossierId);
  const common = {
    ...changesInTurn(dossierId),
    onSuccess: keep,
    onError: (error: unknown) => showError(error),
  };
  return {
    begin: useMutation({
      ...common,
      mutationFn: (who: { reviewer: Reviewer; scope: string[] | null }) =>
        client.reviews.begin({ dossierId, ...who }),
    }),
    judge: useMutation({
      ...common,
      mutationFn: ({ target, change }: { target: string; change: OpinionChange }) =>
        client.reviews.judge({ dossierId, items: [{ target, change }] }),
    }),
    conclude: useMutation({
      ...common,
      mutationFn: (what: { conclusion: Conclusion; finished: boolean }) =>
        client.reviews.conclude({ dossierId, ...what }),
    }),
    detach: useMutation({
      ...common,
      mutationFn: (place: { target: string; sha256: string }) =>
        client.reviews.detach({ dossierId, ...place }),
    }),
    keepPrevious: useMutation({
      ...common,
      mutationFn: (targets: string[] | null) => client.reviews.keepPrevious({ dossierId, targets }),
    }),
  };
}

export type ReviewCommands = ReturnType<typeof useReviewCommands>;
