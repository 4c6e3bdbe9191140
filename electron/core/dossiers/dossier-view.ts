import type { CriterionRow, Dossier, DossierSummary, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { Evidence } from '#shared/contract/evidence.ts';
import type { CriteriaSet, Criterion, Indicator } from '#shared/domain/criteria-set.ts';
import { legalBasisText } from '#shared/domain/legal-basis.ts';
import { indicatorTextIn } from '#shared/domain/requirement.ts';
import { criterionVerdict, dossierResult } from '#shared/domain/result.ts';
import { sourceMark } from '#shared/domain/source-mark.ts';
import { type Assessment, assess, emptyAssessment } from '#shared/domain/verdict.ts';
import type { DossierRow } from './dossiers-sql.ts';

/** What a dossier's screens are computed from. */
export type DossierParts = {
  row: DossierRow;
  set: CriteriaSet;
  assessments: ReadonlyMap<string, Assessment>;
  evidence: readonly Evidence[];
  submissions: Dossier['submissions'];
};

export function viewDossier(parts: DossierParts): Dossier {
  const criteria = viewCriteria(parts);
  return {
    ...viewHeading(parts),
    result: viewResult(parts.set, criteria),
    criteria,
    submissions: parts.submissions,
  };
}

export function viewSummary(parts: DossierParts): DossierSummary {
  return { ...viewHeading(parts), result: viewResult(parts.set, viewCriteria(parts)) };
}

function viewHeading({ row, set, submissions }: DossierParts): Omit<DossierSummary, 'result'> {
  const { communeCode, communeName, provinceCode, provinceName, village } = row;
  const received = row.folder !== null;
  return {
    id: row.id,
    kind: received ? 'received' : row.sample ? 'sample' : 'own',
    sample: row.sample,
    unit: { communeCode, communeName, provinceCode, provinceName, village },
    set: {
      id: set.id,
      version: set.version,
      title: set.title,
      digest: row.setDigest,
      legalBasis: legalBasisText(set.legalBasis),
      incomplete: set.incomplete ?? null,
    },
    variant: set.variants.find(({ id }) => id === row.variantId) ?? {
      id: row.variantId,
      name: row.variantId,
    },
    year: row.year,
    state: received ? 'received' : submissions.length > 0 ? 'submitted' : 'drafting',
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

/** The rows of every criterion, or of one. */
export function viewCriteria(parts: DossierParts, only?: string): CriterionRow[] {
  const byCode = new Map<string, Evidence[]>();
  for (const item of parts.evidence) {
    for (const code of item.indicators) byCode.set(code, [...(byCode.get(code) ?? []), item]);
  }
  return parts.set.criteria
    .filter(criterion => only === undefined || criterion.code === only)
    .map(criterion => viewCriterion(criterion, parts, byCode));
}

function viewCriterion(
  criterion: Criterion,
  parts: DossierParts,
  evidence: ReadonlyMap<string, Evidence[]>,
): CriterionRow {
  const indicators = criterion.indicators.map(indicator => viewIndicator(indicator, parts, evidence));
  return {
    code: criterion.code,
    name: criterion.name,
    verdict: criterionVerdict(criterion, new Map(indicators.map(({ code, verdict }) => [code, verdict]))),
    sourceMark: sourceMark(criterion.source) ?? null,
    indicatorsMet: indicators.filter(({ verdict }) => verdict === 'met').length,
    indicators,
  };
}

function viewIndicator(
  indicator: Indicator,
  { row, assessments }: DossierParts,
  evidence: ReadonlyMap<string, Evidence[]>,
): IndicatorRow {
  const assessment = assessments.get(indicator.code) ?? emptyAssessment;
  const judgement = assess(indicator, { variant: row.variantId, year: row.year }, assessment);
  return {
    code: indicator.code,
    text: indicatorTextIn(indicator, row.year),
    requirement: judgement.resolved.text,
    needsLocal: judgement.resolved.needsLocal,
    verdict: judgement.verdict,
    display: judgement.display,
    comparison: judgement.comparison,
    sourceMark: sourceMark(indicator.source) ?? null,
    indicator,
    assessment,
    evidence: evidence.get(indicator.code) ?? [],
    findings: [],
  };
}

export function viewResult(set: CriteriaSet, criteria: readonly CriterionRow[]): Dossier['result'] {
  const rows = criteria.flatMap(({ indicators }) => indicators);
  const { criteriaMet, criteriaTotal, indicatorsMet, indicatorsTotal, unassessed } = dossierResult(
    set,
    new Map(rows.map(({ code, verdict }) => [code, verdict])),
  );
  return {
    criteriaMet,
    criteriaTotal,
    indicatorsMet,
    indicatorsTotal,
    indicatorsUnassessed: unassessed,
    evidenceMissing: rows.filter(lacksEvidence).length,
  };
}

/** An indicator that applies and has no file to prove it. */
export function lacksEvidence({ verdict, evidence }: IndicatorRow): boolean {
  return verdict !== 'notApplicable' && evidence.length === 0;
}
