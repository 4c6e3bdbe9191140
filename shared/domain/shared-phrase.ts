import { foldAligned } from './fold-aligned.ts';
import { withUsualTone } from './tone-place.ts';
import { paperShare, paperWords } from './word-features.ts';

const mostPhraseWords = 9;

/** Wording to look for, cut into words once: they are looked for in every file. */
export type PhraseSource = {
  text: string;
  places: { from: number; end: number }[];
  /** The words as they are compared, with diacritics and without. */
  words: string[];
  folded: string[];
};

/** A text that wording is looked for in. */
export type PhraseText = {
  /** Its plain words with a blank before, between and after. */
  ready: string;
  words: ReadonlySet<string>;
  /** It is written without diacritics. */
  isFolded: boolean;
};

export function phraseSource(text: string): PhraseSource {
  const found = Array.from(text.matchAll(/[\p{L}\p{N}]+/gu));
  const words = found.map(([word]) => withUsualTone(word.normalize('NFC').toLocaleLowerCase('vi')));
  return {
    text,
    places: found.map(({ 0: word, index }) => ({ from: index, end: index + word.length })),
    words,
    folded: words.map(foldAligned),
  };
}

export function phraseText(plainWords: readonly string[]): PhraseText {
  const isFolded = plainWords.every(word => foldAligned(word) === word);
  return { ready: ` ${plainWords.join(' ')} `, words: new Set(plainWords), isFolded };
}

/** The worthiest run of words that one of the sources and a text have in common, as the source writes it. */
export function sharedPhrase(
  sources: readonly PhraseSource[],
  { ready, words: theirs, isFolded }: PhraseText,
  rarity: ReadonlyMap<string, number>,
): string | undefined {
  let best: { phrase: string; worth: number } | undefined;
  for (const source of sources) {
    const words = isFolded ? source.folded : source.words;
    for (const from of words.keys()) {
      let worth = 0;
      let run = ' ';
      for (let to = from; to < Math.min(words.length, from + mostPhraseWords); to += 1) {
        const word = words[to] ?? '';
        run += `${word} `;
        if (!theirs.has(word) || !ready.includes(run)) break;
        worth += (rarity.get(isFolded ? `~${word}` : word) ?? 0) * (paperWords.has(word) ? paperShare : 1);
        if (to === from && word.length < 3) continue;
        if (best !== undefined && worth <= best.worth) continue;
        const phrase = source.text.slice(source.places[from]?.from, source.places[to]?.end);
        best = { phrase: phrase.toLocaleLowerCase('vi'), worth };
      }
    }
  }
  return best?.phrase;
}
