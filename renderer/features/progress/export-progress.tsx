import type { Dossier } from '#shared/contract/dossiers.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { useApi } from '../../core/api.ts';
import { SaveWorkbook } from '../../ui/save-workbook.tsx';

/** The quarterly table and all snapshots as a workbook. */
export function ExportProgress({ dossier }: { dossier: Dossier }) {
  const { client } = useApi();
  return (
    <SaveWorkbook
      isSmall
      label="Xuất Excel"
      name={`Tiến độ ${unitText(dossier.unit)} ${dossier.year}.xlsx`}
      write={target => client.progress.exportWorkbook({ dossierId: dossier.id, target })}
    />
  );
}
