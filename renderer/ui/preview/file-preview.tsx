import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, use } from 'react';
import { usePageToShow } from '../../core/page-to-show.ts';
import { ReceivedState } from '../../core/received-state.ts';
import { previewKind } from '../file-kind.ts';
import { Waiting } from '../waiting.tsx';
import { ImageView } from './image-view.tsx';
import { OtherFile } from './other-file.tsx';
import classes from './preview.module.css';
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
      <WhenThere file={file} page={wanted ?? page} />
    </Suspense>
  );
}

const askAgainMs = 1500;
/** Why a file of an opened package is not there, by how far the check of the package is. */
const absences = {
  checking: 'Tệp đang chờ lấy ra khỏi gói, sẽ tự hiện khi kiểm tra tới.',
  unfinished: 'Chưa lấy được tệp này vì gói chưa kiểm tra xong. Hãy mở lại gói.',
  broken: 'Gói thiếu tệp này.',
};

/** The file as soon as it is there: those of an opened package come one after the other. */
function WhenThere({ file, page }: { file: PreviewedFile; page: number }) {
  const state = use(ReceivedState);
  const isSure = state === null || state === 'intact';
  const there = useQuery({
    queryKey: ['is-there', file.url],
    queryFn: async () => (await fetch(file.url, { method: 'HEAD' })).ok,
    enabled: !isSure,
    refetchInterval: ({ state: { data } }) => (data === true ? false : askAgainMs),
    gcTime: 0,
  });
  if (isSure || there.data === true) return <View file={file} page={page} />;
  if (there.data === undefined) return <Waiting />;
  return (
    <div className={classes.other} role="status">
      <b className={classes.otherName}>{file.name}</b>
      <span className={classes.otherFacts}>{absences[state]}</span>
    </div>
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
