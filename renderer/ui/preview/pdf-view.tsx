import { ActionIcon } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { useState } from 'react';
import type { Evidence } from '#shared/contract/evidence.ts';
import { Waiting } from '../waiting.tsx';
import { OpenIcons, OtherFile } from './other-file.tsx';
import { usePdf } from './pdf-document.ts';
import { PdfPage } from './pdf-page.tsx';
import classes from './preview.module.css';
import { nextZoom } from './zoom.ts';

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
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Thu nhỏ"
          title="Thu nhỏ"
          onClick={() => setZoom(nextZoom(zoom, -1))}
        >
          <IconZoomOut size="1.125rem" />
        </ActionIcon>
        <button type="button" className={classes.zoom} title="Vừa chiều ngang" onClick={() => setZoom(1)}>
          {zoom === 1 ? 'Vừa khung' : `${Math.round(zoom * 100)}%`}
        </button>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label="Phóng to"
          title="Phóng to"
          onClick={() => setZoom(nextZoom(zoom, 1))}
        >
          <IconZoomIn size="1.125rem" />
        </ActionIcon>
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
