import type { Element, Node } from '@xmldom/xmldom';
import { markDropped, readSuperscript } from './superscript.ts';
import type { ListNumbers } from './word-numbering.ts';
import { attribute, child, childElements } from './xml-part.ts';

export type WordText = {
  read(paragraph: Element, notes: Set<string>): string;
  /** A paragraph outside the tables: only its number counts. */
  skip(paragraph: Element): void;
};

/** Signs that Word keeps in the Symbol font, where "≥" of many decisions stands. */
const symbols: Record<string, string> = {
  f0b3: '≥',
  f0a3: '≤',
  f03e: '>',
  f03c: '<',
  f03d: '=',
  f0b1: '±',
  f025: '%',
  f0b0: '°',
  f02d: '-',
  f0b7: '•',
};
const walked = new Set([
  'hyperlink',
  'ins',
  'moveTo',
  'smartTag',
  'sdt',
  'sdtContent',
  'fldSimple',
  'customXml',
  'AlternateContent',
  'Choice',
]);

export function createWordText(numbers: ListNumbers): WordText {
  function read(paragraph: Element, notes: Set<string>): string {
    const number = numbers.next(paragraph);
    const text = wordsOf(paragraph, notes, '');
    if (number === undefined) return text;
    if (number === null) {
      notes.add('có số tự động của Word không đọc được');
      return text;
    }
    return `${number} ${text}`.trim();
  }
  return { read, skip: paragraph => void numbers.next(paragraph) };
}

function wordsOf(parent: Node, notes: Set<string>, before: string): string {
  let text = '';
  for (const element of childElements(parent)) {
    if (element.localName === 'r') text += runText(element, notes, before + text);
    else if (walked.has(element.localName ?? '')) text += wordsOf(element, notes, before + text);
  }
  return text;
}

function runText(run: Element, notes: Set<string>, before: string): string {
  const properties = child(run, 'rPr');
  const vanish = child(properties, 'vanish');
  if (vanish !== undefined && !/^(?:0|false|off)$/.test(attribute(vanish, 'val') ?? '')) return '';
  let text = '';
  for (const element of childElements(run)) text += pieceText(element, notes);
  if (attribute(child(properties, 'vertAlign'), 'val') !== 'superscript') return text;
  const read = readSuperscript(before, text);
  if (read.isMark) notes.add(markDropped);
  return read.text;
}

function pieceText(element: Element, notes: Set<string>): string {
  switch (element.localName) {
    case 't':
      return Array.from(
        element.textContent ?? '',
        sign => symbols[sign.codePointAt(0)?.toString(16) ?? ''] ?? sign,
      ).join('');
    case 'br':
    case 'cr':
      return '\n';
    case 'tab':
      return ' ';
    case 'noBreakHyphen':
      return '-';
    case 'sym': {
      const sign = symbols[(attribute(element, 'char') ?? '').toLowerCase()];
      if (sign === undefined) notes.add('có ký hiệu phông chữ đặc biệt không đọc được');
      return sign ?? '�';
    }
    case 'footnoteReference':
    case 'endnoteReference':
      notes.add(markDropped);
      return '';
    case 'AlternateContent':
      return '';
    default:
      return '';
  }
}
