import { Select } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { Waiting } from '../waiting.tsx';
import { type OfficeAnswer, type OfficeRequest, useOfficeFile } from './office-file.ts';
import { OtherFile } from './other-file.tsx';
import classes from './preview.module.css';
import type { PreviewedFile } from './previewed-file.ts';
import { safeFragment } from './safe-fragment.ts';
import { SheetTable } from './sheet-table.tsx';
import { WordsFrame } from './words-frame.tsx';

/** A Word or Excel file by its words and cells; how it is set on paper only its own program shows. */
export function OfficeView({ file, kind }: { file: PreviewedFile; kind: OfficeRequest['kind'] }) {
  const answer = useOfficeFile({ url: file.url, kind });
  if (answer === null) {
    return (
      <div className={classes.viewer}>
        <Waiting />
      </div>
    );
  }
  if (answer.kind === 'failed') return <OtherFile file={file} reason={answer.reason} />;
  if (answer.kind === 'sheets') return <SheetsView file={file} answer={answer} />;
  return <WordsView file={file} html={answer.html} />;
}

/** Pages of text beyond this make scrolling heavy. */
const maxNodes = 20_000;

function WordsView({ file, html }: { file: PreviewedFile; html: string }) {
  const paper = useRef<HTMLDivElement>(null);
  const [isCut, setIsCut] = useState(false);
  useEffect(() => {
    const safe = safeFragment(html, maxNodes);
    paper.current?.replaceChildren(safe.fragment);
    setIsCut(safe.isCut);
  }, [html]);
  return (
    <WordsFrame
      file={file}
      label="Xem văn bản Word"
      note={isCut ? 'Chỉ hiện phần đầu của văn bản' : 'Không giữ cách trình bày'}
    >
      <div ref={paper} className={classes.words} />
    </WordsFrame>
  );
}

type Sheets = Extract<OfficeAnswer, { kind: 'sheets' }>;

function SheetsView({ file, answer: { sheets, sheetCount } }: { file: PreviewedFile; answer: Sheets }) {
  const [chosen, setChosen] = useState('0');
  const sheet = sheets[Number(chosen)];
  const note = [
    sheet?.isCut ? 'chỉ hiện phần đầu của trang tính' : '',
    sheetCount > sheets.length ? `${sheets.length}/${sheetCount} trang tính đầu` : '',
  ]
    .filter(Boolean)
    .join(' · ');
  const tools =
    sheets.length > 1 ? (
      <Select
        size="xs"
        w="11rem"
        aria-label="Trang tính"
        data={sheets.map(({ name }, index) => ({ value: String(index), label: name }))}
        value={chosen}
        allowDeselect={false}
        onChange={next => setChosen(next ?? '0')}
      />
    ) : null;
  return (
    <WordsFrame file={file} label="Xem bảng tính" note={note} tools={tools}>
      {sheet ? (
        <SheetTable rows={sheet.rows} />
      ) : (
        <p className={classes.nothing}>Tệp không có trang tính nào.</p>
      )}
    </WordsFrame>
  );
}
