import { codeHintOf, codesOf } from './code-hints.ts';
import type { CriteriaSet } from './criteria-set.ts';
import { sharedPhrase } from './shared-phrase.ts';
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
    const phrase = sharedPhrase(profile.sources, ` ${plainWords(words).join(' ')} `, model.rarity);
    if (phrase !== undefined && !said.some(each => each.includes(`“${phrase}”`)))
      said.push(`${says} “${phrase}”`);
    if (said.length === 2) break;
  }
  return said.join('; ');
}
