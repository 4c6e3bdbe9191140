import { AppError } from './errors.ts';

const reasons: Record<string, string> = {
  EACCES: 'không có quyền truy cập',
  EPERM: 'hệ điều hành không cho phép',
  EROFS: 'nơi này chỉ đọc được',
  EBUSY: 'tệp đang được chương trình khác mở',
  ENAMETOOLONG: 'tên hoặc đường dẫn quá dài',
  ENOENT: 'không có thư mục này',
  ENOTDIR: 'đường dẫn đi qua một tệp, không phải thư mục',
  EISDIR: 'đây là thư mục',
  EEXIST: 'đã có tệp hoặc thư mục cùng tên',
  ENOTEMPTY: 'đã có thư mục cùng tên',
  ENOSPC: 'ổ đĩa đã đầy',
  EIO: 'ổ đĩa báo lỗi khi đọc hoặc ghi',
  EMFILE: 'quá nhiều tệp đang mở',
  EFBIG: 'tệp lớn hơn mức ổ đĩa cho phép (ổ FAT32 chỉ nhận tệp dưới 4 GB)',
  ELOOP: 'liên kết tượng trưng vòng lặp',
  ERR_FS_EISDIR: 'đã có thư mục cùng tên',
};

/** Code of an error of the operating system, undefined for anything else. */
export function systemCode(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What the system said, in Vietnamese, to be put after “không đọc được …: ”. */
export function systemReason(error: unknown): string {
  const code = systemCode(error) ?? '';
  return reasons[code] ?? `lỗi hệ thống ${code}`.trim();
}

/** The error for a file that could not be read; anything that is not the system's doing is passed on. */
export function sourceError(path: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  if (code === 'ENOENT' || code === 'ENOTDIR') return new AppError('fileMissing', { path }, { cause: error });
  if (code === 'EISDIR') return new AppError('fileIsFolder', { path }, { cause: error });
  return new AppError('fileUnreadable', { path, reason: systemReason(error) }, { cause: error });
}

/** The error for a place that could not be written; anything that is not the system's doing is passed on. */
export function targetError(path: string, error: unknown): unknown {
  const code = systemCode(error);
  if (code === undefined) return error;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new AppError('diskFull', { path }, { cause: error });
  return new AppError('notWritable', { path, reason: systemReason(error) }, { cause: error });
}
