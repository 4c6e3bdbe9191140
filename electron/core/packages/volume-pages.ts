import { sizeText } from '#shared/domain/size-text.ts';
import { type BagInfo, valuesOf } from './bag-text.ts';
import { checkingByHand } from './checking-by-hand.ts';
import { hrefOf, html, type Markup } from './html.ts';
import { lockedAdvice } from './locked-advice.ts';
import { volumeFolder } from './volume-label.ts';

/** All volumes of a package and what each holds; paths as in the whole package. */
export type VolumeList = {
  /** Short code of the whole package. */
  code: string;
  about: BagInfo;
  volumes: { stem: string; files: { path: string; size: number }[] }[];
};

/** `DOC-TRUOC.txt` of a volume. UTF-8, CRLF. */
export function volumeReadMe({ code, about, volumes }: VolumeList, number: number): Uint8Array {
  const count = volumes.length;
  const lines = [
    'ĐỌC TRƯỚC',
    '=========',
    '',
    `Đây là TẬP ${number} trong ${count} tập của một gói hồ sơ xây dựng nông thôn mới. Phải có đủ ${count} tập mới mở được hồ sơ.`,
    `  Đơn vị:                 ${firstValue(about, 'Source-Organization')}`,
    `  Hồ sơ:                  ${firstValue(about, 'Internal-Sender-Description')}`,
    `  Mã kiểm tra của cả gói: ${code}`,
    '',
    'CÁC TẬP',
    ...volumes.map(({ stem }, index) => `  ${stem}.zip${index + 1 === number ? '   <- tập này' : ''}`),
    '  Tệp nào ở tập nào: xem index.html.',
    '',
    'MỞ BẰNG PHẦN MỀM HỒ SƠ NTM',
    '  Để các tập trong cùng một thư mục, chọn "Mở gói hồ sơ" và chỉ vào một tập bất kỳ. Không cần giải nén.',
    '',
    'XEM KHÔNG CẦN PHẦN MỀM',
    '  1. Giải nén từng tập.',
    '  2. Trong mỗi tập có thư mục data/goi. Chép thư mục goi của các tập vào cùng một chỗ;',
    '     Windows hỏi có gộp thư mục không thì đồng ý. Không có tệp nào trùng tên.',
    '  3. Mở index.html trong thư mục goi đã gộp.',
    ...lockedAdvice,
    '',
    'KIỂM TRA RIÊNG TẬP NÀY CÒN NGUYÊN VẸN',
    '  Mở cửa sổ lệnh trong thư mục vừa giải nén.',
    '  Windows (PowerShell); không có dòng "SAI" nào là đúng:',
    ...checkingByHand.windows.map(line => `    ${line}`),
    '  Linux:',
    ...checkingByHand.linux.map(line => `    ${line}`),
    '',
  ];
  return new TextEncoder().encode(lines.join('\r\n').normalize('NFC'));
}

/** `index.html` of a volume: which volume holds what. Static, no script; links only to what lies in this volume. */
export function volumeIndex({ code, about, volumes }: VolumeList, number: number): Uint8Array {
  const title = `Tập ${number}/${volumes.length} – ${firstValue(about, 'Source-Organization')}`;
  const page = html`<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${title}</title>
<style>${{ markup: style }}</style>
</head>
<body>
<h1>${title}</h1>
<p>${firstValue(about, 'Internal-Sender-Description')}</p>
<p>Mã kiểm tra của cả gói: <b>${code}</b></p>
<p class="note">Đây là một trong ${volumes.length} tập của một gói hồ sơ. Để các tập trong cùng một thư mục rồi mở một tập bất kỳ bằng phần mềm Hồ sơ NTM;
hoặc chép các thư mục <code>data/goi</code> của các tập chồng lên nhau rồi mở <code>index.html</code> trong đó. Cách làm từng bước: <a href="DOC-TRUOC.txt">DOC-TRUOC.txt</a>.</p>
${volumes.map((volume, index) => volumeSection(volume, index + 1, index + 1 === number))}</body>
</html>
`;
  return new TextEncoder().encode(page.markup);
}

function volumeSection(
  { stem, files }: VolumeList['volumes'][number],
  number: number,
  isHere: boolean,
): Markup {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return html`<h2>Tập ${number}${isHere && ' (tập này)'}</h2>
<p>${stem}.zip – ${files.length} tệp, ${sizeText(bytes)}</p>
<ul>
${files.map(
  ({ path, size }) =>
    html`<li>${isHere ? html`<a href="${hrefOf(volumeFolder + path)}">${path}</a>` : path} <small>${sizeText(size)}</small></li>\n`,
)}</ul>
`;
}

function firstValue(about: BagInfo, label: string): string {
  return valuesOf(about, label)[0] ?? '';
}

const style = `
body{margin:0 auto;padding:20px;max-width:900px;color:#1b1f24;background:#fff;font:15px/1.45 "Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
h1{font-size:22px}h2{margin:24px 0 4px;font-size:17px;color:#0b5a43}
p{margin:6px 0}li{overflow-wrap:anywhere}small{color:#57606a;white-space:nowrap}a{color:#0a4f8f}
.note{padding:8px 12px;border-left:4px solid #b7791f;background:#fdf6e7}
@media print{@page{size:A4;margin:15mm}body{padding:0;font-size:10pt}a{color:inherit}}
`;
