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

export type QuarterCell = { met: number; total: number; difference: number | null };
export type QuarterTable = {
  /** `isOpen`: the quarter that still runs. */
  quarters: { label: string; isOpen: boolean }[];
  /** One cell a quarter; null where the criterion was not in the set then. */
  rows: { code: string; name: string; cells: (QuarterCell | null)[] }[];
  total: (QuarterCell | null)[];
};

/** So many columns fit a page. */
export const quartersShown = 6;

/**
 * Indicators met of each criterion at the end of each quarter, and the difference to the quarter before it in the
 * table. A quarter without a snapshot is left out: nothing changed in it. The last column is how things stand now.
 */
export function quarterTable(snapshots: readonly Standing[], now: Standing): QuarterTable {
  const byQuarter = new Map<string, Standing>();
  const known = latestFirst(snapshots).filter(({ takenAt }) => takenAt <= now.takenAt);
  for (const standing of [...known.reverse(), now]) byQuarter.set(quarterOf(standing.takenAt), standing);
  const columns = [...byQuarter.entries()].slice(-quartersShown);
  const standings = columns.map(([, standing]) => standing);
  return {
    quarters: columns.map(([label], index) => ({ label, isOpen: index === columns.length - 1 })),
    rows: now.criteria.map(({ code, name }) => ({
      code,
      name,
      cells: cellsOf(standings.map(({ criteria }) => criteria.find(each => each.code === code))),
    })),
    total: cellsOf(
      standings.map(({ counts }) => ({ met: counts.indicatorsMet, total: counts.indicatorsTotal })),
    ),
  };
}

function cellsOf(counts: readonly ({ met: number; total: number } | undefined)[]): (QuarterCell | null)[] {
  return counts.map((count, index) => {
    if (!count) return null;
    const before = counts[index - 1];
    const { met, total } = count;
    return { met, total, difference: before ? met - before.met : null };
  });
}

const romans = ['I', 'II', 'III', 'IV'];

/** "Quý IV/2026". */
export function quarterOf(moment: string): string {
  const { year, month } = vietnamTime(moment);
  return `Quý ${romans[Math.floor((month - 1) / 3)]}/${year}`;
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

function latestFirst<S extends { takenAt: string }>(snapshots: readonly S[]): S[] {
  return snapshots.toSorted((a, b) => (a.takenAt < b.takenAt ? 1 : a.takenAt > b.takenAt ? -1 : 0));
}
