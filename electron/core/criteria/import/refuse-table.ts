import { AppError } from '#shared/errors.ts';

/** Thrown by the readers with the reason alone; the file's name is put to it where it is known. */
export class TableRefusal extends Error {}

export const refusals = {
  damaged: 'tệp bị hỏng hoặc bị cắt cụt. Hãy mở bằng Excel, Word hoặc LibreOffice, lưu lại rồi nhập',
  password: 'tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi nhập lại',
  macro: 'tệp có macro (chương trình). Hãy lưu lại thành .xlsx hoặc .docx không có macro',
  binary: 'tệp .xlsb không được hỗ trợ. Hãy lưu lại thành .xlsx',
  oldWord: 'tệp Word cũ (.doc). Hãy lưu lại thành .docx',
  oldExcel: 'tệp Excel 5.0/95 quá cũ. Hãy mở bằng Excel và lưu lại thành .xlsx',
  unknown: 'đây không phải tệp .xlsx, .xls, .ods hay .docx',
  noTable: 'tệp không có bảng nào',
  tooManyRows: 'bảng có hơn 10.000 hàng, nhiều hơn mức đọc được',
  tooManyColumns: 'bảng có hơn 500 cột, nhiều hơn mức đọc được',
  tooLarge: 'tệp có quá nhiều nội dung nên không đọc được',
  entities: 'tệp chứa khai báo XML không an toàn (DTD hoặc thực thể)',
  encoding: 'phần XML trong tệp không phải UTF-8',
} as const;

export function refuse(reason: keyof typeof refusals): TableRefusal {
  return new TableRefusal(refusals[reason]);
}

/** Runs a reader; what a library throws on a broken file is a broken file. */
export async function refusing<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof TableRefusal)
      throw new AppError('tableRefused', { path, reason: error.message }, { cause: error });
    throw error;
  }
}
