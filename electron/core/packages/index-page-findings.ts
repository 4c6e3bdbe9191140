import type { ReviewFinding } from '#shared/contract/findings.ts';
import { findingStateLabel } from '#shared/domain/finding.ts';
import { reviewVerdictLabel } from '#shared/domain/review.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { hrefOf, html, type Markup } from './html.ts';
import { indicatorAnchor } from './index-page-criteria.ts';
import type { PackageContents } from './package-contents.ts';

/** What reviewers asked of earlier submissions, and what was answered: the first thing they look for in the next one. */
export function findingsSection({ dossier, evidence, copy }: PackageContents): Markup {
  const asked = dossier.findings.filter(({ state }) => state !== 'remark');
  if (copy || asked.length === 0) return html``;
  const files = new Map(evidence.map(({ id, name, path }) => [id, { name, path }]));
  return html`<section aria-labelledby="bo-sung">
<h2 id="bo-sung">Yêu cầu bổ sung và trả lời (${asked.length})</h2>
<table>
<thead><tr><th scope="col">Mục</th><th scope="col">Yêu cầu của nơi thẩm định</th><th scope="col">Trả lời của đơn vị</th></tr></thead>
<tbody>
${asked.map(finding => row(finding, files))}</tbody>
</table>
</section>`;
}

function row(finding: ReviewFinding, files: ReadonlyMap<string, { name: string; path: string }>): Markup {
  const { opinion, by, submission, answer, state, closedBy } = finding;
  const place =
    finding.code !== null && finding.label === finding.code
      ? html`<a href="#${indicatorAnchor(finding.code)}">${finding.label}</a>`
      : finding.label;
  return html`<tr>
<td>${place} <span class="minor">${finding.text}</span></td>
<td>${opinion.verdict !== null && html`<b>${reviewVerdictLabel[opinion.verdict]}</b>`} <span class="minor">${by.join(', ')}, lần trình ${submission.number}, mã ${submission.shortCode}</span>
${words(opinion.comment)}${words(opinion.request)}${opinion.dueOn !== null && html`<div class="minor">Thời hạn ${formatDate(opinion.dueOn)}</div>`}</td>
<td><b>${findingStateLabel[state]}</b>${closedBy && html` <span class="minor">lần trình ${closedBy.number}, mã ${closedBy.shortCode}</span>`}
${answer && words(answer.note)}${(answer?.evidenceIds ?? []).map(id => {
  const file = files.get(id);
  return file ? html`<div><a href="${hrefOf(file.path)}">${file.name}</a></div>` : html``;
})}</td>
</tr>
`;
}

function words(text: string): Markup | false {
  return text !== '' && html`<div class="remark">${text}</div>`;
}
