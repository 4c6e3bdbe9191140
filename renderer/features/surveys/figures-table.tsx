import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useRef, useState } from 'react';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import type { SurveyFigures, SurveyQuestion, SurveyTally } from '#shared/domain/survey.ts';
import { blankOf, rateText } from '#shared/domain/survey-totals.ts';
import {
  type FigureField,
  figureFields,
  figuresOf,
  pasted,
  readRow,
  type TypedFigures,
  typedOf,
} from './figures-draft.ts';
import classes from './figures-table.module.css';
import table from './survey-page.module.css';

type Props = {
  questions: readonly SurveyQuestion[];
  /** In the order of the questions; none where nothing was entered. */
  tallies: readonly SurveyTally[];
  onSave: (figures: SurveyFigures | null) => void;
};

const labels: Record<FigureField, string> = {
  asked: 'Số phiếu hỏi',
  satisfied: 'Hài lòng',
  unsatisfied: 'Không hài lòng',
  other: 'Ý kiến khác',
};

/** A small sheet: arrows and Enter go from cell to cell, a block of Excel is pasted, a row is kept when it is left. */
export function FiguresTable({ questions, tallies, onSave }: Props) {
  const stored = questions.map((_, at) => typedOf(tallies[at]));
  const [rows, setRows] = useState<TypedFigures[]>(stored);
  const [seen, setSeen] = useState<TypedFigures[]>(stored);
  const body = useRef<HTMLTableSectionElement>(null);
  // Undo, or another window: what stands now is shown, but for rows that somebody is typing in.
  if (canonicalJson(seen) !== canonicalJson(stored)) {
    setSeen(stored);
    setRows(stored.map((each, at) => typedSince(rows[at], seen[at]) ?? each));
  }

  const save = (next: readonly TypedFigures[]) => {
    const figures = figuresOf(next, questions);
    if (canonicalJson(figures) !== canonicalJson(figuresOf(stored, questions))) onSave(figures);
  };
  const change = (row: number, field: FigureField, value: string) =>
    setRows(rows.map((typed, at) => (at === row ? { ...typed, [field]: value } : typed)));
  const onPaste = (event: ClipboardEvent, row: number, field: FigureField) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(text)) return;
    event.preventDefault();
    const next = pasted(rows, row, field, text);
    setRows(next);
    save(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>, row: number, field: FigureField) => {
    const down = event.key === 'Enter' || event.key === 'ArrowDown';
    if (!down && event.key !== 'ArrowUp') return;
    event.preventDefault();
    const next = row + (down ? 1 : -1);
    const cell = body.current?.querySelector<HTMLInputElement>(`[data-cell="${next} ${field}"]`);
    cell?.focus();
    cell?.select();
  };
  const onBlur = (event: FocusEvent<HTMLTableRowElement>) => {
    if (event.currentTarget.contains(event.relatedTarget)) return;
    save(rows);
  };

  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${classes.sheet}`}>
        <thead>
          <tr>
            <th scope="col" className={table.place}>
              STT
            </th>
            <th scope="col">Nội dung</th>
            {figureFields.map(field => (
              <th key={field} scope="col" className={table.number}>
                {labels[field]}
              </th>
            ))}
            <th scope="col" className={table.number}>
              Bỏ trống
            </th>
            <th scope="col" className={table.number}>
              Tỷ lệ
            </th>
          </tr>
        </thead>
        <tbody ref={body}>
          {questions.map(({ id, text }, row) => {
            const typed = rows[row] ?? typedOf(undefined);
            const reading = readRow(typed);
            const fault = reading && 'fault' in reading ? reading.fault : null;
            const tally = reading && 'tally' in reading ? reading.tally : null;
            return (
              <tr key={id} onBlur={onBlur}>
                <td className={table.place}>{row + 1}</td>
                <th scope="row">
                  {text}
                  {fault ? (
                    <div id={`fault-${id}`} className={table.fault}>
                      {fault}
                    </div>
                  ) : null}
                </th>
                {figureFields.map(field => (
                  <td key={field} className={table.number}>
                    <input
                      className={classes.cell}
                      inputMode="numeric"
                      data-cell={`${row} ${field}`}
                      aria-label={`${labels[field]}: ${text}`}
                      aria-invalid={fault !== null}
                      aria-describedby={fault ? `fault-${id}` : undefined}
                      value={typed[field]}
                      maxLength={12}
                      onChange={event => change(row, field, event.currentTarget.value)}
                      onPaste={event => onPaste(event, row, field)}
                      onKeyDown={event => onKeyDown(event, row, field)}
                    />
                  </td>
                ))}
                <td className={table.number}>{tally ? blankOf(tally) : ''}</td>
                <td className={table.number}>{tally ? rateText(tally) : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** A row as it is typed, where that is not what was there. */
function typedSince(
  typed: TypedFigures | undefined,
  seen: TypedFigures | undefined,
): TypedFigures | undefined {
  if (!typed || !seen) return undefined;
  return canonicalJson(readRow(typed)) === canonicalJson(readRow(seen)) ? undefined : typed;
}
