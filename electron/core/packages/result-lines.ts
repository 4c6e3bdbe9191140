import type { CriterionRow, Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { resolveRequirement } from '#shared/domain/requirement.ts';
import { formatRequirement } from '#shared/domain/requirement-text.ts';
import { type Explanation, type Verdict, verdictLabel } from '#shared/domain/verdict.ts';
import { formatNumber } from '#shared/domain/vietnamese.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';

/** "Kết quả thực hiện" of the official table: the figure as shown, what it was computed from, then the remarks. */
export type ResultText = { figure: string; basis: string; remarks: string[] };

export function resultText(row: IndicatorRow): ResultText {
  return { figure: figureOf(row), basis: basisOf(row), remarks: remarksOf(row) };
}

/** What stands in the column of requirements: the one in force, the published words, a local one that has no effect yet. */
export function requirementLines(row: IndicatorRow, dossier: Pick<Dossier, 'variant' | 'year'>): string[] {
  const { local } = row.assessment;
  const { published } = resolveRequirement(row.indicator, dossier.variant.id, dossier.year, local);
  const lines = [row.requirement];
  if (published !== undefined && !compact(row.requirement).includes(compact(published)))
    lines.push(`Văn bản ghi: ${published}`);
  if (local && row.needsLocal && local.decision.trim() === '') {
    const value =
      local.requirement === 'met' ? 'Đạt' : formatRequirement(local.requirement, row.indicator.unit);
    lines.push(`Đã nhập ${value}, chưa ghi số quyết định`);
  }
  return lines;
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

/** "96,52 % < 100 %": the comparison without the verdict where that is what stands beside it anyway. */
export function comparisonText(row: IndicatorRow): string {
  const label = verdictLabel[row.verdict];
  if (row.verdict === 'notApplicable' || row.comparison === label) return '';
  const end = ` → ${label}`;
  const text = row.comparison.endsWith(end) ? row.comparison.slice(0, -end.length) : row.comparison;
  return text === row.display ? '' : text;
}

/** "3/4 chỉ tiêu đạt", counting only what applies. */
export function criterionCount(criterion: CriterionRow): string {
  const applying = criterion.indicators.filter(row => row.verdict !== 'notApplicable');
  return applying.length === 0
    ? 'chưa có chỉ tiêu'
    : `${applying.filter(row => row.verdict === 'met').length}/${applying.length} chỉ tiêu đạt`;
}

function compact(text: string): string {
  return text.replace(/\s+/g, '');
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
  const explanation = verdict === 'met' ? null : assessment.explanation;
  const lines = [reason ? `Lý do: ${reason}` : '', ...explanationLines(explanation), assessment.note.trim()];
  return lines.filter(text => text !== '');
}

/** Why it is not met and what will be done: "Hạn: 30/06/2026". */
function explanationLines(explanation: Explanation | null): string[] {
  if (!explanation) return [];
  const { reason, remedy, dueOn, funding } = explanation;
  return [
    reason.trim() && `Giải trình: ${reason.trim()}`,
    remedy.trim() && `Hướng khắc phục: ${remedy.trim()}`,
    dueOn ? `Hạn khắc phục: ${formatDate(dueOn)}` : '',
    funding.trim() && `Kinh phí: ${funding.trim()}`,
  ];
}
