import { Button, CloseButton, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { ReviewFinding } from '#shared/contract/findings.ts';
import { useApi } from '../../core/api.ts';
import { formatDateTime } from '../../core/format.ts';
import { useKeptDraft } from '../../core/kept-draft.ts';
import { tellOtherWindows } from '../../core/other-windows.ts';
import { paths } from '../../core/paths.ts';
import { type Incoming, useAddFiles } from '../../core/use-add-files.ts';
import { changesInTurn } from '../../core/use-assess.ts';
import { AddFilesButton } from '../../ui/add-files-button.tsx';
import { DropArea } from '../../ui/drop-area.tsx';
import { showError, showProblems } from '../../ui/notices.tsx';
import { useUndoNotice } from '../../ui/use-undo-notice.ts';
import classes from './findings.module.css';

type Change = { note?: string; evidenceIds?: string[]; state?: 'open' | 'answered' };
const limit = 8000;

/** What the office says to a finding: words and new evidence, kept at once; and that it is done. */
export function FindingAnswer({
  dossier,
  finding,
  isClosed,
}: {
  dossier: Dossier;
  finding: ReviewFinding;
  isClosed: boolean;
}) {
  const { client } = useApi();
  const cache = useQueryClient();
  const showUndoable = useUndoNotice(dossier.id);
  const { answer } = finding;
  const evidenceIds = answer?.evidenceIds ?? [];
  const isAnswered = answer?.state === 'answered';
  const { mutateAsync, isPending } = useMutation({
    ...changesInTurn(dossier.id),
    mutationFn: (change: Change) => client.findings.answer({ dossierId: dossier.id, id: finding.id, change }),
    onSuccess: async () => {
      tellOtherWindows(dossier.id);
      await cache.invalidateQueries();
    },
    onError: error => showError(error),
  });
  const note = useKeptDraft(`finding ${dossier.id} ${finding.id}`, answer?.note ?? '');
  const isTooLong = note.text.length > limit;
  const pendingNote = note.text === (answer?.note ?? '') ? {} : { note: note.text };
  const keepNote = () => {
    if (isTooLong) return;
    note.settle();
    if (pendingNote.note !== undefined) void mutateAsync(pendingNote).catch(() => {});
  };
  const add = useAnswerFiles(dossier, finding, ids =>
    mutateAsync({ evidenceIds: [...new Set([...evidenceIds, ...ids])] }),
  );
  const finish = async (state: 'open' | 'answered') => {
    if (isTooLong) return;
    note.settle();
    await mutateAsync({ ...pendingNote, state });
    await showUndoable(
      state === 'answered'
        ? `Đã trả lời yêu cầu bổ sung ${finding.label}.`
        : `Mở lại yêu cầu bổ sung ${finding.label}.`,
    );
  };
  if (isClosed || isAnswered)
    return (
      <div className={classes.answered}>
        <b>Trả lời:</b> <span className={classes.note}>{answer?.note || '(không ghi lời)'}</span>
        <AnswerFiles dossier={dossier} ids={evidenceIds} />
        <div className={classes.foot}>
          <span className={classes.minor}>
            {answer ? [answer.by, formatDateTime(answer.at)].filter(Boolean).join(', ') : 'Chưa trả lời'}
          </span>
          {isClosed ? null : (
            <Button variant="default" size="compact-sm" onClick={() => void finish('open').catch(() => {})}>
              Sửa trả lời
            </Button>
          )}
        </div>
      </div>
    );
  return (
    <DropArea
      label={`Thả tệp vào đây để trả lời yêu cầu ${finding.label}`}
      onDropped={dropped => void add(dropped)}
      className={classes.answer}
    >
      <Textarea
        label="Trả lời"
        placeholder="Đã bổ sung gì, ở đâu; hoặc vì sao giữ nguyên"
        autosize
        minRows={1}
        maxRows={8}
        value={note.text}
        error={isTooLong ? `Chưa lưu: dài quá ${limit} ký tự.` : null}
        onChange={event => note.change(event.currentTarget.value)}
        onBlur={keepNote}
      />
      <AnswerFiles
        dossier={dossier}
        ids={evidenceIds}
        onRemove={id =>
          void mutateAsync({ evidenceIds: evidenceIds.filter(each => each !== id) }).catch(() => {})
        }
      />
      <div className={classes.foot}>
        <AddFilesButton onFiles={files => void add(files)} />
        <Button
          size="compact-md"
          loading={isPending}
          disabled={note.text.trim() === '' && evidenceIds.length === 0}
          title={
            note.text.trim() === '' && evidenceIds.length === 0
              ? 'Ghi trả lời hoặc thêm tệp trước'
              : undefined
          }
          onClick={() => void finish('answered').catch(() => {})}
        >
          Đã trả lời xong
        </Button>
      </div>
    </DropArea>
  );
}

/** New evidence for an answer: it proves the indicator too. */
function useAnswerFiles(
  dossier: Dossier,
  finding: ReviewFinding,
  keep: (ids: string[]) => Promise<unknown>,
): (files: Incoming) => Promise<void> {
  const addFiles = useAddFiles(dossier.id);
  return async files => {
    const outcome = await addFiles(files, finding.code);
    if (outcome === undefined) return;
    if (outcome instanceof Error) {
      showError(outcome, 'Chưa thêm được tệp');
      return;
    }
    const { added, report } = outcome;
    if (report.failed.length > 0)
      showProblems(`Có ${report.failed.length} tệp chưa thêm được`, report.failed);
    const ids = [...added.map(({ id }) => id), ...report.known.map(({ evidenceId }) => evidenceId)];
    if (ids.length > 0) await keep(ids).catch(() => {});
  };
}

function AnswerFiles({
  dossier,
  ids,
  onRemove,
}: {
  dossier: Dossier;
  ids: readonly string[];
  onRemove?: (id: string) => void;
}) {
  const { query } = useApi();
  const { data } = useQuery({
    ...query.evidence.list.queryOptions({ input: { dossierId: dossier.id } }),
    enabled: ids.length > 0,
  });
  const files = (data ?? []).filter(({ id }) => ids.includes(id));
  if (files.length === 0) return null;
  return (
    <ul className={classes.files} aria-label="Minh chứng trả lời">
      {files.map(({ id, name }) => (
        <li key={id}>
          <Link href={paths.evidence(dossier.id, id)}>{name}</Link>
          {onRemove ? (
            <CloseButton
              size="sm"
              aria-label={`Bỏ ${name} khỏi trả lời`}
              title="Bỏ khỏi trả lời; tệp vẫn ở trong hồ sơ"
              onClick={() => onRemove(id)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
