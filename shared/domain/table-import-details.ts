import type { CriteriaSet } from './criteria-set.ts';
import { type ParsedCriteriaSet, parseCriteriaSet } from './criteria-set-parse.ts';
import { gridOf, type Table } from './table-import.ts';

/**
 * What the columns of an exported table cannot say stands in sheets beside it, one row for each indicator and
 * criterion, one column for each thing: "source/threshold/note", "evidence/#1/text". Any set can be written so.
 */
export const detailSheets = {
  table: 'Bộ tiêu chí',
  info: 'Thông tin bộ',
  criteria: 'Chi tiết tiêu chí',
  indicators: 'Chi tiết chỉ tiêu',
} as const;

type Kind = 'text' | 'number' | 'boolean' | 'emptyList' | 'emptyGroup';
export type Detail = { path: string; kind: Kind; text: string };

const kindWords: Record<Kind, string> = {
  text: '',
  number: ' (số)',
  boolean: ' (đúng/sai)',
  emptyList: ' (danh sách trống)',
  emptyGroup: ' (nhóm trống)',
};
const empty = '(trống)';

export function detailsOf(value: unknown, path = ''): Detail[] {
  if (typeof value === 'string')
    return [
      {
        path,
        kind: 'text',
        text: value === '' || /^\(+trống\)+$/.test(value) ? `(${value || 'trống'})` : value,
      },
    ];
  if (typeof value === 'number') return [{ path, kind: 'number', text: String(value) }];
  if (typeof value === 'boolean') return [{ path, kind: 'boolean', text: value ? 'đúng' : 'sai' }];
  if (Array.isArray(value)) {
    if (value.length === 0) return [{ path, kind: 'emptyList', text: empty }];
    return value.flatMap((member, at) => detailsOf(member, below(path, `#${at + 1}`)));
  }
  if (typeof value !== 'object' || value === null)
    throw new TypeError(`a set holds no ${typeof value}: ${path}`);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return [{ path, kind: 'emptyGroup', text: empty }];
  return members.flatMap(([key, member]) => detailsOf(member, below(path, key)));
}

function below(path: string, key: string): string {
  return path === '' ? key : `${path}/${key}`;
}

export const labelOfDetail = ({ path, kind }: Detail): string => `${path}${kindWords[kind]}`;

type Tree = Map<string, Tree | string | number | boolean | readonly never[]>;

/** @returns the value the details were taken from; labels that were typed over give what they say */
function fromDetails(details: readonly { label: string; text: string }[]): unknown {
  const root: Tree = new Map();
  for (const { label, text } of details) {
    const kinds = Object.entries(kindWords).filter(([, words]) => words !== '' && label.endsWith(words));
    const [kind, words] = kinds[0] ?? ['text', ''];
    const keys = label.slice(0, label.length - words.length).split('/');
    const last = keys.pop() ?? '';
    let at = root;
    for (const key of keys) {
      const inner = at.get(key);
      const next = inner instanceof Map ? inner : new Map();
      at.set(key, next);
      at = next;
    }
    at.set(last, leafOf(kind, text));
  }
  return plain(root);
}

function leafOf(kind: string, text: string): Tree | string | number | boolean | readonly never[] {
  if (kind === 'number') return Number(text);
  if (kind === 'boolean') return text === 'đúng';
  if (kind === 'emptyList') return [];
  if (kind === 'emptyGroup') return new Map();
  return text === empty ? '' : /^\(\(+trống\)+\)$/.test(text) ? text.slice(1, -1) : text;
}

function plain(value: Tree | string | number | boolean | readonly never[]): unknown {
  if (!(value instanceof Map)) return value;
  const members = [...value].map(([key, member]): [string, unknown] => [key, plain(member)]);
  const isList = members.length > 0 && members.every(([key], at) => key === `#${at + 1}`);
  return isList ? members.map(([, member]) => member) : Object.fromEntries(members);
}

/** The set of an exported workbook as it was then; undefined for any other file. */
export function knownSetOf(tables: readonly Table[]): ParsedCriteriaSet | undefined {
  const find = (name: string) => tables.find(table => table.name === name);
  const info = find(detailSheets.info);
  const criteria = find(detailSheets.criteria);
  if (!info || !criteria) return undefined;
  const about = rowsOf(info)
    .slice(1)
    .map(([label = '', text = '']) => ({ label, text }))
    .filter(({ label, text }) => label !== '' && text !== '');
  const indicators = recordsOf(find(detailSheets.indicators));
  return parseCriteriaSet({
    ...Object(fromDetails(about)),
    criteria: recordsOf(criteria).map(criterion => ({
      ...Object(criterion.value),
      indicators: indicators.filter(({ owner }) => owner === criterion.owner).map(({ value }) => value),
    })),
  } satisfies Record<keyof Pick<CriteriaSet, 'criteria'>, unknown>);
}

/** The first column names the criterion a row belongs to, the others its details. */
function recordsOf(table: Table | undefined): { owner: string; value: unknown }[] {
  if (table === undefined) return [];
  const [head = [], ...rows] = rowsOf(table);
  return rows.map(([owner = '', ...texts]) => ({
    owner,
    value: fromDetails(
      texts
        .map((text, at) => ({ label: head[at + 1] ?? '', text }))
        .filter(({ label, text }) => label !== '' && text !== ''),
    ),
  }));
}

function rowsOf(table: Table): string[][] {
  const grid = gridOf(table);
  return Array.from({ length: table.rowCount }, (_, row) =>
    Array.from({ length: table.columnCount }, (__, column) => grid(row, column)?.text ?? ''),
  );
}
