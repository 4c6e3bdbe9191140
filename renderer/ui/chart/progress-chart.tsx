import { useMemo } from 'react';
import type { Standing } from '#shared/domain/progress.ts';
import { vietnamDateText } from '#shared/domain/vietnam-time.ts';
import { formatCount, formatDateTime } from '../../core/format.ts';
import { ChartFigure, type ChartTable } from './chart-figure.tsx';
import { chartColor, chartText, countAxis, plainAxis } from './chart-style.ts';
import type { ChartOption, PaperWidth } from './chart-view.tsx';

type Props = { snapshots: readonly Standing[]; current: Standing; paperWidth: PaperWidth };

/** Criteria and indicators met over time; between two snapshots things stood as at the earlier one. */
export function ProgressChart({ snapshots, current, paperWidth }: Props) {
  const { option, table } = useMemo(() => {
    const points = [...snapshots, current];
    return { option: optionOf(points), table: tableOf(points) };
  }, [snapshots, current]);
  return <ChartFigure option={option} table={table} paperWidth={paperWidth} />;
}

const lines = [
  {
    name: 'Chỉ tiêu đạt',
    color: chartColor.accent,
    symbol: 'circle',
    labelled: true,
    metOf: (point: Standing) => point.counts.indicatorsMet,
  },
  {
    name: 'Tiêu chí đạt',
    color: chartColor.met,
    symbol: 'rect',
    // Its figures would stand in the way of the line above.
    labelled: false,
    metOf: (point: Standing) => point.counts.criteriaMet,
  },
] as const;

function optionOf(points: readonly Standing[]): ChartOption {
  const [first, last] = [points[0], points.at(-1)];
  return {
    aria: { enabled: true, label: { description: describe(first, last, points.length) } },
    grid: { top: 30, right: 34, bottom: 4, left: 4, containLabel: true },
    legend: { top: 0, left: 0, itemHeight: 8, selectedMode: false, textStyle: chartText },
    xAxis: {
      type: 'time',
      ...plainAxis,
      min: 'dataMin',
      max: 'dataMax',
      splitNumber: 4,
      axisLabel: {
        ...chartText,
        hideOverlap: true,
        formatter: (value: number) => vietnamDateText(new Date(value).toISOString()).replace('/20', '/'),
      },
    },
    yAxis: countAxis,
    series: lines.map(({ name, color, symbol, metOf, labelled }) => ({
      type: 'line',
      name,
      step: 'end',
      symbol,
      symbolSize: 7,
      silent: true,
      itemStyle: { color },
      lineStyle: { color, width: 2 },
      label: {
        show: true,
        position: 'top',
        ...chartText,
        formatter: ({ dataIndex }) => {
          const point = labelled || dataIndex === points.length - 1 ? points[dataIndex] : undefined;
          return point ? formatCount(metOf(point)) : '';
        },
      },
      labelLayout: { hideOverlap: true },
      data: points.map(point => [Date.parse(point.takenAt), metOf(point)]),
    })),
  };
}

/** What somebody hears who does not see the lines. */
function describe(first: Standing | undefined, last: Standing | undefined, count: number): string {
  if (!first || !last) return '';
  const from = `${vietnamDateText(first.takenAt)}: ${metText(first)}`;
  return `Biểu đồ tiến độ qua ${count} mốc. ${from}. ${vietnamDateText(last.takenAt)}: ${metText(last)}.`;
}

function metText({ counts }: Standing): string {
  return `đạt ${counts.indicatorsMet}/${counts.indicatorsTotal} chỉ tiêu, ${counts.criteriaMet}/${counts.criteriaTotal} tiêu chí`;
}

function tableOf(points: readonly Standing[]): ChartTable {
  return {
    caption: 'Số tiêu chí và chỉ tiêu đạt qua các mốc',
    head: ['Mốc', 'Tiêu chí đạt', 'Chỉ tiêu đạt'],
    rows: points.map(({ takenAt, counts }, index) => [
      index === points.length - 1 ? 'Hiện nay' : formatDateTime(takenAt),
      `${formatCount(counts.criteriaMet)}/${formatCount(counts.criteriaTotal)}`,
      `${formatCount(counts.indicatorsMet)}/${formatCount(counts.indicatorsTotal)}`,
    ]),
  };
}
