import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { toAppError } from '#shared/contract/errors.ts';
import type { Assessment } from '#shared/domain/verdict.ts';
import { isAppError } from '#shared/errors.ts';
import { useApi } from './api.ts';
import { rowsOf, withGroup } from './dossier-rows.ts';
import { tellOtherWindows } from './other-windows.ts';
import { keeps } from './save-state.ts';

export type AssessmentChange = Partial<Assessment>;
export type AssessmentItem = { code: string; change: AssessmentChange };

/** Changes of one dossier are sent one after the other, each seeing what the one before it left. */
export function changesInTurn(dossierId: string) {
  return { meta: keeps, scope: { id: `changes of ${dossierId}` } };
}

/** Enters results into a dossier: however many, it is one command and one step to undo. */
export function useAssess(dossierId: string) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const { mutateAsync } = useMutation({
    ...changesInTurn(dossierId),
    mutationFn: ({ items, what }: { items: readonly AssessmentItem[]; what?: string | undefined }) => {
      const present = cache.getQueryData<Dossier>(query.dossiers.get.queryKey({ input: { dossierId } }));
      const rows = new Map((present ? rowsOf(present) : []).map(row => [row.code, row]));
      return client.assessments.setMany({
        dossierId,
        what,
        items: items.map(item => ({ ...item, seen: seenIn(rows.get(item.code), item.change) })),
      });
    },
    onSuccess: ({ criteria, conditions, result }) => {
      const groups = conditions ? [...criteria, conditions] : criteria;
      cache.setQueryData<Dossier>(
        query.dossiers.get.queryKey({ input: { dossierId } }),
        present => present && groups.reduce((dossier, group) => withGroup(dossier, group, result), present),
      );
      void cache.invalidateQueries({ queryKey: query.dossiers.check.key({ input: { dossierId } }) });
      void cache.invalidateQueries({ queryKey: query.dossiers.list.key() });
      tellOtherWindows(dossierId);
    },
    onError: error => {
      if (isAppError(toAppError(error), 'answerChanged'))
        void cache.invalidateQueries({ queryKey: query.dossiers.get.key({ input: { dossierId } }) });
    },
  });

  const assessMany = useCallback(
    async (items: readonly AssessmentItem[], what?: string): Promise<void> => {
      if (items.length > 0) await mutateAsync({ items, what });
    },
    [mutateAsync],
  );
  const assess = useCallback(
    (code: string, change: AssessmentChange) => assessMany([{ code, change }]),
    [assessMany],
  );
  return { assess, assessMany };
}

/** The fields of `change` as this window shows them, so that nothing another one entered is written over unseen. */
function seenIn(row: IndicatorRow | undefined, change: AssessmentChange): AssessmentChange | undefined {
  if (!row) return undefined;
  const keys = new Set(Object.keys(change));
  return Object.fromEntries(Object.entries(row.assessment).filter(([key]) => keys.has(key)));
}
