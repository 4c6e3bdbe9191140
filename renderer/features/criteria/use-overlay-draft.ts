import { useIsMutating, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { toAppError } from '#shared/contract/errors.ts';
import type { OverlayDraftState } from '#shared/contract/overlay-drafts.ts';
import type { OverlayDraft } from '#shared/domain/overlay-draft.ts';
import { type AppError, isAppError } from '#shared/errors.ts';
import { useApi } from '../../core/api.ts';
import { keeps } from '../../core/save-state.ts';
import { showError, showUndo } from '../../ui/notices.tsx';

export type DraftKey = { setId: string; overlayId: string | null };

const savingKey = ({ setId, overlayId }: DraftKey) => ['overlay-draft', setId, overlayId ?? ''];

/** One after the other: each call names the revision that the one before it gave. */
export const savingScope = (key: DraftKey) => ({ id: savingKey(key).join(' ') });

/** What was typed before, read only once everything typed on another page has arrived in the core. */
export function useStoredOverlayDraft(key: DraftKey) {
  const { query } = useApi();
  const isSaving = useIsMutating({ mutationKey: savingKey(key) }) > 0;
  return useQuery(
    query.criteria.getOverlayDraft.queryOptions({
      input: key,
      staleTime: 0,
      gcTime: 0,
      enabled: !isSaving,
    }),
  );
}

/** What is typed is on the page at once and in the workspace a moment later, until it is put to use or given up. */
export function useOverlayDraft(key: DraftKey, stored: OverlayDraftState | null, begin: () => OverlayDraft) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const [draft, setDraft] = useState(() => stored?.draft ?? begin());
  const [isKept, setIsKept] = useState(stored !== null);
  const [conflict, setConflict] = useState<AppError | null>(null);
  const latest = useRef(draft);
  const revision = useRef(stored?.revision ?? 0);
  const show = (next: OverlayDraft, kept: boolean) => {
    latest.current = next;
    setDraft(next);
    setIsKept(kept);
  };
  const listAgain = () => void cache.invalidateQueries({ queryKey: query.criteria.overlayDrafts.key() });
  const onError = (error: unknown) => {
    const known = toAppError(error);
    if (isAppError(known, 'draftChanged')) setConflict(known);
    else showError(known);
  };

  const calls = {
    mutationKey: savingKey(key),
    scope: savingScope(key),
    meta: keeps,
    onError,
  };
  const { mutate: save } = useMutation({
    ...calls,
    mutationFn: (typed: OverlayDraft) =>
      client.criteria.saveOverlayDraft({ ...key, draft: typed, revision: revision.current }),
    onSuccess: answer => {
      revision.current = answer.revision;
      listAgain();
    },
  });
  const { mutate: remove } = useMutation({
    ...calls,
    mutationFn: () => client.criteria.removeOverlayDraft(key),
    onSuccess: () => {
      revision.current = 0;
      listAgain();
    },
  });

  const change = (part: Partial<OverlayDraft>) => {
    show({ ...latest.current, ...part }, true);
    save(latest.current);
  };
  const beginAgain = () => {
    const given = latest.current;
    show(begin(), false);
    remove();
    showUndo('Đã bỏ bản đang soạn.', async () => change(given));
  };
  /** What the other window wrote takes the place of what is here. */
  const readAgain = async () => {
    const fresh = await client.criteria.getOverlayDraft(key);
    revision.current = fresh?.revision ?? 0;
    show(fresh?.draft ?? begin(), fresh !== null);
    setConflict(null);
  };
  return { draft, isKept, change, beginAgain, conflict, readAgain };
}
