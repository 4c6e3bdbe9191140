import type * as z from 'zod';

/** Where a JSON file does not fit its schema, and why, in words for the office that received it. */
export type SchemaProblem = { place: string; reason: string };

/** The problems zod found in `value`, each with a place such as `evidence[3].sha256`. */
export function schemaProblems(error: z.ZodError, value: unknown): SchemaProblem[] {
  return error.issues.map(issue => ({
    place: placeOf(issue.path),
    reason: issueReason(issue, valueAt(value, issue.path)),
  }));
}

function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index > 0 ? '.' : ''}${String(key)}`))
    .join('');
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((found, key) => memberAt(found, key), value);
}

/** A member of parsed JSON of which nothing is known; also an element by its position. */
export function memberAt(value: unknown, key: PropertyKey | undefined): unknown {
  if (typeof value !== 'object' || value === null || key === undefined || !Object.hasOwn(value, key))
    return undefined;
  // `value` was just seen to be an object that has this key.
  return (value as Record<PropertyKey, unknown>)[key];
}

/** @param found what stood there; undefined where nothing did, null where it is not known */
export function issueReason(issue: z.core.$ZodIssue, found: unknown): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `mục không nhận ra: ${issue.keys.map(key => `"${key}"`).join(', ')}`;
    case 'invalid_key':
      return 'tên mục không hợp lệ';
    case 'invalid_type':
      return found === undefined ? 'thiếu mục này' : 'sai kiểu dữ liệu';
    case 'invalid_value':
      return found === undefined
        ? 'thiếu mục này'
        : `chỉ nhận: ${issue.values.map(value => `"${String(value)}"`).join(', ')}`;
    case 'invalid_format':
      return isBlank(found) ? 'để trống' : 'viết không đúng dạng';
    case 'too_small':
      if (isBlank(found)) return 'để trống';
      if (Array.isArray(found) && found.length === 0) return 'chưa có mục nào';
      return `nhỏ hoặc ngắn hơn mức cho phép (${String(issue.minimum)})`;
    case 'too_big':
      return `lớn hoặc dài hơn mức cho phép (${String(issue.maximum)})`;
    case 'invalid_union':
      return found === undefined ? 'thiếu mục này' : 'không thuộc dạng nào được phép';
    default:
      return 'giá trị không hợp lệ';
  }
}

function isBlank(value: unknown): boolean {
  return typeof value === 'string' && value.trim() === '';
}
