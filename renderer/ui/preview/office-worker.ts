import mammoth from 'mammoth';
import { read, utils } from 'xlsx';
import { inflatesWithin } from './inflated-size.ts';
import type { OfficeAnswer, OfficeRequest, SheetPart } from './office-file.ts';

/** A file larger than this, or one that unpacks to more, is left to the machine's own program. */
const maxBytes = 60 * 1024 ** 2;
const maxUnpackedBytes = 250 * 1024 ** 2;
const maxSheets = 12;
const maxRows = 300;
const maxColumns = 40;
const maxCellLength = 500;

addEventListener('message', (event: MessageEvent<OfficeRequest>) => {
  answer(event.data).then(
    value => postMessage(value),
    () =>
      postMessage({ kind: 'failed', reason: 'Tệp hỏng hoặc không đúng định dạng nên không xem được ở đây.' }),
  );
});

async function answer({ url, kind }: OfficeRequest): Promise<OfficeAnswer> {
  const response = await fetch(url);
  if (!response.ok) return { kind: 'failed', reason: 'Không đọc được tệp này.' };
  if (Number(response.headers.get('content-length')) > maxBytes) return tooLarge;
  const buffer = await response.arrayBuffer();
  const bytes = new Uint8Array(buffer);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip && !(await inflatesWithin(bytes, maxUnpackedBytes))) return tooLarge;
  if (kind === 'sheet') return { kind: 'sheets', ...sheetsOf(bytes) };
  const { value } = await mammoth.convertToHtml({ arrayBuffer: buffer }, { externalFileAccess: false });
  return { kind: 'words', html: value };
}

const tooLarge: OfficeAnswer = { kind: 'failed', reason: 'Tệp quá lớn để xem ở đây.' };

/** The first sheets as they look, cells as shown; formulas are not worked out, the file holds their last results. */
function sheetsOf(bytes: Uint8Array): { sheets: SheetPart[]; sheetCount: number } {
  const book = read(bytes, { dense: true, sheetRows: maxRows + 1, cellHTML: false, cellFormula: false });
  const sheets = book.SheetNames.slice(0, maxSheets).map((name): SheetPart => {
    const sheet = book.Sheets[name];
    if (!sheet) return { name, rows: [], isCut: false };
    const range = utils.decode_range(sheet['!ref'] ?? 'A1');
    const lines = sheet['!data'] ?? [];
    const width = Math.min(maxColumns, range.e.c + 1);
    const rows = Array.from({ length: Math.min(lines.length, maxRows) }, (_, row) =>
      Array.from({ length: width }, (_empty, column) =>
        (lines[row]?.[column] ? utils.format_cell(lines[row][column]) : '').slice(0, maxCellLength),
      ),
    );
    return { name, rows, isCut: lines.length > maxRows || range.e.c + 1 > maxColumns };
  });
  return { sheets, sheetCount: book.SheetNames.length };
}
