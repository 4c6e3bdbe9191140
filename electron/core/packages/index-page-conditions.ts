import { verdictLabel } from '#shared/domain/verdict.ts';
import { html, type Markup } from './html.ts';
import type { PackageContents } from './package-contents.ts';
import { verdictSign } from './result-lines.ts';

/** What the set demands besides its criteria; told here so that nobody takes "19/19" for the whole. */
export function conditionsSection({ dossier }: PackageContents): Markup {
  if (dossier.conditions.length === 0) return html``;
  return html`<section aria-labelledby="dieu-kien">
<h2 id="dieu-kien">Điều kiện khác ngoài các tiêu chí</h2>
<p class="minor">Các điều kiện sau xác nhận bằng văn bản riêng, không tính trong kết quả ở trên.</p>
<ol class="conditions">
${dossier.conditions.map(
  ({ text, requirement, verdict, display, sourceMark }) =>
    html`<li>${text} <span class="minor">Mức: ${requirement}.</span> ${verdictSign[verdict]} ${[
      display,
      verdictLabel[verdict],
    ]
      .filter((said, at, all) => said !== '' && all.indexOf(said) === at)
      .join(' – ')}${sourceMark !== null && html`<span class="source-mark">${sourceMark}</span>`}</li>\n`,
)}</ol>
</section>`;
}
