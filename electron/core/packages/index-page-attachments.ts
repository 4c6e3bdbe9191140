import { sizeText } from '#shared/domain/size-text.ts';
import { rateText, sumKnown, sumTallies } from '#shared/domain/survey-totals.ts';
import { formatNumber } from '#shared/domain/vietnamese.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { hrefOf, html, type Markup } from './html.ts';
import type { PackageContents } from './package-contents.ts';

/** The papers of the dossier, each with its signed scan. */
export function papersSection({ papers, copy }: PackageContents): Markup {
  if (copy || papers.length === 0) return html``;
  return html`<section aria-labelledby="van-ban">
<h2 id="van-ban">Văn bản của hồ sơ</h2>
<ul class="open">
${papers.map(({ kind, title, number, issuedOn, path, name, sizeBytes }) => {
  const said = [number && `số ${number}`, issuedOn && formatDate(issuedOn), sizeText(sizeBytes)];
  return html`<li><a href="${hrefOf(path)}">${title}${kind === 'scan' && ' – bản đã ký'}</a> <span class="minor">${said.filter(Boolean).join(', ')}. Tên gốc: <bdi>${name}</bdi></span></li>\n`;
})}</ul>
</section>`;
}

/** What the residents answered: totals by question and by village, never a ballot. */
export function surveySection({ survey }: PackageContents): Markup {
  if (!survey) return html``;
  const { questions, villages, mainQuestion, heldFrom, heldTo } = survey;
  const held = [heldFrom, heldTo].filter(date => date !== null).map(formatDate);
  const ballots = villages.reduce((sum, village) => sum + village.ballots, 0);
  const issued = sumKnown(villages.map(village => village.issued));
  const tallyOf = (tallies: (typeof villages)[number]['tallies']) =>
    sumTallies(mainQuestion === null ? tallies : tallies.slice(mainQuestion, mainQuestion + 1));
  return html`<section aria-labelledby="lay-y-kien">
<h2 id="lay-y-kien">Kết quả lấy ý kiến người dân</h2>
<p>${held.length > 0 && `Lấy ý kiến từ ${held.join(' đến ')}. `}Số phiếu thu về: <b>${formatNumber(ballots)}</b>${
    issued !== null && `, phát ra ${formatNumber(issued)}`
  }. Tỷ lệ hài lòng tính theo ${mainQuestion === null ? 'tất cả các nội dung' : `nội dung “${questions[mainQuestion] ?? ''}”`}:
<b>${rateText(sumTallies(villages.map(({ tallies }) => tallyOf(tallies)))) || 'chưa có phiếu nào'}</b>.</p>
<table class="survey">
<thead><tr><th scope="col">Nội dung hỏi</th><th scope="col">Số phiếu hỏi</th><th scope="col">Hài lòng</th><th scope="col">Không hài lòng</th><th scope="col">Ý kiến khác</th><th scope="col">Tỷ lệ hài lòng</th></tr></thead>
<tbody>
${questions.map((text, at) => {
  const tally = sumTallies(villages.flatMap(({ tallies }) => tallies.slice(at, at + 1)));
  return surveyRow(text, tally);
})}</tbody>
<tbody>
${villages.length > 0 && html`<tr class="group"><th colspan="6" scope="rowgroup">Theo thôn, tính như tỷ lệ hài lòng chung</th></tr>`}
${villages.map(({ name, tallies }) => surveyRow(name, tallyOf(tallies)))}</tbody>
</table>
</section>`;
}

function surveyRow(label: string, tally: ReturnType<typeof sumTallies>): Markup {
  const figures = [
    ['Số phiếu hỏi', formatNumber(tally.asked)],
    ['Hài lòng', formatNumber(tally.satisfied)],
    ['Không hài lòng', formatNumber(tally.unsatisfied)],
    ['Ý kiến khác', formatNumber(tally.other)],
    ['Tỷ lệ hài lòng', rateText(tally) || '–'],
  ] as const;
  return html`<tr><th scope="row">${label}</th>${figures.map(([name, figure]) => html`<td class="size" data-label="${name}">${figure}</td>`)}</tr>\n`;
}
