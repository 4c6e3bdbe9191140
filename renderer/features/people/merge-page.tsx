import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useLocation } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { MergeItemView, MergePreview } from '#shared/contract/parts.ts';
import { useApi } from '../../core/api.ts';
import { codeLabel } from '../../core/dossier-rows.ts';
import { formatDateTime } from '../../core/format.ts';
import { tellOtherWindows } from '../../core/other-windows.ts';
import { paths } from '../../core/paths.ts';
import { changesInTurn } from '../../core/use-assess.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import { showError } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import { useUndoNotice } from '../../ui/use-undo-notice.ts';
import { Waiting } from '../../ui/waiting.tsx';
import { MergeItem } from './merge-item.tsx';
import classes from './merge-page.module.css';

type Side = 'mine' | 'theirs';

/** A part that came back: what it would change, item by item, and what was changed here meanwhile. */
export function MergePage({ dossier, mergeId }: { dossier: Dossier; mergeId: string }) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const options = query.parts.preview.queryOptions({ input: { mergeId } });
  const preview = useQuery({ ...options, refetchOnMount: 'always' });
  const choose = useMutation({
    ...changesInTurn(dossier.id),
    mutationFn: (choices: { key: string; side: Side | null }[]) => client.parts.choose({ mergeId, choices }),
    onSuccess: next => cache.setQueryData(options.queryKey, next),
    onError: error => {
      showError(error);
      void preview.refetch();
    },
  });
  // Shown at once: a mark that waits for the disk would jump back under the hand first.
  const take = (keys: readonly string[], side: Side) => {
    const chosen = new Set(keys);
    cache.setQueryData(
      options.queryKey,
      present =>
        present && {
          ...present,
          items: present.items.map(item => (chosen.has(item.key) ? { ...item, taken: side } : item)),
        },
    );
    choose.mutate(keys.map(key => ({ key, side })));
  };
  if (preview.error) return <Failure error={preview.error} onRetry={() => void preview.refetch()} />;
  if (!preview.data) return <Waiting />;
  const { items } = preview.data;
  const chooseAll = (side: Side) =>
    take(
      items.filter(({ state }) => state !== 'mine').map(({ key }) => key),
      side,
    );
  return (
    <div className={page.scroll}>
      <div className={page.page}>
        <Link href={paths.people(dossier.id)} className={classes.back}>
          ‹ Phân công
        </Link>
        <Answer
          action={<ApplyButton dossier={dossier} preview={preview.data} />}
          detail={`${preview.data.fileName} · giao ${formatDateTime(preview.data.sentAt)}, gửi lại ${formatDateTime(preview.data.backAt)}`}
        >
          {headline(preview.data)}
        </Answer>
        <Notices dossier={dossier} preview={preview.data} />
        {items.some(({ state }) => state !== 'mine') ? (
          <div className={classes.all}>
            <Button variant="default" size="compact-md" onClick={() => chooseAll('theirs')}>
              Lấy hết bản gửi lại
            </Button>
            <Button variant="default" size="compact-md" onClick={() => chooseAll('mine')}>
              Giữ hết ở đây
            </Button>
          </div>
        ) : null}
        {groups.map(({ state, title }) => (
          <ItemGroup
            key={state}
            dossier={dossier}
            title={title}
            items={items.filter(item => item.state === state)}
            onChoose={(key, side) => take([key], side)}
          />
        ))}
      </div>
    </div>
  );
}

const groups = [
  { state: 'both', title: 'Hai bên cùng sửa, cần chọn' },
  { state: 'theirs', title: 'Chỉ bên gửi lại sửa' },
  { state: 'mine', title: 'Chỉ sửa ở đây, được giữ nguyên' },
] as const;

function headline({ person, items }: MergePreview): string {
  const who = person === null ? 'Phần việc gửi lại' : `Phần việc của ${person}`;
  const open = items.filter(({ taken }) => taken === null).length;
  const theirs = items.filter(({ taken }) => taken === 'theirs').length;
  if (items.length === 0) return `${who} không có gì khác với hồ sơ.`;
  if (open > 0) return `${who}: còn ${open} mục hai bên cùng sửa, cần chọn một bên.`;
  return theirs === 0 ? `${who}: giữ nguyên hồ sơ, không nhận mục nào.` : `${who}: nhận ${theirs} mục.`;
}

function Notices({ dossier, preview }: { dossier: Dossier; preview: MergePreview }) {
  const { appliedAt, set, misfits, items } = preview;
  if (appliedAt === null && set === null && misfits.length === 0) return null;
  return (
    <section className={page.card} aria-label="Lưu ý">
      {appliedAt === null ? null : (
        <p className={classes.notice}>
          Tệp này đã được nhận lúc {formatDateTime(appliedAt)}.
          {items.length > 0
            ? ' Từ đó hồ sơ đã được sửa hoặc hoàn tác; dưới đây là chỗ khác nhau hiện nay.'
            : ''}
        </p>
      )}
      {set === null ? null : (
        <p className={classes.notice}>
          Phần việc làm theo bộ tiêu chí phiên bản {set.there}, hồ sơ nay dùng phiên bản {set.here}. Những chỉ
          tiêu không thay đổi vẫn nhận được.
        </p>
      )}
      {misfits.length === 0 ? null : (
        <ul className={classes.misfits}>
          {misfits.map(({ code, reason }) => (
            <li key={code}>
              <b>{codeLabel(dossier, code)}</b>: {reason}, không nhận.
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ApplyButton({ dossier, preview }: { dossier: Dossier; preview: MergePreview }) {
  const { client } = useApi();
  const cache = useQueryClient();
  const showUndoable = useUndoNotice(dossier.id);
  const [, navigate] = useLocation();
  const apply = useMutation({
    ...changesInTurn(dossier.id),
    mutationFn: () => client.parts.apply({ mergeId: preview.id }),
    onSuccess: async ({ codes, files }) => {
      tellOtherWindows(dossier.id);
      await cache.invalidateQueries();
      navigate(paths.people(dossier.id));
      await showUndoable(
        `Đã nhận phần việc: ${codes.length} chỉ tiêu${files > 0 ? `, ${files} tệp minh chứng` : ''}.`,
      );
    },
    onError: error => showError(error),
  });
  const isOpen = preview.items.some(({ taken }) => taken === null);
  const isNothing = preview.items.every(({ taken }) => taken !== 'theirs');
  return (
    <Button
      disabled={isOpen || isNothing}
      title={isOpen ? 'Chọn một bên cho các mục hai bên cùng sửa' : undefined}
      loading={apply.isPending}
      onClick={() => apply.mutate()}
    >
      Nhận vào hồ sơ
    </Button>
  );
}

type GroupProps = {
  dossier: Dossier;
  title: string;
  items: readonly MergeItemView[];
  onChoose: (key: string, side: Side) => void;
};

function ItemGroup({ dossier, title, items, onChoose }: GroupProps) {
  if (items.length === 0) return null;
  return (
    <section className={page.card}>
      <h2>
        {title} <span className={page.muted}>({items.length})</span>
      </h2>
      {items.map(item => (
        <MergeItem key={item.key} dossier={dossier} item={item} onChoose={side => onChoose(item.key, side)} />
      ))}
    </section>
  );
}
