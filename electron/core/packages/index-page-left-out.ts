import { documentKinds } from '#shared/domain/document-kind.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { html, type Markup } from './html.ts';
import { indicatorAnchor } from './index-page-criteria.ts';
import { copyNotice, type PackageContents } from './package-contents.ts';

/** Said first of all, so that nobody takes a copy for what was submitted. */
export function copyBanner({ copy }: PackageContents): Markup {
  if (!copy) return html``;
  return html`<p class="copy" role="note"><strong>${copyNotice(copy)}</strong> <a href="#khong-dua-vao">Xem danh sách</a></p>`;
}

/** What a copy does not hold and why; without names, which may be personal data themselves. */
export function leftOutSection({ copy, dossier }: PackageContents): Markup {
  if (!copy) return html``;
  const conditions = dossier.conditions.map(({ code }) => code);
  const place = (code: string) => {
    const condition = conditions.indexOf(code);
    return condition === -1 ? html`<a href="#${indicatorAnchor(code)}">${code}</a>` : `ĐK ${condition + 1}`;
  };
  return html`<section aria-labelledby="khong-dua-vao">
<h2 id="khong-dua-vao">Tệp không đưa vào bản này</h2>
${
  copy.leftOut.length === 0
    ? html`<p>Hồ sơ không có tệp nào được đánh dấu có dữ liệu cá nhân.</p>`
    : html`<p class="minor">Lý do chung: có dữ liệu cá nhân. Tên và trích yếu không ghi ở đây; ai có gói đầy đủ tìm lại tệp bằng mã kiểm tra tệp.</p>
<table class="files">
<colgroup><col><col class="c-size"><col class="c-hash"></colgroup>
<thead><tr><th scope="col">Minh chứng</th><th scope="col">Kích thước</th><th scope="col">Mã kiểm tra tệp (SHA-256)</th></tr></thead>
<tbody>
${copy.leftOut.map(
  ({ kind, indicators, sizeBytes, sha256 }) =>
    html`<tr><td>${kind ? documentKinds[kind] : 'Tệp'}${
      indicators.length > 0 &&
      html` – chỉ tiêu ${indicators.map((code, index) => html`${index > 0 && ', '}${place(code)}`)}`
    }<span class="minor">Không đưa vào: có dữ liệu cá nhân.</span></td><td class="size">${sizeText(sizeBytes)}</td><td><code>${sha256}</code></td></tr>\n`,
)}</tbody>
</table>`
}
</section>`;
}
