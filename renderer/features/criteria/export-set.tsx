import { Button } from '@mantine/core';
import { IconBraces, IconFileSpreadsheet } from '@tabler/icons-react';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { useApi } from '../../core/api.ts';
import { useSaveFile } from '../../core/use-save-file.ts';
import { showError, showSaved } from '../../ui/notices.tsx';

type Kind = 'xlsx' | 'json';

/** A set as a file for other offices: a workbook that imports back unchanged, or JSON. */
export function ExportSet({ set }: { set: CriteriaSet }) {
  const { client } = useApi();
  const save = useSaveFile<Kind>({
    name: kind => `${set.id}-${set.version}.${kind}`,
    write: (target, kind) => {
      const request = { id: set.id, version: set.version, target };
      return kind === 'xlsx' ? client.criteria.exportWorkbook(request) : client.criteria.exportJson(request);
    },
    onSaved: showSaved,
    onError: showError,
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
