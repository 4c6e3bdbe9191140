import type {
  Assignment,
  CriterionRow,
  Dossier,
  DossierSummary,
  IndicatorRow,
} from '#shared/contract/dossiers.ts';
import type { Evidence } from '#shared/contract/evidence.ts';
import type { MergedReviewView, ReviewFinding } from '#shared/contract/findings.ts';
import { conditionIndicatorsOf } from '#shared/domain/condition.ts';
import type { CriteriaSet, Criterion, Indicator } from '#shared/domain/criteria-set.ts';
import { legalBasisText } from '#shared/domain/legal-basis.ts';
import { type NextStep, nextSteps } from '#shared/domain/next-steps.ts';
import { indicatorTextIn, type ResolvedRequirement, requirementLevels } from '#shared/domain/requirement.ts';
import {
  criterionVerdict,
  dossierResult,
  type FigureByCode,
  type VerdictByCode,
} from '#shared/domain/result.ts';
import { revocationWarning } from '#shared/domain/revocation.ts';
import type { IndicatorChange } from '#shared/domain/set-move.ts';
import { setRuleState, unitTypeOf } from '#shared/domain/set-rule.ts';
import { shareOfSet } from '#shared/domain/share-of-set.ts';
import { sourceMark } from '#shared/domain/source-mark.ts';
import { type Assessment, assess, emptyAssessment } from '#shared/domain/verdict.ts';
import { evidenceByIndicator } from '../evidence/evidence-view.ts';
import { type KeptFinding, viewFindings } from '../findings/findings-view.ts';
import type { DossierRow } from './dossiers-sql.ts';

/** What a dossier's screens are computed from. */
export type DossierParts = {
  row: DossierRow;
  set: CriteriaSet;
  assessments: ReadonlyMap<string, Assessment>;
  /** What changed in the indicators whose answers wait for confirmation. */
  unconfirmed: ReadonlyMap<string, IndicatorChange[]>;
  evidence: readonly Evidence[];
  /** Who does what, by code. */
  assignments: ReadonlyMap<string, Assignment>;
  submissions: Dossier['submissions'];
  /** State of papers and survey, see packages/attachments.ts; empty where there is none. */
  attached: string;
  /** A share of another dossier: the indicators it has. Null: a whole dossier. */
  part: Dossier['part'];
  /** What reviews said of it, and what was answered. */
  findings: readonly KeptFinding[];
  /** The reviews that were merged. */
  reviews: readonly MergedReviewView[];
  /** Whether its files are what its package says; null: our own. */
  check: Dossier['check'];
};

/** @param state known to who looked at the submissions; the rows do not depend on it */
export function viewDossier(whole: DossierParts, state: Dossier['state'] = 'drafting'): Dossier {
  const parts = shareOf(whole);
  const findings = viewFindings(parts.findings, {
    set: whole.set,
    year: whole.row.year,
    isReceived: whole.row.folder !== null,
  });
  const beside: Beside = {
    evidence: evidenceByIndicator(parts.evidence),
    findingsOf: code => findings.filter(finding => finding.code === code),
  };
  const criteria = parts.set.criteria.map(criterion => viewCriterion(criterion, parts, beside));
  const conditions = viewConditions(parts, beside);
  return {
    ...viewHeading(parts, state),
    result: viewResult(parts, criteria, conditions),
    criteria,
    conditions,
    evidenceTotal: parts.evidence.length,
    submissions: parts.submissions,
    findings,
    reviews: [...parts.reviews],
  };
}

export function viewSummary(whole: DossierParts, state: Dossier['state'], today: string): DossierSummary {
  const dossier = viewDossier(whole, state);
  const {
    criteria: _criteria,
    conditions: _conditions,
    submissions: _submissions,
    findings: _findings,
    reviews: _reviews,
    ...summary
  } = dossier;
  const steps = summary.kind === 'received' ? [] : nextSteps(dossier, today);
  const [first] = steps;
  const next = first ? { left: steps.length, ...firstStep(first, dossier.conditions) } : null;
  return { ...summary, next };
}

function firstStep({ row, why }: NextStep<IndicatorRow>, conditions: readonly IndicatorRow[]) {
  const place = conditions.indexOf(row);
  return { code: row.code, label: place === -1 ? row.code : `ĐK ${place + 1}`, why };
}

/** What lies beside each indicator, by its code. */
type Beside = {
  evidence: ReadonlyMap<string, Evidence[]>;
  findingsOf: (code: string) => ReviewFinding[];
};

/** Of a share of a dossier only its own indicators are looked at; of a whole one, all. */
function shareOf(parts: DossierParts): DossierParts {
  return parts.part ? { ...parts, set: shareOfSet(parts.set, new Set(parts.part.indicators)) } : parts;
}

function viewHeading(
  { row, set, part, check }: DossierParts,
  state: Dossier['state'],
): Omit<DossierSummary, 'result' | 'next'> {
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
      legalBasis: legalBasisText([...set.legalBasis, ...(set.overlay?.legalBasis ?? [])]),
      period: set.period,
      incomplete: set.incomplete ?? null,
      overlay: set.overlay
        ? {
            id: set.overlay.id,
            version: set.overlay.version,
            title: set.overlay.title,
            legalBasis: legalBasisText(set.overlay.legalBasis),
          }
        : null,
    },
    variant: set.variants.find(({ id }) => id === row.variantId) ?? {
      id: row.variantId,
      name: row.variantId,
    },
    year: row.year,
    state,
    part,
    check,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

function viewCriterion(criterion: Criterion, parts: DossierParts, beside: Beside): CriterionRow {
  const indicators = criterion.indicators.map(indicator => viewIndicator(indicator, parts, beside));
  return {
    code: criterion.code,
    name: criterion.name,
    verdict: criterionVerdict(criterion, verdictsOf(indicators), figuresOf(indicators)),
    sourceMark: sourceMark(criterion.source) ?? null,
    indicatorsMet: indicators.filter(({ verdict }) => verdict === 'met').length,
    indicators,
  };
}

/** What is demanded outside the criteria. It may have files, but none is asked for: papers of their own prove it. */
function viewConditions(parts: DossierParts, beside: Beside): IndicatorRow[] {
  return conditionIndicatorsOf(parts.set).map(indicator => viewIndicator(indicator, parts, beside));
}

function viewIndicator(
  indicator: Indicator,
  { row, assessments, unconfirmed, assignments }: DossierParts,
  { evidence, findingsOf }: Beside,
): IndicatorRow {
  const assessment = assessments.get(indicator.code) ?? emptyAssessment;
  const judgement = assess(indicator, { variant: row.variantId, year: row.year }, assessment);
  const { national, provincial } = requirementLevels(indicator, row.variantId, row.year);
  const local = isLocal(judgement.resolved, provincial ?? national) ? judgement.resolved.text : null;
  return {
    code: indicator.code,
    text: indicatorTextIn(indicator, row.year),
    requirement: judgement.resolved.text,
    levels: {
      national,
      provincial: local ?? provincial,
      counts: (local ?? provincial) === null ? 'national' : 'provincial',
    },
    needsLocal: judgement.resolved.needsLocal,
    verdict: judgement.verdict,
    display: judgement.display,
    comparison: judgement.comparison,
    sourceMark: sourceMark(indicator.source) ?? null,
    indicator,
    assessment,
    unconfirmed: unconfirmed.get(indicator.code) ?? [],
    evidence: evidence.get(indicator.code) ?? [],
    assignment: assignments.get(indicator.code) ?? null,
    findings: findingsOf(indicator.code),
  };
}

/** What the office found in a decision of its province took the place of what the set says. */
function isLocal({ text }: ResolvedRequirement, ofSet: string): boolean {
  return text !== ofSet;
}

/** What the verdicts of the rows come to; whoever judges a dossier gives rows with verdicts of their own. */
export function viewResult(
  { set, row }: Pick<DossierParts, 'set' | 'row'>,
  criteria: readonly CriterionRow[],
  conditions: readonly IndicatorRow[],
): Dossier['result'] {
  const rows = criteria.flatMap(({ indicators }) => indicators);
  const [verdicts, figures] = [verdictsOf([...rows, ...conditions]), figuresOf(rows)];
  const { unassessed, ready: _ready, ...counts } = dossierResult(set, verdicts, figures);
  // A rule on withdrawing recognitions is of the years that its set is for.
  const isItsYear = row.year >= set.period.from && row.year <= set.period.to;
  return {
    ...counts,
    indicatorsUnassessed: unassessed,
    evidenceMissing: rows.filter(lacksEvidence).length,
    unconfirmed: unconfirmedCodes([...rows, ...conditions]).length,
    rule: setRuleState(set, unitTypeOf(row.communeName), verdicts) ?? null,
    revocation: (isItsYear && revocationWarning(set, verdicts, figures)) || null,
  };
}

function verdictsOf(rows: readonly IndicatorRow[]): VerdictByCode {
  return new Map(rows.map(({ code, verdict }) => [code, verdict]));
}

/** The plain numbers that were entered: what a rule of points adds up. */
function figuresOf(rows: readonly IndicatorRow[]): FigureByCode {
  return new Map(
    rows.flatMap(({ code, assessment: { entry } }) =>
      entry?.kind === 'number' || entry?.kind === 'count' ? [[code, entry.value]] : [],
    ),
  );
}

/** The rows whose answers wait for confirmation, in the order of the set. */
export function unconfirmedCodes(rows: readonly IndicatorRow[]): string[] {
  return rows.filter(({ unconfirmed }) => unconfirmed.length > 0).map(({ code }) => code);
}

/** An indicator that applies and has no file to prove it. */
export function lacksEvidence({ verdict, evidence }: IndicatorRow): boolean {
  return verdict !== 'notApplicable' && evidence.length === 0;
}
