import { sizeText } from '#shared/domain/size-text.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { verdictLabel } from '#shared/domain/verdict.ts';
import { vietnamTimeText } from '#shared/domain/vietnam-time.ts';
import { html, type Markup } from './html.ts';
import { papersSection, surveySection } from './index-page-attachments.ts';
import { checkSection } from './index-page-check.ts';
import { conditionsSection } from './index-page-conditions.ts';
import { criteriaSection, criterionAnchor, indicatorAnchor } from './index-page-criteria.ts';
import { filesSection } from './index-page-files.ts';
import { findingsSection } from './index-page-findings.ts';
import { historySection } from './index-page-history.ts';
import { leftFindingsSection } from './index-page-left-findings.ts';
import { copyBanner, leftOutSection } from './index-page-left-out.ts';
import { pageStyle } from './index-page-style.ts';
import { codePicturePath } from './package-code.ts';
import { copyTitle, type PackageContents, type PackagedFile, sampleWarning } from './package-contents.ts';
import { comparisonText, criterionCount, verdictSign } from './result-lines.ts';

export type IndexPageInput = PackageContents & {
  /** Every other file of the package whose SHA-256 is known, in package order. */
  files: readonly PackagedFile[];
};

/**
 * `index.html` of a package: everything a reader needs who has nothing but a browser. No script, no network; whole
 * without its style, printed on A4 landscape, readable on a phone.
 */
export function renderIndexPage(input: IndexPageInput): string {
  const { dossier, software, submission } = input;
  const what = input.copy ? copyTitle : `Lần trình ${submission.number}`;
  const title = `${unitText(dossier.unit)} – ${dossier.set.title} – ${dossier.year} – ${what}`;
  const page = html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<meta name="referrer" content="no-referrer">
<title>${dossier.sample && 'MẪU – '}${title}</title>
<style>${{ markup: pageStyle }}</style>
</head>
<body>
${dossier.sample && html`<p class="sample" role="note">${sampleWarning}</p>`}
${copyBanner(input)}
${heading(input)}
${warnings(input)}
${summary(input)}
${contentsList(input)}
${findingsSection(input)}
${openItems(input)}
${criteriaSection(input)}
${conditionsSection(input)}
${papersSection(input)}
${surveySection(input)}
${leftOutSection(input)}
${leftFindingsSection(input)}
${historySection(input)}
${filesSection(input)}
${checkSection()}
<footer>
<p>Trang này do ${software.name} ${software.version} lập lúc ${vietnamTimeText(submission.createdAt)} (giờ Việt Nam) và mở được
trên mọi máy không cần cài gì thêm. Dữ liệu để nạp lại vào phần mềm: <a href="data/ho-so.json">data/ho-so.json</a>.</p>
</footer>
</body>
</html>
`;
  return page.markup;
}

function heading({ dossier, submission, copy }: IndexPageInput): Markup {
  const { unit, set, variant } = dossier;
  return html`<header>
<p class="office">${unit.provinceName}<br><strong>${unitText(unit)}</strong></p>
<h1>Hồ sơ xây dựng nông thôn mới<br><small>${unitText(unit)}, năm đánh giá ${dossier.year}</small></h1>
<dl class="facts">
<div><dt>Bộ tiêu chí</dt><dd>${set.title} <span class="minor">(phiên bản ${set.version})</span></dd></div>
<div><dt>Căn cứ</dt><dd>${set.legalBasis}</dd></div>
<div><dt>Nhóm, vùng</dt><dd>${variant.name}</dd></div>
<div><dt>${copy ? 'Bản sao' : 'Lần trình'}</dt><dd>${copyOrigin(copy, submission.number)}, lập lúc ${vietnamTimeText(submission.createdAt)}</dd></div>
<div><dt>Mã đơn vị</dt><dd>${unit.communeCode} <span class="minor">(tỉnh ${unit.provinceCode})</span></dd></div>
<div><dt>Mã kiểm tra</dt><dd><img src="${codePicturePath}" alt="ghi trong tệp ${codePicturePath}" height="22"> <a class="minor" href="#kiem-tra">kiểm tra lại</a></dd></div>
</dl>
</header>`;
}

function copyOrigin(copy: PackageContents['copy'], number: number): string {
  if (!copy) return `Lần ${number}`;
  return copy.of === null ? 'Của hồ sơ đang làm' : `Của lần trình ${copy.of}`;
}

function warnings({ dossier }: IndexPageInput): Markup {
  const rows = dossier.criteria.flatMap(criterion => criterion.indicators);
  const unchecked = rows.filter(row => row.sourceMark !== null).length;
  const { incomplete } = dossier.set;
  const { revocation } = dossier.result;
  return html`${
    incomplete !== null &&
    html`<p class="warning" role="note"><strong>Bộ tiêu chí chưa đầy đủ.</strong> ${incomplete}. Kết quả dưới đây vì vậy chưa phải là kết quả cuối cùng.</p>`
  }${
    unchecked > 0 &&
    html`<p class="warning" role="note"><strong>${unchecked}/${rows.length} chỉ tiêu chưa đối chiếu với văn bản gốc</strong>: câu chữ hoặc mức đạt chuẩn của các chỉ tiêu này phải so lại với quyết định trước khi dùng chính thức; từng chỉ tiêu có ghi chú bên dưới.</p>`
  }${revocation !== null && html`<p class="warning" role="note">${revocation.text}</p>`}`;
}

function summary({ dossier, evidence }: IndexPageInput): Markup {
  const { result } = dossier;
  const rows = dossier.criteria.flatMap(criterion => criterion.indicators);
  const count = (verdict: keyof typeof verdictSign) => rows.filter(row => row.verdict === verdict).length;
  const bytes = evidence.reduce((sum, item) => sum + item.sizeBytes, 0);
  const figures: [string, string, string][] = [
    ['Tiêu chí đạt', `${result.criteriaMet}/${result.criteriaTotal}`, 'main'],
    ['Chỉ tiêu đạt', `${result.indicatorsMet}/${result.indicatorsTotal}`, 'main'],
    [`${verdictSign.notMet} ${verdictLabel.notMet}`, String(count('notMet')), 'notMet'],
    [`${verdictSign.unassessed} ${verdictLabel.unassessed}`, String(count('unassessed')), 'unassessed'],
    [
      `${verdictSign.notApplicable} ${verdictLabel.notApplicable}`,
      String(count('notApplicable')),
      'notApplicable',
    ],
    ['Minh chứng', `${evidence.length} tệp`, 'plain'],
  ];
  return html`<section aria-labelledby="ket-qua">
<h2 id="ket-qua">Kết quả tự đánh giá</h2>
<dl class="figures">
${figures.map(([label, value, kind]) => html`<div class="${kind}"><dt>${label}</dt><dd>${value}</dd></div>\n`)}</dl>
${setRule(dossier.result.rule)}<p class="minor">Tổng dung lượng minh chứng: ${sizeText(bytes)}. Tiêu chí, chỉ tiêu không áp dụng không tính vào tổng số.</p>
</section>`;
}

/** The rule that decides for this unit, so that nobody counts criteria where a share of indicators is asked for. */
function setRule(rule: PackageContents['dossier']['result']['rule']): Markup {
  if (!rule) return html``;
  const share = rule.share === '' ? '' : ` (${rule.share})`;
  return html`<p class="${rule.verdict}"><strong>${rule.text}</strong> (${rule.decision}): đạt ${rule.met}/${rule.total} chỉ tiêu${share} –
<span class="verdict ${rule.verdict}">${verdictSign[rule.verdict]} ${verdictLabel[rule.verdict]}</span>${rule.sourceMark !== null && html` <span class="source-mark">${rule.sourceMark}</span>`}</p>
${
  rule.compulsory.length > 0 &&
  html`<ul class="open">
${rule.compulsory.map(
  ({ code, text, verdict }) =>
    html`<li>${code === null ? `${text} (chưa biết là chỉ tiêu nào của bộ)` : html`<a href="#${indicatorAnchor(code)}">${code}</a> ${text}`} –
<span class="verdict ${verdict}">${verdictSign[verdict]} ${verdictLabel[verdict]}</span></li>\n`,
)}</ul>`
}
`;
}

function contentsList({ dossier, copy, papers, survey, left = [] }: IndexPageInput): Markup {
  const others: [boolean, string, string][] = [
    [papers.length > 0, 'van-ban', 'Văn bản của hồ sơ'],
    [survey !== null, 'lay-y-kien', 'Kết quả lấy ý kiến người dân'],
    [copy !== undefined, 'khong-dua-vao', 'Tệp không đưa vào bản này'],
    [left.length > 0, 'da-xem', 'Điều đã xem và giữ nguyên'],
    [true, 'tep', 'Các tệp trong gói và mã kiểm tra tệp'],
    [true, 'kiem-tra', 'Kiểm tra gói không cần phần mềm'],
  ];
  return html`<nav aria-labelledby="muc-luc">
<h2 id="muc-luc">Mục lục</h2>
<ol class="contents">
${dossier.criteria.map(
  criterion => html`<li class="${criterion.verdict}"><a href="#${criterionAnchor(criterion.code)}">${criterion.code}. ${criterion.name}</a>
<span class="verdict">${verdictSign[criterion.verdict]} ${verdictLabel[criterion.verdict]}</span> <span class="minor">${criterionCount(criterion)}</span></li>\n`,
)}</ol>
<p class="minor">${others
    .filter(([isThere]) => isThere)
    .map(([, anchor, label], index) => html`${index > 0 && ' · '}<a href="#${anchor}">${label}</a>`)}</p>
</nav>`;
}

function openItems({ dossier }: IndexPageInput): Markup {
  const open = dossier.criteria
    .flatMap(criterion => criterion.indicators)
    .filter(row => row.verdict === 'notMet' || row.verdict === 'unassessed');
  if (open.length === 0) return html``;
  return html`<section aria-labelledby="con-lai">
<h2 id="con-lai">Chỉ tiêu chưa đạt, chưa đánh giá</h2>
<ul class="open">
${open.map(
  row => html`<li><a href="#${indicatorAnchor(row.code)}">${row.code}</a> ${row.text} –
<span class="verdict ${row.verdict}">${verdictSign[row.verdict]} ${verdictLabel[row.verdict]}</span>${comparisonText(row) !== '' && html` <span class="minor">(${comparisonText(row)})</span>`}</li>\n`,
)}</ul>
</section>`;
}
