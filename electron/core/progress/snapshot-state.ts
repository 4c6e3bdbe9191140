import { z } from 'zod';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { progressCounts, progressCountsSchema } from '#shared/domain/progress.ts';
import { answerSchema } from '#shared/domain/progress-compare.ts';

/** What a snapshot keeps beside the set it was judged by: the words are the set's, only counts and answers are kept. */
export const snapshotStateSchema = z.object({
  ...progressCountsSchema.shape,
  /** By the code of the indicator or the id of the condition. */
  answers: z.record(z.string(), answerSchema),
});
export type SnapshotState = z.infer<typeof snapshotStateSchema>;

export function snapshotStateOf(dossier: Dossier): SnapshotState {
  const rows = [...dossier.criteria.flatMap(({ indicators }) => indicators), ...dossier.conditions];
  return {
    ...progressCounts(dossier),
    answers: Object.fromEntries(
      rows.map(({ code, verdict, display, evidence }) => [
        code,
        { verdict, display, evidence: evidence.length },
      ]),
    ),
  };
}
