import type { PathFault } from '#shared/domain/safe-path.ts';
import type { PackageProblem } from '#shared/errors.ts';

const pathFaults: Record<PathFault, string> = {
  empty: 'tên trống',
  control: 'tên chứa ký tự điều khiển',
  backslash: 'đường dẫn chứa dấu “\\”',
  absolute: 'đường dẫn tuyệt đối',
  drive: 'đường dẫn có tên ổ đĩa',
  home: 'đường dẫn bắt đầu bằng “~”',
  traversal: 'đường dẫn chứa “.” hoặc “..” nên có thể ra ngoài thư mục của gói',
  stream: 'tên chứa dấu “:”',
  reserved: 'tên mà Windows dành riêng cho thiết bị',
  character: 'tên chứa ký tự Windows không cho phép',
  trailing: 'tên kết thúc bằng dấu chấm hoặc dấu cách',
};

/** Every way a zip or a bag can be wrong, one sentence each; `detail` is a number, a name or a reason already in Vietnamese. */
const sentences = {
  unreadable: (_, detail) => `Không đọc được: ${detail}.`,
  notPackage: () => 'Đây không phải tệp zip hay thư mục gói hồ sơ.',
  zipTruncated: () => 'Tệp zip bị cắt cụt hoặc hỏng phần cuối; hãy sao chép hoặc tải lại tệp.',
  zipTrailing: () => 'Tệp zip có dữ liệu lạ nối vào cuối.',
  zipPrepended: () => 'Tệp zip có dữ liệu lạ ở trước phần nén.',
  zipMultiDisk: () => 'Tệp zip bị chia thành nhiều phần; hãy ghép lại trước khi mở.',
  zipDirectory: (_, detail) => `Mục lục của tệp zip bị hỏng: ${detail}.`,
  zipTooManyEntries: (_, detail) => `Tệp zip chứa ${detail} mục, nhiều hơn mức cho phép là 20.000.`,
  zipEntryTooLarge: file => `“${file}” lớn hơn mức cho phép là 2 GB.`,
  zipTooLarge: () => 'Nội dung của tệp zip lớn hơn mức cho phép là 20 GB.',
  zipBomb: file => `“${file}” phình ra hơn 100 lần khi giải nén, giống tệp phá hoại.`,
  zipBombTotal: () => 'Tệp zip phình ra hơn 100 lần khi giải nén, giống tệp phá hoại.',
  zipEncrypted: file =>
    `“${file}” được đặt mật khẩu theo kiểu không hỗ trợ (chỉ mở được kiểu AES-256) nên không kiểm tra được.`,
  zipLocked: () => 'Gói có mật khẩu: cần nhập mật khẩu để mở và kiểm tra.',
  zipPassword: () => 'Mật khẩu không đúng.',
  zipMethod: (file, detail) => `“${file}” được nén bằng cách không hỗ trợ (số ${detail}).`,
  zipSpecial: file => `“${file}” là liên kết hoặc mục đặc biệt, không phải tệp thường.`,
  zipName: file => `Tên “${file}” trong tệp zip không phải UTF-8.`,
  zipDuplicate: file => `“${file}” xuất hiện hai lần trong tệp zip.`,
  zipConflict: file => `“${file}” vừa là tệp vừa là thư mục trong tệp zip.`,
  zipHeaders: (file, detail) => `“${file}”: hai phần mô tả trong tệp zip không khớp nhau (${detail}).`,
  zipOverlap: file => `“${file}” nằm chồng lên mục khác trong tệp zip.`,
  zipGap: file => `Có dữ liệu lạ xen trước “${file}” trong tệp zip.`,
  zipDamaged: file => `“${file}” bị hỏng: nội dung không khớp với mã kiểm tra của tệp zip.`,
  volumeOther: () => 'Tệp này không phải là một tập của cùng gói với các tập đã chọn.',
  volumeOverlap: file => `“${file}” có ở hai tập.`,
  pathUnsafe: (file, detail) => `“${file}”: ${detail}.`,
  pathUnportable: (file, detail) => `“${file}”: ${detail}.`,
  nameCase: file => `“${file}” chỉ khác một tệp khác ở chữ hoa, chữ thường hoặc cách viết dấu.`,
  special: file => `“${file}” là liên kết hoặc mục đặc biệt, không phải tệp thường.`,
  fileUnreadable: (file, detail) => `Không đọc được “${file}”: ${detail}.`,
  notBag: () => 'Không có tệp bagit.txt: đây không phải gói hồ sơ.',
  outsideBag: file => `“${file}” nằm ngoài thư mục của gói.`,
  bagAtRoot: () => 'Gói nằm ngay ở gốc của tệp zip, không ở trong một thư mục riêng.',
  bagitDeclaration: (_, detail) => `Tệp bagit.txt sai: ${detail}.`,
  bagitVersion: (_, detail) => `Phiên bản BagIt “${detail}” không được hỗ trợ.`,
  bagitEncoding: (_, detail) => `Bảng mã “${detail}” ghi trong bagit.txt không được hỗ trợ.`,
  tagEncoding: (file, detail) => `“${file}” không đúng bảng mã ${detail}.`,
  tagTooLarge: file => `“${file}” quá lớn so với một tệp mô tả.`,
  dataMissing: () => 'Thiếu thư mục data của gói.',
  manifestMissing: () => 'Không có bảng kê manifest nào mà ứng dụng kiểm tra được.',
  manifestTooMany: () => 'Gói có quá nhiều bảng kê manifest.',
  moreProblems: () => 'Còn nhiều lỗi khác nữa, không kê hết ở đây.',
  manifestAlgorithm: file => `Bảng kê “${file}” dùng thuật toán không hỗ trợ nên không được kiểm tra.`,
  manifestLine: (file, detail) => `“${file}” có dòng ${detail} không đúng dạng.`,
  manifestRepeated: (file, detail) => `“${detail}” được kê hai lần trong ${file} với hai mã khác nhau.`,
  manifestRepeatedSame: (file, detail) => `“${detail}” được kê hai lần trong ${file}.`,
  manifestScope: (file, detail) => `“${detail}” không được phép có trong ${file}.`,
  manifestAsterisk: (file, detail) => `${file} viết dấu * trước “${detail}” theo kiểu md5sum.`,
  manifestDotSlash: (file, detail) => `${file} viết “./” trước “${detail}”.`,
  manifestPercent: (file, detail) => `${file} không mã hóa dấu % trong “${detail}”.`,
  manifestIncomplete: (file, detail) => `Bảng kê ${detail} không kê “${file}”.`,
  tagManifestIncomplete: (file, detail) => `${detail} không kê “${file}”.`,
  payloadMissing: file => `Thiếu tệp “${file}” có trong bảng kê.`,
  payloadUnlisted: file => `“${file}” không có trong bảng kê nào.`,
  tagMissing: file => `Thiếu tệp mô tả “${file}” có trong bảng kê.`,
  hashMismatch: (file, detail) => `“${file}” đã bị thay đổi: mã ${detail} không khớp với bảng kê.`,
  nameNormalisation: file => `Tên “${file}” trong bảng kê và trên đĩa viết dấu theo hai cách khác nhau.`,
  systemFile: file => `“${file}” là tệp do hệ điều hành tự tạo, không phải nội dung hồ sơ.`,
  infoLine: (file, detail) => `“${file}” có dòng ${detail} không đúng dạng.`,
  oxumForm: (_, detail) => `Giá trị Payload-Oxum “${detail}” không đúng dạng.`,
  oxumMismatch: (_, detail) => `Tổng dung lượng hoặc số tệp không khớp với Payload-Oxum: ${detail}.`,
  fetchLine: (_, detail) => `Tệp fetch.txt có dòng ${detail} không đúng dạng.`,
  fetchMissing: file => `“${file}” phải tải từ mạng (fetch.txt) và chưa có trong gói.`,
  fetchPresent: file => `fetch.txt còn nhắc tới “${file}” dù tệp đã có trong gói.`,
  profile: (_, detail) => `Gói không đúng quy cách của Hồ sơ NTM: ${detail}.`,
} as const satisfies Record<string, (file: string, detail: string) => string>;

export type ProblemCode = keyof typeof sentences;

/** A problem as a value; `file` is the path inside the package it is about. */
export function problem(code: ProblemCode, file: string | null = null, detail = ''): PackageProblem {
  const sentence: (file: string, detail: string) => string = sentences[code];
  return { code, message: sentence(printable(file ?? ''), printable(detail)), file };
}

const ofContent: readonly string[] = [
  'hashMismatch',
  'zipDamaged',
  'payloadMissing',
  'payloadUnlisted',
  'manifestIncomplete',
  'tagMissing',
  'tagManifestIncomplete',
  'oxumMismatch',
  'content',
] satisfies (ProblemCode | 'content')[];

/**
 * Wrong in what a package holds, not in how it is built: a file that is another, is missing or is too many. Such a
 * package can be looked at without danger; whatever else is wrong, nothing of it is written.
 */
export function isOfContent({ code, file }: PackageProblem): boolean {
  const isFileOfProfile =
    code === 'profile' && file !== null && !['bagit.txt', 'bag-info.txt', 'fetch.txt'].includes(file);
  return isFileOfProfile || ofContent.includes(code);
}

export function pathProblem(
  code: 'pathUnsafe' | 'pathUnportable',
  path: string,
  fault: PathFault,
): PackageProblem {
  return problem(code, path, pathFaults[fault]);
}

/** Names come from strangers: control characters and endless names must not reach a terminal or a dialog. */
export function printable(text: string): string {
  const clean = text.replace(/\p{C}/gu, '\u{fffd}');
  return clean.length > 240 ? `${clean.slice(0, 239)}…` : clean;
}
