import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../core/api.ts';
import { showDone, showError } from '../../ui/notices.tsx';

/** The checklist as a workbook to print, to send round and to read back here. */
export function ExportChecklist({ dossierId }: { dossierId: string }) {
  const { client, shell } = useApi();
  const write = useMutation({
    mutationFn: () => client.results.exportWorkbook({ dossierId, target: null }),
    onSuccess: ({ path, fileName }) => {
      if (shell.showInFolder) {
        shell.showInFolder(path);
        showDone(`Đã ghi tệp ${path}`);
        return;
      }
      const link = document.createElement('a');
      link.href = `files/exports/${encodeURIComponent(fileName)}`;
      link.download = fileName;
      link.click();
    },
    onError: error => showError(error),
  });
  return (
    <Button
      variant="default"
      leftSection={<IconFileSpreadsheet size="1.125rem" aria-hidden />}
      loading={write.isPending}
      onClick={() => write.mutate()}
    >
      Xuất bảng tiêu chí
    </Button>
  );
}
