import { IconAlertTriangle, IconPaperclip } from '@tabler/icons-react';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { isConditions } from '../../core/dossier-rows.ts';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import classes from './checklist-grid.module.css';
import type { ChecklistRow } from './checklist-rows.ts';
import { entryText } from './entry-text.ts';

type Cell = ICellRendererParams<ChecklistRow>;
export type ChecklistColumn = ColDef<ChecklistRow> & { colId: string };

function CodeCell({ data }: Cell) {
  if (!data) return null;
  if (data.kind === 'criterion') return isConditions(data.criterion) ? 'ĐK' : data.criterion.code;
  const { sourceMark } = data.row;
  return (
    <>
      {data.label}
      {sourceMark ? (
        <span className={classes.mark} title={capital(sourceMark)}>
          <IconAlertTriangle aria-label={sourceMark} />
        </span>
      ) : null}
    </>
  );
}

function TextCell({ data }: Cell) {
  if (!data) return null;
  if (data.kind === 'criterion') return data.criterion.name;
  return (
    <span className={classes.clamp} title={data.row.text}>
      {data.row.text}
    </span>
  );
}

/** The figure alone; by whose decision is said in the panel and on hovering. */
function RequirementCell({ data }: Cell) {
  if (data?.kind !== 'indicator') return null;
  const { requirement } = data.row;
  return (
    <span className={classes.clamp} title={requirement}>
      {requirement.replace(/ \(theo .+\)$/s, '')}
    </span>
  );
}

function ResultCell({ data }: Cell) {
  if (!data) return null;
  if (data.kind === 'criterion') {
    const { indicatorsMet, indicators } = data.criterion;
    return indicators.length === 0 ? '' : `${indicatorsMet}/${indicators.length}`;
  }
  if (!data.draft) return <span className={classes.clamp}>{data.row.display}</span>;
  return (
    <span className={classes.draft} role="alert" title={data.draft.reason}>
      <span className={classes.draftText}>{data.draft.text}</span>
      <span className={classes.draftReason}>{data.draft.reason}</span>
    </span>
  );
}

function VerdictCell({ data }: Cell) {
  if (!data) return null;
  return <VerdictBadge verdict={data.kind === 'criterion' ? data.criterion.verdict : data.row.verdict} />;
}

function VerdictSign({ data }: Cell) {
  if (!data) return null;
  return (
    <VerdictBadge iconOnly verdict={data.kind === 'criterion' ? data.criterion.verdict : data.row.verdict} />
  );
}

function EvidenceCell({ data }: Cell) {
  if (data?.kind !== 'indicator' || data.row.evidence.length === 0) return null;
  const count = data.row.evidence.length;
  return (
    <span className={classes.evidence}>
      <IconPaperclip aria-hidden />
      {count}
      <span className="visually-hidden"> minh chứng</span>
    </span>
  );
}

function NoteCell({ data }: Cell) {
  return data?.kind === 'indicator' ? (
    <span className={classes.clamp}>{data.row.assessment.note}</span>
  ) : null;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What Ctrl+C takes from a cell: the figures as they can be pasted again, else what is shown. */
export function cellText(data: ChecklistRow, colId: string): string {
  if (data.kind === 'criterion') {
    const { code, name, indicatorsMet, indicators } = data.criterion;
    return { code, text: name, result: `${indicatorsMet}/${indicators.length}` }[colId] ?? '';
  }
  const { row } = data;
  const texts: Record<string, string> = {
    code: data.label,
    text: row.text,
    requirement: row.requirement,
    result: row.display,
    verdict: row.verdict,
    evidence: row.evidence.map(each => each.name).join('; '),
    note: row.assessment.note,
  };
  return texts[colId] ?? '';
}

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
