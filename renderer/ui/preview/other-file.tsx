import { ActionIcon, Button } from '@mantine/core';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { sizeText } from '#shared/domain/size-text.ts';
import { useApi } from '../../core/api.ts';
import { FileIcon } from '../file-icon.tsx';
import { showError } from '../notices.tsx';
import classes from './preview.module.css';
import type { PreviewedFile } from './previewed-file.ts';

/** A file the page cannot draw: what it is, and the program of the machine that can. */
export function OtherFile({ file, reason }: { file: PreviewedFile; reason?: string }) {
  return (
    <div className={classes.other}>
      <FileIcon name={file.name} size="2.75rem" />
      <b className={classes.otherName}>{file.name}</b>
      <span className={classes.otherFacts}>{reason ?? sizeText(file.sizeBytes)}</span>
      <OpenButtons file={file} />
    </div>
  );
}

function useOpenOutside(file: PreviewedFile) {
  const { client } = useApi();
  const open = useMutation({
    mutationFn: async () => {
      await (file.open?.() ?? client.evidence.open({ evidenceId: file.id, sha256: file.sha256 }));
    },
    onError: error => showError(error),
  });
  return { isOpening: open.isPending, open: () => open.mutate() };
}

function OpenButtons({ file }: { file: PreviewedFile }) {
  const { shell } = useApi();
  const { isOpening, open } = useOpenOutside(file);
  return (
    <div className={classes.buttons}>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconExternalLink size="1rem" aria-hidden />}
        loading={isOpening}
        onClick={open}
        title={openTitle}
      >
        Mở bằng chương trình của máy
      </Button>
      {shell.kind === 'web' ? (
        <Button
          component="a"
          href={downloadUrl(file.url)}
          download={file.name}
          variant="default"
          size="compact-md"
          leftSection={<IconDownload size="1rem" aria-hidden />}
        >
          Tải về
        </Button>
      ) : null}
    </div>
  );
}

/** The same for the narrow bar of a viewer. */
export function OpenIcons({ file }: { file: PreviewedFile }) {
  const { shell } = useApi();
  const { isOpening, open } = useOpenOutside(file);
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={openTitle}
        title={openTitle}
        loading={isOpening}
        onClick={open}
      >
        <IconExternalLink size="1.125rem" />
      </ActionIcon>
      {shell.kind === 'web' ? (
        <ActionIcon
          component="a"
          href={downloadUrl(file.url)}
          download={file.name}
          variant="subtle"
          color="gray"
          aria-label="Tải về"
          title="Tải về"
        >
          <IconDownload size="1.125rem" />
        </ActionIcon>
      ) : null}
    </>
  );
}

const openTitle = 'Mở bản sao chỉ đọc bằng chương trình của máy';

function downloadUrl(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}download=1`;
}
