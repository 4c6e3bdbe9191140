import type { ProvinceRow, ProvinceSet, ProvinceTable, VerdictSource } from '../contract/province.ts';
import { compareVersions } from './set-version.ts';
import { unitText } from './unit-text.ts';
import type { Verdict } from './verdict.ts';
import { compareVietnamese } from './vietnamese.ts';

export type Matrix = {
  set: ProvinceSet;
  /** The columns: criteria of the newest version of the set that is in use here. */
  criteria: ProvinceSet['criteria'];
  lines: {
    row: ProvinceRow;
    /** A cell for each criterion; null where the dossier's version of the set does not have it. */
    verdicts: (Verdict | null)[];
    met: number;
    total: number;
  }[];
  /** How many units meet each criterion. */
  met: number[];
};

/** The sets and years that can be compared, the newest year first. */
export function comparableOf({ rows, sets }: ProvinceTable): { set: ProvinceSet; year: number }[] {
  const found = new Map<string, { set: ProvinceSet; year: number }>();
  for (const { setDigest, year } of rows) {
    const set = sets.find(({ digest }) => digest === setDigest);
    if (!set) continue;
    const key = `${set.id} ${year}`;
    const known = found.get(key);
    if (!known || compareVersions(set.version, known.set.version) > 0) found.set(key, { set, year });
  }
  return [...found.values()].toSorted(
    (a, b) => b.year - a.year || compareVietnamese(a.set.title, b.set.title),
  );
}

/** Units against criteria for one set and year, by name; undefined where nothing of it is among the rows. */
export function matrixOf(
  { rows, sets }: ProvinceTable,
  { setId, year, source }: { setId: string; year: number; source: VerdictSource },
): Matrix | undefined {
  const versions = new Map(sets.filter(({ id }) => id === setId).map(set => [set.digest, set]));
  const compared = rows.filter(row => row.year === year && versions.has(row.setDigest));
  const [set] = compared
    .flatMap(({ setDigest }) => versions.get(setDigest) ?? [])
    .toSorted((a, b) => compareVersions(b.version, a.version));
  if (!set) return undefined;
  const lines = compared.map(row => {
    const verdicts = verdictsByCode(row, versions.get(row.setDigest), source);
    const standing = source === 'self' ? row.self : row.review?.standing;
    return {
      row,
      verdicts: set.criteria.map(({ code }) => verdicts.get(code) ?? null),
      met: standing?.criteriaMet ?? 0,
      total: (standing ?? row.self).criteriaTotal,
    };
  });
  return {
    set,
    criteria: set.criteria,
    lines: lines.toSorted(
      (a, b) =>
        compareVietnamese(a.row.unit.communeName, b.row.unit.communeName) ||
        compareVietnamese(unitText(a.row.unit), unitText(b.row.unit)),
    ),
    met: set.criteria.map((_, index) => lines.filter(({ verdicts }) => verdicts[index] === 'met').length),
  };
}

function verdictsByCode(
  { self, review }: ProvinceRow,
  set: ProvinceSet | undefined,
  source: VerdictSource,
): ReadonlyMap<string, Verdict> {
  const verdicts = source === 'self' ? self.verdicts : review?.standing.verdicts;
  return new Map((set?.criteria ?? []).map(({ code }, index) => [code, verdicts?.[index] ?? 'unassessed']));
}
