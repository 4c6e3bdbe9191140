import { isDeepStrictEqual } from 'node:util';
import type { Requirement, SimpleRequirement } from '#shared/domain/criteria-set.ts';
import { formatRequirement, parseRequirement } from '#shared/domain/requirement-text.ts';
import type { RawThreshold } from './raw-set.ts';

/** A reading of one published wording that no rule could find; it is shown beside the words it stands for. */
export type Reading = { words: string; requirement: SimpleRequirement };

export type Levels = {
  requirement: Record<string, Requirement>;
  /** The published words per variant, where the requirement does not say them literally. */
  published: Record<string, string>;
};

/**
 * Published thresholds → requirements. Nothing known (null) becomes `unknown` and never falls back to "chung";
 * words that are not understood stay words.
 */
export function readLevels(
  thresholds: Readonly<Record<string, RawThreshold>>,
  unit: string,
  variantOf: (key: string) => string,
  {
    reading,
    bareMeansAtLeast = false,
  }: { reading?: Reading | undefined; bareMeansAtLeast?: boolean | undefined } = {},
): Levels {
  const levels: Levels = { requirement: {}, published: {} };
  for (const [key, words] of Object.entries(thresholds)) {
    const variant = key === 'chung' ? 'default' : variantOf(key);
    const read = (said: string) => readWords(said, reading, bareMeansAtLeast);
    levels.requirement[variant] = readThreshold(words, read);
    const published = publishedWords(words, said => saysLiterally(read(said), unit, said));
    if (published !== undefined) levels.published[variant] = published;
  }
  return withoutRepetition(levels);
}

function readThreshold(words: RawThreshold, read: (words: string) => SimpleRequirement): Requirement {
  if (words === null) return 'unknown';
  if (typeof words === 'string') return read(words);
  const years = Object.entries(words).map(([year, level]) => [
    year,
    level === null ? 'unknown' : read(level),
  ]);
  return { byYear: Object.fromEntries(years) };
}

/** "95%", or "2024: 90%; 2025: 95%", where what was read would not be printed so. */
function publishedWords(words: RawThreshold, isLiteral: (words: string) => boolean): string | undefined {
  if (words === null) return undefined;
  if (typeof words === 'string') return isLiteral(words) ? undefined : words;
  const years = Object.entries(words).flatMap(([year, level]) => (level === null ? [] : [{ year, level }]));
  if (years.every(({ level }) => isLiteral(level))) return undefined;
  return years.map(({ year, level }) => `${year}: ${level}`).join('; ');
}

function readWords(
  words: string,
  reading: Reading | undefined,
  bareMeansAtLeast: boolean,
): SimpleRequirement {
  if (reading?.words === words) return reading.requirement;
  const read =
    parseRequirement(words) ??
    (bareMeansAtLeast && /^\d/.test(words) ? parseRequirement(`≥ ${words}`) : undefined);
  return read === undefined || (typeof read === 'object' && 'byYear' in read) ? { text: words } : read;
}

function saysLiterally(requirement: Requirement, unit: string, words: string): boolean {
  const bare = (text: string) => text.replace(/\s/g, '').toLowerCase();
  return [unit, ''].some(suffix => bare(formatRequirement(requirement, suffix)) === bare(words));
}

/** A variant is named only where it differs from the default. */
function withoutRepetition(levels: Levels): Levels {
  const { requirement, published } = levels;
  for (const variant of Object.keys(requirement)) {
    const same =
      isDeepStrictEqual(requirement[variant], requirement['default']) &&
      published[variant] === published['default'];
    if (variant !== 'default' && same) {
      delete requirement[variant];
      delete published[variant];
    }
  }
  return levels;
}

/**
 * An indicator whose text was amended while the new level is not known: figures hold only for the years before the
 * amendment. "Đạt" stays, since it is judged against the text, and the amended text is shown.
 */
export function untilAmended(requirement: Requirement, firstYear: number, amendedOn: string): Requirement {
  if (typeof requirement === 'string' || 'text' in requirement || 'byYear' in requirement) return requirement;
  const years = Array.from({ length: Number(amendedOn.slice(0, 4)) - firstYear }, (_, at) => firstYear + at);
  return { byYear: Object.fromEntries(years.map(year => [String(year), requirement])) };
}
