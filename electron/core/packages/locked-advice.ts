/** Lines for every DOC-TRUOC.txt, the one file that can be read without the password. */
export const lockedAdvice = [
  '',
  'NẾU GÓI CÓ MẬT KHẨU',
  '  Giải nén bằng 7-Zip hoặc WinRAR (Windows Explorer không mở được loại mật khẩu này, AES-256) rồi nhập mật khẩu nơi gửi đã báo.',
  '  Mật khẩu không ghi ở đâu trong gói; quên thì phải đề nghị nơi gửi xuất lại.',
] as const;
