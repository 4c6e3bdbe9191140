import { lazy, Suspense } from 'react';
import { usePageToShow } from '../../core/page-to-show.ts';
import { previewKind } from '../file-kind.ts';
import { Waiting } from '../waiting.tsx';
import { ImageView } from './image-view.tsx';
import { OtherFile } from './other-file.tsx';
import type { PreviewedFile } from './previewed-file.ts';

const PdfView = lazy(async () => ({ default: (await import('./pdf-view.tsx')).PdfView }));
const OfficeView = lazy(async () => ({ default: (await import('./office-view.tsx')).OfficeView }));
const TextView = lazy(async () => ({ default: (await import('./text-view.tsx')).TextView }));

type Props = {
  file: PreviewedFile;
  /** The page of a PDF to open at. */
  page?: number;
};

/** A file as far as the page can show it, beside the indicator. */
export function FilePreview({ file, page = 1 }: Props) {
  const wanted = usePageToShow(file.id);
  if (file.sizeBytes === 0) return <OtherFile file={file} reason="Tệp rỗng, không có nội dung." />;
  return (
    <Suspense fallback={<Waiting />}>
      <View file={file} page={wanted ?? page} />
    </Suspense>
  );
}

function View({ file, page }: { file: PreviewedFile; page: number }) {
  switch (previewKind(file.name)) {
    case 'pdf':
      return <PdfView file={file} page={page} />;
    case 'image':
      return <ImageView file={file} />;
    case 'words':
    case 'sheet':
      return <OfficeView file={file} kind={previewKind(file.name) === 'words' ? 'words' : 'sheet'} />;
    case 'csv':
    case 'text':
      return <TextView file={file} isTable={previewKind(file.name) === 'csv'} />;
    default:
      return <OtherFile file={file} />;
  }
}
