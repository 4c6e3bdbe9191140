import type { Indicator, Measure } from './criteria-set.ts';
import type { SetDraft } from './set-draft.ts';

/** Ways of measuring, as the editor and its faults name them. */
export const measureWords: Record<Measure['kind'], string> = {
  boolean: 'Đạt hoặc chưa đạt',
  number: 'Một con số',
  ratio: 'Tỷ lệ a/b',
  count: 'Số lượng',
  parts: 'Danh sách nội dung',
  text: 'Ghi bằng lời',
};

const fields: readonly [RegExp, string][] = [
  [/^title$/, 'tên bộ tiêu chí'],
  [/^id$/, 'mã'],
  [/^version$/, 'phiên bản'],
  [/^period/, 'giai đoạn'],
  [/^legalBasis\[\d+\]\.number$/, 'số văn bản'],
  [/^legalBasis\[\d+\]\.issuer$/, 'cơ quan ban hành'],
  [/^legalBasis\[\d+\]\.issuedOn$/, 'ngày ban hành'],
  [/^legalBasis/, 'căn cứ pháp lý'],
  [/^variants/, 'vùng, nhóm xã'],
  [/^notes/, 'ghi chú'],
  [/^incomplete$/, 'phần còn thiếu'],
  [/^groups/, 'nhóm tiêu chí'],
  [/^documents/, 'thành phần hồ sơ'],
  [/^councilRule/, 'hội đồng thẩm định'],
  [/^revocation/, 'thu hồi quyết định'],
  [/^openCriteria/, 'tiêu chí tỉnh được thêm chỉ tiêu'],
  [/^criteria$/, 'tiêu chí'],
  [/^code$/, 'số hiệu'],
  [/^name$/, 'tên tiêu chí'],
  [/^rule/, 'cách công nhận đạt'],
  [/^indicators$/, 'chỉ tiêu'],
  [/^text$/, 'nội dung'],
  [/^unit$/, 'đơn vị tính'],
  [/^measure\.(?:numerator|denominator)$/, 'tử số, mẫu số'],
  [/^measure/, 'cách đo'],
  [/^evidence/, 'minh chứng'],
  [/^guidance$/, 'hướng dẫn'],
  [/^agency$/, 'cơ quan phụ trách'],
  [/^source\.threshold/, 'nguồn của mức quy định'],
  [/^source/, 'nguồn của lời văn'],
];

/** "requirement.dbsh" → "mức quy định (Đồng bằng sông Hồng)". */
export function fieldWords(draft: SetDraft, field: string): string {
  const level = /^requirement\.([^.]+)/.exec(field);
  const variant = level && draft.variants.find(({ id }) => id === level[1]);
  return variant ? `${fieldName(field)} (${variant.name})` : fieldName(field);
}

/** "legalBasis[0].number" → "số văn bản"; what has no words stays. */
export function fieldName(field: string): string {
  if (/^requirement\b/.test(field)) return 'mức quy định';
  return fields.find(([pattern]) => pattern.test(field))?.[1] ?? field;
}

/** "criteria[1].indicators[0]" → "Chỉ tiêu 2.1"; "" for the set itself. */
export function placeWords(draft: SetDraft, place: string): string {
  const [first = 0, second] = [...place.matchAll(/\d+/g)].map(match => Number(match[0]));
  if (place === '') return 'Thông tin chung';
  if (place.startsWith('conditions')) return `Điều kiện ${first + 1}`;
  const criterion = draft.criteria[first];
  const criterionName = `Tiêu chí ${criterion?.code || `thứ ${first + 1}`}`;
  if (second === undefined) return criterionName;
  const code = criterion?.indicators[second]?.code;
  return code ? `Chỉ tiêu ${code}` : `${criterionName}, chỉ tiêu thứ ${second + 1}`;
}

const hints: readonly [RegExp, string][] = [
  [/^code$/, 'chỉ dùng chữ không dấu, số, dấu chấm, gạch nối, ví dụ 2.1'],
  [/^id$|^variants\[\d+\]\.id$/, 'chỉ dùng chữ thường không dấu, số, gạch nối, ví dụ thanh-hoa-xa-ntm-2026'],
  [/^version$/, 'viết ba số cách nhau bằng dấu chấm, ví dụ 1.0.0'],
  [/issuedOn$|effectiveFrom$/, 'viết ngày như 08/03/2022'],
  [/^period/, 'năm từ 2000 đến 2100'],
  [/^rule|^councilRule/, 'chưa chọn đủ hoặc số chưa đúng'],
];

/** The reason as the editor says it: fields, regions and ways of measuring by the names they have on the screen. */
export function reasonWords(draft: SetDraft, place: string, field: string, reason: string): string {
  if (reason === 'để trống') return 'chưa nhập';
  const indicator = indicatorAt(draft, place);
  if (/^requirement/.test(field) && indicator) {
    const missing = /^thiếu mức cho: (.*)$/.exec(reason)?.[1]?.split(', ');
    if (missing) return `chưa có mức cho: ${missing.map(id => variantName(draft, id)).join(', ')}`;
    if (/^mức đạt chuẩn không hợp/.test(reason)) return unfitReason(indicator, field);
  }
  const hint = hints.find(([pattern]) => pattern.test(field))?.[1];
  return hint && /không đúng dạng|không thuộc dạng|cho phép|sai kiểu/.test(reason) ? hint : reason;
}

function unfitReason({ requirement, measure }: Indicator, field: string): string {
  const column = field.split('.')[1] ?? 'default';
  const level = Object.hasOwn(requirement, column) ? requirement[column] : undefined;
  const isNumeric = measure.kind === 'number' || measure.kind === 'ratio' || measure.kind === 'count';
  if (isNumeric && typeof level === 'object' && 'text' in level)
    return `chưa hiểu “${level.text}”: viết như ≥ 80, hoặc đổi cách đo sang “${measureWords.text}”`;
  return isNumeric
    ? `“Đạt” không hợp với cách đo “${measureWords[measure.kind]}”: hãy viết mức bằng số`
    : `mức bằng số không hợp với cách đo “${measureWords[measure.kind]}”: hãy đổi cách đo hoặc viết Đạt`;
}

function variantName(draft: SetDraft, id: string): string {
  return draft.variants.find(variant => variant.id === id)?.name ?? id;
}

function indicatorAt(draft: SetDraft, place: string): Indicator | undefined {
  const [first = -1, second = -1] = [...place.matchAll(/\d+/g)].map(match => Number(match[0]));
  return place.startsWith('criteria') ? draft.criteria[first]?.indicators[second] : undefined;
}
