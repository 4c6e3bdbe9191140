export type AssessedPeriod = {
  /** The year the dossier is assessed for. */
  year: number;
  /** The first year of the criteria set's period. */
  from: number;
};

/**
 * Whether a paper was issued after the assessed year or before the period of its set. It may still be good proof (a
 * plan of many years), so this is a question to the office, never a refusal. A paper without a date is not outside.
 */
export function isOutsidePeriod(issuedOn: string | null, { year, from }: AssessedPeriod): boolean {
  if (issuedOn === null) return false;
  const issued = Number(issuedOn.slice(0, 4));
  return issued > year || issued < from;
}
