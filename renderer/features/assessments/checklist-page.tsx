import { Button, TextInput } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconFileSpreadsheet, IconSearch } from '@tabler/icons-react';
import type { GridApi } from 'ag-grid-community';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { findRow, groupsOf, isReadOnly, rowsOf } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import { useTextScale } from '../../core/settings.ts';
import { useConfirm } from '../../core/use-confirm.ts';
import { useHotkeys } from '../../core/use-hotkeys.ts';
import { showDone, showError } from '../../ui/notices.tsx';
import { RuleNotice } from '../../ui/rule-notices.tsx';
import { SplitView } from '../../ui/split-view.tsx';
import { useUndoKeys } from '../../ui/use-undo-keys.ts';
import { checklistColumns, optionalColumns, roomSteps } from './checklist-columns.tsx';
import { ChecklistGrid } from './checklist-grid.tsx';
import classes from './checklist-page.module.css';
import {
  type ChecklistRow,
  checklistRows,
  neighbourCode,
  nextUnconfirmed,
  type VerdictFilter,
} from './checklist-rows.ts';
import { useColumnChoice } from './column-choice.ts';
import { ColumnMenu } from './column-menu.tsx';
import { focusRow, showFocusedRow, switchSides } from './grid-focus.ts';
import { IndicatorPanel } from './indicator-panel.tsx';
import { PersonFilter } from './person-filter.tsx';
import { placeOf, useEntering } from './use-entering.ts';
import { VerdictFilterField } from './verdict-filter-field.tsx';

/** The checklist and, beside it, everything about the chosen indicator. */
export function ChecklistPage({ dossier, code }: { dossier: Dossier; code: string | undefined }) {
  const readOnly = isReadOnly(dossier);
  const [, navigate] = useLocation();
  const [scale] = useTextScale();
  const { ref: gridSize, width } = useElementSize();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<VerdictFilter>('all');
  const [person, setPerson] = useState<string | null>(null);
  const [chosen, setChosen] = useState(code ?? rowsOf(dossier)[0]?.code);
  const [isWide, setIsWide] = useState(readOnly);
  const chosenNow = useRef(chosen);
  chosenNow.current = chosen;
  const api = useRef<GridApi<ChecklistRow> | null>(null);
  const searchBox = useRef<HTMLInputElement>(null);
  const confirmed = useConfirm(dossier.id);
  const { drafts, ...entering } = useEntering(dossier);
  const rows = useMemo(
    () => checklistRows(dossier, { search, filter, person, drafts }),
    [dossier, search, filter, person, drafts],
  );
  const row = findRow(dossier, chosen);
  const room = roomSteps.findLast(step => (width * 100) / scale >= step) ?? 0;
  const { choice, show, widen, reset } = useColumnChoice();
  const layout = useMemo(() => ({ scale, readOnly, room, choice }), [scale, readOnly, room, choice]);
  const columns = useMemo(() => checklistColumns(layout), [layout]);
  const { variant, year } = placeOf(dossier);
  const place = useMemo(() => ({ variant, year }), [variant, year]);

  const goTo = useCallback((target: string | undefined) => {
    if (target === undefined) return;
    setChosen(target);
    focusRow(api.current, target);
  }, []);

  // The address follows the chosen row, so that a reload or "Trợ giúp" and back lands on it again; where somebody else
  // changed it (Ctrl+K), the row follows the address.
  const written = useRef(code);
  useEffect(() => {
    if (code !== undefined && code !== written.current) {
      written.current = code;
      goTo(code);
      return;
    }
    if (chosen === undefined || chosen === code) return;
    const timer = setTimeout(() => {
      written.current = chosen;
      navigate(paths.checklist(dossier.id, chosen), { replace: true });
    }, 400);
    return () => clearTimeout(timer);
  }, [chosen, code, dossier.id, navigate, goTo]);

  const onApi = useCallback((ready: GridApi<ChecklistRow> | null) => {
    api.current = ready;
  }, []);
  const onShown = useCallback(() => {
    focusRow(api.current, chosenNow.current);
    setTimeout(() => showFocusedRow(api.current), 150);
  }, []);

  // What was changed must be seen, also where a filter hides it.
  useUndoKeys(dossier.id, ({ codes: [target] }) => {
    if (target === undefined) return;
    if (!rows.some(({ key }) => key === target)) {
      setSearch('');
      setFilter('all');
      setPerson(null);
    }
    setTimeout(() => goTo(target));
  });
  const next = (step: 1 | -1) => goTo(neighbourCode(rows, chosen, step));
  const confirmRow = () => {
    if (readOnly || !row || row.unconfirmed.length === 0) return;
    const following = nextUnconfirmed(rowsOf(dossier), row.code);
    confirmed
      .mutateAsync(row.code)
      .then(() => (following ? goTo(following) : showDone('Đã xác nhận hết các kết quả.')))
      .catch(showError);
  };
  useHotkeys({
    'Ctrl+Enter': confirmRow,
    'Ctrl+F': () => searchBox.current?.select(),
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
            onConfirm={confirmRow}
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
          <PersonFilter dossier={dossier} value={person} onChange={setPerson} />
          <ColumnMenu
            columns={optionalColumns(layout)}
            isShown={colId => columns.some(each => each.colId === colId)}
            onShow={show}
            onReset={reset}
          />
          <Button
            component={Link}
            href={paths.results(dossier.id)}
            variant="default"
            leftSection={<IconFileSpreadsheet size="1.0625rem" aria-hidden />}
            title="Nhập kết quả từ bảng Excel, xuất bảng tiêu chí ra Excel"
          >
            Excel
          </Button>
        </search>
        {dossier.result.rule ? <RuleNotice rule={dossier.result.rule} /> : null}
        <ChecklistGrid
          rows={rows}
          columns={columns}
          place={place}
          readOnly={readOnly}
          chosen={chosen}
          onChoose={setChosen}
          {...entering}
          onWidth={widen}
          onApi={onApi}
          onShown={onShown}
        />
      </div>
    </SplitView>
  );
}
