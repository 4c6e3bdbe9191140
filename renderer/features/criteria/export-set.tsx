import { Button } from '@mantine/core';
import { IconBraces, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { useApi } from '../../core/api.ts';
import { showDone, showError } from '../../ui/notices.tsx';

type Kind = 'xlsx' | 'json';

/** A set as a file for other offices: a workbook that imports back unchanged, or JSON. */
export function ExportSet({ set }: { set: CriteriaSet }) {
  const { client, shell } = useApi();
  const save = useMutation({
    mutationFn: async (kind: Kind) => {
      const target = (await shell.pickSavePath?.(`${set.id}-${set.version}.${kind}`)) ?? null;
      // Closed without choosing a place.
      if (shell.pickSavePath && target === null) return null;
      const request = { id: set.id, version: set.version, target };
      return kind === 'xlsx' ? client.criteria.exportWorkbook(request) : client.criteria.exportJson(request);
    },
    onSuccess: written => {
      if (!written) return;
      if (shell.pickSavePath) showDone(`Đã ghi tệp ${written.path}`);
      else download(`files/exports/${encodeURIComponent(written.fileName)}`, written.fileName);
    },
    onError: error => showError(error),
  });
  const isSaving = (kind: Kind) => save.isPending && save.variables === kind;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconFileSpreadsheet size="1.125rem" aria-hidden />}
        loading={isSaving('xlsx')}
        onClick={() => save.mutate('xlsx')}
      >
        Xuất Excel
      </Button>
      <Button
        variant="default"
        leftSection={<IconBraces size="1.125rem" aria-hidden />}
        loading={isSaving('json')}
        onClick={() => save.mutate('json')}
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
