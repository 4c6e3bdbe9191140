import { useCallback } from 'react';
import type { ReadResults } from '#shared/contract/results.ts';
import { useApi } from '../../core/api.ts';
import { useFileSource } from '../../core/file-source.ts';
import { createJobKind, followJob } from '../../core/jobs.ts';

/** `key` begins the preview anew when the same file is read once more. */
type Read = ReadResults & { key: string };

export const readResultsJobs = createJobKind<Read>();
export const readResultsKey = (dossierId: string) => `read-results ${dossierId}`;

/** Reads a result table for the preview; nothing of it is entered before a person agrees. */
export function useReadResults(dossierId: string) {
  const { client } = useApi();
  const sourceOf = useFileSource();
  return useCallback(
    (file: File) =>
      readResultsJobs.start(readResultsKey(dossierId), `Đọc ${file.name}`, async ({ signal, report }) => {
        const onSent = (done: number) => report({ step: 'uploading', done, total: file.size, unit: 'bytes' });
        const source = await sourceOf(file, { signal, onSent });
        const events = await client.results.readTable({ dossierId, source }, { signal });
        return { ...(await followJob(events, report)), key: crypto.randomUUID() };
      }),
    [client, dossierId, sourceOf],
  );
}
