import { Button } from '@mantine/core';
import { IconBraces, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { useApi } from '../../core/api.ts';
import { showDone, showError } from '../../ui/notices.tsx';

/** A set as a file for other offices: a workbook that imports back unchanged, or JSON. */
export function ExportSet({ set }: { set: CriteriaSet }) {
  const { client, shell } = useApi();
  const workbook = useMutation({
    mutationFn: () => client.criteria.exportWorkbook({ id: set.id, target: null }),
    onSuccess: ({ path, fileName }) => {
      if (shell.showInFolder) {
        shell.showInFolder(path);
        showDone(`Đã ghi tệp ${path}`);
      } else download(`files/exports/${encodeURIComponent(fileName)}`, fileName);
    },
    onError: error => showError(error),
  });
  const saveJson = () => {
    const address = URL.createObjectURL(
      new Blob([`${JSON.stringify(set, null, 2)}\n`], { type: 'application/json' }),
    );
    download(address, `${set.id}-${set.version}.json`);
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size="1.125rem" aria-hidden />}
        loading={workbook.isPending}
        onClick={() => workbook.mutate()}
      >
        Xuất Excel
      </Button>
      <Button
        variant="default"
        leftSection={<IconBraces size="1.125rem" aria-hidden />}
        onClick={saveJson}
        title="Tệp để gửi cho đơn vị khác nhập vào ứng dụng này"
      >
        Xuất JSON
      </Button>
    </>
  );
}

function download(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
