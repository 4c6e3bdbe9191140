import { Button } from '@mantine/core';
import { IconBraces } from '@tabler/icons-react';
import type { Overlay } from '#shared/domain/overlay.ts';
import { useApi } from '../../core/api.ts';
import { useSaveFile } from '../../core/use-save-file.ts';
import { showError, showSaved } from '../../ui/notices.tsx';

/** The decision of a province as a file for its other communes. */
export function ExportOverlay({ overlay: { id, version } }: { overlay: Overlay }) {
  const { client } = useApi();
  const save = useSaveFile({
    name: () => `${id}-${version}.json`,
    write: target => client.criteria.exportOverlay({ id, target }),
    onSaved: showSaved,
    onError: showError,
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
