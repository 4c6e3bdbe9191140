import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconCircleCheck,
  IconColumns2,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { Link, useLocation } from 'wouter';
import type { SetDraftState } from '#shared/contract/set-drafts.ts';
import { useApi } from '../../core/api.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { showDone } from '../../ui/notices.tsx';
import { useEditor } from './editor-context.ts';
import classes from './editor-page.module.css';
import { draftRef, setRef } from './set-refs.ts';
import type { useSetDraft } from './use-set-draft.ts';

type Props = { state: SetDraftState; work: ReturnType<typeof useSetDraft>; isSettled: boolean };

/** What stands in the way of using the set, in one line with a way there; undo, comparison, and putting it to use. */
export function EditorHead({ state, work, isSettled }: Props) {
  const { query } = useApi();
  const { faults, undo, redo } = useEditor();
  const cache = useQueryClient();
  const [, navigate] = useLocation();
  const { basedOn, set } = state;
  const publish = async () => {
    const summary = await work.publish.mutateAsync();
    await cache.invalidateQueries({ queryKey: query.criteria.key(), refetchType: 'all' });
    void cache.invalidateQueries({ queryKey: query.setDrafts.list.key(), refetchType: 'all' });
    showDone(`Đã đưa vào sử dụng: ${summary.title}, phiên bản ${summary.version}.`);
    navigate(paths.set(summary.id));
  };
  return (
    <div className={classes.head}>
      <Link href={paths.sets} className={classes.back}>
        ‹ Bộ tiêu chí
      </Link>
      <Answer
        detail={`Bản soạn ${set.version}${basedOn ? `, dựa trên ${basedOn.id} ${basedOn.version}` : ''} · mọi thay đổi được giữ ngay, hồ sơ chưa dùng bản này`}
        action={
          <>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={state.undo ? `Hoàn tác: ${state.undo.what}` : 'Hoàn tác'}
              title={state.undo ? `Hoàn tác: ${state.undo.what} (Ctrl+Z)` : 'Chưa có gì để hoàn tác'}
              disabled={state.undo === null}
              onClick={undo}
            >
              <IconArrowBackUp size="1.2rem" aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={state.redo ? `Làm lại: ${state.redo.what}` : 'Làm lại'}
              title={state.redo ? `Làm lại: ${state.redo.what} (Ctrl+Y)` : 'Chưa có gì để làm lại'}
              disabled={state.redo === null}
              onClick={redo}
            >
              <IconArrowForwardUp size="1.2rem" aria-hidden />
            </ActionIcon>
            {basedOn ? (
              <Button
                component={Link}
                href={paths.compareSets(setRef(basedOn), draftRef(state.id))}
                variant="default"
                leftSection={<IconColumns2 size="1.125rem" aria-hidden />}
              >
                So với bản gốc
              </Button>
            ) : null}
            <Button
              disabled={faults.length > 0 || !isSettled || work.conflict !== null}
              loading={work.publish.isPending}
              onClick={() => void publish().catch(() => undefined)}
            >
              Đưa vào sử dụng
            </Button>
          </>
        }
      >
        {set.title.trim() || 'Bộ tiêu chí chưa đặt tên'}
      </Answer>
      {work.conflict ? (
        <Failure error={work.conflict} onRetry={() => void work.readAgain()} />
      ) : (
        <FaultLine />
      )}
    </div>
  );
}

/** The first fault and how many there are; pressed again it goes on to the next. */
function FaultLine() {
  const { faults, place, choose } = useEditor();
  const at = useRef(-1);
  const [first] = faults;
  if (!first) {
    return (
      <div className={classes.ready} role="status">
        <IconCircleCheck aria-hidden />
        <span>Không còn chỗ nào sai, có thể đưa vào sử dụng.</span>
      </div>
    );
  }
  const shown = faults[at.current] ?? first;
  const isThere = shown.place === place;
  const go = () => {
    // The fault that is shown first; from there on one after the other.
    at.current = isThere ? (faults.indexOf(shown) + 1) % faults.length : faults.indexOf(shown);
    choose((faults[at.current] ?? first).place);
    requestAnimationFrame(focusWrongField);
  };
  return (
    <div className={classes.line} role="status">
      <UnstyledButton className={classes.fault} onClick={go} title="Đến chỗ cần sửa">
        <IconAlertTriangle aria-hidden />
        <span>
          <b>Còn {faults.length} chỗ cần sửa.</b> {shown.where}: {shown.reason}
        </span>
      </UnstyledButton>
    </div>
  );
}

function focusWrongField(): void {
  const field = document.querySelector('#phan-dang-sua [aria-invalid="true"]');
  if (field instanceof HTMLElement) field.focus();
}
