import { useElementSize } from '@mantine/hooks';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useState } from 'react';
import type { Evidence } from '#shared/contract/evidence.ts';
import { Waiting } from '../waiting.tsx';
import { OpenIcons, OtherFile } from './other-file.tsx';
import { usePdf } from './pdf-document.ts';
import { PdfPage } from './pdf-page.tsx';
import classes from './preview.module.css';
import { ZoomButtons } from './zoom-buttons.tsx';

export function PdfView({ evidence }: { evidence: Evidence }) {
  const state = usePdf(evidence.url);
  if (state.status === 'failed') return <OtherFile evidence={evidence} reason={state.reason} />;
  if (state.status === 'loading') {
    return (
      <div className={classes.viewer}>
        <Waiting />
      </div>
    );
  }
  return <Pages pdf={state.pdf} evidence={evidence} />;
}

/** All pages one below the other; each is drawn only when it comes near the frame. */
function Pages({ pdf, evidence }: { pdf: PDFDocumentProxy; evidence: Evidence }) {
  const { ref, width } = useElementSize();
  const [zoom, setZoom] = useState(1);
  const [current, setCurrent] = useState(1);
  const fitted = Math.max(0, width - 18);
  return (
    <div className={classes.viewer}>
      <div className={classes.tools} role="toolbar" aria-label="Xem PDF">
        <ZoomButtons zoom={zoom} fit="Vừa chiều ngang" onZoom={setZoom} />
        <span className={classes.where} role="status">
          Trang {current}/{pdf.numPages}
        </span>
        <span className={classes.spring} />
        <OpenIcons evidence={evidence} />
      </div>
      <section className={classes.stage} ref={ref} aria-label={`Nội dung ${evidence.name}`}>
        <div className={classes.pages}>
          {fitted > 0
            ? Array.from({ length: pdf.numPages }, (_, index) => index + 1).map(number => (
                <PdfPage
                  key={number}
                  pdf={pdf}
                  number={number}
                  width={Math.round(fitted * zoom)}
                  onTop={() => setCurrent(number)}
                />
              ))
            : null}
        </div>
      </section>
    </div>
  );
}
