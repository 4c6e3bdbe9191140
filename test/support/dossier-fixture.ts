import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { emptyAssessment, type Verdict } from '#shared/domain/verdict.ts';

type RowSketch = { code: string; text: string; verdict: Verdict; files?: number; costFree?: boolean };
type CriterionSketch = { code: string; name: string; rows: RowSketch[] };

/** A dossier as the pages receive it, from the little that a test is about. */
export function dossierWith(criteria: CriterionSketch[]): Dossier {
  const rows = criteria.flatMap(criterion => criterion.rows);
  const applying = rows.filter(row => row.verdict !== 'notApplicable');
  return {
    id: 'd',
    kind: 'own',
    sample: false,
    unit: {
      communeCode: '00001',
      communeName: 'Xã Thử',
      provinceCode: '01',
      provinceName: 'Tỉnh Thử',
      village: null,
    },
    set: {
      id: 'thu',
      version: '1.0.0',
      title: 'Bộ tiêu chí thử',
      digest: '0'.repeat(64),
      legalBasis: 'Quyết định thử',
      period: { from: 2021, to: 2025 },
      incomplete: null,
      overlay: null,
    },
    variant: { id: 'v', name: 'Vùng' },
    year: 2025,
    state: 'drafting',
    part: null,
    check: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    updatedAt: '2026-01-01T00:00:00.000Z',
    result: {
      criteriaMet: 0,
      criteriaTotal: criteria.length,
      indicatorsMet: applying.filter(row => row.verdict === 'met').length,
      indicatorsTotal: applying.length,
      indicatorsUnassessed: applying.filter(row => row.verdict === 'unassessed').length,
      conditionsMet: 0,
      conditionsTotal: 0,
      evidenceMissing: applying.filter(row => !row.files).length,
      unconfirmed: 0,
      rule: null,
      revocation: null,
    },
    criteria: criteria.map(({ code, name, rows: sketches }) => ({
      code,
      name,
      verdict: 'unassessed',
      sourceMark: null,
      indicatorsMet: sketches.filter(row => row.verdict === 'met').length,
      indicators: sketches.map(indicatorRow),
    })),
    conditions: [],
    evidenceTotal: 0,
    submissions: [],
    findings: [],
    reviews: [],
  };
}

function indicatorRow({ code, text, verdict, files = 0, costFree }: RowSketch): IndicatorRow {
  const source = { wording: 'verbatim', checked: true, note: '' } as const;
  return {
    code,
    text,
    requirement: 'Đạt',
    levels: { national: 'Đạt', provincial: null, counts: 'national' },
    needsLocal: false,
    verdict,
    display: '',
    comparison: '',
    sourceMark: null,
    indicator: {
      code,
      text,
      unit: '',
      measure: { kind: 'boolean' },
      requirement: { default: 'met' },
      evidence: [],
      ...(costFree === undefined ? {} : { costFree }),
      source: { ...source, threshold: source },
    },
    assessment: emptyAssessment,
    unconfirmed: [],
    evidence: Array.from({ length: files }, (_, index) => ({
      id: `${code}-${index}`,
      name: `${code}-${index}.pdf`,
      sha256: '0'.repeat(64),
      sizeBytes: 1,
      addedAt: '2026-01-01T00:00:00.000Z',
      number: null,
      subject: null,
      issuer: null,
      issuedOn: null,
      kind: null,
      personal: null,
      folder: '',
      indicators: [code],
      pages: {},
      revisions: [],
      removedAt: null,
      url: `files/evidence/${'0'.repeat(64)}`,
    })),
    assignment: null,
    findings: [],
  };
}
