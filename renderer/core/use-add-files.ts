import { useCallback } from 'react';
import { toAppError } from '#shared/contract/errors.ts';
import type { AddedEvidence, DroppedSource, Evidence } from '#shared/contract/evidence.ts';
import { errorText } from '#shared/error-text.ts';
import type { AppError } from '#shared/errors.ts';
import type { AddReport } from './add-reports.ts';
import { useApi } from './api.ts';
import type { Dropped } from './dropped-files.ts';
import { useFileSource } from './file-source.ts';
import { createJobKind, followJob, type JobWork } from './jobs.ts';
import { useEvidenceChanged } from './use-dossier.ts';

/** What is to come in: files of the page, or paths that the shell's own dialog gave. */
export type Incoming = Dropped | readonly string[];
type Outcome = { added: Evidence[]; report: AddReport };

const addJobs = createJobKind<Outcome>();
let started = 0;

/** So many at a time, so that a folder of many thousand files is no single command. */
const partSize = 1000;

/**
 * Brings files into a dossier, to an indicator or to wait without one: by path where the shell knows it, else sent
 * over first, one after the other. What cannot be read is told in the report; the rest goes through.
 * @returns undefined where nothing was done; the error where all failed
 */
export function useAddFiles(dossierId: string) {
  const { client } = useApi();
  const sourceOf = useFileSource();
  const evidenceChanged = useEvidenceChanged(dossierId);
  return useCallback(
    async (incoming: Incoming, code: string | null): Promise<Outcome | AppError | undefined> => {
      const { files, unreadable } = 'files' in incoming ? incoming : { files: incoming, unreadable: [] };
      if (files.length + unreadable.length === 0) return undefined;
      const report: AddReport = { code, addedIds: [], known: [], failed: [...unreadable] };
      const outcome: Outcome = { added: [], report };
      const work: JobWork<Outcome> = async ({ signal, report: tell }) => {
        const total = files.reduce((sum, each) => sum + (typeof each === 'string' ? 0 : each.file.size), 0);
        let sentBefore = 0;
        for (let at = 0; at < files.length; at += partSize) {
          const sources: DroppedSource[] = [];
          for (const each of files.slice(at, at + partSize)) {
            if (typeof each === 'string') {
              sources.push({ path: each });
              continue;
            }
            const { file, folder } = each;
            try {
              const onSent = (sent: number) =>
                tell({ step: 'uploading', done: sentBefore + sent, total, unit: 'bytes' });
              sources.push({ ...(await sourceOf(file, { signal, onSent })), folder: folder.slice(0, 1000) });
            } catch (error) {
              if (signal.aborted) throw error;
              const { code: reason, details } = toAppError(error);
              report.failed.push({ message: errorText(reason, details), file: file.name });
            }
            sentBefore += file.size;
          }
          if (sources.length === 0) continue;
          const result: AddedEvidence = await followJob(
            await client.evidence.add({ dossierId, code, sources }, { signal }),
            tell,
          );
          const known = new Set(result.known.flatMap(({ evidenceId, twice }) => (twice ? [] : [evidenceId])));
          outcome.added.push(...result.added);
          report.known.push(...result.known);
          report.failed.push(...result.failed);
          report.addedIds.push(...result.added.map(({ id }) => id).filter(id => !known.has(id)));
        }
        return outcome;
      };
      started += 1;
      const end = await addJobs.start(`add ${started}`, titleOf(files.length, code), work);
      await evidenceChanged();
      if (end.status === 'failed') return end.error;
      return end.status === 'done' ? end.result : undefined;
    },
    [client, dossierId, sourceOf, evidenceChanged],
  );
}

function titleOf(count: number, code: string | null): string {
  return code === null ? `Thêm ${count} tệp minh chứng` : `Đính ${count} tệp vào chỉ tiêu ${code}`;
}
