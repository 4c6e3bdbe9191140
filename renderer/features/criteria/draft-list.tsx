import { ActionIcon } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { SetDraftSummary } from '#shared/contract/set-drafts.ts';
import { useApi } from '../../core/api.ts';
import { paths } from '../../core/paths.ts';
import { showError, showUndo } from '../../ui/notices.tsx';
import page from '../../ui/page.module.css';
import classes from './draft-list.module.css';

/** Sets that are still being written here; nothing uses them yet. */
export function DraftList() {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const drafts = useQuery(query.setDrafts.list.queryOptions());
  const readAgain = () => cache.invalidateQueries({ queryKey: query.setDrafts.list.key() });
  const remove = useMutation({
    mutationFn: ({ id }: SetDraftSummary) => client.setDrafts.remove({ id }),
    onSuccess: (_, { id, title }) => {
      void readAgain();
      showUndo(`Đã xóa bản soạn “${title || 'Chưa đặt tên'}”.`, async () => {
        await client.setDrafts.restore({ id });
        await readAgain();
      });
    },
    onError: error => showError(error),
  });
  if (!drafts.data || drafts.data.length === 0) return null;
  return (
    <section className={page.card} aria-label="Đang soạn">
      <h2>Đang soạn ({drafts.data.length})</h2>
      <ul className={classes.list}>
        {drafts.data.map(draft => (
          <li key={draft.id}>
            <div className={classes.words}>
              <Link href={paths.setDraft(draft.id)} className={classes.link}>
                {draft.title || 'Bộ tiêu chí chưa đặt tên'}
              </Link>
              <div className={page.muted}>
                Phiên bản {draft.version}
                {draft.basedOn ? `, dựa trên ${draft.basedOn.id} ${draft.basedOn.version}` : ''} ·{' '}
                {draft.criteriaCount} tiêu chí, {draft.indicatorCount} chỉ tiêu
              </div>
            </div>
            <span className={classes.state} data-open={draft.faultCount > 0 || undefined}>
              {draft.faultCount > 0 ? <IconAlertTriangle aria-hidden /> : <IconCircleCheck aria-hidden />}
              {draft.faultCount > 0 ? `Còn ${draft.faultCount} chỗ cần sửa` : 'Đưa vào sử dụng được'}
            </span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={`Xóa bản soạn ${draft.title || 'chưa đặt tên'}`}
              onClick={() => remove.mutate(draft)}
            >
              <IconTrash size="1.1rem" aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}
