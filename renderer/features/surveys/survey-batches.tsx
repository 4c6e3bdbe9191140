import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { formatCount } from '../../core/format.ts';
import page from '../../ui/page.module.css';
import { useUndoNotice } from '../../ui/use-undo-notice.ts';
import classes from './survey-page.module.css';
import print from './survey-results.module.css';
import { type SurveyProps, useSurveyCommands } from './use-survey.ts';

/** Ballots by how they were put in, so that a batch that was typed wrong can be taken out again. */
export function SurveyBatches({ dossier, survey }: SurveyProps) {
  const { removeBatch } = useSurveyCommands(dossier.id);
  const showUndoable = useUndoNotice(dossier.id);
  const { batches, definition } = survey;
  if (batches.length === 0 || isReadOnly(dossier)) return null;
  // The line is gone before the answer is here; only a promise still tells of it then.
  const onRemove = (id: string, ballots: number) =>
    removeBatch.mutateAsync(id).then(
      () => showUndoable(`Đã bỏ ${formatCount(ballots)} phiếu.`),
      () => {}, // the command said why
    );
  return (
    <details className={`${page.card} ${print.screenOnly}`}>
      <summary>Các tập phiếu đã nhập ({formatCount(batches.length)})</summary>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Thôn</th>
            <th scope="col" className={classes.number}>
              Số phiếu
            </th>
            <th scope="col">
              <span className="visually-hidden">Thao tác</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {definition.villages.flatMap(({ id: villageId, name }) =>
            batches
              .filter(batch => batch.villageId === villageId)
              .map(({ id, ballots }) => (
                <tr key={id}>
                  <th scope="row">{name}</th>
                  <td className={classes.number}>{formatCount(ballots)}</td>
                  <td className={classes.number}>
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      aria-label={`Bỏ tập ${ballots} phiếu của ${name}`}
                      title="Bỏ tập phiếu (hoàn tác được)"
                      onClick={() => void onRemove(id, ballots)}
                    >
                      <IconTrash size="1.125rem" />
                    </ActionIcon>
                  </td>
                </tr>
              )),
          )}
        </tbody>
      </table>
    </details>
  );
}
