import { Checkbox, Select } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { Link } from 'wouter';
import type { CriterionRow, Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { Person } from '#shared/contract/people.ts';
import { dueState, vietnamToday } from '#shared/domain/due-date.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { codeLabel, groupsOf, groupTitle } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import page from '../../ui/page.module.css';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import { AssignBar } from './assign-bar.tsx';
import classes from './assign-table.module.css';

type Props = {
  dossier: Dossier;
  people: readonly Person[];
  /** Whose indicators are shown: a person's id, `nobody`, or null for all. */
  shown: string | null;
  onShown: (shown: string | null) => void;
};

const nobody = 'nobody';

/** Every indicator with its person and due date; what is ticked is given away together. */
export function AssignTable({ dossier, people, shown, onShown }: Props) {
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [current, setCurrent] = useState<string | null>(null);
  const isShown = ({ assignment }: IndicatorRow) =>
    shown === null || (assignment?.personId ?? nobody) === shown;
  const groups = groupsOf(dossier)
    .map(group => ({ ...group, indicators: group.indicators.filter(isShown) }))
    .filter(({ indicators }) => indicators.length > 0);
  const codes = groups.flatMap(({ indicators }) => indicators.map(({ code }) => code));
  const chosen = codes.filter(code => ticked.has(code));
  const tick = (changed: readonly string[], isOn: boolean) => {
    const next = new Set(ticked);
    for (const code of changed) {
      if (isOn) next.add(code);
      else next.delete(code);
    }
    setTicked(next);
  };
  const first = groups[0] ? keyOf(groups[0]) : null;
  return (
    <section className={page.card} aria-label="Chỉ tiêu theo người phụ trách">
      <AssignBar
        dossier={dossier}
        people={people}
        codes={chosen}
        onDone={() => setTicked(new Set())}
        filter={
          <Select
            aria-label="Hiện chỉ tiêu của"
            data={[
              { value: 'all', label: 'Mọi chỉ tiêu' },
              { value: nobody, label: 'Chưa có người phụ trách' },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={shown ?? 'all'}
            allowDeselect={false}
            onChange={value => onShown(value === 'all' ? null : value)}
          />
        }
      />
      {groups.length === 0 ? <p className={page.muted}>Không có chỉ tiêu nào như đã chọn.</p> : null}
      <table className={classes.table}>
        <colgroup>
          <col className={classes.tickColumn} />
          <col />
          <col className={classes.verdictColumn} />
          <col className={classes.personColumn} />
          <col className={classes.dueColumn} />
        </colgroup>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">Chọn</th>
            <th scope="col">Chỉ tiêu</th>
            <th scope="col">Đánh giá</th>
            <th scope="col">Người phụ trách</th>
            <th scope="col">Hạn</th>
          </tr>
        </thead>
        {groups.map(group => (
          <Group
            key={group.code}
            dossier={dossier}
            group={group}
            ticked={ticked}
            current={current ?? first}
            onTick={tick}
            onFocus={setCurrent}
            onKeyDown={event => moveOrTick(event, codes, tick)}
          />
        ))}
      </table>
    </section>
  );
}

const keyOf = (group: Pick<CriterionRow, 'code'>) => `group ${group.code}`;

/** Arrows go from box to box, with Shift they tick on the way; Ctrl+A ticks all that is shown. */
function moveOrTick(
  event: KeyboardEvent<HTMLElement>,
  codes: readonly string[],
  tick: (codes: readonly string[], isOn: boolean) => void,
): void {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
    event.preventDefault();
    tick(codes, true);
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const boxes = [
    ...(event.currentTarget.closest('table')?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ??
      []),
  ];
  const at = event.target instanceof HTMLInputElement ? boxes.indexOf(event.target) : -1;
  const next = boxes[at + step];
  next?.focus();
  if (!event.shiftKey) return;
  const passed = [boxes[at], next].flatMap(box => box?.dataset['code'] ?? []);
  tick(passed, true);
}

type GroupProps = {
  dossier: Dossier;
  group: CriterionRow;
  ticked: ReadonlySet<string>;
  /** The box that Tab comes to. */
  current: string | null;
  onTick: (codes: readonly string[], isOn: boolean) => void;
  onFocus: (key: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

function Group({ dossier, group, ticked, current, onTick, onFocus, onKeyDown }: GroupProps) {
  const codes = group.indicators.map(({ code }) => code);
  const count = codes.filter(code => ticked.has(code)).length;
  const key = keyOf(group);
  return (
    <tbody onKeyDown={onKeyDown}>
      <tr className={classes.criterion}>
        <td>
          <Checkbox
            aria-label={`Chọn cả ${groupTitle(group)}`}
            checked={count === codes.length}
            indeterminate={count > 0 && count < codes.length}
            tabIndex={current === key ? 0 : -1}
            onFocus={() => onFocus(key)}
            onChange={event => onTick(codes, event.currentTarget.checked)}
          />
        </td>
        <th scope="rowgroup" colSpan={4}>
          {groupTitle(group)}
        </th>
      </tr>
      {group.indicators.map(row => (
        <Line
          key={row.code}
          dossier={dossier}
          row={row}
          isTicked={ticked.has(row.code)}
          isCurrent={current === row.code}
          onTick={isOn => onTick([row.code], isOn)}
          onFocus={() => onFocus(row.code)}
        />
      ))}
    </tbody>
  );
}

type LineProps = {
  dossier: Dossier;
  row: IndicatorRow;
  isTicked: boolean;
  isCurrent: boolean;
  onTick: (isOn: boolean) => void;
  onFocus: () => void;
};

function Line({ dossier, row, isTicked, isCurrent, onTick, onFocus }: LineProps) {
  const { code, text, verdict, assignment } = row;
  const label = codeLabel(dossier, code);
  const isDone = verdict === 'met' || verdict === 'notApplicable';
  const due = assignment?.dueOn ?? null;
  const isLate = due !== null && !isDone && dueState(due, vietnamToday(new Date())) === 'overdue';
  return (
    <tr data-ticked={isTicked || undefined}>
      <td>
        <Checkbox
          data-code={code}
          aria-label={`Chọn ${label}`}
          checked={isTicked}
          tabIndex={isCurrent ? 0 : -1}
          onFocus={onFocus}
          onChange={event => onTick(event.currentTarget.checked)}
        />
      </td>
      <td className={classes.words}>
        <Link href={paths.checklist(dossier.id, code)} className={classes.code} tabIndex={-1}>
          {label}
        </Link>
        <span className={classes.text} title={text}>
          {text}
        </span>
      </td>
      <td>
        <VerdictBadge verdict={verdict} />
      </td>
      <td className={classes.person}>
        {assignment?.person ?? <span className={page.muted}>chưa giao</span>}
      </td>
      <td className={classes.due} data-late={isLate || undefined}>
        {due === null ? '' : formatDate(due)}
        {isLate ? <span className={classes.late}>quá hạn</span> : null}
      </td>
    </tr>
  );
}
