import { latestFirst, type Standing } from './progress.ts';
import { vietnamTime } from './vietnam-time.ts';

export type QuarterCell = { met: number; total: number; difference: number | null };
export type QuarterTable = {
  /** `isOpen`: the quarter that still runs. */
  quarters: { label: string; isOpen: boolean }[];
  /** One cell a quarter; null where the criterion was not in the set then. */
  rows: { code: string; name: string; cells: (QuarterCell | null)[] }[];
  total: (QuarterCell | null)[];
};

/** So many columns fit a page. */
const quartersShown = 6;

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
