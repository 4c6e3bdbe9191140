import type { GridApi } from 'ag-grid-community';
import type { ClipboardEvent, RefObject } from 'react';
import { z } from 'zod';
import { formatCount } from '../../core/format.ts';
import type { AssessmentItem } from '../../core/use-assess.ts';
import { showRefused } from '../../ui/notices.tsx';
import type { ChecklistRow } from './checklist-rows.ts';
import { formatTable, htmlTable, inVietnameseFigures, parseTable, type Table } from './sheet-clipboard.ts';
import { cleared, copied, type Edits, filledDown, pasted, type Sheet } from './sheet-edit.ts';
import { blockOf } from './sheet-range.ts';
import type { useSheetRange } from './use-sheet-range.ts';

/** What this application puts beside the text: figures with what they come from. */
const ownKind = 'application/x-ho-so-ntm-cells';
const tableSchema = z.array(z.array(z.string()));

/** Copy, cut, paste, fill and clear on the chosen cells; whatever a gesture changes is one change. */
export function useSheetClipboard(
  api: RefObject<GridApi<ChecklistRow> | null>,
  range: ReturnType<typeof useSheetRange>,
  sheet: Sheet & { readOnly: boolean },
  onItems: (items: readonly AssessmentItem[], what: string) => Promise<boolean>,
  onDropDrafts: (codes: readonly string[]) => void,
) {
  const isEditing = () => (api.current?.getEditingCells().length ?? 0) > 0;

  function carryOut(edits: Edits, title: string, verb: string): void {
    if (!edits.ok) {
      showRefused(title, `${edits.reason} Không ô nào thay đổi.`);
      return;
    }
    const { top, bottom, left, right } = edits.block;
    if (top !== bottom || left !== right)
      range.choose({ from: { row: top, col: left }, to: { row: bottom, col: right } });
    if (edits.items.length > 0)
      void onItems(edits.items, `${verb} ${formatCount(edits.cells)} ô${where(edits.items)}`);
  }

  function put(event: ClipboardEvent): boolean {
    const present = range.current();
    if (!present || isEditing() || !isOnSheet(event)) return false;
    const { shown, typed } = copied(sheet, present);
    const { left, right } = blockOf(present);
    const isText = sheet.columns.slice(left, right + 1).map(({ cells }) => cells.isText ?? false);
    event.clipboardData.setData('text/plain', formatTable(shown));
    event.clipboardData.setData('text/html', htmlTable(shown, isText));
    event.clipboardData.setData(ownKind, JSON.stringify(typed));
    event.preventDefault();
    return true;
  }

  function clear(verb = 'Xóa'): void {
    const present = range.current();
    if (!present || sheet.readOnly) return;
    const edits = cleared(sheet, present);
    const { top, bottom } = blockOf(present);
    const rows = sheet.rows.slice(top, bottom + 1);
    if (edits.ok) onDropDrafts(rows.flatMap(each => (each.kind === 'indicator' ? [each.row.code] : [])));
    carryOut(edits, 'Chưa xóa được', verb);
  }

  return {
    onCopy: (event: ClipboardEvent) => void put(event),
    onCut: (event: ClipboardEvent) => {
      if (put(event)) clear('Cắt');
    },
    onPaste: (event: ClipboardEvent) => {
      const present = range.current();
      if (!present || isEditing() || sheet.readOnly || !isOnSheet(event)) return;
      const { left } = blockOf(present);
      const isFigureColumn = (col: number) => sheet.columns[left + col]?.cells.isFigure ?? false;
      const table = tableOf(event.clipboardData, isFigureColumn);
      // A picture is taken as evidence by the panel.
      if (!table) return;
      event.preventDefault();
      carryOut(pasted(sheet, present, table), 'Chưa dán được', 'Dán');
    },
    onClear: () => clear(),
    onFillDown: () => {
      const present = range.current();
      if (present && !sheet.readOnly)
        carryOut(filledDown(sheet, present), 'Chưa điền xuống được', 'Điền xuống');
    },
  };
}

function isOnSheet({ target }: ClipboardEvent): boolean {
  return target instanceof Element && target.closest('.ag-cell') !== null;
}

function tableOf(data: DataTransfer, isFigureColumn: (col: number) => boolean): Table | undefined {
  const own = data.getData(ownKind);
  if (own !== '') {
    try {
      return tableSchema.parse(JSON.parse(own));
    } catch {
      // Another version of the application put it there; the text says the same.
    }
  }
  const text = data.getData('text/plain');
  return text === '' ? undefined : inVietnameseFigures(parseTable(text), isFigureColumn);
}

/** " (2.1)", " (2.1 đến 4.3)": from which indicator to which. */
function where(items: readonly AssessmentItem[]): string {
  const [first, last] = [items[0]?.code, items.at(-1)?.code];
  if (first === undefined || last === undefined || !/^\d/.test(first) || !/^\d/.test(last)) return '';
  return first === last ? ` (${first})` : ` (${first} đến ${last})`;
}
