import { foldAligned } from './fold-aligned.ts';
import type { SearchTerms } from './search-terms.ts';

export type Mark = { from: number; to: number };
export type Snippet = { text: string; marks: Mark[]; at: number };

const before = 60;
const length = 200;
/** A word as common as "xã" need not be followed through a whole plan. */
const mostFinds = 400;

/** Every place in a text (in NFC) where a term stands, as words and not as parts of words; folded texts are compared. */
export function marksIn(text: string, search: SearchTerms): Mark[] {
  return merged(text, findsIn(foldAligned(text), search));
}

/** The part of a text that says most of what is looked for, with its marks and its place; null where none does. */
export function snippetOf(text: string, search: SearchTerms): Snippet | null {
  const finds = findsIn(foldAligned(text), search);
  const start = bestStart(finds, search);
  if (start === undefined) return null;
  const from = wordStart(text, Math.max(0, start - before));
  const to = wordEnd(text, Math.min(text.length, from + length));
  const marks = merged(
    text,
    finds.filter(find => find.from >= from && find.to <= to),
  ).map(mark => ({
    from: mark.from - from,
    to: mark.to - from,
  }));
  return { text: text.slice(from, to).replace(/\s/g, ' '), marks, at: start };
}

type Find = Mark & { term: number };

function findsIn(folded: string, { terms, isOpen }: SearchTerms): Find[] {
  const finds: Find[] = [];
  // All words one after the other say more than the same words strewn about.
  const whole = terms.length > 1 ? [terms.flat(), ...terms] : terms;
  for (const [index, words] of whole.entries()) {
    const isLast = words.at(-1) === terms.at(-1)?.at(-1) && (index === whole.length - 1 || index === 0);
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${words.join('[^\\p{L}\\p{N}]+')}${isLast && isOpen ? '' : '(?![\\p{L}\\p{N}])'}`,
      'gu',
    );
    let count = 0;
    for (const match of folded.matchAll(pattern)) {
      finds.push({ from: match.index, to: match.index + match[0].length, term: index });
      count += 1;
      if (count >= mostFinds) break;
    }
  }
  return finds.sort((a, b) => a.from - b.from);
}

/** Where the window with most different terms begins; the earliest of equals. */
function bestStart(finds: readonly Find[], { terms }: SearchTerms): number | undefined {
  let best: { start: number; terms: number } | undefined;
  for (const [index, { from, term }] of finds.entries()) {
    if (terms.length > 1 && term === 0) return from;
    const seen = new Set<number>();
    for (let at = index; at < finds.length; at += 1) {
      const find = finds[at];
      if (!find || find.from > from + length - before) break;
      seen.add(find.term);
    }
    if (best === undefined || seen.size > best.terms) best = { start: from, terms: seen.size };
  }
  return best?.start;
}

/** Marks that touch, or have only a blank between them, are one. */
function merged(text: string, marks: readonly Mark[]): Mark[] {
  const result: Mark[] = [];
  for (const { from, to } of marks) {
    const last = result.at(-1);
    if (last && text.slice(last.to, from).trim() === '') last.to = Math.max(last.to, to);
    else result.push({ from, to });
  }
  return result;
}

function wordStart(text: string, at: number): number {
  const blank = text.slice(at, at + 20).search(/\s/);
  return at === 0 || blank < 0 ? at : at + blank + 1;
}

function wordEnd(text: string, at: number): number {
  const blank = text.slice(at, at + 20).search(/\s/);
  return at === text.length || blank < 0 ? at : at + blank;
}
