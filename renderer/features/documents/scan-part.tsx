import { Button, FileButton } from '@mantine/core';
import { IconUpload, IconX } from '@tabler/icons-react';
import type { DossierDocument } from '#shared/contract/documents.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { useApi } from '../../core/api.ts';
import { useChanges } from '../../core/use-changes.ts';
import { DropArea } from '../../ui/drop-area.tsx';
import { showError, showUndo } from '../../ui/notices.tsx';
import classes from './documents.module.css';
import { Signatures } from './signatures.tsx';
import { useAttach, useDocumentCommands } from './use-documents.ts';

type Props = { dossier: Dossier; document: DossierDocument };

const accept = '.pdf,.jpg,.jpeg,.png,.tif,.tiff';

/** The signed scan in the paper's place, and what a PDF says of the signatures in it. */
export function ScanPart({ dossier, document }: Props) {
  const { shell } = useApi();
  const attach = useAttach(dossier.id, document);
  const { removeScan } = useDocumentCommands(dossier.id);
  const step = useChanges(dossier.id);
  const { scan } = document;
  const label = scan ? 'Thay bản ký' : 'Đính kèm bản ký';
  const { pickFiles } = shell;
  const look = {
    variant: 'default',
    size: 'compact-md',
    leftSection: <IconUpload size="1rem" aria-hidden />,
  };
  const pick = async () => {
    const [path] = (await pickFiles?.()) ?? [];
    if (path !== undefined) await attach(path);
  };
  const remove = async () => {
    await removeScan.mutateAsync(document.name);
    showUndo(`Đã gỡ bản ký ${document.title}.`, () => step('undo'));
  };
  return (
    <DropArea
      label={`Thả bản ký ${document.title} vào đây`}
      className={classes.scan}
      onFiles={([file]) => file && void attach(file)}
    >
      <div className={classes.buttons}>
        {pickFiles ? (
          <Button {...look} onClick={() => void pick().catch(showError)}>
            {label}
          </Button>
        ) : (
          <FileButton accept={accept} onChange={file => file && void attach(file)}>
            {props => (
              <Button {...props} {...look}>
                {label}
              </Button>
            )}
          </FileButton>
        )}
        {scan ? (
          <Button
            variant="subtle"
            color="gray"
            size="compact-md"
            leftSection={<IconX size="1rem" aria-hidden />}
            onClick={() => void remove().catch(() => {})}
          >
            Gỡ
          </Button>
        ) : (
          <span className={classes.small}>hoặc thả tệp PDF, ảnh quét vào đây</span>
        )}
      </div>
      {scan ? <p className={classes.file}>{scan.name}</p> : null}
      {scan?.signatures ? <Signatures signatures={scan.signatures} /> : null}
    </DropArea>
  );
}
