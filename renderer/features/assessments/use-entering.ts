import { useCallback, useEffect, useState } from 'react';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { toAppError } from '#shared/contract/errors.ts';
import { isAppError } from '#shared/errors.ts';
import { findRow, isReadOnly } from '../../core/dossier-rows.ts';
import { type AssessmentItem, useAssess } from '../../core/use-assess.ts';
import { showError } from '../../ui/notices.tsx';
import type { CellDrafts } from './checklist-rows.ts';
import { noteCells, resultCells, type SheetCells } from './sheet-cells.ts';

/** What could not be read or kept yet, per dossier: leaving the page loses none of it. */
const keptDrafts = new Map<string, ReadonlyMap<string, CellDrafts>>();

const editors: Record<string, SheetCells> = { result: resultCells, note: noteCells };

/** What the sheet does with what is typed into its cells, or pasted over many of them. */
export function useEntering(dossier: Dossier) {
  const readOnly = isReadOnly(dossier);
  const { assess, assessMany } = useAssess(dossier.id);
  const [drafts, setDrafts] = useState<ReadonlyMap<string, CellDrafts>>(
    () => keptDrafts.get(dossier.id) ?? new Map(),
  );
  useEffect(() => {
    keptDrafts.set(dossier.id, drafts);
  }, [dossier.id, drafts]);

  const onTyped = useCallback(
    (code: string, colId: string, text: string) => {
      const row = findRow(dossier, code);
      const cells = editors[colId];
      if (!row || !cells?.read) return;
      const keep = (reason: string) =>
        setDrafts(present => withDraft(present, code, colId, { text, reason }));
      setDrafts(present => withDraft(present, code, colId, undefined));
      const present =
        cells.typed?.(row) ?? cells.text({ key: code, kind: 'indicator', row, label: code, drafts: {} });
      if (text.trim() === present.trim()) return;
      const read = cells.read(row, text, placeOf(dossier));
      if (!read.ok) return keep(read.reason);
      assess(code, read.change).catch(error => {
        if (isAppError(toAppError(error), 'answerChanged'))
          keep('Vừa được sửa ở cửa sổ khác; sửa lại ô này để ghi đè, hoặc bấm Delete để bỏ');
        else showError(error);
      });
    },
    [dossier, assess],
  );

  const onItems = useCallback(
    async (items: readonly AssessmentItem[], what: string): Promise<boolean> => {
      try {
        await assessMany(items, what);
        const touched = new Set(items.map(({ code }) => code));
        setDrafts(present => new Map([...present].filter(([code]) => !touched.has(code))));
        return true;
      } catch (error) {
        showError(error, 'Chưa thay đổi ô nào');
        return false;
      }
    },
    [assessMany],
  );

  const onToggle = useCallback(
    (code: string) => {
      const indicator = findRow(dossier, code);
      if (readOnly || indicator?.indicator.measure.kind !== 'boolean') return;
      const { entry } = indicator.assessment;
      const met = !(entry?.kind === 'boolean' && entry.met);
      assess(code, { entry: { kind: 'boolean', met } }).catch(showError);
    },
    [dossier, readOnly, assess],
  );

  const onDropDrafts = useCallback(
    (codes: readonly string[]) =>
      setDrafts(present => new Map([...present].filter(([code]) => !codes.includes(code)))),
    [],
  );
  return { drafts, onTyped, onItems, onToggle, onDropDrafts };
}

export function placeOf(dossier: Dossier): { variant: string; year: number } {
  return { variant: dossier.variant.id, year: dossier.year };
}

function withDraft(
  drafts: ReadonlyMap<string, CellDrafts>,
  code: string,
  colId: string,
  draft: CellDrafts[string] | undefined,
): ReadonlyMap<string, CellDrafts> {
  const { [colId]: before, ...others } = drafts.get(code) ?? {};
  if (before === draft) return drafts;
  const next = new Map(drafts);
  if (draft) next.set(code, { ...others, [colId]: draft });
  else if (Object.keys(others).length > 0) next.set(code, others);
  else next.delete(code);
  return next;
}
