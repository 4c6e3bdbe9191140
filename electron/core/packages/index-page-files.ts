import { documentKinds } from '#shared/domain/document-kind.ts';
import type { PackagedEvidence } from '#shared/domain/dossier-json.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { hrefOf, html, type Markup } from './html.ts';
import type { PackagedFile } from './package-contents.ts';

/** Every file with the code by which anyone can see that it is still the one that was submitted. */
export function filesSection(input: {
  files: readonly PackagedFile[];
  evidence: readonly PackagedEvidence[];
}): Markup {
  const byPath = new Map(input.evidence.map(item => [item.path, item]));
  return html`<section aria-labelledby="tep">
<h2 id="tep">Các tệp trong gói và mã kiểm tra tệp</h2>
<table class="files">
<colgroup><col><col class="c-size"><col class="c-hash"></colgroup>
<thead><tr><th scope="col">Tệp</th><th scope="col">Kích thước</th><th scope="col">Mã kiểm tra tệp (SHA-256)</th></tr></thead>
<tbody>
${input.files.map(
  ({ path, sizeBytes, sha256 }) =>
    html`<tr><td><a href="${hrefOf(path)}">${path}</a>${origin(byPath.get(path))}</td><td class="size">${sizeText(sizeBytes)}</td><td><code>${sha256}</code></td></tr>\n`,
)}</tbody>
</table>
</section>`;
}

/** "Tên gốc: Quyết định.pdf. 12/QĐ-UBND, 05/03/2025, UBND xã – Về việc …" */
function origin(item: PackagedEvidence | undefined): Markup | null {
  if (!item) return null;
  const { number, issuedOn, issuer, subject, kind } = item.metadata;
  const source = [kind && documentKinds[kind], number, issuedOn && formatDate(issuedOn), issuer]
    .filter(Boolean)
    .join(', ');
  const described = [source, subject].filter(Boolean).join(' – ');
  const unused = item.indicators.length === 0 ? ' Chưa gắn với chỉ tiêu nào.' : '';
  const personal =
    item.personal === undefined
      ? ''
      : ` Có dữ liệu cá nhân${item.personal === '' ? '' : `: ${item.personal}`}.`;
  return html`<span class="minor">Tên gốc: <bdi>${item.name}</bdi>.${described !== '' && ` ${described}.`}${unused}${personal}</span>`;
}
