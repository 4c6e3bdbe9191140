import { html, type Markup } from './html.ts';
import { indicatorAnchor } from './index-page-criteria.ts';
import type { PackageContents } from './package-contents.ts';

/** What the office found in its own check and left as it is, so that nobody has to ask why. */
export function leftFindingsSection({ left = [], dossier }: PackageContents): Markup {
  if (left.length === 0) return html``;
  const conditions = dossier.conditions.map(({ code }) => code);
  const place = (code: string) => {
    if (code === '') return 'Cả hồ sơ';
    const condition = conditions.indexOf(code);
    return condition === -1 ? html`<a href="#${indicatorAnchor(code)}">${code}</a>` : `ĐK ${condition + 1}`;
  };
  return html`<section aria-labelledby="da-xem">
<h2 id="da-xem">Điều đã xem và giữ nguyên</h2>
<p class="minor">Phần mềm nhắc những điều này khi kiểm tra trước khi trình; đơn vị đã xem, giữ nguyên và ghi lý do.</p>
<table>
<thead><tr><th scope="col">Chỉ tiêu</th><th scope="col">Điều được nhắc</th><th scope="col">Lý do giữ nguyên</th></tr></thead>
<tbody>
${left.map(
  ({ indicator, message, reason }) =>
    html`<tr><td>${place(indicator)}</td><td>${message}</td><td>${reason}</td></tr>\n`,
)}</tbody>
</table>
</section>`;
}
