import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { ReadResults } from '#shared/contract/results.ts';
import type { ResultMapping, ResultReading } from '#shared/domain/result-table.ts';
import { findResultHeader } from '#shared/domain/result-table-header.ts';
import { rowsOf } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { ResultColumns } from './result-columns.tsx';
import { ResultLine } from './result-line.tsx';
import classes from './results-page.module.css';
import { useEnterResults, useReadings } from './use-results.ts';

type Props = { dossier: Dossier; read: ReadResults; pickAnother: ReactNode };

/** Row by row what the file says, what stands in the dossier, and what would become of it. */
export function ResultsPreview({ dossier, read, pickAnother }: Props) {
  const [, navigate] = useLocation();
  const { draft, change, correct, readings, error } = useReadings(dossier.id, read);
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const [onlyOpen, setOnlyOpen] = useState(false);
  const enter = useEnterResults(dossier.id, read.fileName);
  const choices = rowsOf(dossier).map(({ code, text }) => ({ code, text }));
  const chosen = readings.filter(({ status, row }) => status === 'change' && !left.has(row));
  const open = readings.filter(isOpen);
  const shown = onlyOpen ? open : readings;
  const toggle = (row: number) =>
    setLeft(present => {
      const next = new Set(present);
      if (!next.delete(row)) next.add(row);
      return next;
    });

  return (
    <>
      <Answer
        detail={`Đọc từ tệp “${read.fileName}”: ${tally(readings)}`}
        action={
          <>
            <Button
              disabled={chosen.length === 0}
              loading={enter.isPending}
              onClick={() => enter.mutate(chosen, { onSuccess: () => navigate(paths.checklist(dossier.id)) })}
            >
              {chosen.length === 0 ? 'Nhập kết quả' : `Nhập ${chosen.length} kết quả`}
            </Button>
            {pickAnother}
          </>
        }
      >
        {headline(chosen.length, open.length)}
      </Answer>
      {error ? <Failure error={error} /> : null}
      {enter.error ? <Failure error={enter.error} /> : null}
      {read.tables.length > 1 ? (
        <NativeSelect
          label="Bảng trong tệp"
          className={classes.tables ?? ''}
          value={String(draft.at)}
          data={read.tables.map((table, at) => ({ value: String(at), label: table.name }))}
          onChange={event => {
            const at = Number(event.currentTarget.value);
            const table = read.tables[at];
            if (table)
              change({ at, mapping: findResultHeader(table) ?? plainMapping(table), corrections: [] });
          }}
        />
      ) : null}
      <ResultColumns
        mapping={draft.mapping}
        isOpen={read.suggestion === null}
        onChange={mapping => change({ mapping })}
      />
      {readings.length === 0 ? (
        <p className={page.muted}>Không thấy dòng nào có kết quả. Hãy chọn đúng bảng và đúng cột ở trên.</p>
      ) : (
        <>
          <Checkbox
            label={`Chỉ xem ${open.length} dòng cần xem lại`}
            checked={onlyOpen}
            disabled={open.length === 0}
            onChange={event => setOnlyOpen(event.currentTarget.checked)}
          />
          <div className={classes.scroll}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">
                    <span className="visually-hidden">Nhập</span>
                  </th>
                  <th scope="col">Ô</th>
                  <th scope="col">Dòng trong tệp</th>
                  <th scope="col">Chỉ tiêu của hồ sơ</th>
                  <th scope="col">Đang có</th>
                  <th scope="col">Sẽ thành</th>
                </tr>
              </thead>
              <tbody>
                {shown.map(reading => (
                  <ResultLine
                    key={reading.row}
                    reading={reading}
                    choices={choices}
                    isChosen={!left.has(reading.row)}
                    onToggle={() => toggle(reading.row)}
                    onCorrect={correction => correct(reading.row, correction)}
                  />
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </>
  );
}

function isOpen({ status, reason }: ResultReading): boolean {
  return status === 'notUnderstood' || status === 'notMatched' || status === 'twice' || reason !== null;
}

function headline(chosen: number, open: number): string {
  const rest = open === 0 ? '' : `, ${open} dòng cần xem lại`;
  if (chosen > 0) return `${chosen} chỉ tiêu sẽ thay đổi${rest}`;
  return open === 0 ? 'Không có gì khác với hồ sơ' : `${open} dòng cần xem lại`;
}

function tally(readings: readonly ResultReading[]): string {
  const count = (status: ResultReading['status']) => readings.filter(each => each.status === status).length;
  return `${readings.length} dòng có kết quả, ${count('same')} dòng giống hồ sơ, ${count('empty')} dòng để trống.`;
}

/** A table without a header that is known: every column is there to be chosen. */
function plainMapping({ columnCount }: { columnCount: number }): ResultMapping {
  return {
    firstRow: 0,
    columns: Array.from({ length: columnCount }, (_, column) => ({
      column,
      label: '',
      role: 'ignored' as const,
    })),
  };
}
