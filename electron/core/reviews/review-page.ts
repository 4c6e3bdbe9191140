import { type ReviewVerdict, reviewVerdictLabel, unseenLabel } from '#shared/domain/review.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { vietnamTimeText } from '#shared/domain/vietnam-time.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { hrefOf, html, type Markup } from '../packages/html.ts';
import { codePicturePath } from '../packages/package-code.ts';
import { sampleWarning } from '../packages/package-contents.ts';
import type { ReviewContents, ReviewLine } from './plan-review.ts';

const style = `
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;padding:24px 28px 40px;max-width:1100px;color:#1b1f24;background:#fff;font:15px/1.45 "Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
h1{margin:14px 0 18px;text-align:center;font-size:24px;line-height:1.3}
h1 small{display:block;font-size:16px;font-weight:400}
h2{margin:26px 0 10px;padding-bottom:4px;border-bottom:2px solid #0b5a43;font-size:18px;color:#0b5a43}
dl{display:grid;grid-template-columns:170px 1fr;gap:4px 14px;margin:0}
dt{color:#57606a}dd{margin:0}
table{width:100%;border-collapse:collapse;font-size:14px}
th,td{padding:6px 8px;border:1px solid #b9c0c8;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{background:#e9eff0}
.words{white-space:pre-line}
.minor{color:#57606a;font-size:13px}
.verdict{font-weight:600}.met{color:#116329}.notMet{color:#a4161a}.supplement,.none{color:#7a4b00}
.sample{padding:8px 12px;border:2px solid #a4161a;color:#a4161a;font-weight:700;text-align:center}
tr{break-inside:avoid}
@media (max-width:700px){body{padding:14px}dl{display:block}dd{margin-bottom:6px}table,tbody,tr,td,th{display:block;border:0}thead{display:none}tr{padding:10px 0;border-bottom:1px solid #b9c0c8}th,td{padding:2px 0}}
@media print{@page{size:A4;margin:15mm}body{padding:0}}
`;

/** `index.html` of a review file: what was said, for who has nothing but a browser. No script, no network. */
export function renderReviewPage({ review, title, lines }: ReviewContents): string {
  const { target, reviewers, conclusion, writtenAt, finishedAt, software } = review;
  const unit = unitText(target.unit);
  const page = html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="referrer" content="no-referrer">
<title>${target.sample && 'MẪU – '}Ý kiến thẩm định – ${unit} – ${target.year} – ${target.shortCode}</title>
<style>${{ markup: style }}</style>
</head>
<body>
${target.sample && html`<p class="sample" role="note">${sampleWarning}</p>`}
<h1>Ý kiến thẩm định<br><small>${unit}, ${target.unit.provinceName}, năm đánh giá ${target.year}</small></h1>
<dl>
<dt>Bộ tiêu chí</dt><dd>${title.set}</dd>
<dt>Thẩm định trên</dt><dd>lần trình ${target.submission.number}, lập lúc ${vietnamTimeText(target.submission.createdAt)}, mã kiểm tra <b>${target.shortCode}</b></dd>
<dt>Người thẩm định</dt><dd>${reviewers.map(({ name, role, office }) => html`<div>${[name, role, office].filter(Boolean).join(', ')}</div>`)}</dd>
<dt>Lập lúc</dt><dd>${vietnamTimeText(writtenAt)} (giờ Việt Nam)${finishedAt === null && ', chưa kết thúc thẩm định'}</dd>
<dt>Mã của tệp ý kiến này</dt><dd><img src="${codePicturePath}" alt="mã ghi trong tệp ${codePicturePath}" height="20"></dd>
</dl>
<h2>Kết luận</h2>
<p>${verdict(conclusion.verdict, 'Chưa kết luận')}</p>
${conclusion.text !== '' && html`<p class="words">${conclusion.text}</p>`}
<h2>Ý kiến từng mục (${lines.length})</h2>
<table>
<thead><tr><th scope="col">Mục</th><th scope="col">Tự đánh giá</th><th scope="col">Thẩm định</th><th scope="col">Ý kiến, yêu cầu</th></tr></thead>
<tbody>
${lines.map(row)}</tbody>
</table>
<p class="minor">Tệp này do ${software.name} ${software.version} lập. Mở bằng “Mở gói hồ sơ” trong phần mềm để đưa từng ý kiến về đúng mục của hồ sơ.</p>
</body>
</html>
`;
  return page.markup;
}

function verdict(said: ReviewVerdict | null, none: string): Markup {
  return html`<span class="verdict ${said ?? 'none'}">${said === null ? none : reviewVerdictLabel[said]}</span>`;
}

function row({ label, text, self, opinion }: ReviewLine): Markup {
  const { comment, request, dueOn, correction, display, resolved, by, attachments } = opinion;
  return html`<tr>
<th scope="row">${label} <span class="minor">${text}</span></th>
<td>${self}</td>
<td>${verdict(opinion.verdict, unseenLabel)}${by.length > 0 && html`<div class="minor">${by.join(', ')}</div>`}</td>
<td>${comment !== '' && html`<div class="words">${comment}</div>`}
${request !== '' && html`<div class="words"><b>Yêu cầu bổ sung:</b> ${request}</div>`}
${dueOn !== null && html`<div><b>Thời hạn:</b> ${formatDate(dueOn)}</div>`}
${correction && html`<div class="words"><b>Số liệu thẩm định:</b> ${display || 'xem trong phần mềm'} (${correction.reason})</div>`}
${resolved !== '' && html`<div class="words"><b>Lý do thống nhất:</b> ${resolved}</div>`}
${attachments.map(({ name, path, sizeBytes }) => html`<div><a href="${hrefOf(path)}">${name}</a> <span class="minor">${sizeText(sizeBytes)}</span></div>`)}</td>
</tr>
`;
}
