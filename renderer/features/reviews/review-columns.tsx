import { IconEqualNot } from '@tabler/icons-react';
import type { ColDef, ICellRendererParams } from 'ag-grid-community';
import { verdictLabel } from '#shared/domain/verdict.ts';
import { ReviewBadge, reviewMarkLabel } from '../../ui/review-badge.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import { markOf, shortWords } from './review-filters.ts';
import classes from './review-grid.module.css';
import type { ReviewGroup, ReviewItem } from './review-items.ts';

export type GridRow =
  | { key: string; kind: 'group'; group: ReviewGroup }
  | { key: string; kind: 'item'; item: ReviewItem };

type Cell = ICellRendererParams<GridRow>;

/** Widths of the grid, at 100 % text, from which on more columns find room. */
export const roomSteps = [0, 400, 500, 610, 760] as const;

/** The columns, at a text size and for the room there is; what is left out stands in the panel. */
export function reviewColumns(scale: number, room: number): ColDef<GridRow>[] {
  const px = (width: number) => Math.round((width * scale) / 100);
  const wrapped = { wrapText: true, autoHeight: true, cellClass: classes.wrapped ?? '' };
  const isWordy = room >= 760;
  return [
    {
      colId: 'code',
      headerName: 'TT',
      width: px(66),
      pinned: 'left',
      cellClass: classes.code ?? '',
      valueGetter: ({ data }) => (data?.kind === 'group' ? data.group.label : data?.item.label),
    },
    {
      colId: 'text',
      headerName: 'Nội dung',
      flex: 1,
      minWidth: px(120),
      ...wrapped,
      cellRenderer: TextCell,
      valueGetter: ({ data }) => (data?.kind === 'group' ? data.group.name : data?.item.text),
    },
    ...(room >= 500
      ? [
          {
            colId: 'requirement',
            headerName: 'Mức quy định',
            width: px(106),
            ...wrapped,
            cellRenderer: TextCell,
            valueGetter: withItem(({ row }) => row?.requirement.replace(/ \(theo .+\)$/s, '') ?? ''),
          },
        ]
      : []),
    {
      colId: 'self',
      headerName: room >= 400 ? 'Tự đánh giá' : 'Xã',
      headerTooltip: 'Xã tự đánh giá',
      width: px(room >= 400 ? 112 : 54),
      ...wrapped,
      cellRenderer: room >= 400 ? SelfCell : SelfSign,
      valueGetter: withItem(({ row, paper }) =>
        row ? `${row.display} ${verdictLabel[row.verdict]}` : (paper?.state ?? ''),
      ),
    },
    {
      colId: 'review',
      headerName: isWordy ? 'Thẩm định' : 'TĐ',
      headerTooltip: 'Thẩm định',
      width: px(isWordy ? 178 : 72),
      cellRenderer: isWordy ? ReviewCell : ReviewSign,
      valueGetter: withItem(({ said }) => `${reviewMarkLabel[markOf(said)]} ${said?.differs ?? false}`),
    },
    ...(room >= 610
      ? [
          {
            colId: 'words',
            headerName: 'Ý kiến',
            width: px(isWordy ? 190 : 130),
            ...wrapped,
            cellRenderer: TextCell,
            valueGetter: withItem(shortWords),
          },
        ]
      : []),
  ];
}

function withItem(text: (item: ReviewItem) => string): NonNullable<ColDef<GridRow>['valueGetter']> {
  return ({ data }: { data: GridRow | undefined }) => (data?.kind === 'item' ? text(data.item) : '');
}

function TextCell({ value }: Cell) {
  const text = typeof value === 'string' ? value : '';
  return (
    <span className={classes.clamp} title={text}>
      {text}
    </span>
  );
}

/** Where there is hardly any room: the commune's verdict alone. */
function SelfSign({ data }: Cell) {
  const row = data?.kind === 'item' ? data.item.row : undefined;
  return row ? <VerdictBadge verdict={row.verdict} iconOnly /> : null;
}

/** The commune's figure with its verdict, or how a paper came. */
function SelfCell({ data }: Cell) {
  if (data?.kind !== 'item') return null;
  const { row, paper } = data.item;
  if (paper) return <span className={classes.clamp}>{paperWords(paper)}</span>;
  if (!row) return null;
  return (
    <span className={classes.self}>
      {row.indicator.measure.kind === 'boolean' ? null : <span className={classes.clamp}>{row.display}</span>}
      <VerdictBadge verdict={row.verdict} iconOnly />
    </span>
  );
}

function paperWords({ scan, built }: NonNullable<ReviewItem['paper']>): string {
  if (scan) return 'Có bản ký';
  return built ? 'Chưa có bản ký' : 'Không có';
}

function ReviewCell({ data }: Cell) {
  return data?.kind === 'item' ? <Mark item={data.item} iconOnly={false} /> : null;
}

function ReviewSign({ data }: Cell) {
  return data?.kind === 'item' ? <Mark item={data.item} iconOnly /> : null;
}

function Mark({ item, iconOnly }: { item: ReviewItem; iconOnly: boolean }) {
  if (item.kind === 'conclusion') return null;
  return (
    <span className={classes.self}>
      <ReviewBadge mark={markOf(item.said)} iconOnly={iconOnly} />
      {item.said?.differs ? (
        <span className={classes.differs} title="Khác với xã tự đánh giá">
          <IconEqualNot aria-label="khác với xã tự đánh giá" />
        </span>
      ) : null}
    </span>
  );
}
