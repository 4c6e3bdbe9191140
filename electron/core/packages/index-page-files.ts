import { sizeText } from '#shared/domain/size-text.ts';
import { hrefOf, html, type Markup } from './html.ts';
import type { PackagedFile } from './package-contents.ts';

/** Every file with the code by which anyone can see that it is still the one that was submitted. */
export function filesSection(files: readonly PackagedFile[]): Markup {
  return html`<section aria-labelledby="tep">
<h2 id="tep">Các tệp trong gói và mã kiểm tra tệp</h2>
<table class="files">
<colgroup><col><col class="c-size"><col class="c-hash"></colgroup>
<thead><tr><th scope="col">Tệp</th><th scope="col">Kích thước</th><th scope="col">Mã kiểm tra tệp (SHA-256)</th></tr></thead>
<tbody>
${files.map(
  ({ path, sizeBytes, sha256 }) =>
    html`<tr><td><a href="${hrefOf(path)}">${path}</a></td><td class="size">${sizeText(sizeBytes)}</td><td><code>${sha256}</code></td></tr>\n`,
)}</tbody>
</table>
</section>`;
}
