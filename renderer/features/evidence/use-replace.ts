import { useCallback } from 'react';
import type { Evidence } from '#shared/contract/evidence.ts';
import type { PackageProblem } from '#shared/errors.ts';
import { useApi } from '../../core/api.ts';
import { useFileSource } from '../../core/file-source.ts';
import { createJobKind, followJob } from '../../core/jobs.ts';
import { useEvidenceChanged } from '../../core/use-dossier.ts';
import { showDone, showError, showProblems } from '../../ui/notices.tsx';

type Replaced = { evidence: Evidence; failed: PackageProblem[] };
const replaceJobs = createJobKind<Replaced>();

/** Puts another file in the place of one; what it was stays as a revision. */
export function useReplace(dossierId: string, { id, name, sha256 }: Evidence) {
  const { client } = useApi();
  const sourceOf = useFileSource();
  const changed = useEvidenceChanged(dossierId);
  return useCallback(
    async (file: File | string) => {
      const end = await replaceJobs.start(
        `replace ${id}`,
        `Thay tệp “${name}”`,
        async ({ signal, report }) => {
          const total = typeof file === 'string' ? 0 : file.size;
          const onSent = (done: number) => report({ step: 'uploading', done, total, unit: 'bytes' });
          const source = typeof file === 'string' ? { path: file } : await sourceOf(file, { signal, onSent });
          return await followJob(
            await client.evidence.replace({ evidenceId: id, source }, { signal }),
            report,
          );
        },
      );
      await changed();
      if (end.status === 'failed') return showError(end.error, 'Chưa thay được tệp');
      if (end.status !== 'done') return;
      const { evidence, failed } = end.result;
      if (failed.length > 0) showProblems('Chưa thay được tệp', failed);
      else if (evidence.sha256 === sha256) showDone('Tệp mới giống hệt tệp đang có nên không thay.');
      else showDone(`Đã thay “${name}”. Bản cũ còn giữ trong “Các bản cũ”.`);
    },
    [client, id, name, sha256, sourceOf, changed],
  );
}
