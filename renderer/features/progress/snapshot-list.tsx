import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type Snapshot, snapshotKindLabel } from '#shared/contract/progress.ts';
import { formatCount, formatDateTime } from '../../core/format.ts';
import page from '../../ui/page.module.css';
import classes from './progress-page.module.css';
import { SnapshotNote } from './snapshot-note.tsx';
import { useProgressCommands } from './use-progress-commands.ts';

/** All kept moments, the newest first. */
export function SnapshotList({
  dossierId,
  snapshots,
}: {
  dossierId: string;
  snapshots: readonly Snapshot[];
}) {
  const { annotate, remove } = useProgressCommands(dossierId);
  return (
    <section className={`${page.card} ${classes.list}`}>
      <h2>Các mốc đã lưu</h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Mốc</th>
            <th scope="col">Cách lưu</th>
            <th scope="col">Ghi chú</th>
            <th scope="col" className={classes.figure}>
              Tiêu chí đạt
            </th>
            <th scope="col" className={classes.figure}>
              Chỉ tiêu đạt
            </th>
            <th scope="col">
              <span className="visually-hidden">Bỏ</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {snapshots.toReversed().map(({ number, takenAt, kind, note, counts }) => (
            <tr key={number}>
              <td className={classes.time}>{formatDateTime(takenAt)}</td>
              <td className={classes.time}>{snapshotKindLabel[kind]}</td>
              <td className={classes.note}>
                <SnapshotNote
                  label={`Ghi chú của mốc ${formatDateTime(takenAt)}`}
                  note={note}
                  onChange={changed => annotate.mutate({ number, note: changed })}
                />
              </td>
              <td className={classes.figure}>
                {formatCount(counts.criteriaMet)}/{formatCount(counts.criteriaTotal)}
              </td>
              <td className={classes.figure}>
                {formatCount(counts.indicatorsMet)}/{formatCount(counts.indicatorsTotal)}
              </td>
              <td className={classes.remove}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`Bỏ mốc ${formatDateTime(takenAt)}`}
                  title="Bỏ mốc (hoàn tác được)"
                  onClick={() => remove.mutate({ number, name: formatDateTime(takenAt) })}
                >
                  <IconTrash size="1.125rem" />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
