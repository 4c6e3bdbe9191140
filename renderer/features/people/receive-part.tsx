import { Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { useApi } from '../../core/api.ts';
import { showError } from '../../ui/notices.tsx';
import { useReadPart } from './part-jobs.ts';

/** Takes the file of a part that somebody sent back. */
export function ReceivePart({ dossier }: { dossier: Dossier }) {
  const { pickPackages } = useApi().shell;
  const read = useReadPart(dossier.id);
  const icon = <IconFileImport size="1.125rem" aria-hidden />;
  if (pickPackages) {
    const pick = async () => {
      const [path] = await pickPackages();
      if (path) await read(path);
    };
    return (
      <Button variant="default" leftSection={icon} onClick={() => void pick().catch(showError)}>
        Nhận phần việc
      </Button>
    );
  }
  return (
    <FileButton accept=".zip,application/zip" onChange={file => file && void read(file)}>
      {props => (
        <Button {...props} variant="default" leftSection={icon}>
          Nhận phần việc
        </Button>
      )}
    </FileButton>
  );
}
