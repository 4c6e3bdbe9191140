import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import { refuse } from './refuse-table.ts';

/** Parses a part; anything the parser has to guess at makes the file a damaged one. */
export function parseXml(bytes: Buffer | undefined): Element {
  if (bytes === undefined) throw refuse('damaged');
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message);
      },
    });
    const root = parser.parseFromString(bytes.toString('utf8'), 'text/xml').documentElement;
    if (root) return root;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
  throw refuse('damaged');
}

export function* childElements(parent: Node): Generator<Element> {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) if (isElement(node)) yield node;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** The first child of a local name, whatever its prefix. */
export function child(parent: Node | undefined, localName: string): Element | undefined {
  if (parent === undefined) return undefined;
  for (const element of childElements(parent)) if (element.localName === localName) return element;
  return undefined;
}

/** An attribute by its local name: writers differ in prefixes, never in these names. */
export function attribute(element: Element | undefined, localName: string): string | undefined {
  if (element === undefined) return undefined;
  for (const each of Array.from(element.attributes)) if (each.localName === localName) return each.value;
  return undefined;
}

/** A whole number of at least `least`, for spans and repetitions that a file may claim. */
export function countOf(text: string | undefined, least = 1): number {
  const number = Number(text ?? '');
  return Number.isSafeInteger(number) && number >= least ? number : least;
}
