import { Button } from '@mantine/core';
import { IconDownload, IconExternalLink, IconFilePlus } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { DossierDocument } from '#shared/contract/documents.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { useApi } from '../../core/api.ts';
import { showDone, showError } from '../../ui/notices.tsx';
import { DocumentInputs } from './document-inputs.tsx';
import { DocumentPreview } from './document-preview.tsx';
import classes from './documents.module.css';
import { ScanPart } from './scan-part.tsx';
import { useBuild } from './use-documents.ts';

type Props = { dossier: Dossier; document: DossierDocument };

/** One paper: what can be done with it, what is asked for it, its signed scan, and how it looks. */
export function DocumentSide({ dossier, document }: Props) {
  return (
    <div className={classes.side}>
      <h2 className={classes.title}>{document.title}</h2>
      {document.state === 'outdated' ? (
        <p className={classes.warning}>
          {document.scan
            ? 'Số liệu đã đổi sau khi ký. Lập lại văn bản, ký và đính kèm bản mới.'
            : 'Nội dung đã đổi sau khi lập. Lập lại để văn bản đúng với hồ sơ.'}
        </p>
      ) : null}
      {document.templateProblem ? (
        <p className={classes.warning}>Mẫu của đơn vị có lỗi: {document.templateProblem}.</p>
      ) : null}
      <Buttons dossier={dossier} document={document} />
      <DocumentInputs dossier={dossier} document={document} />
      <ScanPart dossier={dossier} document={document} />
      <DocumentPreview dossierId={dossier.id} document={document} />
    </div>
  );
}

function Buttons({ dossier, document }: Props) {
  const { client, shell } = useApi();
  const { build, isRunning } = useBuild(dossier.id);
  const place = { dossierId: dossier.id, name: document.name };
  const open = useMutation({
    mutationFn: () => client.documents.open({ ...place, file: 'built' }),
    onError: error => showError(error),
  });
  const save = useMutation({
    mutationFn: async () => {
      const target = await shell.pickSavePath?.(`${document.name}.docx`);
      return target ? client.documents.save({ dossierId: dossier.id, names: [document.name], target }) : [];
    },
    onSuccess: ([written]) => written && showDone(`Đã ghi tệp ${written.path}`),
    onError: error => showError(error),
  });
  const isDue = document.state === 'missing' || document.state === 'outdated';
  return (
    <div className={classes.buttons}>
      {document.template ? (
        <Button
          variant={isDue ? 'light' : 'default'}
          size="compact-md"
          leftSection={<IconFilePlus size="1rem" aria-hidden />}
          disabled={isRunning}
          onClick={() => void build([document.name])}
        >
          {document.built ? 'Lập lại' : 'Lập văn bản này'}
        </Button>
      ) : (
        <span className={classes.small}>Văn bản này không có mẫu, chỉ đính kèm bản ký.</span>
      )}
      {document.built ? (
        <>
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconExternalLink size="1rem" aria-hidden />}
            loading={open.isPending}
            onClick={() => open.mutate()}
          >
            Mở bằng Word
          </Button>
          {shell.pickSavePath ? (
            <Button
              variant="default"
              size="compact-md"
              leftSection={<IconDownload size="1rem" aria-hidden />}
              loading={save.isPending}
              onClick={() => save.mutate()}
            >
              Lưu thành…
            </Button>
          ) : (
            <Button
              component="a"
              variant="default"
              size="compact-md"
              href={`${document.built.url}&download=1`}
              download={document.built.name}
              leftSection={<IconDownload size="1rem" aria-hidden />}
            >
              Tải về
            </Button>
          )}
        </>
      ) : null}
    </div>
  );
}
