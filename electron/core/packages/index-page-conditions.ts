import { verdictLabel } from '#shared/domain/verdict.ts';
import { evidenceByIndicator } from '../evidence/evidence-view.ts';
import { html, type Markup } from './html.ts';
import { evidenceList } from './index-page-criteria.ts';
import type { PackageContents } from './package-contents.ts';
import { verdictSign } from './result-lines.ts';

/** What the set demands besides its criteria; told here so that nobody takes "19/19" for the whole. */
export function conditionsSection({ dossier, evidence }: PackageContents): Markup {
  if (dossier.conditions.length === 0) return html``;
  const byCode = evidenceByIndicator(evidence);
  return html`<section aria-labelledby="dieu-kien">
<h2 id="dieu-kien">Điều kiện khác ngoài các tiêu chí</h2>
<p class="minor">Các điều kiện sau xác nhận bằng văn bản riêng, không tính trong kết quả ở trên.</p>
<ol class="conditions">
${dossier.conditions.map(row => {
  const { code, text, requirement, verdict, display, sourceMark } = row;
  const files = byCode.get(code) ?? [];
  return html`<li>${text} <span class="minor">Mức: ${requirement}.</span> ${verdictSign[verdict]} ${[
    display,
    verdictLabel[verdict],
  ]
    .filter((said, at, all) => said !== '' && all.indexOf(said) === at)
    .join(
      ' – ',
    )}${sourceMark !== null && html`<span class="source-mark">${sourceMark}</span>`}${files.length > 0 && evidenceList(row, files)}</li>\n`;
})}</ol>
</section>`;
}
