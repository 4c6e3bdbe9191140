import { foldAligned } from './fold-aligned.ts';
import { withUsualTone } from './tone-place.ts';
import { paperShare, paperWords } from './word-features.ts';

const mostPhraseWords = 9;

/**
 * The worthiest run of words that one of the sources and a text have in common, as the source writes it.
 * @param ready the plain words of the text with a blank before, between and after
 */
export function sharedPhrase(
  sources: readonly string[],
  ready: string,
  rarity: ReadonlyMap<string, number>,
): string | undefined {
  const isFolded = foldAligned(ready) === ready;
  let best: { phrase: string; worth: number } | undefined;
  for (const source of sources) {
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
