import type { CriteriaSet } from './criteria-set.ts';
import {
  addressOf,
  type MappedColumn,
  type Table,
  type TableMapping,
  type TableProblem,
} from './table-import.ts';
import { levelColumnsOf } from './table-import-columns.ts';
import { cleanText } from './table-import-text.ts';

/** A mapping that a set cannot come from; the page offers the columns for choosing. */
export function mappingProblems(table: Table, { columns, firstRow }: TableMapping): TableProblem[] {
  const problems: TableProblem[] = [];
  const head = Math.max(0, firstRow - 1);
  if (!columns.some(({ role }) => role === 'indicator'))
    problems.push({ place: table.name, reason: 'chưa chọn cột nội dung chỉ tiêu' });
  if (!columns.some(({ role }) => role === 'threshold'))
    problems.push({ place: table.name, reason: 'chưa chọn cột mức đạt chuẩn' });
  const ids = columns.flatMap(({ role, variant, column }) =>
    role === 'threshold' ? [{ id: variant?.id ?? 'default', column }] : [],
  );
  ids.forEach(({ id, column }, at) => {
    if (ids.findIndex(each => each.id === id) < at)
      problems.push({
        place: addressOf(table, head, column),
        reason: 'hai cột mức đạt chuẩn cho cùng một vùng hoặc nhóm',
      });
  });
  return problems;
}

/** The columns of an exported workbook carry the names of its variants. */
export function mappingOfKnown(mapping: TableMapping, known: CriteriaSet): TableMapping {
  const names = new Map(levelColumnsOf(known).map(({ id, name }) => [cleanText(name), id]));
  const columns = mapping.columns.map((column): MappedColumn => {
    const leaf = column.label.split(' › ').at(-1) ?? '';
    const id = names.get(cleanText(leaf));
    if (id === undefined) return column;
    return { ...column, role: 'threshold', variant: id === 'default' ? null : { id, name: leaf } };
  });
  return { ...mapping, columns };
}
