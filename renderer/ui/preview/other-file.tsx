import { Button } from '@mantine/core';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { Evidence } from '#shared/contract/evidence.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { useApi } from '../../core/api.ts';
import { FileIcon } from '../file-icon.tsx';
import { showError } from '../notices.tsx';
import classes from './preview.module.css';

/** A file the page cannot draw: what it is, and the program of the machine that can. */
export function OtherFile({ evidence, reason }: { evidence: Evidence; reason?: string }) {
  return (
    <div className={classes.other}>
      <FileIcon name={evidence.name} size={44} />
      <b className={classes.otherName}>{evidence.name}</b>
      <span className={classes.otherFacts}>{reason ?? sizeText(evidence.sizeBytes)}</span>
      <OpenButtons evidence={evidence} />
    </div>
  );
}

export function OpenButtons({ evidence, compact = false }: { evidence: Evidence; compact?: boolean }) {
  const { query, shell } = useApi();
  const open = useMutation(query.evidence.open.mutationOptions({ onError: error => showError(error) }));
  const size = compact ? 'compact-sm' : 'compact-md';
  return (
    <div className={classes.buttons}>
      <Button
        variant="default"
        size={size}
        leftSection={<IconExternalLink size={16} aria-hidden />}
        loading={open.isPending}
        onClick={() => open.mutate({ evidenceId: evidence.id })}
        title="Mở bản sao chỉ đọc bằng chương trình của máy"
      >
        {compact ? 'Mở ngoài' : 'Mở bằng chương trình của máy'}
      </Button>
      {shell.kind === 'web' ? (
        <Button
          component="a"
          href={downloadUrl(evidence.url)}
          download={evidence.name}
          variant="default"
          size={size}
          leftSection={<IconDownload size={16} aria-hidden />}
        >
          Tải về
        </Button>
      ) : null}
    </div>
  );
}

function downloadUrl(url: string): string {
  return `${url}${url.includes('?') ? '&' : '?'}download=1`;
}
