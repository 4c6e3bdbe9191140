import { useState } from 'react';
import type { Review } from '#shared/contract/reviews.ts';
import type { ReviewAttachment } from '#shared/domain/review.ts';
import { useApi } from '../../core/api.ts';
import type { PreviewedFile } from '../../ui/preview/previewed-file.ts';
import type { ReviewFile, ReviewItem } from './review-items.ts';
import { useSeen } from './use-seen.ts';

export type ShownFile = {
  file: ReviewFile | undefined;
  attachment: PreviewedFile | undefined;
  show: (seenAs: string) => void;
  showAttachment: (attachment: ReviewAttachment) => void;
  /** To the next file; false where the last one is shown already. */
  showNext: () => boolean;
};

/** Which file of the chosen target is shown: its first one, until another is chosen. */
export function useShownFile(review: Review, item: ReviewItem | undefined): ShownFile {
  const { client } = useApi();
  const [chosen, setChosen] = useState<{ item: string; seenAs: string } | null>(null);
  const [attached, setAttached] = useState<{ item: string; attachment: ReviewAttachment } | null>(null);
  const files = item?.files ?? [];
  const key = item?.key ?? '';
  const at = Math.max(0, chosen?.item === key ? files.findIndex(each => each.seenAs === chosen.seenAs) : 0);
  const isAttachment = attached !== null && attached.item === key;
  const file = files[at];
  useSeen(review, isAttachment ? undefined : file?.seenAs);
  const show = (seenAs: string) => {
    setAttached(null);
    setChosen({ item: key, seenAs });
  };
  const place = { dossierId: review.dossierId, target: key };
  return {
    file,
    attachment: isAttachment
      ? {
          ...attached.attachment,
          id: `dinh-kem ${attached.attachment.sha256}`,
          subject: null,
          url: `files/evidence/${attached.attachment.sha256}?name=${encodeURIComponent(attached.attachment.name)}`,
          open: () => client.reviews.openAttachment({ ...place, sha256: attached.attachment.sha256 }),
        }
      : undefined,
    show,
    showAttachment: attachment => setAttached({ item: key, attachment }),
    showNext: () => {
      const next = files[at + 1];
      if (next) show(next.seenAs);
      return next !== undefined;
    },
  };
}
