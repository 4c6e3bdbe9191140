import { Button } from '@mantine/core';
import { IconPackageExport } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../core/api.ts';
import { followJob } from '../../core/jobs.ts';
import { useSaveFile } from '../../core/use-save-file.ts';
import { showDone, showError, showSaved } from '../../ui/notices.tsx';

type Props = { dossierId: string; disabled: boolean; variant?: 'filled' | 'default' };

/** Writes what the review came to as the file that goes back to the commune. */
export function SendAnswer({ dossierId, disabled, variant = 'filled' }: Props) {
  const { client, shell } = useApi();
  const save = useSaveFile<string>({
    name: fileName => fileName,
    write: async target => {
      const written = await followJob(
        await client.reviews.export({ dossierId, kind: 'answer', target }),
        () => {},
      );
      // Elsewhere the person chose the place, and is told of it.
      if (!shell.pickSavePath) showDone(`Đã xuất tệp ${written.fileName}. Hãy gửi tệp này cho xã.`);
      return written;
    },
    onSaved: showSaved,
    onError: showError,
  });
  const send = useMutation({
    mutationFn: () => client.reviews.suggestName({ dossierId }),
    onSuccess: ({ fileName }) => save.mutate(fileName),
    onError: error => showError(error),
  });
  return (
    <Button
      variant={variant}
      leftSection={<IconPackageExport size="1.125rem" aria-hidden />}
      disabled={disabled}
      loading={send.isPending || save.isPending}
      title="Ghi ý kiến và kết luận thành tệp DG_….zip để gửi cho xã"
      onClick={() => send.mutate()}
    >
      Xuất ý kiến thẩm định
    </Button>
  );
}
