import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useSaveFile } from '../core/use-save-file.ts';
import { showError, showSaved } from './notices.tsx';

type Props = {
  label: string;
  /** What the file is called before the person says otherwise. */
  name: string;
  write: (target: string | null) => Promise<{ path: string; fileName: string }>;
  isSmall?: boolean;
};

/** A table of the page as a workbook. */
export function SaveWorkbook({ label, name, write, isSmall = false }: Props) {
  const save = useSaveFile({ name: () => name, write, onSaved: showSaved, onError: showError });
  return (
    <Button
      variant="default"
      size={isSmall ? 'compact-md' : 'sm'}
      leftSection={<IconFileSpreadsheet size={isSmall ? '1rem' : '1.125rem'} aria-hidden />}
      loading={save.isPending}
      onClick={() => save.mutate()}
    >
      {label}
    </Button>
  );
}
