import { CopyButton, Tooltip, UnstyledButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import classes from './package-code.module.css';

/** The short code people read to each other over the telephone; the whole one is copied with a click. */
export function PackageCode({ shortCode, digest }: { shortCode: string; digest: string }) {
  return (
    <CopyButton value={`${shortCode} (${digest})`} timeout={2000}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? 'Đã chép' : `Chép mã kiểm tra đầy đủ: ${digest}`}>
          <UnstyledButton
            className={classes.code}
            onClick={copy}
            aria-label={`Mã kiểm tra ${shortCode}, bấm để chép`}
          >
            {shortCode}
            {copied ? <IconCheck size="1rem" aria-hidden /> : <IconCopy size="1rem" aria-hidden />}
          </UnstyledButton>
        </Tooltip>
      )}
    </CopyButton>
  );
}
