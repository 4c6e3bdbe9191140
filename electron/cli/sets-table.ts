import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { addressOf, type CellReading, type Table, type TableMapping } from '#shared/domain/table-import.ts';
import { findHeader } from '#shared/domain/table-import-header.ts';
import { type ImportedSetMeta, importedSetMetaSchema } from '#shared/domain/table-import-set.ts';
import { suggestMeta } from '#shared/domain/table-import-suggest.ts';
import { UsageError } from './run-program.ts';
import { finish, type Session } from './session.ts';
import { columnsHelp, withColumns } from './sets-columns.ts';

export type TableOptions = {
  id?: string;
  setVersion?: string;
  title?: string;
  level?: string;
  unitKind?: string;
  from?: string;
  to?: string;
  decision?: string;
  issuer?: string;
  issuedOn?: string;
  table?: string;
  columns?: string;
  firstRow?: string;
  bareAtLeast?: boolean;
  confirm?: boolean;
  checked?: boolean;
};

/** What a table does not say about its set. */
export function addTableOptions(command: Command): Command {
  return command
    .option('--id <mã>', 'bảng: mã của bộ, ví dụ tinh-a-xa-ntm-2026')
    .option('--set-version <số>', 'bảng: phiên bản, ví dụ 1.0.0')
    .option('--title <tên>', 'bảng: tên của bộ')
    .option('--level <mức>', 'bảng: ntm, advanced, exemplary, modern, smart hoặc digital')
    .option('--unit-kind <loại>', 'bảng: commune (xã) hoặc village (thôn)')
    .option('--from <năm>', 'bảng: năm đầu')
    .option('--to <năm>', 'bảng: năm cuối')
    .option('--decision <số>', 'bảng: số quyết định')
    .option('--issuer <cơ-quan>', 'bảng: cơ quan ban hành')
    .option('--issued-on <ngày>', 'bảng: ngày ban hành, dạng 2026-03-08')
    .option('--table <số>', 'bảng: dùng bảng hoặc trang thứ mấy trong tệp')
    .option('--columns <cột=vai trò,…>', columnsHelp)
    .option('--first-row <số>', 'bảng: hàng đầu tiên dưới tiêu đề, khi phần mềm không tự thấy')
    .option('--bare-at-least', 'bảng: số không có dấu so sánh nghĩa là “từ … trở lên”')
    .option('--confirm', 'bảng: đã xem và đồng ý mọi ô cần xác nhận')
    .option('--checked', 'bảng: đã đối chiếu từng chữ với văn bản gốc');
}

/** A table as a set, or every place that stands in the way. */
export async function readSetTable(
  session: Session,
  file: string,
  options: TableOptions,
): Promise<{ set: CriteriaSet | null; problems: { place: string; reason: string }[] }> {
  const { criteria } = await session.client();
  const job = await criteria.readTable({ source: { path: resolve(file) } }, { signal: session.signal });
  const { fileName, tables, suggestion } = await finish(job, session);
  const at = options.table === undefined ? suggestion?.table : Number(options.table) - 1;
  const table = tables[at ?? 0];
  if (table === undefined)
    throw new UsageError(`Tệp có ${tables.length} bảng, không có bảng ${(at ?? 0) + 1}.`);
  const found = suggestion?.table === at ? suggestion : foundIn(table, fileName);
  if (!found && options.columns === undefined) return { set: null, problems: [noHeader(fileName)] };
  const mapping = mappingFrom(found?.mapping ?? noMapping, options);
  const meta = metaOf(
    found?.meta ?? suggestMeta(table, mapping, fileName, new Date().getFullYear()),
    options,
  );
  const input = { table, mapping, meta, fileName, known: found?.known ?? null };
  // Two columns for one thing are settled by naming the columns.
  const ofHeader = options.columns === undefined ? (found?.problems ?? []) : [];
  const first = await criteria.interpretTable({ ...input, corrections: [] });
  const corrections = first.cells
    .filter(({ status }) => status === 'confirm' && options.confirm)
    .map(({ row, column }) => ({ row, column, text: null, confirmed: true, keepWords: false }));
  const read = corrections.length === 0 ? first : await criteria.interpretTable({ ...input, corrections });
  const place = ({ row, column }: CellReading) =>
    `${table.kind === 'sheet' ? `${table.name}!` : ''}${addressOf(table, row, column)}`;
  const open = read.cells
    .filter(({ status }) => status === 'confirm' || status === 'notUnderstood')
    .map(cell => ({
      place: place(cell),
      reason: `“${cell.text}”: ${cell.reason ?? ''}${cell.status === 'confirm' ? ' (đồng ý thì thêm --confirm)' : ''}`,
    }));
  const problems = [...ofHeader, ...read.problems, ...open];
  return { set: problems.length === 0 ? read.set : null, problems };
}

const noMapping: TableMapping = { firstRow: 0, columns: [], bareMeansAtLeast: false };

function noHeader(fileName: string) {
  return {
    place: fileName,
    reason:
      'không thấy hàng tiêu đề (TT, Tên tiêu chí, Nội dung tiêu chí, các cột mức đạt chuẩn); hãy thêm hàng tiêu đề, hoặc nêu cột bằng --columns và --first-row',
  };
}

/** How another table of the file than the likeliest is laid out. */
function foundIn(table: Table, fileName: string) {
  const header = findHeader(table);
  if (!header) return undefined;
  return {
    ...header,
    meta: suggestMeta(table, header.mapping, fileName, new Date().getFullYear()),
    known: null,
  };
}

function mappingFrom(found: TableMapping, { columns, firstRow, bareAtLeast }: TableOptions): TableMapping {
  const row = firstRow === undefined ? found.firstRow + 1 : Number(firstRow);
  if (!Number.isInteger(row) || row < 1) throw new UsageError('--first-row: số hàng phải từ 1.');
  const named = columns === undefined ? found : withColumns(found, columns);
  return { ...named, firstRow: row - 1, bareMeansAtLeast: bareAtLeast ?? false };
}

/** The suggestion with what the person gave; what the schema refuses is named as the option it came from. */
function metaOf(suggested: ImportedSetMeta, options: TableOptions): ImportedSetMeta {
  const { decision, issuer, issuedOn } = options;
  const [basis] = suggested.legalBasis;
  const isNew = decision !== undefined || issuer !== undefined || issuedOn !== undefined;
  const own = { ...basis, ...given({ number: decision, issuer, issuedOn }) };
  const parsed = importedSetMetaSchema.safeParse({
    ...suggested,
    ...given({
      id: options.id,
      version: options.setVersion,
      title: options.title,
      level: options.level,
      unitKind: options.unitKind,
    }),
    period: {
      from: Number(options.from ?? suggested.period.from),
      to: Number(options.to ?? suggested.period.to),
    },
    legalBasis: isNew ? [own, ...suggested.legalBasis.slice(1)] : suggested.legalBasis,
    checked: options.checked ?? false,
  });
  if (parsed.success) return parsed.data;
  const places = [...new Set(parsed.error.issues.map(issue => issue.path.join('.')))];
  throw new UsageError(`Giá trị không hợp lệ: ${places.join(', ')}.`);
}

function given(values: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
