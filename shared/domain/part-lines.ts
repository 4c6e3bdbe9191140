import type { Indicator } from './criteria-set.ts';
import { documentKinds } from './document-kind.ts';
import type { PackagedEvidence } from './dossier-json.ts';
import type { FileLinks, Result } from './part-merge.ts';
import { formatRequirement } from './requirement-text.ts';
import { assess, type Explanation, emptyAssessment, verdictLabel } from './verdict.ts';
import { compareCodes, formatNumber } from './vietnamese.ts';
import { formatDate } from './vietnamese-date.ts';

/** What a result says, in the lines a person compares: figures and verdict first, then what speaks against them. */
export function resultLines(
  indicator: Indicator,
  place: { variant: string; year: number },
  result: Result,
): string[] {
  const { verdict, display } = assess(indicator, place, { ...emptyAssessment, ...result });
  const { notApplicable, override, local } = result;
  const label = verdictLabel[verdict];
  return [
    [figuresOf(result), display === label ? '' : display, label].filter(Boolean).join(' · '),
    notApplicable ? `Không áp dụng: ${notApplicable.reason}` : '',
    override ? `Đánh giá khác kết quả tính: ${override.reason}` : '',
    local
      ? `Mức của tỉnh ${formatRequirement(local.requirement, indicator.unit)} theo ${local.decision}`
      : '',
  ].filter(Boolean);
}

/** "18,6/18,6": two ratios may be alike while their figures are not. */
function figuresOf({ entry }: Result): string {
  return entry?.kind === 'ratio' ? `${formatNumber(entry.numerator)}/${formatNumber(entry.denominator)}` : '';
}

export function explanationLines(explanation: Explanation | null): string[] {
  if (explanation === null) return [];
  const { reason, remedy, dueOn, funding } = explanation;
  return [
    reason && `Lý do: ${reason}`,
    remedy && `Giải pháp: ${remedy}`,
    dueOn ? `Thời hạn: ${formatDate(dueOn)}` : '',
    funding && `Kinh phí: ${funding}`,
  ].filter(line => line !== '');
}

/** "2.1, 2.2 (trang 3–12)". */
export function linkLines(links: FileLinks): string[] {
  const codes = Object.entries(links).toSorted(([a], [b]) => compareCodes(a, b));
  if (codes.length === 0) return [];
  return [codes.map(([code, pages]) => (pages === '' ? code : `${code} (trang ${pages})`)).join(', ')];
}

export function fileLines(file: Pick<PackagedEvidence, 'name' | 'metadata' | 'personal'>): string[] {
  const { name, metadata, personal } = file;
  const { number, issuedOn, issuer, subject, kind } = metadata;
  return [
    name,
    [kind && documentKinds[kind], number, issuedOn && `ngày ${formatDate(issuedOn)}`, issuer]
      .filter(Boolean)
      .join(', '),
    subject ?? '',
    personal === undefined ? '' : `Có dữ liệu cá nhân${personal && `: ${personal}`}`,
  ].filter(Boolean);
}
