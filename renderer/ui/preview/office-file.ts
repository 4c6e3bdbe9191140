import { useEffect, useState } from 'react';

export type OfficeRequest = { url: string; kind: 'words' | 'sheet' };
export type SheetPart = { name: string; rows: string[][]; isCut: boolean };
export type OfficeAnswer =
  | { kind: 'words'; html: string }
  | { kind: 'sheets'; sheets: SheetPart[]; sheetCount: number }
  | { kind: 'failed'; reason: string };

/** A file that takes longer is not worth waiting for; its own program opens it better. */
const timeoutMs = 20_000;

/** A Word or Excel file as something to show, read in a thread of its own that is ended when it takes too long. */
export function useOfficeFile({ url, kind }: OfficeRequest): OfficeAnswer | null {
  const [answer, setAnswer] = useState<OfficeAnswer | null>(null);
  useEffect(() => {
    setAnswer(null);
    const worker = new Worker(new URL('./office-worker.ts', import.meta.url), { type: 'module' });
    const end = (value: OfficeAnswer) => {
      clearTimeout(timer);
      worker.terminate();
      setAnswer(value);
    };
    const timer = setTimeout(
      () => end({ kind: 'failed', reason: 'Tệp quá phức tạp để xem ở đây.' }),
      timeoutMs,
    );
    worker.onmessage = (event: MessageEvent<OfficeAnswer>) => end(event.data);
    worker.onerror = () => end({ kind: 'failed', reason: 'Không đọc được tệp này.' });
    worker.postMessage({ url: new URL(url, document.baseURI).href, kind } satisfies OfficeRequest);
    return () => {
      clearTimeout(timer);
      worker.terminate();
    };
  }, [url, kind]);
  return answer;
}
