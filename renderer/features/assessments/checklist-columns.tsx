import type { ColDef } from 'ag-grid-community';
import {
  CodeCell,
  DueCell,
  EvidenceCell,
  NoteCell,
  PersonCell,
  RequirementCell,
  ResultCell,
  TextCell,
  VerdictCell,
  VerdictSign,
} from './checklist-cells.tsx';
import classes from './checklist-grid.module.css';
import type { ChecklistRow } from './checklist-rows.ts';
import type { ColumnChoice } from './column-choice.ts';
import {
  codeCells,
  dueCells,
  evidenceCells,
  noteCells,
  personCells,
  requirementCells,
  resultCells,
  type SheetCells,
  textCells,
  verdictCells,
} from './sheet-cells.ts';

export type ChecklistColumn = {
  colId: string;
  /** Its full name: in the list of columns, in messages. */
  title: string;
  /** It may be left out. */
  isOptional: boolean;
  cells: SheetCells;
  def: ColDef<ChecklistRow>;
};

/** `room`: the width of the grid at 100 % text; what does not fit is in the panel beside it. */
type Layout = { scale: number; readOnly: boolean; room: number; choice: ColumnChoice };
export const roomSteps = [0, 430, 540, 640, 780, 1050] as const;

/** Not every office shares its work out: no room alone brings such a column in. */
const onlyIfChosen = Number.POSITIVE_INFINITY;

/** What a column is and from which room on it is shown; its width is in pixels at 100 % text. */
type Kind = Omit<ChecklistColumn, 'def'> & {
  minRoom: number;
  width: number;
  def: ColDef<ChecklistRow>;
};

/** The columns in their order. A new one is a new entry; the panel's data goes into its `cells` and `def`. */
function columnKinds({ readOnly, room }: Layout): Kind[] {
  const editable: ColDef<ChecklistRow>['editable'] = ({ data }) => !readOnly && data?.kind === 'indicator';
  const wrapped = { wrapText: true, cellClass: classes.wrapped ?? '' };
  return [
    {
      colId: 'code',
      title: 'TT',
      isOptional: false,
      cells: codeCells,
      minRoom: 0,
      width: 72,
      def: { pinned: 'left', cellRenderer: CodeCell, cellClass: classes.code ?? '' },
    },
    {
      colId: 'text',
      title: 'Nội dung',
      isOptional: false,
      cells: textCells,
      minRoom: 0,
      width: 130,
      def: { cellRenderer: TextCell, autoHeight: true, ...wrapped },
    },
    {
      colId: 'requirement',
      title: 'Mức quy định',
      isOptional: true,
      cells: requirementCells,
      minRoom: 540,
      width: 106,
      def: { cellRenderer: RequirementCell, autoHeight: true, ...wrapped },
    },
    {
      colId: 'result',
      title: 'Kết quả',
      isOptional: false,
      cells: resultCells,
      minRoom: 0,
      width: 106,
      def: {
        editable,
        equals: () => false,
        cellRenderer: ResultCell,
        autoHeight: true,
        ...wrapped,
        cellClass: [classes.wrapped ?? '', classes.right ?? ''],
        headerClass: classes.right ?? '',
      },
    },
    {
      colId: 'verdict',
      title: 'Đánh giá',
      isOptional: false,
      cells: verdictCells,
      minRoom: 0,
      ...(room >= 640
        ? { width: 144, def: { cellRenderer: VerdictCell, equals: () => false } }
        : {
            width: 46,
            def: {
              cellRenderer: VerdictSign,
              headerName: 'ĐG',
              headerTooltip: 'Đánh giá',
              // Confirming changes what is shown and not the verdict.
              equals: () => false,
            },
          }),
    },
    {
      colId: 'evidence',
      title: 'Minh chứng',
      isOptional: true,
      cells: evidenceCells,
      minRoom: 430,
      width: 50,
      def: { headerName: 'MC', headerTooltip: 'Số minh chứng', cellRenderer: EvidenceCell },
    },
    {
      colId: 'person',
      title: 'Người phụ trách',
      isOptional: true,
      cells: personCells,
      minRoom: onlyIfChosen,
      width: 130,
      def: { cellRenderer: PersonCell, ...wrapped },
    },
    {
      colId: 'due',
      title: 'Hạn',
      isOptional: true,
      cells: dueCells,
      minRoom: onlyIfChosen,
      width: 100,
      def: { cellRenderer: DueCell },
    },
    {
      colId: 'note',
      title: 'Ghi chú',
      isOptional: true,
      cells: noteCells,
      minRoom: 780,
      width: room >= 1050 ? 190 : 110,
      def: {
        editable,
        equals: () => false,
        cellRenderer: NoteCell,
        cellEditor: 'agLargeTextCellEditor',
        cellEditorPopup: true,
        // The limit is said, not cut off by the field.
        cellEditorParams: { maxLength: 10_000_000, rows: 5, cols: 40 },
        ...wrapped,
      },
    },
  ];
}

/** The columns that are shown, at a text size and as somebody chose them. */
export function checklistColumns(layout: Layout): ChecklistColumn[] {
  const { room, choice, scale } = layout;
  const px = (width: number) => Math.round((width * scale) / 100);
  return columnKinds(layout)
    .filter(({ colId, isOptional, minRoom }) =>
      isOptional ? (choice.shown[colId] ?? room >= minRoom) : true,
    )
    .map(({ def, width, minRoom: _minRoom, ...column }) => {
      const own = choice.widths[column.colId];
      const size =
        column.colId === 'text' && own === undefined
          ? { flex: 1, minWidth: px(width) }
          : { width: px(own ?? width) };
      const valueGetter: ColDef<ChecklistRow>['valueGetter'] = ({ data }) => editedText(column, data);
      return {
        ...column,
        def: { headerName: column.title, valueGetter, ...def, ...size, colId: column.colId },
      };
    });
}

/** What an edit of the cell begins with: what was typed and could not be read, else what one would type. */
function editedText(
  { colId, cells }: Pick<ChecklistColumn, 'colId' | 'cells'>,
  data: ChecklistRow | undefined,
) {
  if (!data) return '';
  if (data.kind === 'criterion') return cells.text(data);
  return data.drafts[colId]?.text ?? cells.typed?.(data.row) ?? cells.text(data);
}

/** The columns that may be put in or out. */
export function optionalColumns(layout: Layout): { colId: string; title: string }[] {
  return columnKinds(layout).filter(({ isOptional }) => isOptional);
}
