import * as z from 'zod';

/** What sort of paper an evidence file is, and how it is called on the screen. */
export const documentKinds = {
  decision: 'Quyết định',
  resolution: 'Nghị quyết',
  report: 'Báo cáo',
  plan: 'Kế hoạch',
  minutes: 'Biên bản',
  proposal: 'Tờ trình',
  notice: 'Thông báo',
  letter: 'Công văn',
  confirmation: 'Giấy xác nhận',
  certificate: 'Giấy chứng nhận',
  contract: 'Hợp đồng',
  scheme: 'Phương án, đề án',
  rules: 'Quy chế, quy định',
  guide: 'Hướng dẫn',
  list: 'Danh sách, danh mục',
  table: 'Biểu, bảng số liệu',
  photo: 'Ảnh',
  other: 'Khác',
} as const;
export type DocumentKind = keyof typeof documentKinds;

export const documentKindSchema = z.enum([
  'decision',
  'resolution',
  'report',
  'plan',
  'minutes',
  'proposal',
  'notice',
  'letter',
  'confirmation',
  'certificate',
  'contract',
  'scheme',
  'rules',
  'guide',
  'list',
  'table',
  'photo',
  'other',
]) satisfies z.ZodType<DocumentKind>;
