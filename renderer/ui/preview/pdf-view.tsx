import { useElementSize } from '@mantine/hooks';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useEffect, useRef, useState } from 'react';
import { Waiting } from '../waiting.tsx';
import { OpenIcons, OtherFile } from './other-file.tsx';
import { PageField } from './page-field.tsx';
import { usePdf } from './pdf-document.ts';
import { PdfPage } from './pdf-page.tsx';
import classes from './preview.module.css';
import type { PreviewedFile } from './previewed-file.ts';
import { TurnButton } from './turn-button.tsx';
import { ViewerFrame } from './viewer-frame.tsx';
import { ZoomButtons } from './zoom-buttons.tsx';

/** @param page the one to open at */
export function PdfView({ file, page }: { file: PreviewedFile; page: number }) {
  const state = usePdf(file.url);
  if (state.status === 'failed') return <OtherFile file={file} reason={state.reason} />;
  if (state.status === 'loading') {
    return (
      <div className={classes.viewer}>
        <Waiting />
      </div>
    );
  }
  return <Pages pdf={state.pdf} file={file} page={page} />;
}

/** All pages one below the other; each is drawn only when it comes near the frame. */
function Pages({ pdf, file, page }: { pdf: PDFDocumentProxy; file: PreviewedFile; page: number }) {
  const { ref, width } = useElementSize();
  const pages = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  const [turns, setTurns] = useState(0);
  const [current, setCurrent] = useState(1);
  const fitted = Math.max(0, width - 18);
  const isLaidOut = fitted > 0;
  const goTo = (number: number) => pages.current?.children[number - 1]?.scrollIntoView({ block: 'start' });
  const turn = () => setTurns((turns + 1) % 4);
  useEffect(() => {
    if (isLaidOut && page > 1) pages.current?.children[page - 1]?.scrollIntoView({ block: 'start' });
  }, [isLaidOut, page]);
  return (
    <ViewerFrame
      keys={{ zoom, onZoom: setZoom, onTurn: turn, onStep: step => goTo(current + step) }}
      label="Xem PDF"
      tools={
        <>
          <ZoomButtons zoom={zoom} fit="Vừa chiều ngang" onZoom={setZoom} />
          <TurnButton onTurn={turn} />
          <PageField current={current} count={pdf.numPages} onGo={goTo} />
          <span className={classes.spring} />
          <OpenIcons file={file} />
        </>
      }
    >
      <section className={classes.stage} ref={ref} aria-label={`Nội dung ${file.name}`}>
        <div className={classes.pages} ref={pages}>
          {isLaidOut
            ? Array.from({ length: pdf.numPages }, (_, index) => index + 1).map(number => (
                <PdfPage
                  key={number}
                  pdf={pdf}
                  number={number}
                  turns={turns}
                  width={Math.round(fitted * zoom)}
                  onTop={() => setCurrent(number)}
                />
              ))
            : null}
        </div>
      </section>
    </ViewerFrame>
  );
}
