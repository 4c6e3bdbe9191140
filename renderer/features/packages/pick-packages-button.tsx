import { Button, type ButtonProps, FileButton } from '@mantine/core';
import { useApi } from '../../core/api.ts';
import { showError } from '../../ui/notices.tsx';
import type { Chosen } from './open-queue.ts';

type Props = ButtonProps & { label: string; onPick: (files: Chosen) => void };

/** Picks packages, one or many, with the dialog of the shell. */
export function PickPackagesButton({ label, onPick, ...look }: Props) {
  const { pickPackages } = useApi().shell;
  if (pickPackages) {
    const pick = async () => {
      const files = await pickPackages();
      if (files.length > 0) onPick(files);
    };
    return (
      <Button {...look} onClick={() => void pick().catch(showError)}>
        {label}
      </Button>
    );
  }
  return (
    <FileButton multiple accept=".zip,application/zip" onChange={files => files.length > 0 && onPick(files)}>
      {props => (
        <Button {...props} {...look}>
          {label}
        </Button>
      )}
    </FileButton>
  );
}
