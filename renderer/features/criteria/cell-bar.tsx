import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import {
  addressOf,
  type CellCorrection,
  type CellReading,
  gridOf,
  type Table,
} from '#shared/domain/table-import.ts';
import classes from './cell-bar.module.css';
import { isOpenCell } from './cell-state.ts';
import { CellStateSign } from './cell-state-sign.tsx';
import { withCorrection } from './import-draft.ts';

type Place = { row: number; column: number };
type Props = {
  table: Table;
  cells: readonly CellReading[];
  selected: Place | null;
  /** The cell was chosen by hand, or follows one that was settled: typing begins at once. */
  takesFocus: boolean;
  corrections: readonly CellCorrection[];
  onSelect: (place: Place) => void;
  onCorrect: (corrections: readonly CellCorrection[], place: Place) => void;
};

/** As the bar above a sheet: the chosen cell, what is wrong with it, and its text to correct. */
export function CellBar({ table, cells, selected, takesFocus, corrections, onSelect, onCorrect }: Props) {
  const open = cells.filter(isOpenCell);
  if (selected === null)
    return (
      <p className={classes.none}>Không còn ô nào phải sửa. Bấm vào một ô trong bảng nếu muốn đổi chữ.</p>
    );
  const at = (cell: Place) => cell.row === selected.row && cell.column === selected.column;
  const step = (by: 1 | -1) => {
    const order = open.findIndex(at);
    const next = open.at((order + by) % open.length);
    if (next) onSelect({ row: next.row, column: next.column });
  };
  return (
    <div className={classes.bar}>
      <CellForm
        key={`${selected.row}/${selected.column}`}
        table={table}
        place={selected}
        reading={cells.find(at)}
        alike={alikeOf(open, open.find(at))}
        corrections={corrections}
        takesFocus={takesFocus}
        onCorrect={onCorrect}
      />
      {open.length > 0 ? (
        <div className={classes.steps}>
          <Button variant="default" size="compact-sm" onClick={() => step(-1)}>
            ‹ Ô trước
          </Button>
          <Button variant="default" size="compact-sm" onClick={() => step(1)}>
            Ô sau ›
          </Button>
        </div>
      ) : null}
    </div>
  );
}

type FormProps = {
  table: Table;
  place: Place;
  reading: CellReading | undefined;
  alike: readonly CellReading[];
} & Pick<Props, 'takesFocus' | 'corrections' | 'onCorrect'>;

function CellForm({ table, place, reading, alike, takesFocus, corrections, onCorrect }: FormProps) {
  const present = gridOf(table)(place.row, place.column)?.text ?? '';
  const [text, setText] = useState(present);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) field.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  const known = corrections.find(each => each.row === place.row && each.column === place.column);
  const base: CellCorrection = known ?? { ...place, text: null, confirmed: false, keepWords: false };
  const put = (part: Partial<CellCorrection>) =>
    onCorrect(withCorrection(corrections, { ...base, ...part }), place);
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (text !== present) put({ text, confirmed: false, keepWords: false });
  };
  const isThreshold = reading?.field === 'threshold';
  return (
    <form className={classes.form} onSubmit={submit} aria-label="Ô đang chọn">
      <div className={classes.about}>
        <b>{reading?.address ?? addressOf(table, place.row, place.column)}</b>
        {reading ? <CellStateSign status={reading.status} /> : null}
        {reading?.reason ? <span className={classes.reason}>{reading.reason}</span> : null}
      </div>
      <div className={classes.edit}>
        <Textarea
          ref={field}
          aria-label="Nội dung ô"
          className={classes.text}
          autosize
          minRows={1}
          maxRows={4}
          value={text}
          onChange={event => setText(event.currentTarget.value)}
          onKeyDown={event => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
            event.preventDefault();
            submit();
          }}
        />
        <Button type="submit" disabled={text === present}>
          Sửa ô
        </Button>
        {reading?.status === 'confirm' ? (
          <Button variant="default" onClick={() => put({ confirmed: true })}>
            Đúng như vậy
          </Button>
        ) : null}
        {alike.length > 1 ? (
          <Button
            variant="default"
            onClick={() =>
              onCorrect(
                alike.reduce<readonly CellCorrection[]>(
                  (list, { row, column }) => withCorrection(list, confirmedIn(corrections, { row, column })),
                  corrections,
                ),
                place,
              )
            }
          >
            Đúng cả {alike.length} ô như vậy
          </Button>
        ) : null}
        {isThreshold && isOpenCell(reading) ? (
          <Button
            variant="default"
            title="Mức giữ nguyên bằng lời, đơn vị tự đánh giá đạt hay chưa"
            onClick={() => put({ keepWords: true })}
          >
            Giữ nguyên lời
          </Button>
        ) : null}
        {known ? (
          <Button variant="subtle" onClick={() => put({ text: null, confirmed: false, keepWords: false })}>
            Trả lại như trong tệp
          </Button>
        ) : null}
      </div>
    </form>
  );
}

function confirmedIn(corrections: readonly CellCorrection[], place: Place): CellCorrection {
  const known = corrections.find(each => each.row === place.row && each.column === place.column);
  return { ...place, text: null, keepWords: false, ...known, confirmed: true };
}

/** The cells that wait for the same answer: their reasons differ in figures at most. */
function alikeOf(open: readonly CellReading[], cell: CellReading | undefined): CellReading[] {
  if (cell?.status !== 'confirm') return [];
  const kind = (reason: string | null) => reason?.replace(/\d+(?:\.\d+)*/g, '#');
  return open.filter(each => each.status === 'confirm' && kind(each.reason) === kind(cell.reason));
}
