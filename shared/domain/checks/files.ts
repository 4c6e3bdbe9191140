import type { CheckFile } from './picture.ts';
import type { CheckRule, Found } from './rule.ts';

/** A finding about one file, at the first indicator that it proves. */
export function atFile({ id, indicators }: CheckFile, message: string): Found {
  return { place: { kind: 'evidence', id, code: indicators[0] ?? '' }, message };
}

export const fileMissing: CheckRule = {
  code: 'fileMissing',
  severity: 'blocks',
  canIgnore: false,
  title: 'Tệp không còn trên máy',
  remedy: 'Chép lại thư mục làm việc từ bản sao lưu, hoặc thay tệp bằng bản còn giữ.',
  find: ({ files }) =>
    files
      .filter(({ stored }) => stored === 'missing')
      .map(file => atFile(file, `Tệp “${file.name}” không còn trong kho minh chứng`)),
};

export const fileChanged: CheckRule = {
  code: 'fileChanged',
  severity: 'blocks',
  canIgnore: false,
  title: 'Tệp bị thay đổi',
  remedy: 'Mở tệp xem còn đúng không; thay bằng bản gốc.',
  find: ({ files }) =>
    files
      .filter(({ stored }) => stored === 'changed')
      .map(file => atFile(file, `Tệp “${file.name}” đã khác so với lúc đưa vào`)),
};

export const fileEmpty: CheckRule = {
  code: 'fileEmpty',
  severity: 'fix',
  canIgnore: false,
  title: 'Tệp rỗng',
  remedy: 'Quét hoặc chép lại rồi thay tệp này.',
  find: ({ files }) =>
    files
      .filter(({ sizeBytes }) => sizeBytes === 0)
      .map(file => atFile(file, `Tệp “${file.name}” rỗng, không có nội dung`)),
};

export const fileUnreadable: CheckRule = {
  code: 'fileUnreadable',
  severity: 'fix',
  canIgnore: true,
  title: 'Tệp không đọc được',
  remedy: 'Mở thử tệp; nếu không mở được thì quét hoặc chép lại rồi thay tệp này.',
  find: ({ files }) =>
    files
      .filter(
        ({ reading, sizeBytes, stored }) => reading === 'damaged' && sizeBytes > 0 && stored === 'there',
      )
      .map(file => atFile(file, `Tệp “${file.name}” hỏng, không đọc được`)),
};

export const fileLocked: CheckRule = {
  code: 'fileLocked',
  severity: 'fix',
  canIgnore: true,
  title: 'Tệp đặt mật khẩu',
  remedy: 'Thay bằng bản không đặt mật khẩu để nơi nhận xem được.',
  find: ({ files }) =>
    files
      .filter(({ reading }) => reading === 'locked')
      .map(file => atFile(file, `Tệp “${file.name}” phải có mật khẩu mới mở được`)),
};
