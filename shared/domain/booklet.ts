/** Why a file is only named in the merged PDF, on a page in its place; to be put after “vì ”. */
export const bookletReasons = {
  office: 'đây là tệp Word hoặc Excel; mở tệp gốc để xem',
  format: 'loại tệp này không in được; mở tệp gốc để xem',
  encrypted: 'tệp PDF bị khóa bằng mật khẩu; hãy lưu lại thành bản không khóa rồi thay tệp',
  damaged: 'tệp hỏng, không đọc được; hãy quét hoặc tải lại rồi thay tệp',
  tooLarge: 'tệp quá lớn để ghép; hãy quét lại với độ nét thấp hơn hoặc tách thành nhiều tệp',
  missing: 'không tìm thấy tệp trong kho minh chứng',
  changed: 'tệp trong kho không còn đúng như lúc đính kèm',
  personal: 'có dữ liệu cá nhân, không đưa vào bản này',
} as const;
export type BookletReason = keyof typeof bookletReasons;
