import * as z from 'zod';
import type { CheckPicture } from './picture.ts';

export const severities = ['blocks', 'fix', 'look'] as const;
export type Severity = (typeof severities)[number];

export const severityLabel: Record<Severity, string> = {
  blocks: 'Chặn xuất gói',
  fix: 'Cần sửa',
  look: 'Nên xem',
};

/** Where a finding is put right. */
export const findingPlaceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('set') }),
  /** `others`: the indicators that it is about besides. */
  z.object({ kind: z.literal('indicator'), code: z.string(), others: z.array(z.string()) }),
  /** `code`: the first indicator that it proves, empty where it proves none. */
  z.object({ kind: z.literal('evidence'), id: z.string(), code: z.string() }),
  z.object({ kind: z.literal('paper'), name: z.string() }),
  z.object({ kind: z.literal('survey') }),
  /** `code`: the indicator or condition it is about; empty for a paper. */
  z.object({ kind: z.literal('finding'), id: z.string(), code: z.string() }),
]);
export type FindingPlace = z.infer<typeof findingPlaceSchema>;

/** What a rule found. `what` tells two findings of one rule in one place apart. */
export type Found = { place: FindingPlace; message: string; remedy?: string; what?: string };

export type CheckRule = {
  code: string;
  severity: Severity;
  /** What is wrong, over the findings of the rule: "Thiếu minh chứng". */
  title: string;
  /** What is to be done, where the finding does not say it itself. */
  remedy: string;
  /** The office may leave it as it is with a written reason. What blocks can never be left. */
  canIgnore: boolean;
  find: (picture: CheckPicture) => Found[];
};

export function atIndicator(code: string, message: string): Found {
  return { place: { kind: 'indicator', code, others: [] }, message };
}
