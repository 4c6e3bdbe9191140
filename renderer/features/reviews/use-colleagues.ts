import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ColleagueFile } from '#shared/contract/review-colleagues.ts';
import type { Review } from '#shared/contract/reviews.ts';
import type { Resolution } from '#shared/domain/review.ts';
import { ownReview } from '#shared/domain/review-coverage.ts';
import { useApi } from '../../core/api.ts';
import { tellOtherWindows } from '../../core/other-windows.ts';
import { changesInTurn } from '../../core/use-assess.ts';
import { showError } from '../../ui/notices.tsx';

/** The review with everybody's opinions, the files they came in, and the papers that are judged beside the criteria. */
export function useColleagues(dossierId: string) {
  const { query } = useApi();
  const review = useQuery(query.reviews.get.queryOptions({ input: { dossierId } }));
  const files = useQuery(query.reviews.colleagues.list.queryOptions({ input: { dossierId } }));
  const papers = useQuery(query.documents.list.queryOptions({ input: { dossierId } }));
  return {
    review: review.data,
    files: files.data,
    papers: papers.data,
    error: review.error ?? files.error ?? papers.error,
    refetch: () => void Promise.all([review.refetch(), files.refetch(), papers.refetch()]),
  };
}

/** After a file came or went, or a disagreement was resolved: whatever counts opinions is read again. */
export function useColleaguesChanged(dossierId: string) {
  const { query } = useApi();
  const cache = useQueryClient();
  return () => {
    tellOtherWindows(dossierId);
    return Promise.all([
      cache.invalidateQueries({ queryKey: query.reviews.key() }),
      cache.invalidateQueries({ queryKey: query.councils.papers.key() }),
    ]);
  };
}

export function useColleagueCommands(dossierId: string) {
  const { client } = useApi();
  const changed = useColleaguesChanged(dossierId);
  const common = {
    ...changesInTurn(dossierId),
    onSuccess: changed,
    onError: (error: unknown) => showError(error),
  };
  return {
    setAside: useMutation({
      ...common,
      mutationFn: (what: { digest: string; aside: boolean }) =>
        client.reviews.colleagues.setAside({ dossierId, ...what }),
    }),
    resolve: useMutation({
      ...common,
      mutationFn: (what: { target: string; resolution: Resolution | null }) =>
        client.reviews.resolve({ dossierId, ...what }),
    }),
  };
}

/** What each review is called, by its id: the name, and the office where two share a name. */
export function namesOf({ head }: Review, files: readonly ColleagueFile[]): ReadonlyMap<string, string> {
  const isShared = (name: string) =>
    files.some(
      file => file.isNamesake && file.reviewer.name.toLocaleLowerCase('vi') === name.toLocaleLowerCase('vi'),
    );
  const called = ({ name, office }: { name: string; office: string }) =>
    isShared(name) && office !== '' ? `${name} (${office})` : name;
  return new Map([
    ...files.map(({ reviewId, reviewer }): [string, string] => [reviewId, called(reviewer)]),
    ...(head ? [[ownReview, `${called(head.reviewer)} (máy này)`] as const] : []),
  ]);
}
