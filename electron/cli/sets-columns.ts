import type { ColumnRole, MappedColumn, TableMapping } from '#shared/domain/table-import.ts';
import { variantOf } from '#shared/domain/table-import-variant.ts';
import { foldVietnamese } from '#shared/domain/vietnamese.ts';
import { UsageError } from './run-program.ts';

const roles: Readonly<Record<string, ColumnRole>> = {
  tt: 'number',
  'tieu-chi': 'criterion',
  'noi-dung': 'indicator',
  'don-vi': 'unit',
  muc: 'threshold',
  diem: 'points',
  'minh-chung': 'evidence',
  'huong-dan': 'guidance',
  'co-quan': 'agency',
  bo: 'ignored',
};

export const columnsHelp = `bảng: cột nào là gì, ví dụ "A=tt,B=tieu-chi,C=noi-dung,D=muc:Nhóm 1,E=muc:Nhóm 2,F=bo"; vai trò: ${Object.keys(roles).join(' ')}; cột của Word là số: 1, 2…`;

/** A mapping in which the named columns are what the person says; the others stay as they were found. */
export function withColumns(mapping: TableMapping, text: string): TableMapping {
  const named = text
    .split(',')
    .filter(part => part.trim() !== '')
    .map(part => readColumn(part.trim(), mapping.columns));
  const twice = named.find(({ column }, at) => named.findIndex(each => each.column === column) < at);
  if (named.length === 0 || twice)
    throw new UsageError(`--columns: ${twice ? 'một cột được nêu hai lần' : 'chưa nêu cột nào'}.`);
  const others = mapping.columns.filter(({ column }) => named.every(each => each.column !== column));
  return { ...mapping, columns: [...others, ...named].sort((a, b) => a.column - b.column) };
}

function readColumn(part: string, known: readonly MappedColumn[]): MappedColumn {
  const [, place = '', name = '', variant] =
    /^([A-Za-z]{1,3}|\d{1,3})\s*=\s*([^:]+?)\s*(?::\s*(.+))?$/u.exec(part) ?? [];
  const key = foldVietnamese(name).replace(/[\s_]+/g, '-');
  const role = Object.hasOwn(roles, key) ? roles[key] : undefined;
  if (place === '' || role === undefined || (variant !== undefined && role !== 'threshold'))
    throw new UsageError(
      `--columns: không hiểu “${part}”. Ghi cột=vai trò, ví dụ C=noi-dung hoặc D=muc:Nhóm 1; vai trò: ${Object.keys(roles).join(', ')}.`,
    );
  const column = columnAt(place);
  const label = known.find(each => each.column === column)?.label ?? '';
  const { id, name: called } = variantOf(variant ?? '');
  return { column, label, role, variant: variant === undefined ? null : { id, name: called } };
}

/** "C" or "3" → 2 */
function columnAt(place: string): number {
  if (/^\d+$/.test(place)) {
    if (Number(place) === 0) throw new UsageError('--columns: cột đầu tiên là 1.');
    return Number(place) - 1;
  }
  return [...place.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
