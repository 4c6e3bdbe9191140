import type { CriterionRow, Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { conditionsCode } from '#shared/domain/condition.ts';
import { ruleVerdict } from '#shared/domain/rule-verdict.ts';

/** A received dossier is the sender's: it is looked at and judged, never changed. */
export function isReadOnly(dossier: Pick<Dossier, 'kind'>): boolean {
  return dossier.kind === 'received';
}

/** The criteria, and after them what the set demands beside them, as one group more. */
export function groupsOf(dossier: Dossier): CriterionRow[] {
  const { conditions, result } = dossier;
  if (conditions.length === 0) return dossier.criteria;
  const group: CriterionRow = {
    code: conditionsCode,
    name: 'Điều kiện ngoài các tiêu chí',
    verdict: ruleVerdict({ all: true }, conditions),
    sourceMark: null,
    indicatorsMet: result.conditionsMet,
    indicators: conditions,
  };
  return [...dossier.criteria, group];
}

export function isConditions({ code }: Pick<CriterionRow, 'code'>): boolean {
  return code === conditionsCode;
}

/** "2. Giao thông"; conditions have no number. */
export function groupTitle(group: CriterionRow): string {
  return isConditions(group) ? group.name : `${group.code}. ${group.name}`;
}

/** "2.1"; "ĐK 1" for the first condition, whose own code is a word for programs. */
export function codeLabel({ conditions }: Dossier, code: string): string {
  const place = conditions.findIndex(condition => condition.code === code);
  return place === -1 ? code : `ĐK ${place + 1}`;
}

/** Everything that is entered: indicators, then conditions. */
export function rowsOf(dossier: Dossier): IndicatorRow[] {
  return groupsOf(dossier).flatMap(group => group.indicators);
}

export function findRow(dossier: Dossier, code: string | undefined): IndicatorRow | undefined {
  return rowsOf(dossier).find(row => row.code === code);
}

/** Puts the rows of one group into what the pages show, instead of reading the whole dossier again. */
export function withGroup(dossier: Dossier, group: CriterionRow, result: Dossier['result']): Dossier {
  if (isConditions(group)) return { ...dossier, conditions: group.indicators, result };
  const criteria = dossier.criteria.map(row => (row.code === group.code ? group : row));
  return { ...dossier, criteria, result };
}

/** An indicator that applies and has no file to prove it; conditions are proven by papers of their own. */
export function lacksEvidence(
  { verdict, evidence }: IndicatorRow,
  group: Pick<CriterionRow, 'code'>,
): boolean {
  return !isConditions(group) && verdict !== 'notApplicable' && evidence.length === 0;
}
