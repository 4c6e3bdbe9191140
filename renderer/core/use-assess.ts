import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Assessment } from '#shared/domain/verdict.ts';
import { useApi } from './api.ts';
import { findRow, withGroup } from './dossier-rows.ts';
import { keeps } from './save-state.ts';

export type AssessmentChange = Partial<Assessment>;
type Step = { code: string; before: AssessmentChange; after: AssessmentChange };

/** What was entered since the page was opened, per dossier, so that Ctrl+Z takes it back step by step. */
const done = new Map<string, Step[]>();
const undone = new Map<string, Step[]>();

function stackOf(stacks: Map<string, Step[]>, dossierId: string): Step[] {
  const present = stacks.get(dossierId) ?? [];
  stacks.set(dossierId, present);
  return present;
}

/** The fields of `change` as they are now. */
function previous(assessment: Assessment, change: AssessmentChange): AssessmentChange {
  const keys = new Set(Object.keys(change));
  return Object.fromEntries(Object.entries(assessment).filter(([key]) => keys.has(key)));
}

/** Enters results into a dossier. Each is one command, one step to undo, and updates the rows of its criterion. */
export function useAssess(dossierId: string) {
  const { client, query } = useApi();
  const cache = useQueryClient();
  const dossierKey = query.dossiers.get.queryKey({ input: { dossierId } });
  const { mutateAsync } = useMutation({
    meta: keeps,
    mutationFn: ({ code, change }: { code: string; change: AssessmentChange }) =>
      client.assessments.set({ dossierId, code, change }),
    onSuccess: ({ criterion, result }) => {
      cache.setQueryData<Dossier>(dossierKey, present => present && withGroup(present, criterion, result));
      void cache.invalidateQueries({ queryKey: query.dossiers.check.key({ input: { dossierId } }) });
      void cache.invalidateQueries({ queryKey: query.dossiers.list.key() });
    },
  });

  const assess = useCallback(
    async (code: string, change: AssessmentChange) => {
      const dossier = cache.getQueryData<Dossier>(dossierKey);
      const row = dossier && findRow(dossier, code);
      await mutateAsync({ code, change });
      if (!row) return;
      stackOf(done, dossierId).push({ code, before: previous(row.assessment, change), after: change });
      undone.delete(dossierId);
    },
    [cache, dossierKey, dossierId, mutateAsync],
  );

  /** Takes the last step back, or with `again` repeats the one taken back; gives the code it concerned. */
  const undo = useCallback(
    async (again = false) => {
      const [from, to] = again ? [undone, done] : [done, undone];
      const step = stackOf(from, dossierId).pop();
      if (!step) return undefined;
      await mutateAsync({ code: step.code, change: again ? step.after : step.before });
      stackOf(to, dossierId).push(step);
      return step.code;
    },
    [dossierId, mutateAsync],
  );

  return { assess, undo };
}
