import { useMemo } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Evidence } from '#shared/contract/evidence.ts';
import { isReadOnly } from '../../core/dossier-rows.ts';
import {
  type EvidenceFilter,
  type EvidenceRow,
  filterTests,
  findRows,
  inOrder,
  linksText,
} from './evidence-rows.ts';
import { useReadings, useSuggestions } from './use-suggestions.ts';

type Choice = {
  dossier: Dossier;
  list: Evidence[];
  trash: Evidence[];
  filter: EvidenceFilter;
  search: string;
};

const none: Evidence[] = [];

/** The files that are shown, how many each filter takes, and how far the reading of them is. */
export function useEvidenceList({ dossier, list, trash, filter, search }: Choice) {
  const { byId: readings, done, total } = useReadings(dossier.id);
  const waiting = useMemo(() => list.filter(({ indicators }) => indicators.length === 0), [list]);
  const suggestions = useSuggestions(dossier.id, isReadOnly(dossier) ? none : waiting, readings);
  const tests = useMemo(() => filterTests(dossier, list), [dossier, list]);
  const shown = useMemo(
    () => (filter === 'trash' ? trash : list.filter(tests[filter])),
    [filter, list, trash, tests],
  );
  const all = useMemo(
    () =>
      inOrder(shown).map((evidence): EvidenceRow => {
        const isWaiting = evidence.indicators.length === 0 && evidence.removedAt === null;
        return {
          evidence,
          links: linksText(dossier, evidence),
          suggestions: isWaiting ? (suggestions.get(evidence.id) ?? []) : [],
        };
      }),
    [shown, dossier, suggestions],
  );
  const rows = useMemo(() => findRows(all, search), [all, search]);
  const counts = useMemo(
    () => ({
      all: list.length,
      unlinked: waiting.length,
      noNumber: list.filter(tests.noNumber).length,
      outside: list.filter(tests.outside).length,
      twins: list.filter(tests.twins).length,
      personal: list.filter(tests.personal).length,
      trash: trash.length,
    }),
    [list, waiting, trash, tests],
  );
  return { rows, counts, readings, done, total };
}
