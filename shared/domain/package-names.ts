import { foldPath, isReservedName } from './safe-path.ts';
import { vietnamTime } from './vietnam-time.ts';

/** Longest part of a path, extension included. */
const maxPart = 100;
const maxStem = 80;
/** Longest path inside the bag: 180 for the whole path, less the longest top folder and its slash. */
export const maxBagPath = 180 - maxStem - 1;

/** Lower-case ASCII words joined by `-`: “Quyết định số 12/QĐ-UBND” → `quyet-dinh-so-12-qd-ubnd`; may be empty. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[đĐ]/g, 'd')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** A name every system can hold, made from any text; keeps a plain extension. At most `maxLength` characters. */
export function safeFileName(name: string, maxLength = maxPart): string {
  const trimmed = name.replace(/[.\s]+$/u, '');
  const found = /^(.*)\.([A-Za-z0-9]{1,10})$/su.exec(trimmed);
  const extension = found?.[2] === undefined ? '' : `.${found[2].toLowerCase()}`;
  const words = slug(found?.[1] ?? trimmed) || 'tep';
  return cut(unreserved(words), maxLength - extension.length) + extension;
}

/**
 * Where a piece of evidence lies in the bag: `data/minh-chung/TC02/2.1_0007_quyet-dinh-123.pdf`.
 * Unique as long as `sequence` is unique in the package; the original name is kept in ho-so.json.
 */
export function evidencePath(evidence: {
  criterion: string;
  indicator: string;
  sequence: number;
  name: string;
}): string {
  const criterion = cut(slug(evidence.criterion).toUpperCase() || '0', 10).padStart(2, '0');
  const indicator = cut(
    unreserved(evidence.indicator.split('.').map(slug).filter(Boolean).join('.') || '0'),
    12,
  );
  const prefix = `data/minh-chung/TC${criterion}/${indicator}_${String(evidence.sequence).padStart(4, '0')}_`;
  return prefix + safeFileName(evidence.name, maxBagPath - prefix.length);
}

/**
 * Name of a package and of the folder in it: `HSNTM_<xã>_<set>_<year>_v<n>_<yyyyMMdd-HHmm>`, ASCII, ≤ 80 characters;
 * `_cong-khai` at its end for a copy without personal data.
 */
export function packageStem(dossier: {
  communeCode: string;
  setId: string;
  year: number;
  version: number;
  createdAt: Date;
  isPublic?: boolean;
}): string {
  const { year, month, day, hour, minute } = vietnamTime(dossier.createdAt);
  const head = `HSNTM_${cut(slug(dossier.communeCode) || '0', 12)}_`;
  const stamp = `${year}${two(month)}${two(day)}-${two(hour)}${two(minute)}`;
  const tail = `_${dossier.year}_v${dossier.version}_${stamp}${dossier.isPublic ? '_cong-khai' : ''}`;
  return head + cut(slug(dossier.setId) || 'bo-tieu-chi', maxStem - head.length - tail.length) + tail;
}

/**
 * Name of one volume of a package that was split by size, as file and as folder: `…_p01of04`. What a volume holds lies
 * nine characters deeper than in the package, so that a path there may have 189 characters.
 */
export function volumeStem(stem: string, number: number, count: number): string {
  const tail = volumeTail(number, count);
  return cut(stem, maxStem - tail.length) + tail;
}

/** `_p01of04` */
export function volumeTail(number: number, count: number): string {
  const digits = Math.max(2, String(count).length);
  const padded = (value: number) => String(value).padStart(digits, '0');
  return `_p${padded(number)}of${padded(count)}`;
}

/** What the name of a file says of being a volume, also when the system added “ (1)”; undefined for another file. */
export function readVolumeName(
  fileName: string,
): { stem: string; number: number; count: number } | undefined {
  const [, stem, number, count] = /^(.*)_p(\d{2,3})of(\d{2,3})(?:\D.*)?\.zip$/iu.exec(fileName) ?? [];
  return stem === undefined ? undefined : { stem, number: Number(number), count: Number(count) };
}

/** Name of a specialist's part: `PV_<xã>_<person>_<yyyyMMdd-HHmm>`, and `_gui-lai` on its way back. */
export function partStem(part: {
  communeCode: string;
  person: string | null;
  isBack: boolean;
  createdAt: Date;
}): string {
  const { year, month, day, hour, minute } = vietnamTime(part.createdAt);
  const person = cut(slug(part.person ?? '') || 'phan-viec', 40);
  const stamp = `${year}${two(month)}${two(day)}-${two(hour)}${two(minute)}`;
  return `PV_${cut(slug(part.communeCode) || '0', 12)}_${person}_${stamp}${part.isBack ? '_gui-lai' : ''}`;
}

/** Name of a review file: `DG_<short code of what was judged>_<reviewer>_<yyyyMMdd-HHmm>`. */
export function reviewStem(review: { shortCode: string; reviewer: string; createdAt: Date }): string {
  const { year, month, day, hour, minute } = vietnamTime(review.createdAt);
  const stamp = `${year}${two(month)}${two(day)}-${two(hour)}${two(minute)}`;
  return `DG_${review.shortCode}_${cut(slug(review.reviewer) || 'tham-dinh', 40)}_${stamp}`;
}

/** Hands out paths so that no two are equal but for case: the second `a.pdf` becomes `a-2.pdf`. */
export function createPathClaims(): (path: string) => string {
  const taken = new Set<string>();
  return path => {
    const [, base = path, extension = ''] = /^(.*?)(\.[^./]*)?$/su.exec(path) ?? [];
    let claimed = path;
    for (let copy = 2; taken.has(foldPath(claimed)); copy += 1) {
      const suffix = `-${copy}${extension}`;
      claimed = cut(base, maxBagPath - suffix.length) + suffix;
    }
    taken.add(foldPath(claimed));
    return claimed;
  };
}

/** Windows keeps `con` and its like for devices, whatever follows the first dot. */
function unreserved(words: string): string {
  return isReservedName(words) ? `tep-${words}` : words;
}

function cut(text: string, length: number): string {
  return text.slice(0, Math.max(1, length)).replace(/[-.]+$/, '') || '0';
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
