import { codeHintOf, codesOf } from './code-hints.ts';
import type { CriteriaSet } from './criteria-set.ts';
import { foldAligned } from './fold-aligned.ts';
import { wordsOf } from './search-terms.ts';
import { withUsualTone } from './tone-place.ts';

/** What is known of a file: empty where nothing is. */
export type FileFacts = { name: string; folder: string; subject: string; text: string };
export type Suggestion = { code: string; reason: string; confidence: number; isSure: boolean };

const mostSuggestions = 3;
/** The beginning says what a paper is about; what follows repeats every word there is. */
const textCharacters = 4000;
/** With "Nhận tất cả" only what is at least this likely is taken. */
const sureFrom = 0.7;
const leastConfidence = 0.12;

/** How many words and pairs must agree before a file is taken without being looked at. */
const sureFeatures = 4;

/** How much of a word's worth counts, by where it stands. */
const weights = { name: 3, subject: 2, folder: 1.2, text: 0.5 } as const;
const ownWeights = { text: 1, evidence: 0.8, criterion: 0.5 } as const;
const pairBonus = 2.5;
const mostPhraseWords = 9;
/** They say what sort of paper it is, not what it is about. */
const paperWords = new Set(
  'quyết định ban hành báo cáo biên bản kế hoạch xác nhận công biểu bảng danh sách mục tổng hợp thống kê văn năm xã ảnh'.split(
    ' ',
  ),
);
const paperShare = 0.35;

type Profile = {
  code: string;
  criterion: string;
  /** Weight of each word and pair of words. */
  features: Map<string, number>;
  length: number;
  /** Its own words as published, to give a reason in. */
  sources: string[];
};
export type SuggestionModel = {
  profiles: Profile[];
  rarity: Map<string, number>;
  codes: ReturnType<typeof codesOf>;
};

/** What makes the indicators of a set different from each other: words, and pairs of words, that few of them use. */
export function suggestionModel(set: CriteriaSet): SuggestionModel {
  const profiles = set.criteria.flatMap(criterion =>
    criterion.indicators.map((indicator): Profile => {
      const features = new Map<string, number>();
      const sources: string[] = [
        indicator.text,
        ...indicator.evidence.map(({ text }) => text),
        criterion.name,
      ];
      addOwnFeatures(features, indicator.text, ownWeights.text);
      for (const { text } of indicator.evidence) addOwnFeatures(features, text, ownWeights.evidence);
      addOwnFeatures(features, criterion.name, ownWeights.criterion);
      return { code: indicator.code, criterion: criterion.code, features, length: 0, sources };
    }),
  );
  const counts = new Map<string, number>();
  for (const { features } of profiles)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const rarity = new Map<string, number>();
  for (const [feature, count] of counts) rarity.set(feature, Math.log((profiles.length + 1) / count));
  for (const profile of profiles) {
    let sum = 0;
    for (const [feature, weight] of profile.features) sum += (weight * (rarity.get(feature) ?? 0)) ** 2;
    profile.length = Math.sqrt(sum) || 1;
  }
  return { profiles, rarity, codes: codesOf(set) };
}

/** Which indicators a file may prove, the likeliest first: what it is named after, then the words it shares with them. */
export function suggestIndicators(model: SuggestionModel, file: FileFacts): Suggestion[] {
  const hint = codeHintOf(file, model.codes);
  const found = featuresOfFile(file);
  const candidates = model.profiles.filter(
    ({ criterion }) => hint === undefined || criterion.replace(/-/g, '.') === hint.criterion,
  );
  const scored = candidates
    .map(profile => ({ profile, ...scoreOf(profile, found, model.rarity) }))
    .sort((a, b) => b.score - a.score);
  if (hint) {
    const named = `tên ${hint.place === 'folder' ? 'thư mục' : 'tệp'} “${hint.words}”`;
    if (hint.indicator !== null)
      return [{ code: hint.indicator, reason: named, confidence: 0.98, isSure: true }];
    const [first] = scored;
    if (scored.length === 1 && first)
      return [{ code: first.profile.code, reason: named, confidence: 0.95, isSure: true }];
    return rank(scored, 0.5, ({ profile }) =>
      [named, wordReason(profile, file, model)].filter(Boolean).join('; '),
    );
  }
  return rank(scored, 0, ({ profile }) => wordReason(profile, file, model));
}

type Scored = { profile: Profile; score: number; shared: number };

/** Confidence: how much fits, and how far the next one is behind. `base` is what is known beforehand. */
function rank(scored: readonly Scored[], base: number, reasonOf: (scored: Scored) => string): Suggestion[] {
  const best = scored[0]?.score ?? 0;
  const second = scored[1]?.score ?? 0;
  if (best <= 0 && base === 0) return [];
  const lead = best > 0 ? (best - second) / best : 0;
  return scored
    .slice(0, mostSuggestions)
    .map((each, index) => {
      const fit = 1 - Math.exp(-each.score / 6);
      const own =
        index === 0 ? fit * (0.55 + 0.45 * Math.min(1, lead * 2)) : fit * 0.5 * (each.score / best || 0);
      const confidence = Math.min(0.94, base + (1 - base) * own);
      const isSure = index === 0 && confidence >= sureFrom && each.shared >= sureFeatures;
      return { code: each.profile.code, reason: reasonOf(each), confidence, isSure };
    })
    .filter(({ confidence, reason }) => confidence >= leastConfidence && reason !== '');
}

function scoreOf(profile: Profile, found: Map<string, number>, rarity: Map<string, number>) {
  let score = 0;
  let shared = 0;
  for (const [feature, theirs] of found) {
    const weight = profile.features.get(feature);
    if (weight === undefined) continue;
    score += weight * theirs * (rarity.get(feature) ?? 0) ** 2;
    shared += 1;
  }
  return { score: score / profile.length, shared };
}

function featuresOfFile({ name, folder, subject, text }: FileFacts): Map<string, number> {
  const features = new Map<string, number>();
  addFeatures(features, name.replace(/\.[^.]+$/, ''), weights.name);
  addFeatures(features, subject, weights.subject);
  addFeatures(features, folder, weights.folder);
  const inText = new Map<string, number>();
  addFeatures(inText, text.slice(0, textCharacters), 1);
  for (const [feature, count] of inText)
    features.set(feature, (features.get(feature) ?? 0) + weights.text * Math.log2(1 + count));
  return features;
}

/**
 * Words and pairs of words: most Vietnamese words are written as two. A text without any diacritics ("duong truc xa") is
 * compared without, any other with them: "hoa" is a flower, "hóa" is not.
 */
function addFeatures(features: Map<string, number>, text: string, weight: number): void {
  const words = plainWords(text);
  const isFolded = words.every(word => foldAligned(word) === word);
  addForm(features, words, weight, isFolded ? '~' : '');
}

function addForm(
  features: Map<string, number>,
  words: readonly string[],
  weight: number,
  form: string,
): void {
  const add = (feature: string, worth: number) =>
    features.set(form + feature, (features.get(form + feature) ?? 0) + worth);
  for (const [index, word] of words.entries()) {
    const share = paperWords.has(word) ? paperShare : 1;
    add(word, weight * share);
    const next = words[index + 1];
    if (next === undefined) continue;
    const nextShare = paperWords.has(next) ? paperShare : 1;
    add(
      `${word} ${next}`,
      weight * pairBonus * Math.max(share, nextShare) * (share * nextShare < 1 ? 0.7 : 1),
    );
  }
}

/** What an indicator says, in both forms. */
function addOwnFeatures(features: Map<string, number>, text: string, weight: number): void {
  const words = plainWords(text);
  addForm(features, words, weight, '');
  addForm(features, words.map(foldAligned), weight, '~');
}

function plainWords(text: string): string[] {
  return wordsOf(text.normalize('NFC').toLocaleLowerCase('vi'))
    .filter(word => !/^\d+$/.test(word))
    .map(withUsualTone);
}

/** The words of the indicator that the file repeats, as the decision writes them. */
function wordReason(profile: Profile, file: FileFacts, model: SuggestionModel): string {
  const places = [
    { says: 'tên tệp có', words: `${file.name.replace(/\.[^.]+$/, '')}` },
    { says: 'trích yếu nhắc tới', words: file.subject },
    { says: 'nội dung nhắc tới', words: file.text.slice(0, textCharacters) },
    { says: 'tên thư mục có', words: file.folder },
  ];
  const said: string[] = [];
  for (const { says, words } of places) {
    const phrase = sharedPhrase(profile, ` ${plainWords(words).join(' ')} `, model.rarity);
    if (phrase !== undefined && !said.some(each => each.includes(`“${phrase}”`)))
      said.push(`${says} “${phrase}”`);
    if (said.length === 2) break;
  }
  return said.join('; ');
}

/** The worthiest run of words that an indicator and a text have in common. */
function sharedPhrase(profile: Profile, ready: string, rarity: Map<string, number>): string | undefined {
  const isFolded = foldAligned(ready) === ready;
  let best: { phrase: string; worth: number } | undefined;
  for (const source of profile.sources) {
    const places = Array.from(source.matchAll(/[\p{L}\p{N}]+/gu));
    const words = places.map(([word]) => {
      const plain = withUsualTone(word.normalize('NFC').toLocaleLowerCase('vi'));
      return isFolded ? foldAligned(plain) : plain;
    });
    for (const from of words.keys()) {
      let worth = 0;
      for (let to = from; to < Math.min(words.length, from + mostPhraseWords); to += 1) {
        if (!ready.includes(` ${words.slice(from, to + 1).join(' ')} `)) break;
        const word = words[to] ?? '';
        worth += (rarity.get(isFolded ? `~${word}` : word) ?? 0) * (paperWords.has(word) ? paperShare : 1);
        if (to === from && word.length < 3) continue;
        if (best !== undefined && worth <= best.worth) continue;
        const end = (places[to]?.index ?? 0) + (places[to]?.[0].length ?? 0);
        best = { phrase: source.slice(places[from]?.index, end).toLocaleLowerCase('vi'), worth };
      }
    }
  }
  return best?.phrase;
}
