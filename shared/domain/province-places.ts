import { type Attainment, attainmentOf, type CountedRow, unitKey } from './province-goals.ts';

/** A commune on the map: what can be said of it, and the dossier that says it. */
export type PlaceResult<Row> = { result: Attainment | 'none'; row: Row | null };

/** Each commune with its own dossier for a set and a year; villages and samples are not shown. */
export function placeResults<Row extends CountedRow>(
  communes: readonly { code: string }[],
  rows: readonly Row[],
  digests: ReadonlySet<string>,
  year: number,
): Map<string, PlaceResult<Row>> {
  const shown = rows.filter(
    row => !row.sample && row.unit.village === null && row.year === year && digests.has(row.setDigest),
  );
  // Of several dossiers the strongest is shown: it comes last and stays.
  const strength = ['recognised', 'reviewMet', 'selfMet', 'notMet'] as const;
  const ordered = shown.toSorted(
    (a, b) => strength.indexOf(attainmentOf(b)) - strength.indexOf(attainmentOf(a)),
  );
  const byCommune = new Map(ordered.map(row => [unitKey(row.unit), row]));
  return new Map(
    communes.map(({ code }) => {
      const row = byCommune.get(code) ?? null;
      return [code, { result: row ? attainmentOf(row) : 'none', row }];
    }),
  );
}
