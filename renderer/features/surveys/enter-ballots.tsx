import { Button, NativeSelect } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { ballotTotal } from '#shared/domain/survey.ts';
import { tallyOf } from '#shared/domain/survey-totals.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import { formatCount } from '../../core/format.ts';
import { paths } from '../../core/paths.ts';
import page from '../../ui/page.module.css';
import { useUndoNotice } from '../../ui/use-undo-notice.ts';
import { draftOf, emptyDraft, patternOf, pressKey } from './ballot-draft.ts';
import { BallotGrid } from './ballot-grid.tsx';
import classes from './enter-ballots.module.css';
import { type SurveyProps, type Typed, useSurveyCommands } from './use-survey.ts';

/** As many as are shown above the ballot that is typed; they are forgotten when the page is left. */
const shownBallots = 6;

/** Ballots one after the other without the mouse: a digit for each question, Enter for the next ballot. */
export function EnterBallots({ dossier, survey }: SurveyProps) {
  const { questions, villages } = survey.definition;
  const open = villages.filter(({ id }) => sourceOf(id) !== 'figures');
  const [chosen, setChosen] = useState<string | null>(null);
  const village = open.find(({ id }) => id === chosen) ?? open[0];
  const [draft, setDraft] = useState(emptyDraft);
  const [typed, setTyped] = useState<readonly Typed[]>([]);
  const showUndoable = useUndoNotice(dossier.id);
  const { addBallot, takeBallot, closeBatch } = useSurveyCommands(dossier.id);
  const grid = useRef<HTMLInputElement>(null);
  const pending = survey.pending.reduce((sum, { ballots }) => sum + ballotTotal(ballots), 0);

  function sourceOf(id: string) {
    return survey.totals.villages.find(each => each.id === id)?.source;
  }

  // Who leaves has done with this batch: what was typed shall count on the page that comes next.
  const leave = useRef(() => {});
  leave.current = () => {
    if (pending > 0 && !isReadOnly(dossier)) closeBatch.mutate();
  };
  useEffect(() => () => leave.current(), []);
  // Before the first key can come.
  useLayoutEffect(() => grid.current?.focus(), []);

  if (villages.length === 0)
    return (
      <p>
        Cần có danh sách thôn trước. <Link href={paths.survey(dossier.id, 'noi-dung')}>Thêm thôn</Link>
      </p>
    );
  if (!village) return <p>Mọi thôn đã nhập số tổng nên không nhập từng phiếu nữa.</p>;

  const takeBack = () => {
    const last = typed.at(-1);
    if (!last) return;
    takeBallot.mutate(last);
    setTyped(typed.slice(0, -1));
    setChosen(last.villageId);
    setDraft(draftOf(last.pattern, questions));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      event.preventDefault();
      const step = event.key === 'PageDown' ? 1 : -1;
      const next = open[(open.indexOf(village) + step + open.length) % open.length];
      if (next) setChosen(next.id);
      return;
    }
    const step = pressKey(draft, event, questions.length);
    if (!step) return;
    if (step.kind === 'back') {
      event.preventDefault();
      takeBack();
      return;
    }
    event.preventDefault();
    if (step.kind === 'draft') return setDraft(step.draft);
    const ballot = { villageId: village.id, pattern: patternOf(draft, questions) };
    addBallot.mutate(ballot);
    setTyped([...typed, ballot]);
    setDraft(emptyDraft);
  };
  const close = () =>
    closeBatch.mutate(undefined, {
      onSuccess: () => {
        setTyped([]);
        void showUndoable(`Đã ghi ${formatCount(pending)} phiếu vào kết quả.`);
        grid.current?.focus();
      },
    });

  const ofVillage = survey.pending.find(({ villageId }) => villageId === village.id)?.ballots ?? [];
  const counted = survey.totals.villages.find(({ id }) => id === village.id)?.ballots ?? 0;
  return (
    <section className={page.card}>
      <div className={classes.bar}>
        <NativeSelect
          label="Thôn của các phiếu"
          value={village.id}
          data={open.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={event => {
            setChosen(event.currentTarget.value);
            grid.current?.focus();
          }}
        />
        <p className={classes.count} role="status">
          {village.name}: <b>{formatCount(ballotTotal(ofVillage))}</b> phiếu trong tập này,{' '}
          {formatCount(counted)} phiếu đã ghi
          {village.issued === null ? '' : `, phát ra ${formatCount(village.issued)}`}
        </p>
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size="1.125rem" aria-hidden />}
          disabled={typed.length === 0}
          onClick={() => {
            takeBack();
            grid.current?.focus();
          }}
        >
          Lấy lại phiếu trước
        </Button>
        <Button disabled={pending === 0} loading={closeBatch.isPending} onClick={close}>
          {pending === 0 ? 'Ghi vào kết quả' : `Ghi ${formatCount(pending)} phiếu vào kết quả`}
        </Button>
      </div>
      <BallotGrid
        ref={grid}
        questions={questions}
        rows={typed.slice(-shownBallots).map((each, at) => ({
          number: Math.max(0, typed.length - shownBallots) + at + 1,
          village: villages.find(({ id }) => id === each.villageId)?.name ?? '',
          signs: draftOf(each.pattern, questions).signs,
        }))}
        number={typed.length + 1}
        village={village.name}
        draft={draft}
        tallies={questions.map(({ id }) => tallyOf(ofVillage, id))}
        onKeyDown={onKeyDown}
      />
    </section>
  );
}
