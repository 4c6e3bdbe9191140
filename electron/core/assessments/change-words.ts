import type { Indicator } from '#shared/domain/criteria-set.ts';
import { type Assessment, verdictLabel } from '#shared/domain/verdict.ts';

/** Fields that are not given stay as they are. */
export type AssessmentChange = { [K in keyof Assessment]?: Assessment[K] | undefined };

/** A change of one indicator in words: "Nhập kết quả 2.1". */
export function changeWords(indicator: Indicator, change: AssessmentChange): string {
  const name = shortName(indicator);
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  if (given.length !== 1) return `Sửa ${name}`;
  const { entry, notApplicable, override, local, note, explanation } = change;
  if (entry !== undefined) return entry ? `Nhập kết quả ${name}` : `Xóa kết quả ${name}`;
  if (notApplicable !== undefined)
    return notApplicable ? `Ghi ${name} không áp dụng` : `Bỏ “không áp dụng” của ${name}`;
  if (override !== undefined)
    return override
      ? `Tự đánh giá ${name}: ${verdictLabel[override.verdict]}`
      : `Bỏ đánh giá riêng của ${name}`;
  if (local !== undefined) return local ? `Nhập mức của tỉnh cho ${name}` : `Bỏ mức của tỉnh của ${name}`;
  if (explanation !== undefined) return explanation ? `Giải trình ${name}` : `Xóa giải trình ${name}`;
  return note ? `Ghi chú ${name}` : `Xóa ghi chú ${name}`;
}

/** The reason written for what needs one. */
export function changeReason({ notApplicable, override }: AssessmentChange): string {
  return notApplicable?.reason ?? override?.reason ?? '';
}

/** Indicators by their numbers; nobody knows a condition by its id, so it goes by its words. */
function shortName({ code, text }: Indicator): string {
  if (/^\d/.test(code)) return code;
  return `“${text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text}”`;
}
