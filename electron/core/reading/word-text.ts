import type { Node } from '@xmldom/xmldom';
import { createWordText } from '../criteria/import/docx-text.ts';
import type { OfficeParts } from '../criteria/import/office-zip.ts';
import { childElements, parseXml } from '../criteria/import/xml-part.ts';
import type { TextCollector } from './text-collector.ts';

const withoutNumbers = { next: () => undefined };

/** The paragraphs of a .docx in their order; a row whose cells are single lines becomes one line. */
export function readWordText(parts: OfficeParts, collector: TextCollector): void {
  const words = createWordText(withoutNumbers);
  const notes = new Set<string>();

  function walk(parent: Node): void {
    for (const element of childElements(parent)) {
      if (collector.isFull()) return;
      if (element.localName === 'p') collector.add(`${words.read(element, notes)}\n`);
      else if (element.localName === 'tr') readRow(element);
      else if (element.localName !== 'sectPr') walk(element);
    }
  }

  function readRow(row: Node): void {
    const cells = Array.from(childElements(row)).filter(({ localName }) => localName === 'tc');
    const isPlain = cells.every(cell => {
      const inside = Array.from(childElements(cell)).filter(({ localName }) => localName !== 'tcPr');
      return inside.length === 1 && inside[0]?.localName === 'p';
    });
    if (!isPlain) {
      walk(row);
      return;
    }
    const texts = cells.map(cell =>
      Array.from(childElements(cell))
        .filter(({ localName }) => localName === 'p')
        .map(paragraph => words.read(paragraph, notes).replace(/\s+/g, ' '))
        .join(' '),
    );
    collector.add(`${texts.join('\t')}\n`);
  }

  walk(parseXml(parts.get('word/document.xml')));
}
