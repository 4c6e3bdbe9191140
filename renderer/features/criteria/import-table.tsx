import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { ReadTableResult } from '#shared/contract/criteria.ts';
import type { CellCorrection, CellReading } from '#shared/domain/table-import.ts';
import { correctTable } from '#shared/domain/table-import-correct.ts';
import { interpretTable } from '#shared/domain/table-import-set.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { CellBar } from './cell-bar.tsx';
import { isOpenCell } from './cell-state.ts';
import { mappingOf, useImportDraft, withRole, withVariant } from './import-draft.ts';
import { ImportMeta } from './import-meta.tsx';
import classes from './import-page.module.css';
import { ImportSettings } from './import-settings.tsx';
import { metaFaults } from './meta-faults.ts';
import { ProblemLines } from './problem-lines.tsx';
import { TablePreview } from './table-preview.tsx';
import { usePublish } from './use-publish.ts';

type Props = { read: ReadTableResult; pickAnother: ReactNode };
type Place = { row: number; column: number };

/** The table as it was read, with everything in it that a person has to look at before it becomes a set. */
export function ImportTable({ read, pickAnother }: Props) {
  const { draft, change } = useImportDraft(read);
  const publish = usePublish();
  const [chosen, setChosen] = useState<Place | null>(null);
  const [onlyOpen, setOnlyOpen] = useState(false);
  const settled = useDeferredValue(draft);
  const { at, mapping, corrections, meta } = settled;
  const table = read.tables[at];
  const isSuggested = read.suggestion?.table === at;
  const known = (isSuggested && read.suggestion?.known) || undefined;
  const reading = useMemo(
    () => table && interpretTable({ table, mapping, corrections, meta, fileName: read.fileName, known }),
    [table, mapping, corrections, meta, read.fileName, known],
  );
  const shown = useMemo(() => table && correctTable(table, corrections), [table, corrections]);
  if (!table || !reading || !shown) return null;

  const headProblems = isSuggested && !draft.isMappingSettled ? (read.suggestion?.problems ?? []) : [];
  const open = reading.cells.filter(isOpenCell);
  const faults = metaFaults(draft.meta);
  const problems =
    faults.size > 0 ? reading.problems.filter(({ place }) => !isMetaPlace(place)) : reading.problems;
  const isReady = settled === draft && reading.set !== null && headProblems.length === 0 && faults.size === 0;
  const selected = chosen ?? open[0] ?? null;

  return (
    <>
      <Answer
        detail={`Đọc từ tệp “${read.fileName}”. ${summary(reading.criteria)}`}
        action={
          <>
            <Button
              disabled={!isReady}
              loading={publish.isPending}
              onClick={() => reading.set && publish.mutate(reading.set)}
            >
              Đưa vào sử dụng
            </Button>
            {pickAnother}
          </>
        }
      >
        {headline(open, problems.length + headProblems.length, faults.size)}
      </Answer>
      {publish.error ? <Failure error={publish.error} /> : null}
      <ImportMeta meta={draft.meta} isKnown={known !== undefined} onChange={next => change({ meta: next })} />
      {problems.length + headProblems.length > 0 ? (
        <section className={page.card} aria-label="Điều cần sửa" role="status">
          <ProblemLines problems={[...headProblems, ...problems]} />
          {headProblems.length > 0 ? (
            <Button
              mt="xs"
              size="compact-sm"
              variant="default"
              leftSection={<IconCircleCheck size="1rem" aria-hidden />}
              onClick={() => change({ isMappingSettled: true })}
            >
              Các cột bên dưới đã đúng
            </Button>
          ) : null}
        </section>
      ) : null}
      <section className={page.card} aria-label="Bảng trong tệp">
        <ImportSettings
          tables={read.tables}
          at={at}
          mapping={draft.mapping}
          openCount={open.length}
          onlyOpen={onlyOpen}
          onOnlyOpen={setOnlyOpen}
          onTable={next => {
            const other = read.tables[next];
            if (other)
              change({ at: next, mapping: mappingOf(other), corrections: [], isMappingSettled: true });
            setChosen(null);
          }}
          onMapping={next => change({ mapping: next })}
        />
        <CellBar
          table={shown}
          cells={reading.cells}
          selected={selected}
          takesFocus={chosen !== null}
          corrections={draft.corrections}
          onSelect={setChosen}
          onCorrect={(next, place) => {
            change({ corrections: next });
            setChosen(nextOpen(open.filter(isSame(draft.corrections, next)), place));
          }}
        />
        <TablePreview
          table={shown}
          mapping={draft.mapping}
          cells={reading.cells}
          onlyOpen={onlyOpen && open.length > 0}
          selected={selected}
          isFollowing={chosen !== null}
          onSelect={setChosen}
          onRole={(column, role) =>
            change({ mapping: withRole(draft.mapping, column, role), isMappingSettled: true })
          }
          onVariant={(column, name) =>
            change({ mapping: withVariant(draft.mapping, column, name), isMappingSettled: true })
          }
        />
      </section>
      <p className={classes.hint}>
        Sau khi đưa vào sử dụng, bộ tiêu chí không sửa được nữa; cần sửa thì nhập lại với phiên bản lớn hơn.
      </p>
    </>
  );
}

/** These are already said beside their fields. */
function isMetaPlace(place: string): boolean {
  return /^(?:id|version|title|period|legalBasis)\b/.test(place);
}

function headline(open: readonly CellReading[], problems: number, faults: number): string {
  const unread = open.filter(({ status }) => status === 'notUnderstood').length;
  const parts = [
    unread > 0 ? `${unread} ô chưa hiểu` : '',
    open.length > unread ? `${open.length - unread} ô cần xác nhận` : '',
    problems > 0 ? `${problems} điều cần sửa` : '',
    faults > 0 ? `${faults} thông tin chưa nhập` : '',
  ].filter(Boolean);
  return parts.length === 0 ? 'Đã hiểu hết bảng, có thể đưa vào sử dụng.' : `Còn ${parts.join(', ')}`;
}

function summary(criteria: readonly { indicators: readonly unknown[] }[]): string {
  const indicators = criteria.reduce((sum, criterion) => sum + criterion.indicators.length, 0);
  return `Nhận ra ${criteria.length} tiêu chí, ${indicators} chỉ tiêu.`;
}

/** Nothing was said of the cell by the newer corrections that the older did not say. */
function isSame(older: readonly CellCorrection[], newer: readonly CellCorrection[]) {
  const of = (list: readonly CellCorrection[], { row, column }: Place) =>
    list.find(each => each.row === row && each.column === column);
  return (cell: Place) => of(older, cell) === of(newer, cell);
}

/** After a cell was settled, the next one that is open. */
function nextOpen(rest: readonly CellReading[], { row, column }: Place): Place | null {
  const next = rest.find(cell => cell.row > row || (cell.row === row && cell.column > column)) ?? rest[0];
  return next ? { row: next.row, column: next.column } : null;
}
