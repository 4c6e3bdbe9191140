import { Workbook } from '@cj-tech-master/excelts';
import * as xlsx from 'xlsx';
import { hostileZip } from './hostile-zip.ts';

/** A cell of a table as a typist sees it; `null` where nothing stands or another cell reaches over. */
export type FixtureCell =
  | string
  | null
  | { text: string; rows?: number; cols?: number; mark?: string; formula?: string };
export type FixtureTable = { name: string; rows: FixtureCell[][]; hiddenRows?: number[] };
export type TableFormat = 'xlsx' | 'xls' | 'ods' | 'docx';
export const tableFormats: readonly TableFormat[] = ['xlsx', 'xls', 'ods', 'docx'];

type Full = { text: string; rows: number; cols: number; mark: string; formula: string | undefined };
const full = (cell: FixtureCell): Full => ({
  text: '',
  rows: 1,
  cols: 1,
  mark: '',
  formula: undefined,
  ...(typeof cell === 'string' ? { text: cell } : cell),
});

/** The same tables as a file of each format. */
export async function tableFile(format: TableFormat, tables: FixtureTable[]): Promise<Buffer> {
  if (format === 'docx') return docxFile(tables.map(docxTable).join('<w:p/>'));
  if (format === 'ods') return odsFile(tables.map(odsTable).join(''));
  return format === 'xls' ? xlsFile(tables) : xlsxFile(tables);
}

/** The old format is written without raised figures: marks stand in brackets. */
function xlsFile(tables: FixtureTable[]): Buffer {
  const workbook = xlsx.utils.book_new();
  for (const table of tables) {
    const words = (cell: FixtureCell) => full(cell).text + (full(cell).mark && `(${full(cell).mark})`);
    const sheet = xlsx.utils.aoa_to_sheet(table.rows.map(row => row.map(cell => words(cell) || null)));
    sheet['!merges'] = table.rows.flatMap((row, r) =>
      row.flatMap((cell, c) => {
        const { rows, cols } = full(cell);
        return rows * cols > 1 ? [{ s: { r, c }, e: { r: r + rows - 1, c: c + cols - 1 } }] : [];
      }),
    );
    xlsx.utils.book_append_sheet(workbook, sheet, table.name);
  }
  // The library answers a Buffer for this type, declared as any.
  return xlsx.write(workbook, { type: 'buffer', bookType: 'biff8' }) as Buffer;
}

async function xlsxFile(tables: FixtureTable[]): Promise<Buffer> {
  const workbook = new Workbook();
  for (const table of tables) {
    const sheet = workbook.addWorksheet(table.name);
    table.rows.forEach((row, r) => {
      row.forEach((cell, c) => {
        const { text, rows, cols, mark, formula } = full(cell);
        if (rows * cols > 1) sheet.mergeCells(r + 1, c + 1, r + rows, c + cols);
        if (text === '') return;
        const place = sheet.getCell(r + 1, c + 1);
        if (formula) place.value = { formula, result: text };
        else if (mark)
          place.value = { richText: [{ text }, { font: { vertAlign: 'superscript' }, text: mark }] };
        else place.value = text;
      });
      if (table.hiddenRows?.includes(r)) sheet.getRow(r + 1).hidden = true;
    });
  }
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const zipOf = (files: Record<string, string>) =>
  hostileZip(Object.entries(files).map(([name, data]) => ({ name, data, method: 8 })));

/** A Word document of a body's XML. */
export function docxFile(body: string, more: Record<string, string> = {}): Buffer {
  return zipOf({
    '[Content_Types].xml':
      '<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels':
      '<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>Phụ lục</w:t></w:r></w:p>${body}</w:body></w:document>`,
    ...more,
  });
}

export const wordParagraph = (text: string, mark = '') =>
  `<w:p>${text
    .split('\n')
    .map(line => `<w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r>`)
    .join(
      '<w:r><w:br/></w:r>',
    )}${mark ? `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${mark}</w:t></w:r>` : ''}</w:p>`;

function docxTable({ rows, hiddenRows = [] }: FixtureTable): string {
  const open = new Map<number, { left: number; cols: number }>();
  const width = Math.max(...rows.map(row => row.length));
  const lines = rows.map((row, r) => {
    let cells = '';
    for (let c = 0; c < width; ) {
      const above = open.get(c);
      const cell = full(row[c] ?? null);
      const cols = above?.cols ?? cell.cols;
      const merge = above ? '<w:vMerge/>' : cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : '';
      if (above) {
        above.left -= 1;
        if (above.left === 0) open.delete(c);
      } else if (cell.rows > 1) open.set(c, { left: cell.rows - 1, cols });
      const formula = cell.formula
        ? `<w:p><w:fldSimple w:instr=" =${escapeXml(cell.formula)} "><w:r><w:t>${escapeXml(cell.text)}</w:t></w:r></w:fldSimple></w:p>`
        : undefined;
      cells += `<w:tc><w:tcPr><w:tcW w:w="${1200 * cols}" w:type="dxa"/>${cols > 1 ? `<w:gridSpan w:val="${cols}"/>` : ''}${merge}</w:tcPr>${above ? '<w:p/>' : (formula ?? wordParagraph(cell.text, cell.mark))}</w:tc>`;
      c += cols;
    }
    return `<w:tr>${hiddenRows.includes(r) ? '<w:trPr><w:hidden/></w:trPr>' : ''}${cells}</w:tr>`;
  });
  const grid = '<w:gridCol w:w="1200"/>'.repeat(width);
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${lines.join('')}</w:tbl>`;
}

function odsTable({ name, rows, hiddenRows = [] }: FixtureTable): string {
  const covered = new Set<string>();
  const width = Math.max(...rows.map(row => row.length));
  const lines = rows.map((row, r) => {
    let cells = '';
    for (let c = 0; c < width; c += 1) {
      const cell = full(row[c] ?? null);
      if (covered.has(`${r}/${c}`)) {
        cells += '<table:covered-table-cell/>';
        continue;
      }
      for (let dr = 0; dr < cell.rows; dr += 1)
        for (let dc = 0; dc < cell.cols; dc += 1) covered.add(`${r + dr}/${c + dc}`);
      const span =
        cell.rows * cell.cols > 1
          ? ` table:number-rows-spanned="${cell.rows}" table:number-columns-spanned="${cell.cols}"`
          : '';
      const formula = cell.formula ? ` table:formula="of:=${escapeXml(cell.formula)}"` : '';
      const mark = cell.mark ? `<text:span text:style-name="T1">${cell.mark}</text:span>` : '';
      const text = cell.text
        .split('\n')
        .map(line => `<text:p>${escapeXml(line)}${mark}</text:p>`)
        .join('');
      cells += `<table:table-cell office:value-type="string"${span}${formula}>${cell.text === '' ? '' : text}</table:table-cell>`;
    }
    return `<table:table-row${hiddenRows.includes(r) ? ' table:visibility="collapse"' : ''}>${cells}</table:table-row>`;
  });
  return `<table:table table:name="${escapeXml(name)}">${lines.join('')}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row></table:table>`;
}

export function odsFile(tables: string): Buffer {
  const namespaces = ['office', 'table', 'text', 'style']
    .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
    .join(' ');
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${namespaces}><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
  });
}
