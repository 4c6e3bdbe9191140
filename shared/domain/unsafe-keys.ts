import type { SchemaProblem } from './schema-problems.ts';

const deepest = 24;
/** Keys that mean something to the language itself; no set needs them. */
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** Looked for before the schema runs, because a library may drop or follow such keys silently. */
export function unsafePlace(
  value: unknown,
  path: readonly string[] = [],
  depth = 0,
): SchemaProblem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const place = path.join('.');
  if (depth > deepest) return { place, reason: 'lồng quá nhiều lớp' };
  for (const [key, member] of Object.entries(value)) {
    if (forbiddenKeys.has(key)) return { place, reason: `mục không nhận ra: "${key}"` };
    const found = unsafePlace(member, [...path, key], depth + 1);
    if (found) return found;
  }
  return undefined;
}
