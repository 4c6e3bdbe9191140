import type { CriterionRow, IndicatorRow } from '#shared/contract/dossiers.ts';
import { verdictLabel } from '#shared/domain/verdict.ts';
import { cellText, type SheetColumn, type SheetGroup } from '../sheets/sheet-table.ts';
import type { PackageContents } from './package-contents.ts';
import { criterionCount, overrideText, requirementLines, resultText } from './result-lines.ts';

/** Marks a wording in the table that the note under the heading explains. */
export const uncheckedSign = '(*)';

/** The columns of the official summary table (procedure-2021-2025 §5.1). */
export function summaryColumns(unitKind: 'commune' | 'village'): SheetColumn[] {
  const unit = unitKind === 'village' ? 'thôn' : 'xã';
  return [
    { title: 'TT', width: 5, isBold: true, isCentred: true },
    { title: 'Tên tiêu chí', width: 20, isBold: true },
    { title: 'Nội dung tiêu chí', width: 49 },
    { title: 'Yêu cầu tiêu chí (mức đạt chuẩn)', width: 25, isCentred: true },
    { title: 'Kết quả thực hiện', width: 32 },
    { title: `Kết quả tự đánh giá của ${unit}`, width: 17, isBold: true, isCentred: true },
  ];
}

export function summaryGroups({ dossier }: PackageContents): SheetGroup[] {
  return dossier.criteria.map(criterion => ({
    code: cellText(criterion.code),
    name: cellText(criterionName(criterion)),
    rows:
      criterion.indicators.length === 0
        ? [['Chưa có chỉ tiêu trong bộ tiêu chí', '', '', verdictLabel[criterion.verdict]]]
        : criterion.indicators.map(row => indicatorCells(row, dossier).map(cellText)),
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
