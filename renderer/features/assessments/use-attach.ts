import { useCallback } from 'react';
import type { FileSource } from '#shared/contract/base.ts';
import { toAppError } from '#shared/contract/errors.ts';
import type { Evidence } from '#shared/contract/evidence.ts';
import { errorText } from '#shared/error-text.ts';
import { useApi } from '../../core/api.ts';
import { useFileSource } from '../../core/file-source.ts';
import { createJobKind, followJob } from '../../core/jobs.ts';
import { useEvidenceChanged } from '../../core/use-dossier.ts';
import { showDone, showError, showProblems } from '../../ui/notices.tsx';

type Added = { added: Evidence[]; failed: { code: string; message: string; file: string | null }[] };
const attachJobs = createJobKind<Added>();
let attached = 0;

/** Attaches files to an indicator: by path where the shell knows it, else sent over first, one after the other. */
export function useAttach(dossierId: string, code: string) {
  const { client } = useApi();
  const sourceOf = useFileSource();
  const evidenceChanged = useEvidenceChanged(dossierId);
  return useCallback(
    async (files: readonly File[] | readonly string[]): Promise<Evidence[]> => {
      if (files.length === 0) return [];
      attached += 1;
      const end = await attachJobs.start(
        `attach ${attached}`,
        title(files.length, code),
        async ({ signal, report }) => {
          const failed: Added['failed'] = [];
          const sources: FileSource[] = [];
          const total = files.reduce((sum, file) => sum + (typeof file === 'string' ? 0 : file.size), 0);
          let sentBefore = 0;
          for (const file of files) {
            if (typeof file === 'string') {
              sources.push({ path: file });
              continue;
            }
            try {
              const onSent = (sent: number) =>
                report({ step: 'uploading', done: sentBefore + sent, total, unit: 'bytes' });
              sources.push(await sourceOf(file, { signal, onSent }));
            } catch (error) {
              if (signal.aborted) throw error;
              const { code: reason, details } = toAppError(error);
              failed.push({ code: reason, message: errorText(reason, details), file: file.name });
            }
            sentBefore += file.size;
          }
          if (sources.length === 0) return { added: [], failed };
          const result = await followJob(
            await client.evidence.add({ dossierId, code, sources }, { signal }),
            report,
          );
          return { added: result.added, failed: [...failed, ...result.failed] };
        },
      );
      await evidenceChanged();
      if (end.status === 'failed') showError(end.error, 'Chưa đính được minh chứng');
      if (end.status !== 'done') return [];
      const { added, failed } = end.result;
      if (failed.length > 0)
        showProblems(`Có ${failed.length} tệp chưa đính được vào chỉ tiêu ${code}`, failed);
      if (added.length > 0) showDone(`Đã đính ${added.length} tệp vào chỉ tiêu ${code}.`);
      return added;
    },
    [client, dossierId, code, sourceOf, evidenceChanged],
  );
}

const title = (count: number, code: string) => `Đính ${count} tệp vào chỉ tiêu ${code}`;
