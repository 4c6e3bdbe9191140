import type { ProvinceRow, ProvinceSet } from '#shared/contract/province.ts';
import { type Stage, stageLabel, stageOf } from '#shared/domain/province-words.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { compareVietnamese, foldVietnamese } from '#shared/domain/vietnamese.ts';

export type Filters = {
  text: string;
  setId: string | null;
  year: number | null;
  provinceCode: string | null;
  stage: Stage | null;
};

export const noFilters: Filters = { text: '', setId: null, year: null, provinceCode: null, stage: null };

/** A row with what it is filtered and sorted by, computed once and not for each key that is typed. */
export type ListedRow = { row: ProvinceRow; set: ProvinceSet | undefined; stage: Stage; folded: string };

export function listRows(rows: readonly ProvinceRow[], sets: readonly ProvinceSet[]): ListedRow[] {
  const byDigest = new Map(sets.map(set => [set.digest, set]));
  return rows.map(row => {
    const set = byDigest.get(row.setDigest);
    const stage = stageOf(row);
    const words = [
      unitText(row.unit),
      row.unit.provinceName,
      row.unit.communeCode,
      set?.title,
      row.variant,
      row.year,
      stageLabel[stage],
      row.recognition?.number,
    ];
    return { row, set, stage, folded: foldVietnamese(words.join(' ')) };
  });
}

export function filterRows(rows: readonly ListedRow[], filters: Filters): ListedRow[] {
  const words = foldVietnamese(filters.text).split(/\s+/).filter(Boolean);
  return rows.filter(
    ({ row, set, stage, folded }) =>
      (filters.setId === null || set?.id === filters.setId) &&
      (filters.year === null || row.year === filters.year) &&
      (filters.provinceCode === null || row.unit.provinceCode === filters.provinceCode) &&
      (filters.stage === null || stage === filters.stage) &&
      words.every(word => folded.includes(word)),
  );
}

/** What is filtered by, in words: for the head of a printed table. */
export function filterText(filters: Filters, rows: readonly ListedRow[]): string {
  const set = rows.find(each => each.set?.id === filters.setId)?.set;
  const province = rows.find(({ row }) => row.unit.provinceCode === filters.provinceCode)?.row.unit;
  return [
    province?.provinceName ?? '',
    set?.title ?? '',
    filters.year === null ? '' : `Năm ${filters.year}`,
    filters.stage === null ? '' : stageLabel[filters.stage],
    filters.text.trim() === '' ? '' : `Lọc theo “${filters.text.trim()}”`,
  ]
    .filter(Boolean)
    .join('. ');
}

export type SortKey =
  | 'unit'
  | 'set'
  | 'year'
  | 'submission'
  | 'self'
  | 'review'
  | 'findings'
  | 'came'
  | 'stage';
export type Sorting = { key: SortKey; isDescending: boolean };

const share = (standing: { criteriaMet: number; criteriaTotal: number } | undefined) =>
  standing && standing.criteriaTotal > 0 ? standing.criteriaMet / standing.criteriaTotal : -1;
const text = (value: (each: ListedRow) => string) => (a: ListedRow, b: ListedRow) =>
  compareVietnamese(value(a), value(b));
const number = (value: (each: ListedRow) => number) => (a: ListedRow, b: ListedRow) => value(a) - value(b);

const orders: Record<SortKey, (a: ListedRow, b: ListedRow) => number> = {
  unit: text(({ row }) => `${row.unit.communeName} ${row.unit.village ?? ''}`),
  set: text(({ set }) => set?.title ?? ''),
  year: number(({ row }) => row.year),
  submission: text(({ row }) => row.submission?.createdAt ?? ''),
  self: number(({ row }) => share(row.self)),
  review: number(({ row }) => share(row.review?.standing)),
  findings: number(({ row }) => row.review?.openFindings ?? -1),
  came: text(({ row }) => row.cameAt),
  stage: text(({ stage }) => stageLabel[stage]),
};

/** Rows that are equal keep the order of the units' names. */
export function sortRows(rows: readonly ListedRow[], { key, isDescending }: Sorting): ListedRow[] {
  const order = orders[key];
  return rows.toSorted((a, b) => (isDescending ? order(b, a) : order(a, b)) || orders.unit(a, b));
}
