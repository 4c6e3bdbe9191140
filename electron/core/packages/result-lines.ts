import type { CriterionRow, IndicatorRow } from '#shared/contract/dossiers.ts';
import { formatRequirement } from '#shared/domain/requirement-text.ts';
import { type Verdict, verdictLabel } from '#shared/domain/verdict.ts';
import { formatNumber } from '#shared/domain/vietnamese.ts';

/** "Kết quả thực hiện" of the official table: the figure as shown, what it was computed from, then the remarks. */
export type ResultText = { figure: string; basis: string; remarks: string[] };

export function resultText(row: IndicatorRow): ResultText {
  return { figure: figureOf(row), basis: basisOf(row), remarks: remarksOf(row) };
}

/** What stands in the column of requirements, with the decision of the province where one was entered. */
export function requirementLines(row: IndicatorRow): string[] {
  const { local } = row.assessment;
  if (!local) return [row.requirement];
  const set = local.requirement === 'met' ? 'Đạt' : formatRequirement(local.requirement, row.indicator.unit);
  const decision = local.decision.trim();
  const own = `Mức của tỉnh: ${set}${decision === '' ? ' (chưa ghi số quyết định)' : ` (${decision})`}`;
  return row.requirement.includes(set) ? [row.requirement, decision].filter(Boolean) : [row.requirement, own];
}

/** The verdict with a sign, because colour or a word alone is overlooked: "✓ Đạt". */
export const verdictSign: Record<Verdict, string> = {
  met: '✓',
  notMet: '✗',
  unassessed: '…',
  notApplicable: '–',
};

/** Why the verdict is not what the figures say. */
export function overrideText(row: IndicatorRow): string | null {
  const { override } = row.assessment;
  return override?.reason.trim() && row.verdict === override.verdict
    ? `Đơn vị tự kết luận: ${override.reason.trim()}`
    : null;
}

/** "3/4 chỉ tiêu đạt", counting only what applies. */
export function criterionCount(criterion: CriterionRow): string {
  const applying = criterion.indicators.filter(row => row.verdict !== 'notApplicable');
  return applying.length === 0
    ? 'chưa có chỉ tiêu'
    : `${applying.filter(row => row.verdict === 'met').length}/${applying.length} chỉ tiêu đạt`;
}

export function verdictText(verdict: Verdict): string {
  return verdictLabel[verdict];
}

function figureOf(row: IndicatorRow): string {
  if (row.verdict === 'notApplicable') return verdictLabel.notApplicable;
  return row.display;
}

function basisOf({ assessment: { entry }, indicator: { measure } }: IndicatorRow): string {
  if (entry?.kind === 'ratio') {
    const figures = `${formatNumber(entry.numerator)}/${formatNumber(entry.denominator)}`;
    return measure.kind === 'ratio' ? `${figures} (${measure.numerator}/${measure.denominator})` : figures;
  }
  if (entry?.kind === 'parts' && measure.kind === 'parts') {
    const done = new Set(entry.met);
    return measure.parts.map(part => `${done.has(part.id) ? '✓' : '✗'} ${part.text}`).join('\n');
  }
  return '';
}

function remarksOf({ assessment, verdict }: IndicatorRow): string[] {
  const reason = verdict === 'notApplicable' ? assessment.notApplicable?.reason.trim() : '';
  return [reason ? `Lý do: ${reason}` : '', assessment.note.trim()].filter(text => text !== '');
}
