import { cleanText } from './table-import-text.ts';
import { foldVietnamese } from './vietnamese.ts';

/** The regions of Quyết định 491, 1980 and 318, under the ids the shipped sets give them. */
const regions: [id: string, name: string, words: RegExp][] = [
  [
    'tdmnpb',
    'Trung du miền núi phía Bắc',
    /^(?:trung du(?:,)?(?: va)?|td) ?(?:mien nui phia bac|mnpb)$|^tdmnpb$|^mien nui phia bac$/,
  ],
  ['dbsh', 'Đồng bằng sông Hồng', /^(?:dong bang|db) ?song hong$|^dbsh$/],
  ['btb', 'Bắc Trung Bộ', /^bac trung bo$|^btb$/],
  ['dhntb', 'Duyên hải Nam Trung Bộ', /^(?:duyen hai|dh) ?nam trung bo$|^dhntb$/],
  ['tn', 'Tây Nguyên', /^tay nguyen$|^tn$/],
  ['dnb', 'Đông Nam Bộ', /^dong nam bo$|^dnb$/],
  ['dbscl', 'Đồng bằng sông Cửu Long', /^(?:dong bang|db) ?song cuu long$|^dbscl$/],
];

const numbered = /^(?:cac )?(?:xa |thon )?(?:thuoc )?(nhom|khu vuc|vung|kv)[ .]*(\d|[ivx]+|[a-d])$/;

/** The region or group a column is for. `isKnown`: recognised by its own words, wherever it stands. */
export function variantOf(label: string): { id: string; name: string; isKnown: boolean } {
  const name = cleanText(label);
  const folded = foldVietnamese(name)
    .replace(/[-–]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/\s*\(.*\)$/, '')
    .replace(/^(?:chi tieu|muc dat chuan|muc dat|muc)(?: (?:cho|doi voi|theo))? (?=\S)/, '');
  const region = regions.find(([, , words]) => words.test(folded.replace(/^vung /, '')));
  if (region) return { id: region[0], name, isKnown: true };
  const group = numbered.exec(folded);
  const [, kind = '', number = ''] = group ?? [];
  if (group) return { id: `${kind.replace(' ', '-')}-${number}`, name, isKnown: true };
  return { id: slugOf(name), name, isKnown: false };
}

/** "Chỉ tiêu chung", "Mức đạt chuẩn", "Áp dụng chung": the level for all. */
export function isCommonLevel(label: string): boolean {
  const folded = foldVietnamese(cleanText(label));
  return /\bchung$|^muc dat(?: chuan)?$|^(?:chi tieu|muc|yeu cau)$/.test(folded);
}

/** "Xã đảo, xã ven biển" → "xa-dao-xa-ven-bien". */
export function slugOf(text: string, fallback = 'cot'): string {
  const slug = foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return slug === '' ? fallback : slug;
}
