import type { Comparison, Requirement } from './criteria-set.ts';
import { parseDecimal } from './decimal-input.ts';
import { foldVietnamese, formatNumber } from './vietnamese.ts';

const signs: Record<Comparison['op'], string> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' };
const operators: Record<string, Comparison['op']> = { '≥': '>=', '≤': '<=', '>': '>', '<': '<', '=': '=' };

const comparisonText = /^([≥≤<>=])\s*(\d(?:[\d.,\s]*\d)?)\s*(.*)$/u;
const provincialText =
  /^(?:do )?(?:ubnd|uy ban nhan dan)(?: cap)? tinh(?: quy dinh| ban hanh)(?: cu the)?\.?$/;
/** Units that may follow a number; words beyond a unit change the meaning and are not understood. */
const unitText =
  /^(?:%|km|m|m2|m²|ha|tan|diem|lan|ho|nguoi|nha|thon|xa|htx|hop tac xa|mo hinh|linh vuc|he thong|sao|lit|san pham|co so|trieu dong|(?:trieu dong|nghin dong|m2|m²|lit)\/(?:nguoi|ho)(?:\/(?:nam|thang|ngay|ngay dem))?)$/;

/**
 * Reads a threshold as decisions print it: "≥ 90%", "≤ 1,0", "≥2 m²/người", "Đạt", "Đạt (100%)", "100%", "Không",
 * "UBND cấp tỉnh quy định cụ thể". Whatever says more than that ("100% (≥50% cứng hóa)", "Không quá 5") gives
 * undefined: the caller keeps the words, nobody guesses.
 */
export function parseRequirement(text: string): Requirement | undefined {
  const clean = cleaned(text);
  const folded = foldVietnamese(clean);
  if (/^dat(?: ?\( ?100 ?% ?\))?\.?$/.test(folded)) return 'met';
  if (provincialText.test(folded)) return 'provincial';
  if (/^khong\.?$/.test(folded) || /^0 ?%?$/.test(folded)) return { op: '=', value: '0' };
  // Nothing can exceed a whole, so a bare "100%" asks for all of it.
  if (/^100 ?%$/.test(folded)) return { op: '>=', value: '100' };
  return parseComparison(clean);
}

function parseComparison(text: string): Comparison | undefined {
  const match = comparisonText.exec(text);
  if (!match) return undefined;
  const [, sign = '', number = '', unit = ''] = match;
  const op = operators[sign];
  const value = parseDecimal(number);
  if (op === undefined || value === undefined) return undefined;
  return unit === '' || unitText.test(foldVietnamese(unit)) ? { op, value } : undefined;
}

function cleaned(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .replace(/(?:> ?=|= ?>|[≧⩾])/g, '≥')
    .replace(/(?:< ?=|[≦⩽])/g, '≤')
    .trim();
}

export function formatComparison({ op, value }: Comparison, unit: string): string {
  if (op === '=' && /^-?0+(?:\.0+)?$/.test(value)) return 'Không';
  return `${signs[op]} ${withUnit(formatNumber(value), unit)}`;
}

/** "≥ 80 %", "Đạt", "UBND cấp tỉnh quy định", "Chưa biết mức", or the published words. */
export function formatRequirement(requirement: Requirement, unit: string, year?: number): string {
  if (requirement === 'met') return 'Đạt';
  if (requirement === 'provincial') return 'UBND cấp tỉnh quy định';
  if (requirement === 'unknown') return 'Chưa biết mức';
  if ('text' in requirement) return requirement.text;
  if ('all' in requirement) return requirement.all.map(part => formatComparison(part, unit)).join(' và ');
  if ('any' in requirement) return requirement.any.map(part => formatComparison(part, unit)).join(' hoặc ');
  if ('op' in requirement) return formatComparison(requirement, unit);
  if (year === undefined) {
    return Object.entries(requirement.byYear)
      .map(([at, part]) => `${at}: ${formatRequirement(part, unit)}`)
      .join('; ');
  }
  const ofYear = Object.hasOwn(requirement.byYear, String(year))
    ? requirement.byYear[String(year)]
    : undefined;
  return ofYear === undefined ? `Chưa biết mức năm ${year}` : formatRequirement(ofYear, unit);
}

export function withUnit(number: string, unit: string): string {
  return unit === '' ? number : `${number} ${unit}`;
}

export function signOf(op: Comparison['op']): string {
  return signs[op];
}
