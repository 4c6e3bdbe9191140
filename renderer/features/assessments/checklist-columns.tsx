import type { ColDef } from 'ag-grid-community';
import {
  CodeCell,
  EvidenceCell,
  NoteCell,
  RequirementCell,
  ResultCell,
  TextCell,
  VerdictCell,
  VerdictSign,
} from './checklist-cells.tsx';
import classes from './checklist-grid.module.css';
import type { ChecklistRow } from './checklist-rows.ts';
import { entryText } from './entry-text.ts';

export type ChecklistColumn = ColDef<ChecklistRow> & { colId: string };

const isIndicator = (data: ChecklistRow | undefined) => data?.kind === 'indicator';

/** `room`: the width of the grid at 100 % text; what does not fit is in the panel beside it. */
type Layout = { scale: number; readOnly: boolean; room: number };
export const roomSteps = [0, 430, 540, 640, 780, 1050] as const;

/** The columns for a text size; widths are those of 100 % times the size. */
export function checklistColumns({ scale, readOnly, room }: Layout): ChecklistColumn[] {
  const px = (width: number) => Math.round((width * scale) / 100);
  const columns: (ChecklistColumn | null)[] = [
    {
      colId: 'code',
      headerName: 'TT',
      pinned: 'left',
      width: px(72),
      cellRenderer: CodeCell,
      cellClass: classes.code ?? '',
    },
    {
      colId: 'text',
      headerName: 'Nội dung',
      flex: 1,
      minWidth: px(130),
      cellRenderer: TextCell,
      wrapText: true,
      autoHeight: true,
      cellClass: classes.wrapped ?? '',
    },
    room >= 540
      ? {
          colId: 'requirement',
          headerName: 'Mức quy định',
          width: px(106),
          valueGetter: ({ data }) => (data?.kind === 'indicator' ? data.row.requirement : ''),
          cellRenderer: RequirementCell,
          wrapText: true,
          autoHeight: true,
          cellClass: classes.wrapped ?? '',
        }
      : null,
    {
      colId: 'result',
      headerName: 'Kết quả',
      width: px(106),
      editable: ({ data }) => !readOnly && isIndicator(data),
      valueGetter: ({ data }) =>
        data?.kind === 'indicator' ? (data.draft?.text ?? entryText(data.row.assessment.entry)) : '',
      equals: () => false,
      cellRenderer: ResultCell,
      wrapText: true,
      autoHeight: true,
      cellClass: [classes.wrapped ?? '', classes.right ?? ''],
      headerClass: classes.right ?? '',
    },
    room >= 640
      ? { colId: 'verdict', headerName: 'Đánh giá', width: px(144), cellRenderer: VerdictCell }
      : {
          colId: 'verdict',
          headerName: 'ĐG',
          headerTooltip: 'Đánh giá',
          width: px(46),
          cellRenderer: VerdictSign,
        },
    room >= 430
      ? {
          colId: 'evidence',
          headerName: 'MC',
          headerTooltip: 'Số minh chứng',
          width: px(50),
          cellRenderer: EvidenceCell,
        }
      : null,
    room >= 780
      ? {
          colId: 'note',
          headerName: 'Ghi chú',
          width: px(room >= 1050 ? 190 : 92),
          editable: ({ data }) => !readOnly && isIndicator(data),
          valueGetter: ({ data }) => (data?.kind === 'indicator' ? data.row.assessment.note : ''),
          cellRenderer: NoteCell,
          wrapText: true,
          cellClass: classes.wrapped ?? '',
        }
      : null,
  ];
  return columns.filter(column => column !== null);
}
