import type { Dossier } from '#shared/contract/dossiers.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { useApi } from '../../core/api.ts';
import { SaveWorkbook } from '../../ui/save-workbook.tsx';

/** The checklist as a workbook to print, to send round and to read back here. */
export function ExportChecklist({ dossier }: { dossier: Dossier }) {
  const { client } = useApi();
  return (
    <SaveWorkbook
      label="Xuất bảng tiêu chí"
      name={`Tiêu chí ${unitText(dossier.unit)} ${dossier.year}.xlsx`}
      write={target => client.results.exportWorkbook({ dossierId: dossier.id, target })}
    />
  );
}
