import { useCallback, useEffect, useState } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { parseEntry } from '#shared/domain/entry-input.ts';
import { findRow, isReadOnly } from '../../core/dossier-rows.ts';
import { useAssess } from '../../core/use-assess.ts';
import { showError } from '../../ui/notices.tsx';
import type { Draft } from './checklist-rows.ts';
import { entryText } from './entry-text.ts';

/** What could not be read yet, per dossier: leaving the page loses none of it. */
const keptDrafts = new Map<string, ReadonlyMap<string, Draft>>();

/** What the sheet does with what is typed into its cells. */
export function useEntering(dossier: Dossier) {
  const readOnly = isReadOnly(dossier);
  const { assess } = useAssess(dossier.id);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(
    () => keptDrafts.get(dossier.id) ?? new Map(),
  );
  useEffect(() => {
    keptDrafts.set(dossier.id, drafts);
  }, [dossier.id, drafts]);

  const onResult = useCallback(
    (target: string, text: string) => {
      const indicator = findRow(dossier, target);
      if (!indicator) return;
      setDrafts(present => without(present, target));
      if (text.trim() === entryText(indicator.assessment.entry)) return;
      const parsed = parseEntry(indicator.indicator.measure, text);
      if (parsed.ok) assess(target, { entry: parsed.entry }).catch(showError);
      else setDrafts(present => new Map(present).set(target, { text, reason: parsed.reason }));
    },
    [dossier, assess],
  );
  const onNote = useCallback(
    (target: string, note: string) => void assess(target, { note }).catch(showError),
    [assess],
  );
  const onToggle = useCallback(
    (target: string) => {
      const indicator = findRow(dossier, target);
      if (readOnly || indicator?.indicator.measure.kind !== 'boolean') return;
      const { entry } = indicator.assessment;
      const met = !(entry?.kind === 'boolean' && entry.met);
      assess(target, { entry: { kind: 'boolean', met } }).catch(showError);
    },
    [dossier, readOnly, assess],
  );
  return { drafts, onResult, onNote, onToggle };
}

function without(drafts: ReadonlyMap<string, Draft>, code: string): ReadonlyMap<string, Draft> {
  if (!drafts.has(code)) return drafts;
  const rest = new Map(drafts);
  rest.delete(code);
  return rest;
}
