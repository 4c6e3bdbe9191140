import { unitText } from '#shared/domain/unit-text.ts';
import { vietnamTimeText } from '#shared/domain/vietnam-time.ts';
import { visibleText } from '#shared/domain/visible-text.ts';
import { sampleWarning } from '../packages/package-contents.ts';
import type { ReviewContents } from './plan-review.ts';

/** `DOC-TRUOC.txt` of a review file: for somebody who unpacks it instead of opening it. UTF-8, CRLF. */
export function reviewReadMe({ review, title, lines }: ReviewContents): Uint8Array {
  const { target, reviewers, writtenAt } = review;
  const said = reviewers.map(({ name, office }) => [name, office].filter(Boolean).join(', '));
  const text = [
    'ĐỌC TRƯỚC',
    '=========',
    '',
    ...(target.sample ? [`*** ${sampleWarning} ***`, ''] : []),
    review.kind === 'answer'
      ? 'Đây là ý kiến thẩm định hồ sơ xây dựng nông thôn mới, gửi đơn vị đã trình.'
      : 'Đây là ý kiến của một người thẩm định, gửi những người cùng thẩm định.',
    `  Đơn vị:           ${unitText(target.unit)}, ${target.unit.provinceName}`,
    `  Bộ tiêu chí:      ${title.set}`,
    `  Năm:              ${target.year}`,
    `  Thẩm định trên:   lần trình ${target.submission.number}, mã kiểm tra ${target.shortCode}`,
    `  Người thẩm định:  ${said.join('; ')}`,
    `  Lập lúc:          ${vietnamTimeText(writtenAt)} (giờ Việt Nam)`,
    `  Số mục có ý kiến: ${lines.length}`,
    '',
    'CÁCH DÙNG',
    '  Không cần giải nén. Trong phần mềm Hồ sơ NTM, chọn "Mở gói hồ sơ" và chỉ vào tệp .zip này:',
    '  từng ý kiến được đưa về đúng chỉ tiêu, xem trước rồi mới nhận.',
    '  Máy không có phần mềm: giải nén ra một thư mục rồi mở tệp index.html bằng trình duyệt bất kỳ.',
    '  Không sửa, thêm, bớt tệp trong gói: gói sẽ bị báo là không còn nguyên vẹn.',
    '',
  ];
  return new TextEncoder().encode(visibleText(text.join('\n')).replaceAll('\n', '\r\n'));
}
