import type { Element } from '@xmldom/xmldom';
import { attribute, child, childElements, countOf } from './xml-part.ts';

/**
 * Numbers that Word counts by itself and does not write into the text: a column "TT" is often nothing else.
 * `next` answers undefined for a paragraph without a list, null for one whose number cannot be told, '' for a bullet.
 */
export type ListNumbers = { next(paragraph: Element): string | null | undefined };

type Level = { format: string; text: string; start: number };

export function createListNumbers(numbering: Element | undefined): ListNumbers {
  const levels = new Map<string, Map<number, Level>>();
  const lists = new Map<string, string>();
  for (const element of numbering ? childElements(numbering) : []) {
    if (element.localName === 'abstractNum')
      levels.set(attribute(element, 'abstractNumId') ?? '', levelsOf(element));
    if (element.localName === 'num')
      lists.set(attribute(element, 'numId') ?? '', attribute(child(element, 'abstractNumId'), 'val') ?? '');
  }
  /** Counters per abstract list, by level. */
  const counters = new Map<string, number[]>();

  function next(paragraph: Element): string | null | undefined {
    const properties = child(child(paragraph, 'pPr'), 'numPr');
    const numId = attribute(child(properties, 'numId'), 'val');
    if (properties === undefined || numId === undefined || numId === '0') return undefined;
    const depth = Math.min(countOf(attribute(child(properties, 'ilvl'), 'val'), 0), 8);
    const list = lists.get(numId);
    const own = list === undefined ? undefined : levels.get(list);
    const level = own?.get(depth);
    if (list === undefined || own === undefined || level === undefined) return null;
    const counter = counters.get(list) ?? [];
    counters.set(list, counter);
    counter[depth] = (counter[depth] ?? level.start - 1) + 1;
    counter.length = depth + 1;
    if (level.format === 'bullet') return '-';
    if (level.format === 'none') return '';
    let isKnown = true;
    const text = level.text.replace(/%(\d)/g, (_, at: string) => {
      const of = Number(at) - 1;
      const written = writeNumber(counter[of] ?? own.get(of)?.start ?? 1, own.get(of)?.format ?? '');
      if (written === undefined) isKnown = false;
      return written ?? '';
    });
    return isKnown ? text : null;
  }
  return { next };
}

function levelsOf(abstract: Element): Map<number, Level> {
  const found = new Map<number, Level>();
  for (const element of childElements(abstract)) {
    if (element.localName !== 'lvl') continue;
    found.set(countOf(attribute(element, 'ilvl'), 0), {
      format: attribute(child(element, 'numFmt'), 'val') ?? 'decimal',
      text: attribute(child(element, 'lvlText'), 'val') ?? '',
      start: countOf(attribute(child(element, 'start'), 'val'), 0),
    });
  }
  return found;
}

function writeNumber(value: number, format: string): string | undefined {
  if (format === 'decimal') return String(value);
  if (format === 'lowerLetter' && value >= 1 && value <= 26) return String.fromCharCode(96 + value);
  if (format === 'upperLetter' && value >= 1 && value <= 26) return String.fromCharCode(64 + value);
  return format === 'upperRoman' && value >= 1 && value < 40 ? roman(value) : undefined;
}

function roman(value: number): string {
  const ones = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
  return `${'X'.repeat(Math.floor(value / 10))}${ones[value % 10] ?? ''}`;
}
