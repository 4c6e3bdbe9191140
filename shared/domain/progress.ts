import * as z from 'zod';
import { type Verdict, verdictSchema } from './verdict.ts';
import { vietnamMidnight, vietnamTime } from './vietnam-time.ts';

const count = z.number();

/** How far a dossier is, in numbers; `total` counts what applies. */
export const progressCountsSchema = z.object({
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
});
export type ProgressCounts = z.infer<typeof progressCountsSchema>;

/** How far a dossier was at a moment. */
export type Standing = ProgressCounts & { takenAt: string };

type CountedDossier = {
  result: ProgressCounts['counts'];
  criteria: readonly {
    code: string;
    name: string;
    verdict: Verdict;
    indicators: readonly { verdict: Verdict }[];
  }[];
};

export function progressCounts({ result, criteria }: CountedDossier): ProgressCounts {
  return {
    counts: {
      criteriaMet: result.criteriaMet,
      criteriaTotal: result.criteriaTotal,
      indicatorsMet: result.indicatorsMet,
      indicatorsTotal: result.indicatorsTotal,
      indicatorsUnassessed: result.indicatorsUnassessed,
      evidenceMissing: result.evidenceMissing,
    },
    criteria: criteria.map(({ code, name, verdict, indicators }) => ({
      code,
      name,
      verdict,
      met: indicators.filter(each => each.verdict === 'met').length,
      total: indicators.filter(each => each.verdict !== 'notApplicable').length,
    })),
  };
}

/** Where a dossier stands at this moment. */
export function standingOf(dossier: CountedDossier, takenAt: string): Standing {
  return { takenAt, ...progressCounts(dossier) };
}

export type Span = 'month' | 'quarter' | 'year';
export const spans: readonly Span[] = ['month', 'quarter', 'year'];
export const spanLabel: Record<Span, string> = {
  month: 'tháng trước',
  quarter: 'quý trước',
  year: 'năm trước',
};

/** The last snapshot taken before the month, quarter or year of a moment began; undefined where there is none. */
export function standingBefore<S extends { takenAt: string }>(
  snapshots: readonly S[],
  span: Span,
  moment: string,
): S | undefined {
  const begin = startOf(span, moment);
  return latestFirst(snapshots).find(({ takenAt }) => Date.parse(takenAt) < begin);
}

export type SpanChange = { span: Span; since: string; criteria: number; indicators: number };

/** How many more criteria and indicators are met than at the end of the last month, quarter and year. */
export function changesSince(snapshots: readonly Standing[], now: Standing): SpanChange[] {
  return spans.flatMap(span => {
    const before = standingBefore(snapshots, span, now.takenAt);
    if (!before) return [];
    return [
      {
        span,
        since: before.takenAt,
        criteria: now.counts.criteriaMet - before.counts.criteriaMet,
        indicators: now.counts.indicatorsMet - before.counts.indicatorsMet,
      },
    ];
  });
}

/** "+5", "−2", "0": with a real minus sign. */
export function signedText(difference: number): string {
  return difference > 0 ? `+${difference}` : difference < 0 ? `−${-difference}` : '0';
}

/** When a span of Vietnam's calendar began, in milliseconds. */
export function startOf(span: Span, moment: string): number {
  const { year, month } = vietnamTime(moment);
  const first = span === 'year' ? 1 : span === 'quarter' ? month - ((month - 1) % 3) : month;
  return vietnamMidnight(year, first, 1);
}

/** The last moment of the month of Vietnam's calendar that a moment lies in. */
export function endOfMonth(moment: string): string {
  const { year, month } = vietnamTime(moment);
  return new Date(vietnamMidnight(year, month + 1, 1) - 1).toISOString();
}

/** Sorted by time, the last one first. */
export function latestFirst<S extends { takenAt: string }>(snapshots: readonly S[]): S[] {
  return snapshots.toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : a.takenAt > b.takenAt ? -1 : 0));
}
