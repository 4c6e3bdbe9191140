import { lazy, Suspense } from 'react';
import classes from './chart.module.css';
import type { ChartOption, PaperWidth } from './chart-view.tsx';

const ChartView = lazy(async () => ({ default: (await import('./chart-view.tsx')).ChartView }));

export type ChartTable = { caption: string; head: readonly string[]; rows: readonly (readonly string[])[] };

type Props = { option: ChartOption; table: ChartTable; paperWidth: PaperWidth };

/** A chart, and the same figures as a table for who cannot see it or wants them exactly. */
export function ChartFigure({ option, table, paperWidth }: Props) {
  return (
    <figure className={classes.figure}>
      <Suspense fallback={<div className={classes.waiting} />}>
        <ChartView option={option} paperWidth={paperWidth} />
      </Suspense>
      <details className={classes.table}>
        <summary>Xem bằng bảng</summary>
        <table>
          <caption className="visually-hidden">{table.caption}</caption>
          <thead>
            <tr>
              {table.head.map(cell => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(([first, ...cells]) => (
              <tr key={first}>
                <th scope="row">{first}</th>
                {cells.map((cell, index) => (
                  <td key={table.head[index + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
