import { vietnamTimeText } from '#shared/domain/vietnam-time.ts';
import { html, type Markup } from './html.ts';
import type { PackageContents } from './package-contents.ts';

/** What was handed over before this. */
export function historySection({ dossier, submission }: PackageContents): Markup {
  const earlier = dossier.submissions.filter(({ number }) => number < submission.number);
  if (earlier.length === 0) return html``;
  return html`<section aria-labelledby="lan-trinh-truoc">
<h2 id="lan-trinh-truoc">Các lần trình trước</h2>
<ul class="open">
${earlier.map(
  ({ number, createdAt, shortCode }) =>
    html`<li>Lần trình ${number}, lập lúc ${vietnamTimeText(createdAt)}, mã kiểm tra <b>${shortCode}</b></li>\n`,
)}</ul>
</section>`;
}
