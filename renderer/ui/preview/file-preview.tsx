import { lazy, Suspense } from 'react';
import type { Evidence } from '#shared/contract/evidence.ts';
import { fileKind } from '../file-kind.ts';
import { Waiting } from '../waiting.tsx';
import { ImageView } from './image-view.tsx';
import { OtherFile } from './other-file.tsx';

const PdfView = lazy(async () => ({ default: (await import('./pdf-view.tsx')).PdfView }));

/** A file as far as the page can show it, beside the indicator. */
export function FilePreview({ evidence }: { evidence: Evidence }) {
  if (evidence.sizeBytes === 0)
    return <OtherFile evidence={evidence} reason="Tệp rỗng, không có nội dung." />;
  switch (fileKind(evidence.name)) {
    case 'pdf':
      return (
        <Suspense fallback={<Waiting />}>
          <PdfView evidence={evidence} />
        </Suspense>
      );
    case 'image':
      return <ImageView evidence={evidence} />;
    default:
      return <OtherFile evidence={evidence} />;
  }
}
