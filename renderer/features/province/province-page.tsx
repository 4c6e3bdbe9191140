import { Button } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { ProvinceTable } from '#shared/contract/province.ts';
import { comparableOf } from '#shared/domain/province-matrix.ts';
import { useApi } from '../../core/api.ts';
import { formatCount } from '../../core/format.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { SaveWorkbook } from '../../ui/save-workbook.tsx';
import { Waiting } from '../../ui/waiting.tsx';
import { type Compared, chosenOf, useKept } from './compared.ts';
import { DossierTable } from './dossier-table.tsx';
import { type Filters, filterRows, filterText, type ListedRow, listRows, noFilters } from './filter-rows.ts';
import { GoalsPart } from './goals-part.tsx';
import { MapPart } from './map-part.tsx';
import { MatrixPart } from './matrix-part.tsx';
import { ProvinceFilters } from './province-filters.tsx';
import classes from './province-page.module.css';
import { useProvinceTable } from './use-province.ts';

const tabs = [
  { tab: undefined, label: 'Hồ sơ' },
  { tab: 'so-sanh', label: 'So sánh theo tiêu chí' },
  { tab: 'muc-tieu', label: 'Mục tiêu' },
  { tab: 'ban-do', label: 'Bản đồ' },
] as const;

/** Many dossiers at once: the table, the comparison by criterion, the goals of a programme, and the map. */
export function ProvincePage({ tab }: { tab: string | undefined }) {
  const { data: table, error, refetch } = useProvinceTable();
  if (error) {
    return (
      <div className={page.page}>
        <Failure error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!table) return <Waiting />;
  return table.rows.length === 0 ? <NothingYet /> : <Loaded table={table} tab={tab} />;
}

function NothingYet() {
  return (
    <div className={page.page}>
      <Answer
        action={
          <Button component={Link} href={paths.home}>
            Về trang đầu
          </Button>
        }
        detail="Mở gói hồ sơ của các xã ở trang đầu, hoặc lập hồ sơ ngay trên máy này. Mỗi hồ sơ thành một dòng; nhiều lần trình của một hồ sơ gộp lại, lần mới nhất ở trên."
      >
        Chưa có hồ sơ nào để tổng hợp
      </Answer>
    </div>
  );
}

const kept: { filters: Filters; compared: Compared } = {
  filters: noFilters,
  compared: { choice: null, source: 'self' },
};

function Loaded({ table, tab }: { table: ProvinceTable; tab: string | undefined }) {
  const { client } = useApi();
  const [filters, setFilters] = useKept(kept, 'filters');
  const [compared, setCompared] = useKept(kept, 'compared');
  const [order, setOrder] = useState<readonly string[]>([]);
  const listed = useMemo(() => listRows(table.rows, table.sets), [table]);
  // Goals and the map are about all there is: a filter would make communes look as if they had no dossier.
  const isFiltered = tab === undefined || tab === 'so-sanh';
  const shown = useMemo(
    () => (isFiltered ? filterRows(listed, filters) : listed),
    [listed, filters, isFiltered],
  );
  const part = useMemo(() => ({ rows: shown.map(({ row }) => row), sets: table.sets }), [shown, table.sets]);
  const choices = useMemo(() => comparableOf(part), [part]);
  const chosen = chosenOf(choices, compared.choice);
  const comparison = chosen && { setId: chosen.set.id, year: chosen.year, source: compared.source };
  return (
    <div className={`${page.page} ${classes.page}`} data-tab={tab ?? 'ho-so'}>
      <div className={classes.screenOnly}>
        <Answer
          action={
            <>
              <SaveWorkbook
                label="Xuất Excel"
                name="Tổng hợp hồ sơ.xlsx"
                write={target =>
                  client.province.exportWorkbook({
                    dossierIds: tab === undefined ? [...order] : part.rows.map(({ id }) => id),
                    filter: isFiltered ? filterText(filters, listed) : '',
                    comparison: comparison ?? null,
                    target,
                  })
                }
              />
              <Button
                variant="default"
                leftSection={<IconPrinter size="1.125rem" aria-hidden />}
                onClick={() => window.print()}
              >
                In
              </Button>
            </>
          }
          detail={waitingText(shown)}
        >
          {answerFor(shown)}
        </Answer>
      </div>
      <nav className={classes.tabs} aria-label="Cách xem địa bàn">
        {tabs.map(each => (
          <Link
            key={each.label}
            href={paths.province(each.tab)}
            aria-current={each.tab === tab ? 'page' : undefined}
          >
            {each.label}
          </Link>
        ))}
      </nav>
      {isFiltered ? <ProvinceFilters listed={listed} filters={filters} onChange={setFilters} /> : null}
      {shown.length === 0 ? <p className={page.muted}>Không có hồ sơ nào khớp với điều kiện lọc.</p> : null}
      {tab === 'so-sanh' ? (
        <MatrixPart part={part} choices={choices} compared={compared} onChange={setCompared} />
      ) : tab === 'muc-tieu' ? (
        <GoalsPart part={part} choices={choices} />
      ) : tab === 'ban-do' ? (
        <MapPart part={part} choices={choices} compared={compared} onChange={setCompared} />
      ) : (
        <DossierTable rows={shown} printHead={filterText(filters, listed)} onOrder={setOrder} />
      )}
    </div>
  );
}

function answerFor(shown: readonly ListedRow[]): string {
  const units = new Set(shown.map(({ row }) => `${row.unit.communeCode} ${row.unit.village ?? ''}`)).size;
  const at = (stage: ListedRow['stage']) => shown.filter(each => each.stage === stage).length;
  const parts = [
    [at('recognised'), 'đã công nhận'],
    [at('received') + at('reviewing'), 'chờ thẩm định xong'],
    [at('reviewNotMet'), 'thẩm định chưa đạt'],
  ] as const;
  const told = parts.filter(([count]) => count > 0).map(([count, words]) => `${formatCount(count)} ${words}`);
  const whole = `${formatCount(shown.length)} hồ sơ của ${formatCount(units)} đơn vị`;
  return told.length > 0 ? `${whole}: ${told.join(', ')}` : whole;
}

function waitingText(shown: readonly ListedRow[]): string | null {
  const samples = shown.filter(({ row }) => row.sample).length;
  return samples === 0
    ? null
    : `Trong đó có ${formatCount(samples)} hồ sơ mẫu, số liệu hư cấu: không tính vào mục tiêu, số liệu chung và bản đồ.`;
}
