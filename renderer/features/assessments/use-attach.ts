import { useCallback } from 'react';
import type { Evidence } from '#shared/contract/evidence.ts';
import { type Incoming, useAddFiles } from '../../core/use-add-files.ts';
import { showDone, showError, showProblems } from '../../ui/notices.tsx';

/** Attaches files to an indicator and tells what came of it. */
export function useAttach(dossierId: string, code: string) {
  const addFiles = useAddFiles(dossierId);
  return useCallback(
    async (files: Incoming): Promise<Evidence[]> => {
      const outcome = await addFiles(files, code);
      if (outcome === undefined) return [];
      if (outcome instanceof Error) {
        showError(outcome, 'Chưa đính được minh chứng');
        return [];
      }
      const { added, report } = outcome;
      if (report.failed.length > 0)
        showProblems(`Có ${report.failed.length} tệp chưa đính được vào chỉ tiêu ${code}`, report.failed);
      const known = new Set(report.known.map(({ evidenceId }) => evidenceId)).size;
      const again = known === 0 ? '' : ` ${known} tệp đã có sẵn trong hồ sơ nên không lưu thêm.`;
      if (added.length > 0) showDone(`Đã đính ${added.length} tệp vào chỉ tiêu ${code}.${again}`);
      return added;
    },
    [addFiles, code],
  );
}
