import { Button, Menu } from '@mantine/core';
import { IconAlertTriangle, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { SetDraft } from '#shared/domain/set-draft.ts';
import { renumbered } from '#shared/domain/set-draft-codes.ts';
import {
  addCondition,
  addCriterion,
  addIndicator,
  conditionPlace,
  criterionPlace,
  type DraftPlace,
  duplicateIndicator,
  indicatorPlace,
  partAt,
} from '#shared/domain/set-draft-structure.ts';
import { useEditor } from './editor-context.ts';
import classes from './editor-outline.module.css';
import { partWords } from './editor-words.ts';
import { useRemovePart } from './use-remove-part.ts';

type Row = { place: DraftPlace; level: 1 | 2; code: string; text: string };

/** All parts of the draft in their order: arrows choose, Alt and arrows move, Insert adds, Delete takes out. */
export function EditorOutline() {
  const { set, faults, place, choose, restructure } = useEditor();
  const remove = useRemovePart();
  const rows = rowsOf(set);
  const list = useRef<HTMLDivElement>(null);
  const follows = useRef(false);
  const faulty = new Map<string, number>();
  for (const fault of faults) faulty.set(fault.place, (faulty.get(fault.place) ?? 0) + 1);

  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>(`[data-place="${CSS.escape(place)}"]`);
    row?.scrollIntoView({ block: 'nearest' });
    if (follows.current) row?.focus();
    follows.current = false;
  }, [place]);

  const add = () => restructure('Thêm chỉ tiêu', draft => addIndicator(draft, place));
  const onKeyDown = (event: KeyboardEvent) => {
    const at = rows.findIndex(row => row.place === place);
    const go = (to: number) => rows[to] && choose(rows[to].place);
    const actions: Record<string, () => void> = {
      ArrowDown: () => go(at + 1),
      ArrowUp: () => go(at - 1),
      Home: () => go(0),
      End: () => go(rows.length - 1),
      Insert: add,
      Delete: () => remove(place),
      Enter: focusForm,
      F2: focusForm,
    };
    const isDuplicate = event.ctrlKey && event.key.toLowerCase() === 'd';
    const action = isDuplicate
      ? () => restructure(`Nhân bản ${partWords(set, place)}`, draft => duplicateIndicator(draft, place))
      : event.ctrlKey || event.altKey
        ? undefined
        : actions[event.key];
    // Moving by Alt and arrow is the page's; the row that moved keeps the focus.
    follows.current = action !== focusForm;
    if (!action) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };

  return (
    <div className={classes.outline}>
      <div className={classes.bar}>
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="compact-sm" variant="default" leftSection={<IconPlus size="1rem" aria-hidden />}>
              Thêm
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={add}>Chỉ tiêu (Insert)</Menu.Item>
            <Menu.Item onClick={() => restructure('Thêm tiêu chí', draft => addCriterion(draft, place))}>
              Tiêu chí
            </Menu.Item>
            <Menu.Item onClick={() => restructure('Thêm điều kiện', addCondition)}>
              Điều kiện ngoài tiêu chí
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button
          size="compact-sm"
          variant="subtle"
          disabled={set.criteria.length === 0}
          title="Tiêu chí 1, 2, 3…; chỉ tiêu 1.1, 1.2… theo thứ tự đang xếp"
          onClick={() => restructure('Đánh số lại', draft => ({ draft: renumbered(draft), place }))}
        >
          Đánh số lại
        </Button>
      </div>
      <div
        className={classes.list}
        role="tree"
        aria-label="Các phần của bộ tiêu chí"
        ref={list}
        onKeyDown={onKeyDown}
      >
        {rows.map(row => (
          <OutlineRow
            key={row.place}
            row={row}
            isChosen={row.place === place}
            faults={faulty.get(row.place) ?? 0}
            isEmpty={isEmpty(set, row.place)}
            onChoose={() => choose(row.place)}
          />
        ))}
      </div>
      <p className={classes.keys}>
        <kbd>↑</kbd> <kbd>↓</kbd> chọn · <kbd>Alt+↑</kbd> <kbd>Alt+↓</kbd> chuyển chỗ · <kbd>Enter</kbd> sửa ·{' '}
        <kbd>Insert</kbd> thêm · <kbd>Ctrl+D</kbd> nhân bản · <kbd>Delete</kbd> xóa
      </p>
    </div>
  );
}

type RowProps = { row: Row; isChosen: boolean; faults: number; isEmpty: boolean; onChoose: () => void };

function OutlineRow({ row, isChosen, faults, isEmpty: isBlank, onChoose }: RowProps) {
  return (
    <div
      role="treeitem"
      aria-level={row.level}
      aria-selected={isChosen}
      tabIndex={isChosen ? 0 : -1}
      className={classes.row}
      data-level={row.level}
      data-place={row.place}
      onClick={onChoose}
      onKeyDown={event => event.key === ' ' && onChoose()}
    >
      <span className={classes.code}>{row.code}</span>
      <span className={classes.text} data-blank={isBlank || undefined}>
        {row.text}
      </span>
      {faults > 0 ? (
        <span className={classes.faults} title={`${faults} chỗ cần sửa`}>
          <IconAlertTriangle aria-hidden /> {faults}
          <span className="visually-hidden"> chỗ cần sửa</span>
        </span>
      ) : null}
    </div>
  );
}

function rowsOf(set: SetDraft): Row[] {
  return [
    { place: '', level: 1, code: '', text: 'Thông tin chung, căn cứ, vùng' },
    ...set.criteria.flatMap(({ code, name, indicators }, at): Row[] => [
      { place: criterionPlace(at), level: 1, code, text: name || 'Chưa có tên' },
      ...indicators.map(
        (indicator, position): Row => ({
          place: indicatorPlace(at, position),
          level: 2,
          code: indicator.code,
          text: indicator.text || 'Chưa có nội dung',
        }),
      ),
    ]),
    ...(set.conditions ?? []).map(
      ({ text }, at): Row => ({
        place: conditionPlace(at),
        level: 1,
        code: 'ĐK',
        text: text || 'Chưa có nội dung',
      }),
    ),
  ];
}

function isEmpty(set: SetDraft, place: DraftPlace): boolean {
  const part = partAt(set, place);
  if (!part) return false;
  return part.kind === 'criterion'
    ? part.criterion.name === ''
    : (part.kind === 'indicator' ? part.indicator : part.condition).text === '';
}

function focusForm(): void {
  const form = document.getElementById('phan-dang-sua');
  const field = form?.querySelector('[data-first]') ?? form?.querySelector('textarea, input');
  if (field instanceof HTMLElement) field.focus();
}
