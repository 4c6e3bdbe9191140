import type { CriteriaSet } from './criteria-set.ts';
import { memberAt, type SchemaProblem } from './schema-problems.ts';
import { fieldName } from './set-draft-words.ts';

const heads: Readonly<Record<string, string>> = {
  '': 'Quy định của tỉnh',
  id: 'Mã quy định',
  of: 'Bộ tiêu chí được áp dụng',
  provinceCode: 'Mã tỉnh',
  requirements: 'Mức của tỉnh',
  indicators: 'Chỉ tiêu thêm',
  legalBasis: 'Căn cứ pháp lý',
};

/** "requirements.2.1.dbsh" → "Chỉ tiêu 2.1, mức “Đồng bằng sông Hồng”": regions by name where the set is known. */
export function inOverlayWords(
  { place, reason }: SchemaProblem,
  json: unknown,
  variants: CriteriaSet['variants'] = [],
): SchemaProblem {
  return {
    place: wordsOf(place, json, variants),
    reason: reason === 'không thuộc dạng nào được phép' ? 'không đọc được mức đạt chuẩn' : reason,
  };
}

function wordsOf(place: string, json: unknown, variants: CriteriaSet['variants']): string {
  const [, list = '', position = '', rest = ''] = /^([a-zA-Z]+)(?:\[|\.)(\d+)\]?\.?(.*)$/.exec(place) ?? [];
  if (place.startsWith('requirements.'))
    return levelPlace(place.slice('requirements.'.length), json, variants);
  if (list === 'legalBasis')
    return joined(`Căn cứ pháp lý thứ ${Number(position) + 1}`, fieldName(`legalBasis[0].${rest}`), rest);
  if (list === 'indicators') {
    const code = memberAt(memberAt(memberAt(memberAt(json, 'indicators'), position), 'indicator'), 'code');
    const field = rest.replace(/^indicator\.?/, '');
    const name = typeof code === 'string' && code !== '' ? code : `thứ ${Number(position) + 1}`;
    return joined(
      `Chỉ tiêu thêm ${name}`,
      field === 'criterion' ? 'thuộc tiêu chí' : fieldName(field),
      field,
    );
  }
  return Object.hasOwn(heads, place) ? (heads[place] ?? place) : capital(place, fieldName(place));
}

/** Codes have dots of their own, so that only the file can tell where one ends. */
function levelPlace(place: string, json: unknown, variants: CriteriaSet['variants']): string {
  const requirements = memberAt(json, 'requirements');
  const codes = typeof requirements === 'object' && requirements !== null ? Object.keys(requirements) : [];
  const code = codes
    .filter(each => place === each || place.startsWith(`${each}.`))
    .reduce((longest, each) => (each.length > longest.length ? each : longest), '');
  if (code === '') return `Chỉ tiêu ${place}`;
  const [column = ''] = place.slice(code.length + 1).split('.');
  if (column === '') return `Chỉ tiêu ${code}`;
  if (column === 'default') return `Chỉ tiêu ${code}, mức mọi vùng`;
  return `Chỉ tiêu ${code}, mức “${variants.find(({ id }) => id === column)?.name ?? column}”`;
}

function joined(part: string, field: string, isThere: string): string {
  return isThere === '' ? part : `${part}, ${field}`;
}

/** What has no words stays as the file writes it. */
function capital(place: string, text: string): string {
  if (text === place) return place;
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
