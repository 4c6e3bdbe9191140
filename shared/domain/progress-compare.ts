import * as z from 'zod';
import { verdictSchema } from './verdict.ts';

/** One indicator or condition as it stood in a snapshot. */
export const answerSchema = z.object({
  verdict: verdictSchema,
  display: z.string(),
  /** How many files prove it. */
  evidence: z.number(),
});
export type Answer = z.infer<typeof answerSchema>;

export type ComparedItem = {
  criterion: string;
  /** As in the later of the two; as in the earlier where it is gone. */
  code: string;
  text: string;
  before: Answer | null;
  after: Answer | null;
};

/**
 * What became of an indicator between two moments. `reassessed` is any other change of verdict; `figure` and `evidence`
 * leave the verdict as it was.
 */
export const progressKinds = [
  'becameMet',
  'fellBack',
  'reassessed',
  'figure',
  'evidence',
  'added',
  'removed',
] as const;
export type ProgressKind = (typeof progressKinds)[number];

export const progressKindLabel: Record<ProgressKind, string> = {
  becameMet: 'Mới đạt',
  fellBack: 'Không còn đạt',
  reassessed: 'Đánh giá khác',
  figure: 'Đổi số liệu',
  evidence: 'Thêm, bớt minh chứng',
  added: 'Chỉ tiêu mới của bộ tiêu chí',
  removed: 'Không còn trong bộ tiêu chí',
};

/** Null where nothing changed. */
export function progressKind({ before, after }: Pick<ComparedItem, 'before' | 'after'>): ProgressKind | null {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (before.verdict !== after.verdict) {
    if (after.verdict === 'met') return 'becameMet';
    return before.verdict === 'met' ? 'fellBack' : 'reassessed';
  }
  if (before.display !== after.display) return 'figure';
  return before.evidence === after.evidence ? null : 'evidence';
}
