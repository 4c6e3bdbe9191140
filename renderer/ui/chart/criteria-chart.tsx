import { useMemo } from 'react';
import type { CriterionRow } from '#shared/contract/dossiers.ts';
import { formatCount } from '../../core/format.ts';
import page from '../page.module.css';
import { ChartFigure, type ChartTable } from './chart-figure.tsx';
import { chartColor, chartText, countAxis, plainAxis } from './chart-style.ts';
import type { ChartOption } from './chart-view.tsx';

type Bar = { code: string; name: string; met: number; notMet: number; open: number };

/** One column for each criterion: its indicators met, not met and without a result. */
export function CriteriaChart({ criteria }: { criteria: readonly CriterionRow[] }) {
  const { option, table } = useMemo(() => {
    const bars = criteria.map(barOf);
    return { option: optionOf(bars), table: tableOf(bars) };
  }, [criteria]);
  // A set of which only the criteria's names are known.
  if (criteria.every(({ indicators }) => indicators.length === 0))
    return <p className={page.muted}>Bộ tiêu chí chưa có chỉ tiêu nào.</p>;
  return <ChartFigure option={option} table={table} paperWidth={420} />;
}

function barOf({ code, name, indicators }: CriterionRow): Bar {
  const count = (verdict: string) => indicators.filter(each => each.verdict === verdict).length;
  return { code, name, met: count('met'), notMet: count('notMet'), open: count('unassessed') };
}

const parts = [
  { key: 'met', name: 'Đạt', color: chartColor.met },
  { key: 'notMet', name: 'Chưa đạt', color: chartColor.notMet },
  { key: 'open', name: 'Chưa đánh giá', color: chartColor.open },
] as const;

/** Beyond so many columns there is no room for their figures. */
const labelledColumns = 24;

function optionOf(bars: readonly Bar[]): ChartOption {
  return {
    aria: { enabled: true, label: { description: describe(bars) } },
    grid: { top: 30, right: 4, bottom: 4, left: 4, containLabel: true },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 12,
      itemHeight: 10,
      icon: 'rect',
      selectedMode: false,
      textStyle: chartText,
    },
    xAxis: {
      type: 'category',
      ...plainAxis,
      data: bars.map(({ code }) => code),
      axisLabel: { ...chartText, interval: bars.length > labelledColumns ? 'auto' : 0 },
    },
    yAxis: countAxis,
    series: parts.map(({ key, name, color }) => ({
      type: 'bar',
      name,
      stack: 'indicators',
      silent: true,
      barCategoryGap: '25%',
      itemStyle: { color, borderColor: chartColor.surface, borderWidth: 1 },
      label: {
        show: bars.length <= labelledColumns,
        ...chartText,
        color: key === 'open' ? chartColor.onOpen : chartColor.onBar,
        fontSize: 11,
        formatter: ({ value }) => (typeof value === 'number' && value > 0 ? formatCount(value) : ''),
      },
      data: bars.map(bar => bar[key]),
    })),
  };
}

function describe(bars: readonly Bar[]): string {
  const shown = bars.map(({ code, met, notMet, open }) => `${code}: ${met}/${met + notMet + open}`);
  return `Biểu đồ số chỉ tiêu đạt của từng tiêu chí. ${shown.join('; ')}.`;
}

function tableOf(bars: readonly Bar[]): ChartTable {
  return {
    caption: 'Số chỉ tiêu của từng tiêu chí',
    head: ['Tiêu chí', ...parts.map(({ name }) => name)],
    rows: bars.map(bar => [`${bar.code}. ${bar.name}`, ...parts.map(({ key }) => formatCount(bar[key]))]),
  };
}
