import type { CriterionRow, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { PackagedEvidence } from '#shared/domain/dossier-json.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { verdictLabel } from '#shared/domain/verdict.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { evidenceByIndicator } from '../evidence/evidence-view.ts';
import { hrefOf, html, type Markup } from './html.ts';
import type { PackageContents } from './package-contents.ts';
import {
  comparisonText,
  criterionCount,
  overrideText,
  requirementLines,
  resultText,
  verdictSign,
} from './result-lines.ts';

type Evidence = ReadonlyMap<string, PackagedEvidence[]>;

export function criterionAnchor(code: string): string {
  return `tc-${code}`;
}

export function indicatorAnchor(code: string): string {
  return `ct-${code}`;
}

/** The official summary table with the proof beside each indicator. */
export function criteriaSection(contents: PackageContents): Markup {
  const evidence = evidenceByIndicator(contents.evidence);
  return html`<section aria-labelledby="bieu">
<h2 id="bieu">Biểu tổng hợp kết quả thực hiện các tiêu chí</h2>
<table class="criteria">
<colgroup><col class="c-code"><col class="c-name"><col class="c-text"><col class="c-requirement"><col class="c-result"><col class="c-verdict"><col class="c-evidence"></colgroup>
<thead><tr><th scope="col">TT</th><th scope="col">Tên tiêu chí</th><th scope="col">Nội dung tiêu chí</th><th scope="col">Yêu cầu tiêu chí (mức đạt chuẩn)</th><th scope="col">Kết quả thực hiện</th><th scope="col">Tự đánh giá</th><th scope="col">Minh chứng</th></tr></thead>
${contents.dossier.criteria.map(criterion => criterionBody(criterion, contents, evidence))}</table>
</section>`;
}

function criterionBody(criterion: CriterionRow, contents: PackageContents, evidence: Evidence): Markup {
  const span = String(Math.max(1, criterion.indicators.length));
  const head = html`<th scope="rowgroup" rowspan="${span}" class="code">${criterion.code}</th>
<th scope="rowgroup" rowspan="${span}" class="name">${criterion.name}
<span class="verdict ${criterion.verdict}">${verdictSign[criterion.verdict]} ${verdictLabel[criterion.verdict]}</span>
<span class="minor">${criterionCount(criterion)}</span>${criterion.sourceMark !== null && criterion.indicators.length === 0 && mark(criterion.sourceMark)}</th>
`;
  const rows =
    criterion.indicators.length === 0
      ? html`<tr>${head}<td colspan="5" class="none">Chưa có chỉ tiêu nào trong bộ tiêu chí này.</td></tr>\n`
      : criterion.indicators.map((row, index) =>
          indicatorRow(row, index === 0 ? head : null, contents, evidence.get(row.code) ?? []),
        );
  return html`<tbody id="${criterionAnchor(criterion.code)}">
${rows}</tbody>
`;
}

function indicatorRow(
  row: IndicatorRow,
  head: Markup | null,
  { dossier }: PackageContents,
  evidence: readonly PackagedEvidence[],
): Markup {
  const result = resultText(row);
  const override = overrideText(row);
  const comparison = comparisonText(row);
  return html`<tr id="${indicatorAnchor(row.code)}">${head}<td class="text"><b>${row.code}.</b> ${row.text}${row.sourceMark !== null && mark(row.sourceMark)}</td>
<td class="requirement" data-label="Yêu cầu">${requirementLines(row, dossier).map((line, index) =>
    index === 0 ? line : html`<span class="minor">${line}</span>`,
  )}</td>
<td class="result" data-label="Kết quả">${result.figure === '' ? html`<span class="minor">Chưa nhập</span>` : html`<b>${result.figure}</b>`}${
    result.basis !== '' && html`<span class="minor">${result.basis}</span>`
  }${result.remarks.map(line => html`<span class="remark">${line}</span>`)}</td>
<td class="judged" data-label="Tự đánh giá"><span class="verdict ${row.verdict}">${verdictSign[row.verdict]} ${verdictLabel[row.verdict]}</span>${
    override !== null && html`<span class="remark">${override}</span>`
  }${comparison !== '' && html`<span class="minor">${comparison}</span>`}</td>
<td class="evidence" data-label="Minh chứng">${evidenceList(row, evidence)}</td></tr>
`;
}

/** The files that prove an indicator or a condition, each a link. */
export function evidenceList(row: IndicatorRow, evidence: readonly PackagedEvidence[]): Markup {
  if (evidence.length === 0) {
    return html`<span class="minor">${row.verdict === 'notApplicable' ? '–' : 'Chưa có minh chứng'}</span>`;
  }
  return html`<ul>${evidence.map(
    item =>
      html`<li><a href="${hrefOf(item.path)}"><bdi>${item.name}</bdi></a><span class="minor">${describe(item, row.code)}</span></li>`,
  )}</ul>`;
}

/** "trang 3–12, 12/BC-UBND, 05/03/2025, 120 KB"; the rest of what is known stands in the list of files. */
function describe({ metadata, sizeBytes, pages }: PackagedEvidence, code: string): string {
  const { number, issuedOn } = metadata;
  const where = pages?.[code];
  return [where && `trang ${where}`, number, issuedOn && formatDate(issuedOn), sizeText(sizeBytes)]
    .filter(Boolean)
    .join(', ');
}

function mark(text: string): Markup {
  return html`<span class="source-mark">${text}</span>`;
}
