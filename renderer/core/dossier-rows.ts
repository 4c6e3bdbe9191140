import type { CriterionRow, Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';

/** A received dossier is the sender's: it is looked at and judged, never changed. */
export function isReadOnly(dossier: Pick<Dossier, 'kind'>): boolean {
  return dossier.kind === 'received';
}

export function indicatorsOfDossier(dossier: Dossier): IndicatorRow[] {
  return dossier.criteria.flatMap(criterion => criterion.indicators);
}

export function findIndicator(dossier: Dossier, code: string | undefined): IndicatorRow | undefined {
  return indicatorsOfDossier(dossier).find(row => row.code === code);
}

/** Puts the rows of one criterion into what the pages show, instead of reading the whole dossier again. */
export function withCriterion(dossier: Dossier, criterion: CriterionRow, result: Dossier['result']): Dossier {
  const criteria = dossier.criteria.map(row => (row.code === criterion.code ? criterion : row));
  return { ...dossier, criteria, result };
}

/** An indicator that applies and has no file to prove it; counted alike in the dossier's result. */
export function lacksEvidence({ verdict, evidence }: IndicatorRow): boolean {
  return verdict !== 'notApplicable' && evidence.length === 0;
}
