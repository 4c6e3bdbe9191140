import type { Council } from '#shared/contract/councils.ts';
import { councilResultLabel } from '#shared/domain/council-tally.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { verdictLabel } from '#shared/domain/verdict.ts';
import { vietnamDateText } from '#shared/domain/vietnam-time.ts';
import { sampleWarning } from '../packages/package-contents.ts';
import { requirementLines, resultText } from '../packages/result-lines.ts';
import { uncheckedSign } from '../packages/summary-rows.ts';
import { cellText, type SheetColumn, type SheetGroup, type TitleLine } from '../sheets/sheet-table.ts';
import { type Appraisal, opinionLines, verdictText } from './appraisal-data.ts';

export type PlainTable = {
  sheetName: string;
  warning: string;
  columns: SheetColumn[];
  lines: TitleLine[];
  groups: SheetGroup[];
};

/** The summary table with the reviewers' columns (procedure-2021-2025 §5.1), as a workbook shows it. */
export function appraisalTable(
  { dossier, reviewed, review }: Appraisal,
  { meeting, tally }: Council,
  now: Date,
): PlainTable {
  const said = new Map(review.rows.map(row => [row.target, row]));
  const columns: SheetColumn[] = [
    { title: 'TT', width: 5, isBold: true, isCentred: true },
    { title: 'Tên tiêu chí', width: 18, isBold: true },
    { title: 'Nội dung tiêu chí', width: 38 },
    { title: 'Mức quy định', width: 18, isCentred: true },
    { title: 'Kết quả thực hiện', width: 24 },
    { title: 'Đơn vị tự đánh giá', width: 12, isCentred: true },
    { title: 'Kết quả thẩm định', width: 16, isBold: true, isCentred: true },
    { title: 'Ý kiến thẩm định', width: 26 },
  ];
  const groups = dossier.criteria.map((criterion, index): SheetGroup => {
    const verdict = reviewed.criteria[index]?.verdict ?? 'unassessed';
    return {
      code: cellText(criterion.code),
      name: cellText(`${criterion.name}\n(thẩm định: ${verdictLabel[verdict]})`),
      rows:
        criterion.indicators.length === 0
          ? [['Chưa có chỉ tiêu trong bộ tiêu chí', '', '', '', '', '']]
          : criterion.indicators.map(row => cellsOf(row, said.get(row.code), dossier)),
    };
  });
  const conditions = dossier.conditions.map((row, index) => [
    cellText(`${index + 1}. ${row.text}${row.sourceMark === null ? '' : ` ${uncheckedSign}`}`),
    ...cellsOf(row, said.get(row.code), dossier).slice(1),
  ]);
  const all: SheetGroup[] =
    conditions.length > 0 ? [...groups, { code: '', name: 'Điều kiện khác', rows: conditions }] : groups;
  const result =
    meeting?.decidedAt && tally?.result
      ? [
          {
            text: `Hội đồng kết luận: ${councilResultLabel[tally.result]}. ${tally.approval.text}`,
            bold: true,
          },
        ]
      : [];
  const isChecked = dossier.criteria.every(({ indicators }) =>
    indicators.every(({ sourceMark }) => sourceMark === null),
  );
  const lines: TitleLine[] = [
    ...(dossier.sample ? [{ text: sampleWarning, bold: true, red: true }] : []),
    { text: unitText(dossier.unit).toLocaleUpperCase('vi'), left: true, bold: true },
    { text: 'BIỂU TỔNG HỢP KẾT QUẢ THẨM ĐỊNH CÁC TIÊU CHÍ', bold: true, large: true },
    { text: `${dossier.set.title} – ${dossier.variant.name}`, bold: true },
    {
      text: `Năm ${dossier.year}. ${submissionText(dossier)}. Lập ngày ${vietnamDateText(now.toISOString())}`,
      italic: true,
    },
    {
      text: `Đơn vị tự đánh giá: ${countText(dossier.result)}. Thẩm định: ${countText(review.result)}`,
      bold: true,
    },
    ...result,
    ...(isChecked
      ? []
      : [
          {
            text: `${uncheckedSign} Câu chữ hoặc mức đạt chuẩn chưa đối chiếu với văn bản gốc.`,
            italic: true,
            left: true,
          },
        ]),
  ];
  return {
    sheetName: 'Biểu thẩm định',
    warning: dossier.sample ? sampleWarning : '',
    columns,
    lines: lines.map(line => ({ ...line, text: cellText(line.text) })),
    groups: all,
  };
}

function cellsOf(
  row: Appraisal['dossier']['conditions'][number],
  said: Appraisal['review']['rows'][number] | undefined,
  dossier: Appraisal['dossier'],
): string[] {
  const { figure, basis, remarks } = resultText(row);
  const corrected = said?.corrected ? `\n(${said.corrected.display})` : '';
  return [
    `${row.code}. ${row.text}${row.sourceMark === null ? '' : ` ${uncheckedSign}`}`,
    requirementLines(row, dossier).join('\n'),
    [figure, basis, ...remarks].filter(Boolean).join('\n'),
    verdictLabel[row.verdict],
    `${verdictText(said)}${corrected}`,
    opinionLines(said).join('\n'),
  ].map(cellText);
}

function submissionText({ submissions }: Appraisal['dossier']): string {
  const last = submissions.at(-1);
  return last ? `Lần trình ${last.number}, mã kiểm tra ${last.shortCode}` : 'Chưa rõ lần trình';
}

function countText(result: Appraisal['review']['result']): string {
  return `${result.criteriaMet}/${result.criteriaTotal} tiêu chí, ${result.indicatorsMet}/${result.indicatorsTotal} chỉ tiêu đạt`;
}
