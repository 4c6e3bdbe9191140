import type { Element, Node } from '@xmldom/xmldom';
import { type Table, type TableCell, tableLimits } from '#shared/domain/table-import.ts';
import { findHeader } from '#shared/domain/table-import-header.ts';
import { createWordText, type WordText } from './docx-text.ts';
import type { OfficeParts } from './office-zip.ts';
import { refuse } from './refuse-table.ts';
import { buildTable } from './table-builder.ts';
import { createListNumbers } from './word-numbering.ts';
import { attribute, child, childElements, countOf, parseXml } from './xml-part.ts';

/** Containers that add nothing to what they hold. */
const transparent = new Set([
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'smartTag',
  'customXml',
  'Choice',
  'AlternateContent',
]);
/** Joining looks at the whole table again each time. */
const mostPages = 200;
const nestedNote = 'ô chứa bảng lồng bên trong: chữ của bảng đó được gộp vào ô';

/** Reads the tables of a Word document in their order; a table inside a cell is flattened into it and marked. */
export function readDocxTables(parts: OfficeParts): Table[] {
  const document = parseXml(parts.get('word/document.xml'));
  const body = child(document, 'body');
  if (body === undefined) throw refuse('damaged');
  const numbering = parts.get('word/numbering.xml');
  const words = createWordText(createListNumbers(numbering && parseXml(numbering)));
  const tables: Table[] = [];
  let position = 0;
  let hasTextBetween = true;
  for (const element of blocks(body)) {
    if (element.localName === 'p') {
      words.skip(element);
      hasTextBetween ||= (element.textContent ?? '').trim() !== '';
    }
    if (element.localName !== 'tbl') continue;
    position += 1;
    const head = { name: `Bảng ${position}`, kind: 'document', position, isHidden: false } as const;
    const table = buildTable(head, cellsOf(element, words));
    const last = tables.at(-1);
    if (table && last && !hasTextBetween && goesOn(last, table))
      tables[tables.length - 1] = join(last, table);
    else if (table) tables.push(table);
    hasTextBetween = false;
  }
  return tables;
}

/** Programs that turn PDF into Word begin a new table on every page; only the first has the header. */
function goesOn(last: Table, table: Table): boolean {
  const isWide = table.columnCount >= 3 && table.columnCount === last.columnCount;
  return (
    isWide &&
    last.parts.length < mostPages &&
    findHeader(last) !== undefined &&
    findHeader(table) === undefined
  );
}

function join(last: Table, table: Table): Table {
  const rowCount = last.rowCount + table.rowCount;
  if (rowCount > tableLimits.rows) throw refuse('tooManyRows');
  const parts = last.parts.length > 0 ? last.parts : [{ firstRow: 0, position: last.position }];
  const below = table.cells.map(cell => ({ ...cell, row: cell.row + last.rowCount }));
  return {
    ...last,
    rowCount,
    parts: [...parts, { firstRow: last.rowCount, position: table.position }],
    cells: [...last.cells, ...below],
  };
}

function* blocks(parent: Node): Generator<Element> {
  for (const element of childElements(parent)) {
    if (transparent.has(element.localName ?? '')) yield* blocks(element);
    else yield element;
  }
}

function cellsOf(table: Element, words: WordText): TableCell[] {
  const cells: TableCell[] = [];
  /** For each column, the cell that a vertical merge continues. */
  const open = new Map<number, TableCell>();
  let row = 0;
  for (const element of blocks(table)) {
    if (element.localName !== 'tr') continue;
    const properties = child(element, 'trPr');
    const isHidden = isOn(child(properties, 'hidden'));
    let column = countOf(attribute(child(properties, 'gridBefore'), 'val'), 0);
    for (const tc of blocks(element)) {
      if (tc.localName !== 'tc') continue;
      const cellProperties = child(tc, 'tcPr');
      const colSpan = countOf(attribute(child(cellProperties, 'gridSpan'), 'val'));
      const merge = child(cellProperties, 'vMerge');
      const above = merge && attribute(merge, 'val') !== 'restart' ? open.get(column) : undefined;
      // Read even when it is covered: numbered paragraphs count on.
      const { text, notes } = textOf(tc, words);
      if (above && above.row + above.rowSpan === row) above.rowSpan += 1;
      else {
        const cell: TableCell = {
          text,
          row,
          column,
          rowSpan: 1,
          colSpan,
          isFormula: isFormula(tc),
          isHidden,
          notes,
        };
        cells.push(cell);
        if (merge) open.set(column, cell);
        else open.delete(column);
      }
      column += colSpan;
      if (column > 1000) throw refuse('tooManyColumns');
    }
    row += 1;
  }
  return cells;
}

function textOf(cell: Element, words: WordText): { text: string; notes: string[] } {
  const lines: string[] = [];
  const notes = new Set<string>();
  const read = (parent: Node) => {
    for (const element of blocks(parent)) {
      if (element.localName === 'p') lines.push(words.read(element, notes));
      else if (element.localName === 'tbl') {
        notes.add(nestedNote);
        for (const row of blocks(element))
          for (const inner of blocks(row)) if (inner.localName === 'tc') read(inner);
      }
    }
  };
  read(cell);
  return { text: lines.join('\n').trim(), notes: [...notes] };
}

/** "=SUM(ABOVE)" and the like, in both ways that Word writes a field. */
function isFormula(cell: Element): boolean {
  const instructions = Array.from(cell.getElementsByTagNameNS('*', 'instrText')).map(
    each => each.textContent ?? '',
  );
  const simple = Array.from(cell.getElementsByTagNameNS('*', 'fldSimple')).map(
    each => attribute(each, 'instr') ?? '',
  );
  return [...instructions, ...simple].some(text => text.trim().startsWith('='));
}

/** `<w:hidden/>` is on unless it says otherwise. */
function isOn(element: Element | undefined): boolean {
  return element !== undefined && !/^(?:0|false|off)$/.test(attribute(element, 'val') ?? '');
}
