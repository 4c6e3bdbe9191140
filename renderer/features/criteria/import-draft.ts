import { useState } from 'react';
import type { ReadTableResult } from '#shared/contract/criteria.ts';
import {
  type CellCorrection,
  type ColumnRole,
  gridOf,
  type MappedColumn,
  type Table,
  type TableMapping,
} from '#shared/domain/table-import.ts';
import { findHeader } from '#shared/domain/table-import-header.ts';
import type { ImportedSetMeta } from '#shared/domain/table-import-set.ts';
import { slugOf, variantOf } from '#shared/domain/table-import-variant.ts';

/** What the office says about a file it imports, on top of what the file says itself. */
export type ImportDraft = {
  /** Position in the list of tables. */
  at: number;
  mapping: TableMapping;
  /** The office agrees with what each column is for, or chose it. */
  isMappingSettled: boolean;
  corrections: readonly CellCorrection[];
  meta: ImportedSetMeta;
};

/** Drafts outlive their page: whoever looks something up elsewhere finds the corrections again. */
const kept = new WeakMap<ReadTableResult, ImportDraft>();

export function useImportDraft(read: ReadTableResult) {
  const [draft, setDraft] = useState(() => kept.get(read) ?? beginDraft(read));
  const change = (part: Partial<ImportDraft>) => {
    const next = { ...draft, ...part };
    kept.set(read, next);
    setDraft(next);
  };
  return { draft, change };
}

function beginDraft({ suggestion, tables, fileName }: ReadTableResult): ImportDraft {
  const [first] = tables;
  const base = fileName.replace(/\.[^.]+$/, '');
  const year = new Date().getFullYear();
  return {
    at: suggestion?.table ?? 0,
    mapping: suggestion?.mapping ?? (first ? mappingOf(first) : noMapping),
    isMappingSettled: suggestion?.problems.length === 0,
    corrections: [],
    meta: suggestion?.meta ?? {
      id: slugOf(base, 'bo-tieu-chi'),
      version: '1.0.0',
      title: base,
      unitKind: 'commune',
      level: 'ntm',
      period: { from: year, to: year },
      legalBasis: [{ issuer: 'Chưa biết' }],
      checked: false,
    },
  };
}

const noMapping: TableMapping = { firstRow: 0, columns: [], bareMeansAtLeast: false };

/** What the columns of a table seem to be for; where no header is known, every column waits to be chosen. */
export function mappingOf(table: Table): TableMapping {
  const found = findHeader(table)?.mapping;
  if (found) return found;
  const grid = gridOf(table);
  const columns = Array.from(
    { length: table.columnCount },
    (_, column): MappedColumn => ({
      column,
      label: grid(0, column)?.text.trim() ?? '',
      role: 'ignored',
      variant: null,
    }),
  );
  return { firstRow: 1, columns, bareMeansAtLeast: false };
}

export function withRole(mapping: TableMapping, column: number, role: ColumnRole): TableMapping {
  return withColumn(mapping, column, before => ({ ...before, role, variant: null }));
}

/** A column of levels is for the region or group of this name; without a name it is the level for all. */
export function withVariant(mapping: TableMapping, column: number, typed: string): TableMapping {
  const name = typed.trim();
  return withColumn(mapping, column, before => ({
    ...before,
    variant:
      name === '' ? null : before.variant?.name === name ? before.variant : { id: variantOf(name).id, name },
  }));
}

function withColumn(
  mapping: TableMapping,
  column: number,
  change: (before: MappedColumn) => MappedColumn,
): TableMapping {
  const before = mapping.columns.find(each => each.column === column);
  const blank: MappedColumn = { column, label: '', role: 'ignored', variant: null };
  const others = mapping.columns.filter(each => each.column !== column);
  const columns = [...others, change(before ?? blank)].sort((a, b) => a.column - b.column);
  return { ...mapping, columns };
}

/** The corrections with one more; a cell that says what the file says has none. */
export function withCorrection(
  corrections: readonly CellCorrection[],
  correction: CellCorrection,
): CellCorrection[] {
  const { row, column, text, confirmed, keepWords } = correction;
  const others = corrections.filter(each => each.row !== row || each.column !== column);
  return text === null && !confirmed && !keepWords ? others : [...others, correction];
}
