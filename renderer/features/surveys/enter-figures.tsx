import { Button, NativeSelect } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Survey } from '#shared/contract/surveys.ts';
import { formatCount } from '../../core/format.ts';
import { paths } from '../../core/paths.ts';
import page from '../../ui/page.module.css';
import { useUndoNotice } from '../../ui/use-undo-notice.ts';
import { FiguresTable } from './figures-table.tsx';
import classes from './survey-page.module.css';
import { type SurveyProps, useSurveyCommands } from './use-survey.ts';

/** What a village counted by hand: per question how many were asked and what they said. */
export function EnterFigures({ dossier, survey }: SurveyProps) {
  const { villages, questions } = survey.definition;
  const [chosen, setChosen] = useState<string | null>(null);
  const village = villages.find(({ id }) => id === chosen) ?? villages[0];
  const { setFigures } = useSurveyCommands(dossier.id);
  const showUndoable = useUndoNotice(dossier.id);
  if (!village)
    return (
      <p>
        Cần có danh sách thôn trước. <Link href={paths.survey(dossier.id, 'noi-dung')}>Thêm thôn</Link>
      </p>
    );
  const counted = survey.totals.villages.find(({ id }) => id === village.id);
  const hasBallots =
    counted?.source === 'ballots' || survey.pending.some(({ villageId }) => villageId === village.id);
  return (
    <section className={page.card}>
      <div className={classes.head}>
        <NativeSelect
          label="Thôn"
          value={village.id}
          data={villages.map(({ id, name }) => ({ value: id, label: `${name}${sourceWords(survey, id)}` }))}
          onChange={event => setChosen(event.currentTarget.value)}
        />
        {counted?.source === 'figures' ? (
          <Button
            variant="default"
            leftSection={<IconTrash size="1.125rem" aria-hidden />}
            onClick={() =>
              setFigures.mutate(
                { villageId: village.id, figures: null },
                { onSuccess: () => void showUndoable(`Đã xóa số tổng của ${village.name}.`) },
              )
            }
          >
            Xóa số tổng của thôn
          </Button>
        ) : null}
      </div>
      {hasBallots ? (
        <p>
          {village.name} đã nhập từng phiếu nên không nhập số tổng. Muốn nhập số tổng, hãy bỏ các tập phiếu
          của thôn ở phần <Link href={paths.survey(dossier.id)}>Kết quả</Link>.
        </p>
      ) : (
        <FiguresTable
          key={village.id}
          questions={questions}
          tallies={counted?.source === 'figures' ? counted.tallies : []}
          onSave={figures => setFigures.mutate({ villageId: village.id, figures })}
        />
      )}
    </section>
  );
}

function sourceWords({ totals }: Survey, id: string): string {
  const village = totals.villages.find(each => each.id === id);
  if (!village || village.source === 'none') return '';
  return village.source === 'ballots'
    ? ` (${formatCount(village.ballots)} phiếu nhập từng phiếu)`
    : ` (${formatCount(village.ballots)} phiếu)`;
}
