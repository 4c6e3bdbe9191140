import { z } from 'zod';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { standingOf } from '#shared/domain/progress.ts';
import type { Answer } from '#shared/domain/progress-compare.ts';
import { verdictSchema } from '#shared/domain/verdict.ts';

const count = z.number();

/** What a snapshot keeps beside the set it was judged by: words are the set's, only answers and counts are kept. */
export const snapshotStateSchema = z.object({
  counts: z.object({
    criteriaMet: count,
    criteriaTotal: count,
    indicatorsMet: count,
    indicatorsTotal: count,
    indicatorsUnassessed: count,
    evidenceMissing: count,
  }),
  criteria: z.array(
    z.object({ code: z.string(), name: z.string(), verdict: verdictSchema, met: count, total: count }),
  ),
  /** By the code of the indicator or the id of the condition. */
  answers: z.record(z.string(), z.object({ verdict: verdictSchema, display: z.string(), evidence: count })),
});
export type SnapshotState = z.infer<typeof snapshotStateSchema>;

export function snapshotStateOf(dossier: Dossier): SnapshotState {
  const { counts, criteria } = standingOf(dossier, '');
  const rows = [...dossier.criteria.flatMap(({ indicators }) => indicators), ...dossier.conditions];
  return {
    counts,
    criteria: [...criteria],
    answers: Object.fromEntries(rows.map(row => [row.code, answerOf(row)])),
  };
}

function answerOf({ verdict, display, evidence }: IndicatorRow): Answer {
  return { verdict, display, evidence: evidence.length };
}
