import type { PDFDocumentProxy, RenderTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import classes from './preview.module.css';

/** Height over width of an A4 sheet, until the page itself says otherwise. */
const a4 = Math.SQRT2;

type Props = { pdf: PDFDocumentProxy; number: number; width: number; turns: number; onTop: () => void };

export function PdfPage({ pdf, number, width, turns, onTop }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isNear, setIsNear] = useState(false);
  const [shape, setShape] = useState(a4);
  const top = useRef(onTop);
  top.current = onTop;

  useEffect(() => {
    const element = sheet.current;
    if (!element) return;
    const root = element.closest('section');
    const near = new IntersectionObserver(([entry]) => setIsNear(entry?.isIntersecting ?? false), {
      root,
      rootMargin: '60% 0px',
    });
    const atTop = new IntersectionObserver(([entry]) => entry?.isIntersecting && top.current(), {
      root,
      rootMargin: '-30% 0px -69% 0px',
    });
    near.observe(element);
    atTop.observe(element);
    return () => {
      near.disconnect();
      atTop.disconnect();
    };
  }, []);

  useEffect(() => {
    if (!isNear || !canvas.current) return;
    return draw({ pdf, number, width, turns, canvas: canvas.current, onShape: setShape });
  }, [isNear, pdf, number, width, turns]);

  return (
    <div ref={sheet} className={classes.sheet} style={{ width, height: Math.round(width * shape) }}>
      <canvas ref={canvas} role="img" aria-label={`Trang ${number}`} />
    </div>
  );
}

/** Draws a page; the answer stops the drawing and frees the memory of the picture. */
function draw({
  pdf,
  number,
  width,
  turns,
  canvas,
  onShape,
}: {
  pdf: PDFDocumentProxy;
  number: number;
  width: number;
  turns: number;
  canvas: HTMLCanvasElement;
  onShape: (shape: number) => void;
}): () => void {
  let task: RenderTask | undefined;
  let isLeft = false;
  const run = async () => {
    const page = await pdf.getPage(number);
    if (isLeft) return;
    const rotation = (page.rotate + turns * 90) % 360;
    const natural = page.getViewport({ scale: 1, rotation });
    onShape(natural.height / natural.width);
    const viewport = page.getViewport({ scale: (width * window.devicePixelRatio) / natural.width, rotation });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    task = page.render({ canvas, viewport });
    await task.promise;
  };
  // A drawing that was stopped rejects; a page that cannot be drawn stays white beside those that can.
  run().catch(() => undefined);
  return () => {
    isLeft = true;
    task?.cancel();
    canvas.width = 0;
    canvas.height = 0;
  };
}
