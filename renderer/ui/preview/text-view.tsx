import { useEffect, useState } from 'react';
import { Waiting } from '../waiting.tsx';
import { csvRows } from './csv-rows.ts';
import { type DecodedText, decodeText } from './decode-text.ts';
import { OtherFile } from './other-file.tsx';
import classes from './preview.module.css';
import type { PreviewedFile } from './previewed-file.ts';
import { SheetTable } from './sheet-table.tsx';
import { WordsFrame } from './words-frame.tsx';

/** Enough to know a text by; the rest opens in its own program. */
const headBytes = 512 * 1024;
const maxRows = 300;

/** The beginning of a text or CSV file in whatever encoding it was written. */
export function TextView({ file, isTable }: { file: PreviewedFile; isTable: boolean }) {
  const read = useHead(file.url);
  if (read === null) return <Waiting />;
  if (read === 'failed') return <OtherFile file={file} reason="Không đọc được tệp này." />;
  const isCut = file.sizeBytes > headBytes;
  const note = [
    read.encoding === 'UTF-8' ? '' : `Bảng mã ${read.encoding}`,
    isCut ? 'chỉ hiện phần đầu của tệp' : '',
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <WordsFrame file={file} label="Xem văn bản" note={note}>
      {isTable ? (
        <SheetTable rows={csvRows(read.text, maxRows)} />
      ) : (
        <pre className={classes.plain}>{read.text}</pre>
      )}
    </WordsFrame>
  );
}

function useHead(url: string): DecodedText | 'failed' | null {
  const [read, setRead] = useState<DecodedText | 'failed' | null>(null);
  useEffect(() => {
    const left = new AbortController();
    void fetch(url, { headers: { range: `bytes=0-${headBytes - 1}` }, signal: left.signal })
      .then(async response => {
        if (!response.ok) throw new Error('the file is not there');
        const bytes = new Uint8Array(await response.arrayBuffer());
        return decodeText(bytes.subarray(0, headBytes), bytes.length < headBytes);
      })
      .catch(() => 'failed' as const)
      .then(result => {
        if (!left.signal.aborted) setRead(result);
      });
    return () => left.abort();
  }, [url]);
  return read;
}
