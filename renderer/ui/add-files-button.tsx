import { ActionIcon, Button, FileButton } from '@mantine/core';
import { IconFolderPlus, IconPlus } from '@tabler/icons-react';
import { useRef } from 'react';
import { useApi } from '../core/api.ts';
import { pickedFiles } from '../core/dropped-files.ts';
import type { Incoming } from '../core/use-add-files.ts';
import { showError } from './notices.tsx';

type Props = { onFiles: (files: Incoming) => void; isMain?: boolean };

/** Picks files with the dialog of the shell. */
export function AddFilesButton({ onFiles, isMain = false }: Props) {
  const { shell } = useApi();
  const look = {
    variant: isMain ? 'filled' : 'light',
    size: isMain ? 'sm' : 'compact-sm',
    leftSection: <IconPlus size="1.0625rem" aria-hidden />,
  };
  const { pickFiles } = shell;
  if (pickFiles) {
    return (
      <Button {...look} onClick={() => void pickFiles().then(onFiles).catch(showError)}>
        Thêm tệp
      </Button>
    );
  }
  return (
    <FileButton multiple onChange={files => onFiles({ files: pickedFiles(files), unreadable: [] })}>
      {props => (
        <Button {...props} {...look}>
          Thêm tệp
        </Button>
      )}
    </FileButton>
  );
}

/** Picks a folder with all files in it, also those of its folders. */
export function AddFolderButton({ onFiles }: Pick<Props, 'onFiles'>) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label="Thêm thư mục"
        title="Thêm thư mục, cả các thư mục con"
        onClick={() => input.current?.click()}
      >
        <IconFolderPlus size="1.125rem" />
      </ActionIcon>
      <input
        ref={element => {
          input.current = element;
          // React knows no such attribute.
          element?.setAttribute('webkitdirectory', '');
        }}
        type="file"
        multiple
        hidden
        aria-label="Chọn thư mục"
        onChange={event => {
          const files = pickedFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = '';
          onFiles({ files, unreadable: [] });
        }}
      />
    </>
  );
}
