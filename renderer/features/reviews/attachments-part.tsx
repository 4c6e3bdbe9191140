import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReviewAttachment } from '#shared/domain/review.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import type { Incoming } from '../../core/use-add-files.ts';
import { AddFilesButton } from '../../ui/add-files-button.tsx';
import { FileIcon } from '../../ui/file-icon.tsx';
import classes from './opinion-part.module.css';

type Props = {
  attachments: readonly ReviewAttachment[];
  disabled: boolean;
  onFiles: (files: Incoming) => void;
  onShow: (file: ReviewAttachment) => void;
  onRemove: (sha256: string) => void;
};

/** Files that go with what the reviewer says: a photo taken on the spot, a table of their own. */
export function AttachmentsPart({ attachments, disabled, onFiles, onShow, onRemove }: Props) {
  return (
    <div className={classes.attachments}>
      {attachments.map(file => (
        <span key={file.sha256} className={classes.attachment}>
          <button
            type="button"
            className={classes.attached}
            title={`${file.name} (${sizeText(file.sizeBytes)})`}
            onClick={() => onShow(file)}
          >
            <FileIcon name={file.name} />
            <span className={classes.attachedName}>{file.name}</span>
          </button>
          {disabled ? null : (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={`Gỡ ${file.name}`}
              title="Gỡ tệp này (hoàn tác được)"
              onClick={() => onRemove(file.sha256)}
            >
              <IconX size="0.95rem" />
            </ActionIcon>
          )}
        </span>
      ))}
      {disabled ? null : <AddFilesButton onFiles={onFiles} />}
    </div>
  );
}
