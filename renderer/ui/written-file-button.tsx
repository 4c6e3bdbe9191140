import { Button } from '@mantine/core';
import { IconDownload, IconFolder } from '@tabler/icons-react';
import { useApi } from '../core/api.ts';

/** Leads to a file that was just written: its folder where the shell can show one, else down from the exports folder. */
export function WrittenFileButton({ file }: { file: { path: string; fileName: string } }) {
  const { shell } = useApi();
  return shell.showInFolder ? (
    <Button
      variant="light"
      leftSection={<IconFolder size="1.125rem" aria-hidden />}
      onClick={() => shell.showInFolder?.(file.path)}
    >
      Mở thư mục
    </Button>
  ) : (
    <Button
      component="a"
      variant="light"
      href={`files/exports/${encodeURIComponent(file.fileName)}`}
      download={file.fileName}
      leftSection={<IconDownload size="1.125rem" aria-hidden />}
    >
      Tải về
    </Button>
  );
}
