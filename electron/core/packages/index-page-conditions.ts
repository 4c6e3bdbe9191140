import { formatRequirement } from '#shared/domain/requirement-text.ts';
import { sourceMark } from '#shared/domain/source-mark.ts';
import { html, type Markup } from './html.ts';
import type { PackageContents } from './package-contents.ts';

/** What the set demands besides its criteria; told here so that nobody takes "19/19" for the whole. */
export function conditionsSection({ dossier, set }: PackageContents): Markup {
  const conditions = set.conditions ?? [];
  if (conditions.length === 0) return html``;
  return html`<section aria-labelledby="dieu-kien">
<h2 id="dieu-kien">Điều kiện khác ngoài các tiêu chí</h2>
<p class="minor">Các điều kiện sau xác nhận bằng văn bản riêng, không tính trong kết quả ở trên.</p>
<ol class="conditions">
${conditions.map(
  ({ text, requirement, unit, source }) =>
    html`<li>${text} <span class="minor">Mức: ${formatRequirement(requirement, unit, dossier.year)}.</span>${
      sourceMark(source) !== undefined && html`<span class="source-mark">${sourceMark(source) ?? ''}</span>`
    }</li>\n`,
)}</ol>
</section>`;
}
