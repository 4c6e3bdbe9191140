import { vietnamTimeText } from '#shared/domain/vietnam-time.ts';
import { formatNumber } from '#shared/domain/vietnamese.ts';
import { num } from './pdf-text.ts';
import type { BookletPlan } from './plan-booklet.ts';
import { a4, createSheet, type Fonts, type TextStyle, textWidth, wrap } from './sheet.ts';

export type Counts = { files: number; named: number; pages: number };

/** The cover: whose evidence it is, of which submission, and how much. */
export function drawCover(plan: BookletPlan, counts: Counts, at: string, fonts: Fonts): Buffer {
  const sheet = createSheet(fonts);
  const block = (y: number, text: string, style: TextStyle) =>
    sheet.centred(y, wrap(text, style.bold ? fonts.bold : fonts.regular, style.size, textWidth), style);
  sheet.draw(`0.2 0.4 0.4 RG 1.2 w 36 36 ${num(a4[2] - 72)} ${num(a4[3] - 72)} re S`);
  let y = block(760, plan.province.toLocaleUpperCase('vi'), { size: 14 });
  y = block(y - 2, plan.unit.toLocaleUpperCase('vi'), { size: 15, bold: true });
  if (plan.warning !== null) block(y - 30, plan.warning, { size: 13, bold: true, red: true });
  y = block(560, 'HỒ SƠ MINH CHỨNG', { size: 28, bold: true });
  y = block(y - 16, plan.setTitle, { size: 16 });
  block(y - 4, `Năm đánh giá ${plan.year}`, { size: 16 });
  const { submission } = plan;
  const origin = submission
    ? `Lần trình ${submission.number} – mã kiểm tra ${submission.shortCode}`
    : 'Ghép từ hồ sơ đang làm, chưa ứng với lần trình nào';
  y = block(230, origin, { size: 14, bold: submission !== null });
  const named = counts.named === 0 ? '' : `; ${formatNumber(String(counts.named))} tệp chỉ ghi tên`;
  const sizes = `${formatNumber(String(counts.files))} tệp minh chứng, ${formatNumber(String(counts.pages))} trang${named}`;
  y = block(y - 4, sizes, { size: 13 });
  block(y - 4, `Ghép lúc ${vietnamTimeText(at)}`, { size: 12, grey: true });
  return sheet.content();
}
