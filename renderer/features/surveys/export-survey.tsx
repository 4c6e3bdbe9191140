import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useApi } from '../../core/api.ts';
import { showDone, showError } from '../../ui/notices.tsx';

/** The tables of the survey as a workbook; the first of them reads back under "Từ Excel". */
export function ExportSurvey({ dossierId }: { dossierId: string }) {
  const { client, shell } = useApi();
  const write = useMutation({
    mutationFn: () => client.surveys.exportWorkbook({ dossierId, target: null }),
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
      size="compact-md"
      leftSection={<IconFileSpreadsheet size="1rem" aria-hidden />}
      loading={write.isPending}
      onClick={() => write.mutate()}
    >
      Xuất Excel
    </Button>
  );
}
