// The legacy build carries what older browsers on office machines, and Electron 33, do not have yet.
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import { useEffect, useState } from 'react';

GlobalWorkerOptions.workerSrc = workerUrl;

const assets = (folder: string) => new URL(`pdfjs/${folder}/`, document.baseURI).href;

export type PdfState =
  | { status: 'loading' }
  | { status: 'ready'; pdf: PDFDocumentProxy }
  | { status: 'failed'; reason: string };

/** Opens a PDF piece by piece, as it is looked at: a scan may be hundreds of megabytes. */
export function usePdf(url: string): PdfState {
  const [state, setState] = useState<PdfState>({ status: 'loading' });
  useEffect(() => {
    const task = getDocument({
      url: new URL(url, document.baseURI).href,
      cMapUrl: assets('cmaps'),
      standardFontDataUrl: assets('standard_fonts'),
      wasmUrl: assets('wasm'),
      iccUrl: assets('iccs'),
      disableAutoFetch: true,
      rangeChunkSize: 256 * 1024,
      enableXfa: false,
    });
    let isLeft = false;
    task.promise.then(
      pdf => {
        if (!isLeft) setState({ status: 'ready', pdf });
      },
      (error: unknown) => {
        if (!isLeft) setState({ status: 'failed', reason: reasonOf(error) });
      },
    );
    return () => {
      isLeft = true;
      void task.destroy();
    };
  }, [url]);
  return state;
}

function reasonOf(error: unknown): string {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return 'Tệp PDF có mật khẩu nên không xem được ở đây.';
  if (name === 'InvalidPDFException') return 'Tệp PDF bị hỏng hoặc không phải PDF.';
  return 'Không đọc được tệp PDF này.';
}
