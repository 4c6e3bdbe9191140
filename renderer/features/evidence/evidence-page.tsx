import { useQuery } from '@tanstack/react-query';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { keepAddReport } from '../../core/add-reports.ts';
import { useApi } from '../../core/api.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { usePastedFiles } from '../../core/pasted-files.ts';
import { type Incoming, useAddFiles } from '../../core/use-add-files.ts';
import { DropArea } from '../../ui/drop-area.tsx';
import { Failure } from '../../ui/failure.tsx';
import { showError } from '../../ui/notices.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { EvidenceFiles } from './evidence-files.tsx';
import classes from './evidence-page.module.css';
import { NoEvidence } from './no-evidence.tsx';

type Props = { dossier: Dossier; evidenceId: string | undefined };

/** All files of the dossier: brought in, found, looked at, described and given to indicators. */
export function EvidencePage({ dossier, evidenceId }: Props) {
  const { query } = useApi();
  const input = { dossierId: dossier.id };
  const evidence = useQuery(query.evidence.list.queryOptions({ input }));
  const trash = useQuery(query.evidence.trash.queryOptions({ input }));
  const addFiles = useAddFiles(dossier.id);
  const readOnly = isReadOnly(dossier);
  const add = async (files: Incoming) => {
    const outcome = await addFiles(files, null);
    if (outcome instanceof Error) showError(outcome, 'Chưa thêm được minh chứng');
    else if (outcome) keepAddReport(dossier.id, outcome.report);
  };
  const paste = (files: File[]) =>
    void add({ files: files.map(file => ({ file, folder: '' })), unreadable: [] });
  usePastedFiles(readOnly ? undefined : paste);
  if (evidence.error) {
    return (
      <div style={{ padding: '1.25rem' }}>
        <Failure error={evidence.error} onRetry={() => void evidence.refetch()} />
      </div>
    );
  }
  if (!evidence.data || !trash.data) return <Waiting />;
  const isEmpty = evidence.data.length + trash.data.length === 0;
  return (
    <DropArea
      label="Thả tệp hoặc thư mục vào đây để thêm minh chứng"
      disabled={readOnly}
      onDropped={dropped => void add(dropped)}
      className={classes.page}
    >
      {isEmpty ? (
        <NoEvidence dossier={dossier} readOnly={readOnly} onFiles={files => void add(files)} />
      ) : (
        <EvidenceFiles
          dossier={dossier}
          evidenceId={evidenceId}
          list={evidence.data}
          trash={trash.data}
          onFiles={files => void add(files)}
        />
      )}
    </DropArea>
  );
}
