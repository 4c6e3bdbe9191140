import { codeHintOf, codesOf } from './code-hints.ts';
import type { CriteriaSet } from './criteria-set.ts';
import {
  type PhraseSource,
  type PhraseText,
  phraseSource,
  phraseText,
  sharedPhrase,
} from './shared-phrase.ts';
import { addFeatures, addOwnFeatures, plainWords } from './word-features.ts';

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
type Profile = {
  code: string;
  criterion: string;
  /** Its own words as published, to give a reason in. */
  sources: PhraseSource[];
};
export type SuggestionModel = {
  profiles: Profile[];
  rarity: Map<string, number>;
  /** Who uses a word or a pair of words, by place in `profiles`, and what it says of them. */
  uses: Map<string, { profile: number; worth: number }[]>;
  codes: ReturnType<typeof codesOf>;
};

/** What makes the indicators of a set different from each other: words, and pairs of words, that few of them use. */
export function suggestionModel(set: CriteriaSet): SuggestionModel {
  const own = set.criteria.flatMap(criterion =>
    criterion.indicators.map(indicator => {
      const features = new Map<string, number>();
      const evidence = indicator.evidence.map(({ text }) => text);
      addOwnFeatures(features, indicator.text, ownWeights.text);
      for (const text of evidence) addOwnFeatures(features, text, ownWeights.evidence);
      addOwnFeatures(features, criterion.name, ownWeights.criterion);
      const sources = [indicator.text, ...evidence, criterion.name].map(phraseSource);
      return { profile: { code: indicator.code, criterion: criterion.code, sources }, features };
    }),
  );
  const counts = new Map<string, number>();
  for (const { features } of own)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const rarity = new Map<string, number>();
  for (const [feature, count] of counts) rarity.set(feature, Math.log((own.length + 1) / count));
  const uses: SuggestionModel['uses'] = new Map();
  for (const [profile, { features }] of own.entries()) {
    let sum = 0;
    for (const [feature, weight] of features) sum += (weight * (rarity.get(feature) ?? 0)) ** 2;
    const length = Math.sqrt(sum) || 1;
    for (const [feature, weight] of features) {
      const worth = (weight * (rarity.get(feature) ?? 0) ** 2) / length;
      uses.set(feature, [...(uses.get(feature) ?? []), { profile, worth }]);
    }
  }
  return { profiles: own.map(({ profile }) => profile), rarity, uses, codes: codesOf(set) };
}

/** Which indicators a file may prove, the likeliest first: what it is named after, then the words it shares with them. */
export function suggestIndicators(model: SuggestionModel, file: FileFacts): Suggestion[] {
  const hint = codeHintOf(file, model.codes);
  const named = hint && `tên ${hint.place === 'folder' ? 'thư mục' : 'tệp'} “${hint.words}”`;
  if (hint?.indicator && named)
    return [{ code: hint.indicator, reason: named, confidence: 0.98, isSure: true }];
  const words = wordsOfFile(file);
  const scored = scoresOf(model, featuresOf(words))
    .filter(({ profile }) => hint === undefined || profile.criterion.replace(/-/g, '.') === hint.criterion)
    .sort((a, b) => b.score - a.score);
  const [first] = scored;
  if (named && scored.length === 1 && first)
    return [{ code: first.profile.code, reason: named, confidence: 0.95, isSure: true }];
  const places = placesOf(words);
  return rank(scored, named ? 0.5 : 0, ({ profile }) =>
    [named, wordReason(profile, places, model)].filter(Boolean).join('; '),
  );
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

function scoresOf({ profiles, uses }: SuggestionModel, found: ReadonlyMap<string, number>): Scored[] {
  const scored = profiles.map(profile => ({ profile, score: 0, shared: 0 }));
  for (const [feature, theirs] of found)
    for (const { profile, worth } of uses.get(feature) ?? []) {
      const each = scored[profile];
      if (!each) continue;
      each.score += worth * theirs;
      each.shared += 1;
    }
  return scored;
}

type FileWords = Record<keyof FileFacts, string[]>;

function wordsOfFile({ name, folder, subject, text }: FileFacts): FileWords {
  return {
    name: plainWords(name.replace(/\.[^.]+$/, '')),
    folder: plainWords(folder),
    subject: plainWords(subject),
    text: plainWords(text.slice(0, textCharacters)),
  };
}

function featuresOf(words: FileWords): Map<string, number> {
  const features = new Map<string, number>();
  addFeatures(features, words.name, weights.name);
  addFeatures(features, words.subject, weights.subject);
  addFeatures(features, words.folder, weights.folder);
  const inText = new Map<string, number>();
  addFeatures(inText, words.text, 1);
  for (const [feature, count] of inText)
    features.set(feature, (features.get(feature) ?? 0) + weights.text * Math.log2(1 + count));
  return features;
}

type Place = { says: string; text: PhraseText };

function placesOf({ name, folder, subject, text }: FileWords): Place[] {
  return [
    { says: 'tên tệp có', text: phraseText(name) },
    { says: 'trích yếu nhắc tới', text: phraseText(subject) },
    { says: 'nội dung nhắc tới', text: phraseText(text) },
    { says: 'tên thư mục có', text: phraseText(folder) },
  ];
}

/** The words of the indicator that the file repeats, as the decision writes them. */
function wordReason(profile: Profile, places: readonly Place[], { rarity }: SuggestionModel): string {
  const said: string[] = [];
  for (const { says, text } of places) {
    const phrase = sharedPhrase(profile.sources, text, rarity);
    if (phrase !== undefined && !said.some(each => each.includes(`“${phrase}”`)))
      said.push(`${says} “${phrase}”`);
    if (said.length === 2) break;
  }
  return said.join('; ');
}
