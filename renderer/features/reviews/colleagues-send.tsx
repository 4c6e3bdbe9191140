import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Review } from '#shared/contract/reviews.ts';
import { useApi } from '../../core/api.ts';
import { followJob } from '../../core/jobs.ts';
import { useSaveFile } from '../../core/use-save-file.ts';
import { showError, showSaved } from '../../ui/notices.tsx';

/** One's own opinions as a file for those who judge with one. */
export function SendOpinions({ dossier, review }: { dossier: Dossier; review: Review }) {
  const { client } = useApi();
  const dossierId = dossier.id;
  const save = useSaveFile<string>({
    name: fileName => fileName,
    write: async target =>
      followJob(await client.reviews.export({ dossierId, kind: 'contribution', target }), () => {}),
    onSaved: showSaved,
    onError: showError,
  });
  const send = async () => {
    const { fileName } = await client.reviews.suggestName({ dossierId });
    save.mutate(fileName);
  };
  return (
    <Button
      variant="default"
      leftSection={<IconSend size="1.125rem" aria-hidden />}
      disabled={review.progress.judged === 0}
      loading={save.isPending}
      onClick={() => void send().catch(showError)}
    >
      Gửi ý kiến cho cả đoàn
    </Button>
  );
}
