import type { Element } from '@xmldom/xmldom';
import { childElements } from '../criteria/import/xml-part.ts';

/** The text of each paragraph of a part, in the order of the file; a text box's paragraphs stand before its own. */
export function* partParagraphs(root: Element): Generator<string> {
  yield* paragraphsIn(root, 0);
}

/** Deeper than any document of a person; a hostile one shall not end the process. */
const deepest = 200;

function* paragraphsIn(element: Element, depth: number): Generator<string> {
  if (depth > deepest) return;
  if (element.localName === 'p' && element.prefix === 'w') {
    const text: string[] = [];
    yield* collect(element, text, depth);
    yield text.join('').normalize('NFC');
    return;
  }
  for (const child of childElements(element)) yield* paragraphsIn(child, depth + 1);
}

function* collect(element: Element, text: string[], depth: number): Generator<string> {
  if (depth > deepest) return;
  for (const child of childElements(element)) {
    if (child.localName === 't' && child.prefix === 'w') text.push(child.textContent ?? '');
    else if (child.localName === 'p' && child.prefix === 'w') yield* paragraphsIn(child, depth + 1);
    else yield* collect(child, text, depth + 1);
  }
}
