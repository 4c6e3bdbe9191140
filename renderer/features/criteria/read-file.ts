import { useCallback } from 'react';
import type { ReadTableResult } from '#shared/contract/criteria.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { parseCriteriaSet } from '#shared/domain/criteria-set-parse.ts';
import { isOverlayJson, type Overlay, parseOverlay } from '#shared/domain/overlay.ts';
import { AppError } from '#shared/errors.ts';
import { useApi } from '../../core/api.ts';
import { useFileSource } from '../../core/file-source.ts';
import { createJobKind, followJob } from '../../core/jobs.ts';

type ReadJson = { kind: 'set'; set: CriteriaSet } | { kind: 'overlay'; overlay: Overlay };
type Read = { kind: 'table'; read: ReadTableResult; key: string } | (ReadJson & { fileName: string });

export const readJobs = createJobKind<Read>();
export const readKey = 'read-criteria-file';

/** No set comes near this; a larger file was picked by mistake. */
const mostJsonBytes = 20_000_000;

/** Reads a file for the preview; nothing of it is kept before it is published. */
export function useReadFile() {
  const { client } = useApi();
  const sourceOf = useFileSource();
  return useCallback(
    (file: File) =>
      readJobs.start(readKey, `Đọc ${file.name}`, async ({ signal, report }): Promise<Read> => {
        if (/\.json$/i.test(file.name)) return { ...(await readJsonFile(file)), fileName: file.name };
        const onSent = (done: number) => report({ step: 'uploading', done, total: file.size, unit: 'bytes' });
        const source = await sourceOf(file, { signal, onSent });
        const read = await followJob(await client.criteria.readTable({ source }, { signal }), report);
        // The same file read once more begins anew.
        return { kind: 'table', read, key: crypto.randomUUID() };
      }),
    [client, sourceOf],
  );
}

/** @throws AppError setInvalid with every place and reason */
async function readJsonFile(file: File): Promise<ReadJson> {
  const refused = (reason: string) =>
    new AppError('setInvalid', { problems: [{ place: file.name, reason }] });
  if (file.size > mostJsonBytes) throw refused('tệp quá lớn so với một bộ tiêu chí');
  let json: unknown;
  try {
    json = JSON.parse((await file.text()).replace(/^\uFEFF/, ''));
  } catch {
    throw refused('không phải JSON');
  }
  if (isOverlayJson(json)) {
    const parsed = parseOverlay(json);
    if (!parsed.ok) throw new AppError('setInvalid', { problems: parsed.problems });
    return { kind: 'overlay', overlay: parsed.overlay };
  }
  const parsed = parseCriteriaSet(json);
  if (!parsed.ok) throw new AppError('setInvalid', { problems: parsed.problems });
  return { kind: 'set', set: parsed.set };
}
