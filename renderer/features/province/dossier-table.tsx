import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { vietnamTimeText } from '#shared/domain/vietnam-time.ts';
import { DossierLine } from './dossier-line.tsx';
import classes from './dossier-table.module.css';
import { type ListedRow, type Sorting, type SortKey, sortRows } from './filter-rows.ts';

type Props = {
  rows: readonly ListedRow[];
  printHead: string;
  /** Told of the order in which the dossiers are shown. */
  onOrder: (ids: readonly string[]) => void;
};

const columns: readonly { key: SortKey; title: string; isFigure?: true }[] = [
  { key: 'unit', title: 'Đơn vị' },
  { key: 'set', title: 'Bộ tiêu chí' },
  { key: 'year', title: 'Năm', isFigure: true },
  { key: 'submission', title: 'Lần trình' },
  { key: 'self', title: 'Tự đánh giá', isFigure: true },
  { key: 'review', title: 'Thẩm định', isFigure: true },
  { key: 'findings', title: 'Yêu cầu còn mở', isFigure: true },
  { key: 'came', title: 'Nhận hoặc lập', isFigure: true },
  { key: 'stage', title: 'Trạng thái' },
];

/** One line for each dossier; titles sort, arrows go from line to line, Enter opens. */
export function DossierTable({ rows, printHead, onOrder }: Props) {
  const [sorting, setSorting] = useState<Sorting>({ key: 'unit', isDescending: false });
  const [open, setOpen] = useState<string | null>(null);
  const sorted = useMemo(() => sortRows(rows, sorting), [rows, sorting]);
  useEffect(() => onOrder(sorted.map(({ row }) => row.id)), [sorted, onOrder]);
  const now = new Date();
  return (
    <section aria-label="Hồ sơ trên địa bàn">
      <p className={classes.printHead}>
        TỔNG HỢP HỒ SƠ. {printHead === '' ? '' : `${printHead}. `}
        {rows.length} hồ sơ. In lúc {vietnamTimeText(now.toISOString())}.
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            {columns.map(({ key, title, isFigure }) => (
              <th
                key={key}
                scope="col"
                data-figure={isFigure}
                aria-sort={sorting.key !== key ? 'none' : sorting.isDescending ? 'descending' : 'ascending'}
              >
                <button
                  type="button"
                  onClick={() =>
                    setSorting({ key, isDescending: sorting.key === key && !sorting.isDescending })
                  }
                >
                  {title}
                  <span aria-hidden className={classes.arrow}>
                    {sorting.key !== key ? '' : sorting.isDescending ? '▼' : '▲'}
                  </span>
                </button>
              </th>
            ))}
            <th scope="col" className={classes.more}>
              <span className="visually-hidden">Lần trình cũ, quyết định công nhận</span>
            </th>
          </tr>
        </thead>
        <tbody onKeyDown={moveBetweenLines}>
          {sorted.map(listed => (
            <DossierLine
              key={listed.row.id}
              listed={listed}
              now={now}
              columns={columns.length + 1}
              isOpen={open === listed.row.id}
              onOpen={isOpen => setOpen(isOpen ? listed.row.id : null)}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function moveBetweenLines(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLAnchorElement)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a[data-line]')];
  const next = links[links.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
