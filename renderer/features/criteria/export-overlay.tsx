import { Button } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { Overlay } from '#shared/domain/overlay.ts';
import { useApi } from '../../core/api.ts';
import { showDone, showError } from '../../ui/notices.tsx';

/** The decision of a province as a file for its other communes. */
export function ExportOverlay({ overlay: { id, version } }: { overlay: Overlay }) {
  const { client, shell } = useApi();
  const save = useMutation({
    mutationFn: async () => {
      const target = (await shell.pickSavePath?.(`${id}-${version}.json`)) ?? null;
      // Closed without choosing a place.
      if (shell.pickSavePath && target === null) return null;
      return client.criteria.exportOverlay({ id, target });
    },
    onSuccess: written => {
      if (!written) return;
      if (shell.pickSavePath) return showDone(`Đã ghi tệp ${written.path}`);
      const link = document.createElement('a');
      link.href = `files/exports/${encodeURIComponent(written.fileName)}`;
      link.download = written.fileName;
      link.click();
    },
    onError: error => showError(error),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconBraces size="1.125rem" aria-hidden />}
      loading={save.isPending}
      title="Tệp để gửi cho xã khác trong tỉnh nhập vào ứng dụng này"
      onClick={() => save.mutate()}
    >
      Xuất tệp
    </Button>
  );
}
