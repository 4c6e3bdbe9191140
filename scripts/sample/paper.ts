/** The administrative papers of the sample, set as Nghị định 30/2020 asks, as HTML that Chromium prints. */

export type Block =
  | { p: string }
  | { basis: string }
  /** A line that stands alone: QUYẾT ĐỊNH: */
  | { centred: string }
  | { heading: string }
  | { article: string; text: string }
  | { table: { head: string[]; rows: string[][]; total?: string[]; left?: number[] } };

export type Paper = {
  kind: 'paper';
  /** Lines above the office's name; empty for none. */
  parent: string;
  office: string;
  number: string;
  place: string;
  issuedOn: string;
  type: string;
  subject: string;
  blocks: Block[];
  signAs: string[];
  signer: string;
  /** Minutes are signed by two. */
  secondSigner?: { as: string[]; name: string };
  recipients?: string[];
};

export const banner = 'HỒ SƠ MẪU – SỐ LIỆU HƯ CẤU – KHÔNG CÓ GIÁ TRỊ PHÁP LÝ';

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

function block(item: Block): string {
  if ('p' in item) return `<p class="body">${escapeHtml(item.p)}</p>`;
  if ('basis' in item) return `<p class="body basis">${escapeHtml(item.basis)}</p>`;
  if ('centred' in item) return `<p class="centred">${escapeHtml(item.centred)}</p>`;
  if ('heading' in item) return `<p class="heading">${escapeHtml(item.heading)}</p>`;
  if ('article' in item)
    return `<p class="body"><b>${escapeHtml(item.article)}</b> ${escapeHtml(item.text)}</p>`;
  const { head, rows, total, left = [1] } = item.table;
  const cells = (row: string[], tag: string) =>
    row
      .map(
        (cell, index) =>
          `<${tag}${left.includes(index) && tag === 'td' ? ' class="left"' : ''}>${escapeHtml(cell)}</${tag}>`,
      )
      .join('');
  return `<table class="data"><thead><tr>${cells(head, 'th')}</tr></thead><tbody>${rows
    .map(row => `<tr>${cells(row, 'td')}</tr>`)
    .join('')}${total ? `<tr class="total">${cells(total, 'td')}</tr>` : ''}</tbody></table>`;
}

function dateLine(place: string, issuedOn: string): string {
  const [year = '', month = '', day = ''] = issuedOn.split('-');
  const shownMonth = Number(month) < 3 ? month : String(Number(month));
  return `${place}, ngày ${day} tháng ${shownMonth} năm ${year}`;
}

function signature(as: string[], name: string): string {
  return `<div class="sign">${as.map(line => `<b>${escapeHtml(line)}</b>`).join('<br>')}<div class="stamp">Bản mẫu,<br>không ký, không đóng dấu</div><b>${escapeHtml(name)}</b></div>`;
}

const style = `
@page{size:A4;margin:20mm 16mm 20mm 30mm}
body{margin:0;font:13pt/1.28 "Tinos","Liberation Serif","Times New Roman",serif;color:#000}
.head{display:grid;grid-template-columns:42% 58%;text-align:center;font-size:12.5pt;line-height:1.25}
.head .rule{display:block;margin:2px auto 0;border-top:1px solid #000}
.motto{font-size:13.5pt}
.number{margin-top:6px;font-size:13pt}
.date{margin-top:6px;font-style:italic;font-size:13pt}
h1{margin:22px 0 0;text-align:center;font-size:14pt;line-height:1.3}
.subject{margin:2px auto 0;max-width:88%;text-align:center;font-weight:bold}
.subject::after{content:"";display:block;width:110px;margin:5px auto 0;border-top:1px solid #000}
.content{margin-top:16px}
.body{margin:0 0 6pt;text-align:justify;text-indent:1.1cm}
.basis{font-style:italic}
.centred{margin:10pt 0 8pt;text-align:center;font-weight:bold}
.heading{break-after:avoid;margin:10pt 0 6pt;font-weight:bold;text-indent:1.1cm}
.data{width:100%;margin:8pt 0 10pt;border-collapse:collapse;font-size:12pt;line-height:1.2}
.data th,.data td{padding:3px 5px;border:1px solid #000;text-align:center;vertical-align:middle}
.data .left{text-align:left}
.data thead{display:table-header-group}
.data tr{break-inside:avoid}
.content>:last-child{break-after:avoid}
.total{font-weight:bold}
.end{display:grid;grid-template-columns:46% 54%;margin-top:18px;break-inside:avoid}
.recipients{font-size:11pt;line-height:1.3}
.recipients b{font-size:12pt;font-style:italic}
.sign{text-align:center;font-size:13pt}
.stamp{display:table;margin:12px auto;padding:7px 14px;border:1.5px dashed #b3261e;color:#b3261e;font-size:11pt;line-height:1.25}
`;

/** The first page carries national title and motto on the right, the office and the number on the left. */
export function paperHtml(paper: Paper): string {
  const end = paper.secondSigner
    ? `${signature(paper.secondSigner.as, paper.secondSigner.name)}${signature(paper.signAs, paper.signer)}`
    : `<div class="recipients"><b>Nơi nhận:</b><br>${[
        ...(paper.recipients ?? ['Như trên']),
        'Lưu: VT, hồ sơ NTM (mẫu).',
      ]
        .map(line => `- ${escapeHtml(line)}${line.endsWith('.') ? '' : ';'}`)
        .join('<br>')}</div>${signature(paper.signAs, paper.signer)}`;
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${escapeHtml(`${paper.type} ${paper.subject} (mẫu, số liệu hư cấu)`)}</title><style>${style}</style></head><body>
<div class="head"><div>${escapeHtml(paper.parent)}${paper.parent ? '<br>' : ''}<b>${escapeHtml(paper.office)}</b><span class="rule" style="width:34%"></span>
<div class="number">Số: ${escapeHtml(paper.number)}</div></div>
<div><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b class="motto">Độc lập - Tự do - Hạnh phúc</b><span class="rule" style="width:56%"></span>
<div class="date">${escapeHtml(dateLine(paper.place, paper.issuedOn))}</div></div></div>
<h1>${escapeHtml(paper.type)}</h1><p class="subject">${escapeHtml(paper.subject)}</p>
<div class="content">${paper.blocks.map(block).join('\n')}</div>
<div class="end">${end}</div></body></html>`;
}
