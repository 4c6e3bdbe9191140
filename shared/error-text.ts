import { sizeText } from './domain/size-text.ts';
import { vietnamDateText } from './domain/vietnam-time.ts';
import type { ErrorCode, ErrorDetails } from './errors.ts';

const things = {
  dossier: 'hồ sơ',
  evidence: 'minh chứng',
  criteriaSet: 'bộ tiêu chí',
  variant: 'nhóm xã hoặc vùng',
  indicator: 'chỉ tiêu',
  commune: 'xã, phường',
  upload: 'tệp vừa tải lên',
  sample: 'hồ sơ mẫu',
  overlay: 'quy định của tỉnh',
  setDraft: 'bản soạn bộ tiêu chí',
  person: 'người phụ trách',
  partMerge: 'lần nhận phần việc',
  document: 'văn bản',
  review: 'ý kiến thẩm định',
  reviewTarget: 'mục để thẩm định',
  province: 'tỉnh, thành phố',
  goal: 'mục tiêu',
  reviewMerge: 'tệp ý kiến thẩm định đã mở',
  finding: 'yêu cầu bổ sung',
  snapshot: 'mốc tiến độ',
  submission: 'nội dung đã lưu của lần trình',
  move: 'lần chuyển bộ tiêu chí của hồ sơ',
} as const satisfies Record<ErrorDetails<'notFound'>['what'], string>;

const packageLimitTexts = {
  entryBytes: 'tệp lớn hơn 2 GB. Hãy nén nhỏ hoặc chia tệp rồi đính kèm lại.',
  totalBytes: 'gói lớn hơn 20 GB. Hãy bỏ bớt hoặc nén nhỏ các tệp lớn.',
  entries: 'gói có hơn 20.000 tệp. Hãy gộp bớt các tệp nhỏ.',
} as const satisfies Record<ErrorDetails<'packageTooLarge'>['limit'], string>;

const notIntactTexts = {
  checking: 'gói đang được kiểm tra. Hãy chờ kiểm tra xong.',
  broken: 'gói không còn nguyên vẹn. Hãy đề nghị nơi gửi xuất và gửi lại gói.',
  unfinished: 'gói chưa kiểm tra xong. Hãy mở lại gói.',
} as const satisfies Record<ErrorDetails<'packageNotIntact'>['state'], string>;

const sentences: { [C in ErrorCode]: (details: ErrorDetails<C>) => string } = {
  workspaceInUse: ({ path, by }) =>
    `Thư mục làm việc “${path}” đang được mở trong ${by}. Hãy đóng bên đó rồi mở lại.`,
  workspaceDamaged: ({ path }) =>
    `Cơ sở dữ liệu “${path}” bị mất hoặc bị hỏng, không đọc được. Chưa có gì bị thay đổi: hãy sao chép cả thư mục làm việc ra nơi khác rồi khôi phục từ bản sao lưu gần nhất.`,
  workspaceNewer: ({ path }) =>
    `Thư mục làm việc “${path}” do phiên bản mới hơn của Hồ sơ NTM tạo ra. Hãy cập nhật ứng dụng rồi mở lại.`,
  workspaceUnusable: ({ path, reason }) =>
    `Không dùng được thư mục làm việc “${path}”: ${reason}. Hãy chọn thư mục khác hoặc kiểm tra quyền ghi.`,
  workspaceGone: ({ path }) =>
    `Không thấy thư mục làm việc “${path}” nữa: có thể vừa bị đổi tên, di chuyển, xóa hoặc ổ đĩa đã rút ra, nên chưa lưu được. Hãy trả thư mục về chỗ cũ rồi làm lại.`,
  coreLost: () =>
    'Phần xử lý dữ liệu vừa dừng đột ngột và đang được khởi động lại. Việc đang làm dở chưa được lưu, hãy làm lại.',
  internal: ({ reference }) =>
    `Có lỗi chưa lường trước. Dữ liệu đã lưu vẫn còn. Mã tra cứu trong nhật ký: ${reference}.`,
  invalidInput: ({ problems }) => `Dữ liệu gửi đi chưa hợp lệ: ${problems.join('; ')}.`,
  notFound: ({ what, id }) => `Không tìm thấy ${things[what]} “${id}”.`,
  dossierReadOnly: () => 'Hồ sơ này nhận từ nơi khác nên chỉ xem được, không sửa được.',
  setInvalid: ({ problems }) =>
    `Bộ tiêu chí chưa hợp lệ: ${problems.map(({ place, reason }) => `${place}: ${reason}`).join('; ')}.`,
  setExists: ({ id, version }) =>
    `Đã có “${id}” phiên bản ${version} hoặc mới hơn. Bộ tiêu chí, quy định đã ban hành thì không sửa được: hãy đặt số phiên bản mới, lớn hơn.`,
  setRetired: ({ title }) =>
    `“${title}” đã ngừng dùng cho hồ sơ mới. Hãy chọn bộ tiêu chí, quy định khác, hoặc mở lại nó ở trang Bộ tiêu chí và chọn “Dùng lại cho hồ sơ mới”.`,
  draftChanged: ({ title }) =>
    `Bản soạn “${title}” vừa được sửa ở cửa sổ khác nên thay đổi này chưa lưu. Hãy mở lại bản mới nhất rồi sửa tiếp.`,
  tableRefused: ({ path, reason }) => `Không đọc được bảng tiêu chí trong tệp “${path}”: ${reason}.`,
  templateRefused: ({ path, reason }) => `Không dùng được mẫu văn bản “${path}”: ${reason}.`,
  entryRefused: ({ code, reason }) => `Chỉ tiêu ${code}: ${reason}.`,
  answersUnconfirmed: ({ count, codes }) =>
    `Chưa xuất gói được: còn ${count} kết quả cần xác nhận sau khi bộ tiêu chí thay đổi (${codes.slice(0, 12).join(', ')}${codes.length > 12 ? ', …' : ''}). Hãy mở từng chỉ tiêu đó, xem chỗ thay đổi rồi xác nhận hoặc đánh giá lại.`,
  reasonMissing: ({ code }) => `Chỉ tiêu ${code}: cần ghi lý do trước khi lưu.`,
  answerChanged: ({ code }) =>
    `Chỉ tiêu ${code} vừa được sửa ở cửa sổ khác nên chưa lưu đè. Hãy xem giá trị mới rồi nhập lại nếu cần.`,
  changeOvertaken: ({ step, what, codes }) =>
    `Không ${step === 'undo' ? 'hoàn tác' : 'làm lại'} được “${what}” vì ${codes.length > 0 ? `chỉ tiêu ${codes.join(', ')}` : 'nội dung này'} đã được sửa ở nơi khác sau đó. Không có gì thay đổi: hãy xem giá trị đang có rồi sửa trực tiếp.`,
  fileMissing: ({ path }) => `Không thấy tệp “${path}”. Tệp có thể đã bị xóa, đổi tên hoặc ổ đĩa đã rút ra.`,
  fileIsFolder: ({ path }) => `“${path}” là thư mục, không phải tệp. Hãy chọn các tệp bên trong.`,
  fileEmpty: ({ path }) =>
    `Tệp “${path}” rỗng (0 byte) nên không dùng làm minh chứng được. Hãy lưu lại tệp rồi đính kèm.`,
  fileUnreadable: ({ path, reason }) =>
    `Không đọc được tệp “${path}”: ${reason}. Hãy đóng chương trình đang mở tệp rồi thử lại.`,
  fileChanged: ({ path }) =>
    `Tệp “${path}” thay đổi trong lúc đang đọc hoặc khác với lúc đính kèm. Hãy kiểm tra tệp rồi đính kèm lại.`,
  diskFull: ({ path }) => `Ổ đĩa chứa “${path}” đã đầy. Hãy giải phóng chỗ trống rồi làm lại.`,
  notWritable: ({ path, reason }) => `Không ghi được vào “${path}”: ${reason}. Hãy chọn nơi lưu khác.`,
  executableNotOpened: ({ name }) =>
    `Tệp “${name}” là chương trình nên không được mở từ đây để giữ an toàn cho máy.`,
  cannotOpen: ({ name, reason }) => `Không mở được “${name}”: ${reason}.`,
  dossierIsPart: () =>
    'Đây là phần việc được giao, không phải cả hồ sơ. Hãy dùng “Xuất phần việc” để gửi lại người đầu mối.',
  surveyRefused: ({ reason }) => `Lấy ý kiến người dân: ${reason}.`,
  partRefused: ({ path, reason }) => `Không nhận được phần việc “${path}”: ${reason}.`,
  notReceived: () =>
    'Hồ sơ này lập tại đây nên không thẩm định được. Hãy mở gói hồ sơ mà đơn vị đã trình rồi thẩm định trên đó.',
  reviewRefused: ({ path, reason }) => `Không nhận được ý kiến thẩm định “${path}”: ${reason}.`,
  reviewNotReady: ({ reason }) => `Chưa xuất được ý kiến thẩm định: ${reason}.`,
  councilRefused: ({ reason }) => `Hội đồng thẩm định: ${reason}.`,
  reviewOtherSubmission: ({ number, shortCode, lastNumber, lastCreatedAt }) =>
    `Ý kiến này cho lần trình ${number} (mã ${shortCode}); hồ sơ đã trình lần ${lastNumber} ngày ${vietnamDateText(lastCreatedAt)}. Chỉ nhận khi đã xem và đồng ý nhận ý kiến của lần trình trước.`,
  resumeRefused: ({ reason }) => `Không làm tiếp từ gói này được: ${reason}.`,
  packageInvalid: ({ path, problems }) =>
    `Gói hồ sơ “${path}” không hợp lệ: ${problems
      .slice(0, 3)
      .map(each => each.message)
      .join(' ')}${problems.length > 3 ? ` (và ${problems.length - 3} lỗi khác)` : ''}`,
  packageNotIntact: ({ state }) => `Hồ sơ này chỉ xem được, chưa thẩm định được: ${notIntactTexts[state]}`,
  diskTooSmall: ({ path, neededBytes }) =>
    `Ổ đĩa chứa “${path}” không đủ chỗ: cần còn trống ${(neededBytes / 1e9).toFixed(1).replace('.', ',')} GB. Hãy giải phóng chỗ trống rồi làm lại.`,
  packageTooLarge: ({ path, limit }) => `Không đóng gói được “${path}”: ${packageLimitTexts[limit]}`,
  volumeTooSmall: ({ path, neededBytes, volumeBytes }) =>
    `Không chia được gói: “${path}” cần một tập ít nhất ${sizeText(neededBytes)} mà cỡ tập đã chọn là ${sizeText(volumeBytes)}. Hãy chọn cỡ tập lớn hơn.`,
  volumesMissing: ({ path, count, missing }) =>
    `“${path}” là một tập của gói chia làm ${count} tập, còn thiếu: ${missing.join(', ')}. Hãy để các tập vào cùng một thư mục hoặc chọn đủ các tập cùng lúc rồi mở lại.`,
  packageLocked: ({ path, wrong }) =>
    wrong
      ? `Mật khẩu của “${path}” không đúng. Hãy nhập lại; chú ý chữ hoa, chữ thường và bộ gõ tiếng Việt.`
      : `“${path}” có mật khẩu. Hãy nhập mật khẩu mà nơi gửi đã báo.`,
  cancelled: () => 'Đã hủy. Không có gì thay đổi.',
};

/** The Vietnamese sentence for an error of the closed list: what happened, to what, what to do. */
export function errorText<C extends ErrorCode>(code: C, details: ErrorDetails<C>): string {
  return sentences[code](details);
}
