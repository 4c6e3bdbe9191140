import type { Dossier } from '#shared/contract/dossiers.ts';
import { Failure } from '../../ui/failure.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { ReviewDesk } from './review-desk.tsx';
import { useReview, useReviewed } from './use-review.ts';

/** The page a reviewer works on: everything that is judged, and beside it the proof and the opinion. */
export function ReviewPage({ dossier, target }: { dossier: Dossier; target: string | undefined }) {
  const review = useReview(dossier.id);
  const { papers, since, error } = useReviewed(dossier.id);
  const failed = review.error ?? error;
  if (failed) return <Failure error={failed} onRetry={() => void review.refetch()} />;
  if (!review.data || !papers || since === undefined) return <Waiting />;
  return <ReviewDesk dossier={dossier} review={review.data} papers={papers} since={since} target={target} />;
}
