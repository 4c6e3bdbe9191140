import { Workbook } from '@cj-tech-master/excelts';
import { AlignmentType, Document, Footer, Header, Packer, Paragraph, TextRun } from 'docx';
import type { Letter, Sheet } from './item.ts';
import { banner } from './paper.ts';

const font = 'Times New Roman';
const created = new Date('2025-11-01T08:00:00Z');
const thin = { style: 'thin' } as const;
const border = { top: thin, left: thin, bottom: thin, right: thin };

export async function sheetBytes(sheet: Sheet, number: string): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.creator = 'Hồ sơ mẫu';
  workbook.created = created;
  workbook.modified = created;
  const page = workbook.addWorksheet('Biểu', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  page.columns = sheet.widths.map(width => ({ width }));
  const last = sheet.head.length;
  const title = (row: number, text: string, color?: string) => {
    page.mergeCells(row, 1, row, last);
    const cell = page.getCell(row, 1);
    cell.value = text;
    cell.font = { name: font, size: 13, bold: true, ...(color ? { color: { argb: color } } : {}) };
    cell.alignment = { horizontal: 'center' };
  };
  title(1, banner, 'FFB3261E');
  title(2, 'ỦY BAN NHÂN DÂN XÃ BÌNH MINH (MẪU)');
  title(3, sheet.title);
  title(4, `Số: ${number}`);
  const rows = [sheet.head, ...sheet.rows, totalOf(sheet)];
  rows.forEach((cells, index) => {
    cells.forEach((value, column) => {
      const cell = page.getCell(index + 6, column + 1);
      cell.value = value;
      cell.font = { name: font, size: 12, bold: index === 0 || index === rows.length - 1 };
      cell.border = border;
      cell.alignment = {
        vertical: 'middle',
        wrapText: true,
        horizontal: index === 0 || column === 0 ? 'center' : typeof value === 'number' ? 'right' : 'left',
      };
      if (typeof value === 'number' && column > 1) cell.numFmt = '#,##0';
    });
  });
  return workbook.xlsx.writeBuffer({ zip: { modTime: new Date(2025, 10, 1, 8), timestamps: 'dos' } });
}

function totalOf({ rows, head }: Sheet): (string | number)[] {
  return head.map((_, column) => {
    if (column === 1) return 'Cộng';
    const values = rows.map(row => row[column]);
    if (column < 2 || !values.every(value => typeof value === 'number')) return '';
    return values.reduce<number>((sum, value) => sum + Number(value), 0);
  });
}

export async function letterBytes(letter: Letter, number: string): Promise<Uint8Array> {
  const text = (
    value: string,
    look: { bold?: boolean; italics?: boolean; color?: string; size?: number } = {},
  ) => new TextRun({ text: value, font, size: look.size ?? 27, ...look });
  const centred = (value: string, look: Parameters<typeof text>[1]) =>
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 80 }, children: [text(value, look)] });
  const document = new Document({
    creator: 'Hồ sơ mẫu',
    title: `${letter.title} ${letter.subject} (mẫu)`,
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1701, right: 964 },
          },
        },
        headers: {
          default: new Header({ children: [centred(banner, { color: 'B3261E', size: 18, bold: true })] }),
        },
        footers: {
          default: new Footer({
            children: [centred('Bản mẫu, không ký, không đóng dấu', { color: 'B3261E', size: 18 })],
          }),
        },
        children: [
          centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 26 }),
          centred('Độc lập - Tự do - Hạnh phúc', { bold: true }),
          centred(`Số: ${number}`, { size: 26 }),
          new Paragraph({ spacing: { after: 120 }, children: [] }),
          centred(letter.title, { bold: true, size: 28 }),
          centred(letter.subject, { bold: true }),
          ...letter.paragraphs.map(
            value =>
              new Paragraph({
                alignment: AlignmentType.JUSTIFIED,
                indent: { firstLine: 624 },
                spacing: { before: 60, after: 120, line: 320 },
                children: [text(value)],
              }),
          ),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
