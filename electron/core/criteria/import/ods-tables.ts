import type { Element, Node } from '@xmldom/xmldom';
import { type Table, type TableCell, tableLimits } from '#shared/domain/table-import.ts';
import type { OfficeParts } from './office-zip.ts';
import { refuse } from './refuse-table.ts';
import { markDropped, readSuperscript } from './superscript.ts';
import { buildTable } from './table-builder.ts';
import { attribute, childElements, countOf, isElement, parseXml } from './xml-part.ts';

type Styles = { superscript: ReadonlySet<string>; hidden: ReadonlySet<string> };

/**
 * Reads OpenDocument sheets from their XML: the text is what LibreOffice showed, and hidden rows, formulas and raised
 * marks are seen, which the spreadsheet library does not tell for this format.
 */
export function readOdsTables(parts: OfficeParts): Table[] {
  const content = parseXml(parts.get('content.xml'));
  const styles = stylesOf(content);
  const tables: Table[] = [];
  let position = 0;
  for (const element of Array.from(content.getElementsByTagNameNS('*', 'table'))) {
    if (element.parentNode?.localName !== 'spreadsheet') continue;
    position += 1;
    const head = {
      name: attribute(element, 'name') ?? `Trang ${position}`,
      kind: 'sheet',
      position,
      isHidden: styles.hidden.has(attribute(element, 'style-name') ?? ''),
    } as const;
    const table = buildTable(head, cellsOf(element, styles));
    if (table) tables.push(table);
  }
  return tables;
}

function stylesOf(content: Element): Styles {
  const superscript = new Set<string>();
  const hidden = new Set<string>();
  for (const style of Array.from(content.getElementsByTagNameNS('*', 'style'))) {
    const name = attribute(style, 'name') ?? '';
    for (const properties of childElements(style)) {
      if (/^(?:super|[1-9]\d*%)/.test(attribute(properties, 'text-position') ?? '')) superscript.add(name);
      if (properties.localName === 'table-properties' && attribute(properties, 'display') === 'false')
        hidden.add(name);
    }
  }
  return { superscript, hidden };
}

/** Rows and columns in their groups and headers, in the order of the sheet. */
function* inside(parent: Node, name: 'table-row' | 'table-column'): Generator<Element> {
  for (const element of childElements(parent)) {
    if (element.localName === name) yield element;
    else if (/^table-(?:header-)?(?:rows?|columns?)(?:-group)?$/.test(element.localName ?? ''))
      yield* inside(element, name);
  }
}

function isShown(element: Element): boolean {
  return !/^(?:collapse|filter)$/.test(attribute(element, 'visibility') ?? '');
}

function cellsOf(table: Element, styles: Styles): TableCell[] {
  const hiddenColumns = new Set<number>();
  let at = 0;
  for (const column of inside(table, 'table-column')) {
    const count = countOf(attribute(column, 'number-columns-repeated'));
    if (!isShown(column))
      for (let c = at; c < Math.min(at + count, tableLimits.columns); c += 1) hiddenColumns.add(c);
    at += count;
  }
  const cells: TableCell[] = [];
  let row = 0;
  for (const element of inside(table, 'table-row')) {
    const found = cellsOfRow(element, styles);
    // Empty rows are repeated a million times to the end of the sheet.
    const repeated = countOf(attribute(element, 'number-rows-repeated'));
    const isEmpty = found.every(cell => cell.text.trim() === '');
    if (!isEmpty && row + repeated > tableLimits.rows) throw refuse('tooManyRows');
    const times = isEmpty ? Math.min(1, repeated) : repeated;
    for (let copy = 0; copy < times; copy += 1) {
      for (const cell of found)
        cells.push({
          ...cell,
          row: row + copy,
          isHidden: !isShown(element) || hiddenColumns.has(cell.column),
        });
      if (cells.length > tableLimits.cells) throw refuse('tooLarge');
    }
    row += repeated;
  }
  return cells;
}

function cellsOfRow(row: Element, styles: Styles): TableCell[] {
  const cells: TableCell[] = [];
  let column = 0;
  for (const element of childElements(row)) {
    if (element.localName !== 'table-cell' && element.localName !== 'covered-table-cell') continue;
    const repeated = countOf(attribute(element, 'number-columns-repeated'));
    const { text, notes } = textOf(element, styles);
    const rowSpan = countOf(attribute(element, 'number-rows-spanned'));
    const colSpan = countOf(attribute(element, 'number-columns-spanned'));
    const isUsed = element.localName === 'table-cell' && (text !== '' || rowSpan * colSpan > 1);
    if (isUsed && column + repeated > tableLimits.columns) throw refuse('tooManyColumns');
    const isFormula = attribute(element, 'formula') !== undefined;
    for (let copy = 0; isUsed && copy < repeated; copy += 1)
      cells.push({
        text,
        row: 0,
        column: column + copy,
        rowSpan,
        colSpan,
        isFormula,
        isHidden: false,
        notes,
      });
    column += repeated;
  }
  return cells;
}

function textOf(cell: Element, styles: Styles): { text: string; notes: string[] } {
  const lines: string[] = [];
  const notes = new Set<string>();
  for (const paragraph of childElements(cell)) {
    if (paragraph.localName !== 'p' && paragraph.localName !== 'h') continue; // comments, pictures
    lines.push(wordsOf(paragraph, styles, notes, ''));
  }
  if (attribute(cell, 'value-type') === 'date')
    notes.add('ô kiểu ngày tháng: chương trình có thể đã đổi số thành ngày');
  return { text: lines.join('\n'), notes: [...notes] };
}

function wordsOf(parent: Node, styles: Styles, notes: Set<string>, before: string): string {
  let text = '';
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) text += node.nodeValue ?? '';
    if (!isElement(node)) continue;
    if (node.localName === 'line-break') text += '\n';
    else if (node.localName === 's') text += ' '.repeat(Math.min(countOf(attribute(node, 'c')), 100));
    else if (node.localName === 'tab') text += ' ';
    else if (/^(?:span|a)$/.test(node.localName ?? '')) {
      const words = wordsOf(node, styles, notes, before + text);
      const isSuper = styles.superscript.has(attribute(node, 'style-name') ?? '');
      const read = isSuper ? readSuperscript(before + text, words) : { text: words, isMark: false };
      text += read.text;
      if (read.isMark) notes.add(markDropped);
    }
  }
  return text;
}
