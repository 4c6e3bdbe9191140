import type { CriteriaSet } from './criteria-set.ts';
import { foldAligned } from './fold-aligned.ts';

/** A code that a folder or file was named after, and the words that say so. */
export type CodeHint = {
  criterion: string;
  indicator: string | null;
  words: string;
  place: 'folder' | 'name';
};

const separator = '\\s*[._-]?\\s*';
/** "TC02", "TC 2.1", "Tiêu chí số 2", "tieu_chi_17_2". */
const named = new RegExp(
  `(?<![a-z])(?:tc|tieu[ _-]?chi(?:[ _-]?so)?)${separator}0*(\\d{1,2})(?:[._-]0*(\\d{1,2}))?(?!\\d|[._/-]\\d)`,
);
/** "TC02-2.3", "Tiêu chí 2 (2.3)". */
const namedBoth = new RegExp(
  `(?<![a-z])(?:tc|tieu[ _-]?chi(?:[ _-]?so)?)${separator}0*(\\d{1,2})[\\s._(/-]+\\1[._]0*(\\d{1,2})(?!\\d|[._/-]\\d)`,
);
/** "CT 2.1", "chỉ tiêu 2.1". */
const namedIndicator = new RegExp(
  `(?<![a-z])(?:ct|chi[ _-]?tieu)${separator}0*(\\d{1,2})[._-]0*(\\d{1,2})(?!\\d|[._/-]\\d)`,
);
/** "2.1. Giao thông", "02.01 - đường xã": a bare code begins its name; a date or a figure does not end like one. */
const bareIndicator =
  /^\D{0,2}0*(\d{1,2})[._]0*(\d{1,2})(?!\d|[._/-]\d|,\d|\s*(?:%|km|ha|m2))(?=$|[\s._)\]-])/;
/** "02", "2. Giao thông", "02_giao_thong": only of folders; files are often simply counted. */
const bareCriterion = /^0*(\d{1,2})(?=$|[\s._)-])(?!\s*[._/-]\s*\d)/;

type Codes = { criteria: ReadonlySet<string>; indicators: ReadonlyMap<string, string> };

export function codesOf(set: Pick<CriteriaSet, 'criteria'>): Codes {
  const plain = (code: string) => code.replace(/-/g, '.');
  return {
    criteria: new Set(set.criteria.map(({ code }) => plain(code))),
    indicators: new Map(
      set.criteria.flatMap(({ indicators }) => indicators.map(({ code }) => [plain(code), code])),
    ),
  };
}

/** What the name of a file and the folders it lies in say outright; the name before the nearest folder. */
export function codeHintOf(
  { name, folder }: { name: string; folder: string },
  codes: Codes,
): CodeHint | undefined {
  const folders = folder.split(/[\\/]+/).filter(Boolean);
  return (
    hintIn(name.replace(/\.[^.]+$/, ''), 'name', codes) ??
    folders
      .toReversed()
      .reduce<CodeHint | undefined>((found, segment) => found ?? hintIn(segment, 'folder', codes), undefined)
  );
}

function hintIn(segment: string, place: CodeHint['place'], codes: Codes): CodeHint | undefined {
  const text = segment.normalize('NFC').trim();
  const folded = foldAligned(text);
  const patterns = [
    namedBoth,
    named,
    namedIndicator,
    bareIndicator,
    ...(place === 'folder' ? [bareCriterion] : []),
  ];
  for (const pattern of patterns) {
    const match = pattern.exec(folded);
    const criterion = match?.[1];
    if (!match || criterion === undefined || !codes.criteria.has(criterion)) continue;
    const indicator = codes.indicators.get(match[2] === undefined ? criterion : `${criterion}.${match[2]}`);
    if (match[2] !== undefined && indicator === undefined) continue;
    const words = text.slice(match.index, match.index + match[0].length).trim();
    return { criterion, indicator: indicator ?? null, words, place };
  }
  return undefined;
}
