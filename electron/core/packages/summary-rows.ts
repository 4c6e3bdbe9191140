import type { CriterionRow, IndicatorRow } from '#shared/contract/dossiers.ts';
import { verdictLabel } from '#shared/domain/verdict.ts';
import type { PackageContents } from './package-contents.ts';
import { criterionCount, overrideText, requirementLines, resultText } from './result-lines.ts';

/** Marks a wording in the table that the note under the heading explains. */
export const uncheckedSign = '(*)';

/** The columns of the official summary table (procedure-2021-2025 §5.1). */
export function summaryTitles(unitKind: 'commune' | 'village'): string[] {
  return [
    'TT',
    'Tên tiêu chí',
    'Nội dung tiêu chí',
    'Yêu cầu tiêu chí (mức đạt chuẩn)',
    'Kết quả thực hiện',
    `Kết quả tự đánh giá của ${unitKind === 'village' ? 'thôn' : 'xã'}`,
  ];
}

/** One criterion: the merged cells before its rows, and the cells of each row. */
export type SummaryGroup = { code: string; name: string; rows: string[][] };

export function summaryGroups({ dossier }: PackageContents): SummaryGroup[] {
  return dossier.criteria.map(criterion => ({
    code: clean(criterion.code),
    name: clean(criterionName(criterion)),
    rows:
      criterion.indicators.length === 0
        ? [['Chưa có chỉ tiêu trong bộ tiêu chí', '', '', verdictLabel[criterion.verdict]]]
        : criterion.indicators.map(row => indicatorCells(row, dossier).map(clean)),
  }));
}

function criterionName(criterion: CriterionRow): string {
  const mark = criterion.sourceMark !== null && criterion.indicators.length === 0 ? ` ${uncheckedSign}` : '';
  return `${criterion.name}${mark}\n(${verdictLabel[criterion.verdict]}: ${criterionCount(criterion)})`;
}

function indicatorCells(row: IndicatorRow, dossier: PackageContents['dossier']): string[] {
  const result = resultText(row);
  const override = overrideText(row);
  return [
    `${row.code}. ${row.text}${row.sourceMark === null ? '' : ` ${uncheckedSign}`}`,
    requirementLines(row, dossier).join('\n'),
    [result.figure, result.basis, ...result.remarks, override].filter(Boolean).join('\n'),
    verdictLabel[row.verdict],
  ];
}

/** NFC without control characters, which XML cannot carry, and within what one cell of Excel holds. */
export function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/(?!\n)\p{Cc}/gu, ' ')
    .slice(0, 32_000);
}
