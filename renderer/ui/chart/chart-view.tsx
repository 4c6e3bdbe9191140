import { BarChart, type BarSeriesOption, LineChart, type LineSeriesOption } from 'echarts/charts';
import {
  AriaComponent,
  type AriaComponentOption,
  GridComponent,
  type GridComponentOption,
  LegendComponent,
  type LegendComponentOption,
} from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { useLayoutEffect, useRef } from 'react';
import classes from './chart.module.css';

use([LineChart, BarChart, GridComponent, LegendComponent, AriaComponent, LabelLayout, SVGRenderer]);

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | GridComponentOption | LegendComponentOption | AriaComponentOption
>;

/** Draws an option as SVG. Colours are the page's own variables, so that theme and paper need no second drawing. */
export function ChartView({ option }: { option: ChartOption }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const chart = init(element, null, { renderer: 'svg' });
    chart.setOption({ animation: false, ...option });
    const fill = () => {
      chart.resize();
      // On paper the picture shrinks as a whole instead of being cut at the width of the screen.
      const frame = element.firstElementChild;
      if (frame instanceof HTMLElement) Object.assign(frame.style, { width: '100%', height: '100%' });
      const svg = element.querySelector('svg');
      svg?.setAttribute('viewBox', `0 0 ${chart.getWidth()} ${chart.getHeight()}`);
    };
    fill();
    const observer = new ResizeObserver(() => {
      if (!window.matchMedia('print').matches) fill();
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={place} className={classes.canvas} />;
}
