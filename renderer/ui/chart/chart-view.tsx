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

/** For half of an A4 page, or its whole width; a little more than there is, so that letters are those of the page. */
export type PaperWidth = 420 | 850;
const paperHeight = 190;

/**
 * Draws an option as SVG. Colours are the page's own variables, so that a change of theme needs no second drawing; for
 * paper it is drawn in the size it has there, since letters shrunk from a wide screen cannot be read.
 */
export function ChartView({ option, paperWidth }: { option: ChartOption; paperWidth: PaperWidth }) {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = place.current;
    if (element === null) return;
    const chart = init(element, null, { renderer: 'svg' });
    chart.setOption({ animation: false, ...option });
    const draw = (size?: { width: number; height: number }) => {
      chart.resize(size);
      chart.getZr().flush();
      const frame = element.firstElementChild;
      if (frame instanceof HTMLElement) Object.assign(frame.style, { width: '100%', height: '100%' });
      const view = `0 0 ${chart.getWidth()} ${chart.getHeight()}`;
      element.querySelector('svg')?.setAttribute('viewBox', view);
    };
    const drawForScreen = () => draw();
    const drawForPaper = () => draw({ width: paperWidth, height: paperHeight });
    drawForScreen();
    const observer = new ResizeObserver(() => {
      if (!window.matchMedia('print').matches) drawForScreen();
    });
    observer.observe(element);
    window.addEventListener('beforeprint', drawForPaper);
    window.addEventListener('afterprint', drawForScreen);
    return () => {
      window.removeEventListener('beforeprint', drawForPaper);
      window.removeEventListener('afterprint', drawForScreen);
      observer.disconnect();
      chart.dispose();
    };
  }, [option, paperWidth]);
  return <div ref={place} className={classes.canvas} />;
}
