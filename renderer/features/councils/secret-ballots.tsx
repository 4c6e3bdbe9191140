import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { type BallotChoice, ballotTotal, noBallots, voteLabel } from '#shared/domain/council.ts';
import page from '../../ui/page.module.css';
import { useUndoNotice } from '../../ui/use-undo-notice.ts';
import classes from './councils.module.css';
import { type CouncilProps, useCouncilCommands } from './use-council.ts';

const choices = [
  { key: '1', choice: 'agree' },
  { key: '2', choice: 'disagree' },
  { key: '3', choice: 'other' },
  { key: '0', choice: 'invalid' },
] as const;

/** Ballots out of the box, one key each; only their counts are kept. */
export function SecretBallots({ dossier, council, meeting }: CouncilProps) {
  const { addBallot, takeBallot, closeBallots, setCounts } = useCouncilCommands(dossier.id);
  const showUndoable = useUndoNotice(dossier.id);
  // Forgotten when the page is left: which ballot came last is nobody's business.
  const [typed, setTyped] = useState<readonly BallotChoice[]>([]);
  const field = useRef<HTMLInputElement>(null);
  const waiting = ballotTotal(council.pending);
  const counted = ballotTotal(meeting.counts);
  const left = meeting.present.length - counted - waiting;
  const isClosed = meeting.decidedAt !== null;

  const add = (choice: BallotChoice) => {
    addBallot.mutate(choice);
    if (left > 0) setTyped([...typed, choice]);
  };
  const takeBack = () => {
    const last = typed.at(-1);
    if (last === undefined) return;
    takeBallot.mutate(last);
    setTyped(typed.slice(0, -1));
  };
  const close = () =>
    closeBallots.mutate(undefined, {
      onSuccess: () => {
        setTyped([]);
        void showUndoable(`Đã ghi ${waiting} phiếu vào kết quả.`);
      },
    });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && typed.length > 0) {
      event.preventDefault();
      return takeBack();
    }
    if (event.ctrlKey || event.metaKey) return;
    const pressed = choices.find(({ key }) => key === event.key);
    if (!pressed) return;
    event.preventDefault();
    add(pressed.choice);
  };
  return (
    <section className={page.card}>
      <h2>Kiểm phiếu kín</h2>
      <p className={classes.status} role="status">
        {waiting > 0 ? (
          <>
            <b>{waiting}</b> phiếu vừa mở, chưa ghi.{' '}
          </>
        ) : null}
        Đã ghi <b>{counted}</b> phiếu, còn {Math.max(0, left)} phiếu của thành viên có mặt.
      </p>
      {isClosed ? null : (
        <>
          <div className={classes.ballotKeys}>
            <input
              ref={field}
              className={classes.keyField}
              readOnly
              value=""
              inputMode="numeric"
              aria-label="Nhập phiếu kín. Phím 1 đồng ý, 2 không đồng ý, 3 ý kiến khác, 0 không hợp lệ"
              onKeyDown={onKeyDown}
            />
            {choices.map(({ key, choice }) => (
              <button
                key={key}
                type="button"
                className={classes.ballotKey}
                onClick={() => {
                  add(choice);
                  field.current?.focus();
                }}
              >
                <kbd>{key}</kbd> {voteLabel[choice]}
                <b>{council.pending[choice]}</b>
              </button>
            ))}
          </div>
          <p className={classes.small}>
            Chọn ô này rồi bấm một phím cho mỗi phiếu mở ra. Chỉ giữ số phiếu: không tên, không thứ tự.
          </p>
          <div className={classes.buttons}>
            <Button disabled={waiting === 0} loading={closeBallots.isPending} onClick={close}>
              {waiting === 0 ? 'Ghi vào kết quả' : `Ghi ${waiting} phiếu vào kết quả`}
            </Button>
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size="1.125rem" aria-hidden />}
              disabled={typed.length === 0}
              onClick={takeBack}
            >
              Lấy lại phiếu vừa nhập
            </Button>
            {waiting + counted > 0 ? (
              <Button
                variant="subtle"
                color="gray"
                onClick={() => {
                  setTyped([]);
                  setCounts.mutate(noBallots, {
                    onSuccess: () => void showUndoable('Đã xóa các phiếu kín.'),
                  });
                }}
              >
                Xóa các phiếu
              </Button>
            ) : null}
          </div>
        </>
      )}
    </section>
  );
}
