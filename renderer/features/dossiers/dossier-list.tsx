import { ActionIcon, Badge } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { DossierSummary } from '#shared/contract/dossiers.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { useApi } from '../../core/api.ts';
import { formatDateTime } from '../../core/format.ts';
import { paths } from '../../core/paths.ts';
import table from '../../ui/list-table.module.css';
import { Meter } from '../../ui/meter.tsx';
import { showError, showUndo } from '../../ui/notices.tsx';
import classes from './dossier-list.module.css';

export function DossierList({ dossiers }: { dossiers: readonly DossierSummary[] }) {
  return (
    <table className={`${table.list} ${classes.list}`}>
      <thead>
        <tr>
          <th scope="col">Đơn vị, bộ tiêu chí</th>
          <th scope="col" className={classes.year}>
            Năm
          </th>
          <th scope="col">Tiêu chí đạt</th>
          <th scope="col">Chỉ tiêu đạt</th>
          <th scope="col">Sửa lần cuối</th>
          <th scope="col">
            <span className="visually-hidden">Xóa</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {dossiers.map(dossier => (
          <DossierLine key={dossier.id} dossier={dossier} />
        ))}
      </tbody>
    </table>
  );
}

function DossierLine({ dossier }: { dossier: DossierSummary }) {
  const { unit, set, variant, result } = dossier;
  return (
    <tr>
      <td>
        <div className={classes.name}>
          <Link href={paths.dossier(dossier.id)} className={table.link}>
            {unitText(unit)}
          </Link>
          <KindBadges dossier={dossier} />
        </div>
        <div className={classes.set}>
          {[unit.provinceName, set.title, variant?.name].filter(Boolean).join(' · ')}
          {set.incomplete === null ? '' : ' (bộ tiêu chí chưa đầy đủ)'}
        </div>
      </td>
      <td className={classes.year}>{dossier.year}</td>
      <td className={classes.meter}>
        <Meter compact label="Tiêu chí đạt" done={result.criteriaMet} total={result.criteriaTotal} />
      </td>
      <td className={classes.meter}>
        <Meter compact label="Chỉ tiêu đạt" done={result.indicatorsMet} total={result.indicatorsTotal} />
      </td>
      <td className={classes.time}>{formatDateTime(dossier.updatedAt)}</td>
      <td>
        <RemoveButton dossier={dossier} />
      </td>
    </tr>
  );
}

/** Whose a dossier is, where that is not the office itself. */
function KindBadges({ dossier: { kind, sample, unit, state } }: { dossier: DossierSummary }) {
  const marks = [
    sample ? 'Mẫu' : '',
    kind === 'received' ? `Nhận từ ${unit.communeName}` : '',
    state === 'submitted' ? 'Đã xuất gói' : '',
  ].filter(Boolean);
  return marks.map(mark => (
    <Badge key={mark} tt="none" variant="light" color={mark === 'Mẫu' ? 'accent' : 'gray'}>
      {mark}
    </Badge>
  ));
}

function RemoveButton({ dossier }: { dossier: DossierSummary }) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const name = unitText(dossier.unit);
  const input = { dossierId: dossier.id };
  const listChanged = () => cache.invalidateQueries({ queryKey: query.dossiers.list.key() });
  const remove = useMutation({
    mutationFn: () => client.dossiers.remove(input),
    onSuccess: async () => {
      await listChanged();
      showUndo(`Đã bỏ hồ sơ ${name} (${dossier.year}).`, async () => {
        await client.dossiers.restore(input);
        await listChanged();
      });
    },
    onError: error => showError(error),
  });
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={`Bỏ hồ sơ ${name} năm ${dossier.year}`}
      title="Bỏ hồ sơ (hoàn tác được)"
      loading={remove.isPending}
      onClick={() => remove.mutate()}
    >
      <IconTrash size="1.125rem" />
    </ActionIcon>
  );
}
