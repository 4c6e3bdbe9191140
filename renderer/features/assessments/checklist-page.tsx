import { TextInput } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import type { GridApi } from 'ag-grid-community';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { parseEntry } from '#shared/domain/entry-input.ts';
import { findRow, groupsOf, isReadOnly, rowsOf } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import { useTextScale } from '../../core/settings.ts';
import { useAssess } from '../../core/use-assess.ts';
import { useHotkeys } from '../../core/use-hotkeys.ts';
import { showDone, showError } from '../../ui/notices.tsx';
import { SplitView } from '../../ui/split-view.tsx';
import { roomSteps } from './checklist-columns.tsx';
import { ChecklistGrid } from './checklist-grid.tsx';
import classes from './checklist-page.module.css';
import {
  type ChecklistRow,
  checklistRows,
  type Draft,
  neighbourCode,
  type VerdictFilter,
} from './checklist-rows.ts';
import { entryText } from './entry-text.ts';
import { IndicatorPanel } from './indicator-panel.tsx';
import { VerdictFilterField } from './verdict-filter-field.tsx';

/** What could not be read yet, per dossier: leaving the page loses none of it. */
const keptDrafts = new Map<string, ReadonlyMap<string, Draft>>();

/** The checklist and, beside it, everything about the chosen indicator. */
export function ChecklistPage({ dossier, code }: { dossier: Dossier; code: string | undefined }) {
  const readOnly = isReadOnly(dossier);
  const [, navigate] = useLocation();
  const [scale] = useTextScale();
  const { ref: gridSize, width } = useElementSize();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<VerdictFilter>('all');
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(
    () => keptDrafts.get(dossier.id) ?? new Map(),
  );
  useEffect(() => {
    keptDrafts.set(dossier.id, drafts);
  }, [dossier.id, drafts]);
  const [chosen, setChosen] = useState(code ?? rowsOf(dossier)[0]?.code);
  const [isWide, setIsWide] = useState(readOnly);
  const chosenNow = useRef(chosen);
  chosenNow.current = chosen;
  const api = useRef<GridApi<ChecklistRow> | null>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const { assess, undo } = useAssess(dossier.id);
  const rows = useMemo(
    () => checklistRows(dossier, { search, filter, drafts }),
    [dossier, search, filter, drafts],
  );
  const row = findRow(dossier, chosen);
  const room = roomSteps.findLast(step => (width * 100) / scale >= step) ?? 0;

  const goTo = useCallback((target: string | undefined) => {
    if (target === undefined) return;
    setChosen(target);
    focusRow(api.current, target);
  }, []);

  // The address follows the chosen row, so that a reload or "Trợ giúp" and back lands on it again.
  useEffect(() => {
    if (chosen === undefined || chosen === code) return;
    const timer = setTimeout(() => navigate(paths.checklist(dossier.id, chosen), { replace: true }), 400);
    return () => clearTimeout(timer);
  }, [chosen, code, dossier.id, navigate]);

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
  const onApi = useCallback((ready: GridApi<ChecklistRow> | null) => {
    api.current = ready;
  }, []);
  // Heights are measured after the first rows stand and may push the row out of sight again.
  const onShown = useCallback(() => {
    focusRow(api.current, chosenNow.current);
    setTimeout(() => showFocusedRow(api.current), 150);
  }, []);

  const stepBack = (again: boolean) =>
    undo(again)
      .then(target => {
        if (target === undefined)
          return showDone(again ? 'Không còn gì để làm lại.' : 'Không còn gì để hoàn tác.');
        goTo(target);
      })
      .catch(showError);
  const next = (step: 1 | -1) => goTo(neighbourCode(rows, chosen, step));
  useHotkeys({
    'Ctrl+F': () => searchBox.current?.select(),
    'Ctrl+Z': () => void stepBack(false),
    'Ctrl+Y': () => void stepBack(true),
    ...(readOnly ? { J: () => next(1), K: () => next(-1) } : {}),
    F6: () => switchSides(api.current, chosen),
    'Alt+ArrowDown': () => next(1),
    'Alt+ArrowUp': () => next(-1),
  });

  return (
    <SplitView
      name={isWide ? 'checklist-wide' : 'checklist'}
      initial={isWide ? 0.55 : 0.33}
      sideLabel="Chỉ tiêu đang chọn"
      side={
        row ? (
          <IndicatorPanel
            key={row.code}
            dossier={dossier}
            row={row}
            isWide={isWide}
            onWide={setIsWide}
            onStep={next}
          />
        ) : null
      }
    >
      <div className={classes.page} ref={gridSize}>
        <search className={classes.tools}>
          <TextInput
            ref={searchBox}
            className={classes.search ?? ''}
            leftSection={<IconSearch size="1.0625rem" aria-hidden />}
            placeholder="Lọc, không cần dấu (Ctrl+F)"
            aria-label="Lọc chỉ tiêu"
            value={search}
            onChange={event => setSearch(event.currentTarget.value)}
            onKeyDown={event => {
              if (event.key === 'Escape') setSearch('');
              if (event.key === 'ArrowDown' || event.key === 'Enter') goTo(neighbourCode(rows, undefined, 1));
            }}
          />
          <VerdictFilterField
            groups={groupsOf(dossier)}
            value={filter}
            onChange={setFilter}
            isNarrow={room < 640}
          />
        </search>
        <ChecklistGrid
          rows={rows}
          readOnly={readOnly}
          room={room}
          chosen={chosen}
          onChoose={setChosen}
          onResult={onResult}
          onNote={onNote}
          onToggle={onToggle}
          onApi={onApi}
          onShown={onShown}
        />
      </div>
    </SplitView>
  );
}

function without(drafts: ReadonlyMap<string, Draft>, code: string): ReadonlyMap<string, Draft> {
  if (!drafts.has(code)) return drafts;
  const rest = new Map(drafts);
  rest.delete(code);
  return rest;
}

/** From the sheet into the panel and back, since Tab walks through every cell. */
function switchSides(api: GridApi<ChecklistRow> | null, code: string | undefined): void {
  const panel = document.querySelector<HTMLElement>('aside');
  if (panel?.contains(document.activeElement)) {
    focusRow(api, code);
    return;
  }
  const fields = '[data-body] :is(input, textarea, button):not([disabled])';
  panel?.querySelector<HTMLElement>(fields)?.focus();
}

function showFocusedRow(api: GridApi<ChecklistRow> | null): void {
  const cell = api?.getFocusedCell();
  if (api && cell) api.ensureIndexVisible(cell.rowIndex);
}

/** Brings a row into sight and puts the keyboard on its result. */
function focusRow(api: GridApi<ChecklistRow> | null, code: string | undefined): void {
  const node = code === undefined ? undefined : api?.getRowNode(code);
  if (!api || node?.rowIndex == null) return;
  api.ensureIndexVisible(node.rowIndex);
  api.setFocusedCell(node.rowIndex, 'result');
}
