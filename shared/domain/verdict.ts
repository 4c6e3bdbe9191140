import * as z from 'zod';
import { type Comparison, comparisonSchema, type Indicator, type SimpleRequirement } from './criteria-set.ts';
import { type Fraction, fractionMeets } from './decimal.ts';
import { displayEntry, type Entry, entryFigure, entryFitsMeasure, entrySchema } from './entry.ts';
import { comparisonsOf, type ResolvedRequirement, resolveRequirement } from './requirement.ts';
import { formatRequirement, signOf, withUnit } from './requirement-text.ts';
import { formatNumber } from './vietnamese.ts';

export const verdictSchema = z.enum(['met', 'notMet', 'unassessed', 'notApplicable']);
export type Verdict = z.infer<typeof verdictSchema>;

export const verdictLabel: Record<Verdict, string> = {
  met: 'Đạt',
  notMet: 'Chưa đạt',
  unassessed: 'Chưa đánh giá',
  notApplicable: 'Không áp dụng',
};

const reason = z.string().max(4000);

/** What the office writes where an indicator is not met: it feeds the report. */
export const explanationSchema = z.strictObject({
  reason,
  remedy: z.string().max(4000),
  /** Until when it will be met; null where nobody said. */
  dueOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .nullable(),
  funding: z.string().max(1000),
});
export type Explanation = z.infer<typeof explanationSchema>;

export const noteLimit = 8000;

const fields = {
  entry: entrySchema.nullable(),
  notApplicable: z.strictObject({ reason }).nullable(),
  /** The office's own verdict against the computed one. Without a written reason it has no effect. */
  override: z.strictObject({ verdict: z.enum(['met', 'notMet']), reason }).nullable(),
  /** What the province set, with the number of its decision. Without the number it has no effect. */
  local: z
    .strictObject({
      requirement: z.union([z.literal('met'), comparisonSchema]),
      decision: z.string().max(500),
    })
    .nullable(),
  note: z.string().max(noteLimit),
  explanation: explanationSchema.nullable(),
};

export const assessmentSchema = z.strictObject({
  ...fields,
  // What was stored or packed before there were explanations has none.
  explanation: fields.explanation.default(null),
});
export type Assessment = z.infer<typeof assessmentSchema>;

/** Fields that are not given stay as they are: no field has a default here. */
export const assessmentChangeSchema = z.strictObject(fields).partial();

export const emptyAssessment: Assessment = Object.freeze({
  entry: null,
  notApplicable: null,
  override: null,
  local: null,
  note: '',
  explanation: null,
});

export type Judgement = {
  verdict: Verdict;
  /** What follows from the figures alone, before an override or "không áp dụng". */
  computed: Verdict;
  /** The result as shown: "96,52 %"; empty while nothing was entered. */
  display: string;
  /** "96,52 % < 100 % → Chưa đạt", or why there is no verdict; empty while nothing was entered. */
  comparison: string;
  /** The verdict is the office's own, not the computed one. */
  overridden: boolean;
  resolved: ResolvedRequirement;
};

/** The verdict on one indicator for a variant and a year. */
export function assess(
  indicator: Indicator,
  place: { variant: string; year: number },
  assessment: Assessment,
): Judgement {
  const resolved = resolveRequirement(indicator, place.variant, place.year, assessment.local);
  const outcome = judge(indicator, resolved, assessment.entry);
  const override = assessment.override?.reason.trim() ? assessment.override.verdict : undefined;
  const verdict = assessment.notApplicable ? 'notApplicable' : (override ?? outcome.computed);
  return { ...outcome, verdict, overridden: verdict !== 'notApplicable' && override !== undefined, resolved };
}

type Outcome = Pick<Judgement, 'computed' | 'display' | 'comparison'>;

function judge(indicator: Indicator, resolved: ResolvedRequirement, entry: Entry | null): Outcome {
  if (entry === null) return { computed: 'unassessed', display: '', comparison: '' };
  if (!entryFitsMeasure(indicator.measure, entry)) {
    return open('', 'Kết quả đã nhập không cùng loại với chỉ tiêu; hãy nhập lại');
  }
  const display = displayEntry(indicator, resolved.requirement, entry);
  const judged = judgedBy(indicator, entry);
  const figure = entryFigure(entry);
  if (judged === undefined && figure === undefined)
    return open(display, 'Không tính được tỷ lệ vì mẫu số bằng 0');
  if (resolved.needsLocal) return open(display, `${resolved.text}: nhập mức và số quyết định`);
  if (judged !== undefined) return closed(display, judged, display);
  const limits = comparisonsOf(resolved.requirement);
  if (figure === undefined || limits.length === 0) {
    return open(display, `Số liệu không so được với mức "${resolved.text}"`);
  }
  const met = figureMeets(figure, resolved.requirement);
  return closed(display, met, relation(display, met, resolved.requirement, indicator.unit));
}

function open(display: string, why: string): Outcome {
  return { computed: 'unassessed', display, comparison: `${display === '' ? '' : `${display}. `}${why}` };
}

function closed(display: string, met: boolean, basis: string): Outcome {
  const computed = met ? 'met' : 'notMet';
  const label = verdictLabel[computed];
  return { computed, display, comparison: basis === label ? label : `${basis} → ${label}` };
}

/** The office's own judgement, where the indicator asks for one. */
function judgedBy({ measure }: Indicator, entry: Entry): boolean | undefined {
  if (entry.kind === 'boolean' || entry.kind === 'text') return entry.met;
  if (entry.kind !== 'parts' || measure.kind !== 'parts') return undefined;
  return new Set(entry.met).size >= (measure.atLeast ?? measure.parts.length);
}

function figureMeets(figure: Fraction, requirement: SimpleRequirement): boolean {
  const holds = (limit: Comparison) => fractionMeets(figure, limit.op, limit.value);
  const limits = comparisonsOf(requirement);
  return typeof requirement === 'object' && 'any' in requirement ? limits.some(holds) : limits.every(holds);
}

const opposite: Record<Comparison['op'], string> = { '>=': '<', '<=': '>', '>': '≤', '<': '≥', '=': '≠' };

/** "96,52 % < 100 %": the relation that really holds, with the limit beside it. */
function relation(display: string, met: boolean, requirement: SimpleRequirement, unit: string): string {
  const single = typeof requirement === 'object' && 'op' in requirement ? requirement : undefined;
  if (!single) return `${display} (mức ${formatRequirement(requirement, unit)})`;
  const limit = withUnit(formatNumber(single.value), unit);
  return `${display} ${met ? signOf(single.op) : opposite[single.op]} ${limit}`;
}
