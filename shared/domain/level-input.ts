import type { Comparison, Requirement, SimpleRequirement } from './criteria-set.ts';
import { parseDecimal } from './decimal-input.ts';
import { parseRequirement } from './requirement-text.ts';
import { foldVietnamese } from './vietnamese.ts';

/**
 * A level as somebody types it into the editor, with the unit of the indicator: what formatRequirement shows reads back
 * as the same. "≥ 80 %", "từ 60 đến 80", "≥ 1 và ≤ 5", "2023: ≥ 48; 2024: ≥ 51", "Đạt", "Do tỉnh quy định",
 * "Chưa biết". Everything else stays in its words; a bare number says no comparison and stays words too.
 */
export function parseLevel(typed: string, unit: string): Requirement {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trim();
  return perYear(text, unit) ?? simple(text, unit);
}

function perYear(text: string, unit: string): Requirement | undefined {
  const parts = text
    .split(/[;\n]/)
    .map(part => part.trim())
    .filter(Boolean);
  const years = parts.map(part => /^(?:năm )?(20\d{2}) ?: ?(.+)$/iu.exec(part));
  const byYear: Record<string, SimpleRequirement> = {};
  for (const match of years) {
    const [, year, level] = match ?? [];
    if (year === undefined || level === undefined || Object.hasOwn(byYear, year)) return undefined;
    byYear[year] = simple(level, unit);
  }
  return parts.length === 0 ? undefined : { byYear };
}

function simple(text: string, unit: string): SimpleRequirement {
  const folded = foldVietnamese(text);
  if (/^chua (?:biet|ro)(?: muc)?$/.test(folded)) return 'unknown';
  if (/^(?:do )?(?:ubnd )?(?:cap )?tinh quy dinh(?: muc)?$/.test(folded)) return 'provincial';
  const between = /^từ (.+?) đến (.+)$/iu.exec(text);
  if (between) {
    const [, low = '', high = ''] = between;
    const all = comparisons([`≥ ${low}`, `≤ ${high}`], unit);
    if (all) return { all };
  }
  const all = joined(text, / và | and |, /iu, unit);
  if (all) return { all };
  const any = joined(text, / hoặc /iu, unit);
  if (any) return { any };
  const [one] = comparisons([text], unit) ?? [];
  if (one) return one;
  const read = parseRequirement(text);
  // What per-year values would be was read before.
  return read === undefined || (typeof read === 'object' && 'byYear' in read) ? { text } : read;
}

function joined(text: string, by: RegExp, unit: string): Comparison[] | undefined {
  const parts = text.split(by);
  return parts.length > 1 ? comparisons(parts, unit) : undefined;
}

/** Every part is a comparison, in the unit of the indicator or without one; else none is. */
function comparisons(parts: readonly string[], unit: string): Comparison[] | undefined {
  const read = parts.map(part => {
    const sign = /^(≥|>=|=>|≤|<=|=<|>|<|=) ?(.+)$/u.exec(part.trim());
    const value = sign && parseDecimal(withoutUnit(sign[2] ?? '', unit));
    const level = value ? parseRequirement(`${sign[1]} ${sign[2]}`) : undefined;
    if (level && typeof level === 'object' && 'op' in level) return level;
    const bare = value && parseRequirement(`${sign[1]} 1`);
    return bare && typeof bare === 'object' && 'op' in bare ? { ...bare, value } : undefined;
  });
  return read.every(each => each !== undefined) ? read : undefined;
}

function withoutUnit(text: string, unit: string): string {
  const trimmed = text.trim();
  const end = foldVietnamese(unit).trim();
  return end !== '' && foldVietnamese(trimmed).endsWith(end)
    ? trimmed.slice(0, trimmed.length - end.length).trim()
    : trimmed;
}
