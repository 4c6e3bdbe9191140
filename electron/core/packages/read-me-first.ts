import { unitText } from '#shared/domain/unit-text.ts';
import { vietnamTimeText } from '#shared/domain/vietnam-time.ts';
import { visibleText } from '#shared/domain/visible-text.ts';
import { checkingByHand } from './checking-by-hand.ts';
import { lockedAdvice } from './locked-advice.ts';
import { codePicturePath } from './package-code.ts';
import { copyNotice, type PackageContents, sampleWarning } from './package-contents.ts';

/** `DOC-TRUOC.txt`: the first thing read by someone who received a package and nothing else. UTF-8, CRLF. */
export function readMeFirst(contents: PackageContents): Uint8Array {
  const { dossier, submission, software, evidence, papers, copy } = contents;
  const indent = (lines: readonly string[]) => lines.map(line => `    ${line}`);
  const lines = [
    'ĐỌC TRƯỚC',
    '=========',
    '',
    ...(dossier.sample ? [`*** ${sampleWarning} ***`, ''] : []),
    ...(copy ? [`*** ${copyNotice(copy)} ***`, ''] : []),
    'Đây là gói hồ sơ xây dựng nông thôn mới.',
    `  Đơn vị:      ${unitText(dossier.unit)}, ${dossier.unit.provinceName}`,
    `  Bộ tiêu chí: ${dossier.set.title}`,
    `  Căn cứ:      ${dossier.set.legalBasis}`,
    `  Năm:         ${dossier.year}`,
    `  ${copy ? 'Bản sao:    ' : `Lần trình:   ${submission.number},`} lập lúc ${vietnamTimeText(submission.createdAt)} (giờ Việt Nam)`,
    `  Minh chứng:  ${evidence.length} tệp`,
    ...(dossier.set.incomplete === null
      ? []
      : [`  Chú ý: bộ tiêu chí chưa đầy đủ – ${dossier.set.incomplete}`]),
    '',
    'XEM HỒ SƠ',
    '  1. Giải nén cả gói ra một thư mục (đừng mở từng tệp ngay trong tệp nén).',
    '  2. Mở tệp index.html bằng trình duyệt bất kỳ (Edge, Chrome, Cốc Cốc, Firefox). Không cần mạng, không cần cài gì.',
    '  3. Bấm vào tên minh chứng bên cạnh từng chỉ tiêu để xem tệp đó.',
    `  Máy có cài phần mềm ${software.name}: chọn "Mở gói hồ sơ" và chỉ vào tệp .zip, không cần giải nén.`,
    ...lockedAdvice,
    '',
    'TRONG GÓI CÓ',
    '  index.html                  trang xem hồ sơ',
    '  data/ho-so.json             số liệu, kết quả tự đánh giá (để nạp vào phần mềm)',
    '  data/bo-tieu-chi.json       bộ tiêu chí đã dùng',
    '  data/bieu-tong-hop.xlsx     biểu tổng hợp, mở bằng Excel',
    ...(papers.length === 0 ? [] : ['  data/van-ban/               văn bản của hồ sơ và bản đã ký']),
    '  data/minh-chung/            minh chứng, xếp theo tiêu chí',
    '  manifest-sha256.txt         mã kiểm tra của từng tệp trong data',
    '  tagmanifest-sha256.txt      mã kiểm tra của các tệp còn lại',
    '',
    'KHÔNG ĐƯỢC LÀM',
    '  - Không đổi tên, sửa, thêm, bớt tệp trong gói: gói sẽ bị báo là không còn nguyên vẹn.',
    '  - Không nén lại gói. Cần sửa thì sửa trong phần mềm rồi trình lần mới.',
    '  - Muốn ghi chú vào minh chứng thì chép tệp đó ra chỗ khác.',
    '',
    'KIỂM TRA GÓI CÒN NGUYÊN VẸN (không cần phần mềm)',
    '  Mở cửa sổ lệnh trong thư mục này.',
    '',
    '  Windows, mọi tệp (PowerShell); không có dòng "SAI" nào là đúng:',
    ...indent(checkingByHand.windows),
    '',
    '  Windows, một tệp; so với dòng có tên tệp đó trong manifest-sha256.txt:',
    ...indent(checkingByHand.windowsOneFile),
    '',
    '  Linux:',
    ...indent(checkingByHand.linux),
    '',
    '  macOS:',
    ...indent(checkingByHand.mac),
    '',
    '  Mã kiểm tra của cả lần trình là mã SHA-256 của tệp tagmanifest-sha256.txt; mã ngắn in trên văn bản và trong',
    `  tệp ${codePicturePath} là 10 ký tự đầu của mã đó viết theo base32. Cách tính có ở cuối trang index.html.`,
    '',
  ];
  return new TextEncoder().encode(visibleText(lines.join('\n')).replaceAll('\n', '\r\n'));
}
