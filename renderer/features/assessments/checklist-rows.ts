import type { CriterionRow, Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { foldVietnamese } from '#shared/domain/vietnamese.ts';
import { codeLabel, groupsOf, lacksEvidence } from '../../core/dossier-rows.ts';

/** What was typed into a cell and could not be read, kept until it is corrected. */
export type Draft = { text: string; reason: string };

export type ChecklistRow =
  | { key: string; kind: 'criterion'; criterion: CriterionRow }
  | { key: string; kind: 'indicator'; row: IndicatorRow; label: string; drafts: CellDrafts };

/** By the column. */
export type CellDrafts = { readonly [colId: string]: Draft };
const noDrafts: CellDrafts = {};

export const verdictFilters = ['all', 'unconfirmed', 'unassessed', 'notMet', 'noEvidence', 'met'] as const;
export type VerdictFilter = (typeof verdictFilters)[number];

export function fitsFilter(row: IndicatorRow, group: CriterionRow, filter: VerdictFilter): boolean {
  if (filter === 'all') return true;
  if (filter === 'unconfirmed') return row.unconfirmed.length > 0;
  return filter === 'noEvidence' ? lacksEvidence(row, group) : row.verdict === filter;
}

const folded = new WeakMap<IndicatorRow | CriterionRow, string>();

/** Folding is the slow part of a search, so each row is folded once. */
function foldedText(row: IndicatorRow | CriterionRow, text: () => string): string {
  const present = folded.get(row) ?? foldVietnamese(text());
  folded.set(row, present);
  return present;
}

const indicatorText = (row: IndicatorRow) =>
  foldedText(row, () =>
    [row.code, row.text, row.requirement, row.display, row.assessment.note, row.assignment?.person].join(' '),
  );
const criterionText = (criterion: CriterionRow) =>
  foldedText(criterion, () => `${criterion.code} ${criterion.name}`);

/** In the place of a person's id: nobody has it. */
export const nobody = 'nobody';

type View = {
  search: string;
  filter: VerdictFilter;
  /** Whose indicators; null: everybody's. */
  person: string | null;
  drafts: ReadonlyMap<string, CellDrafts>;
};

const headings = new WeakMap<CriterionRow, ChecklistRow>();
const sheetRows = new WeakMap<IndicatorRow, Extract<ChecklistRow, { kind: 'indicator' }>>();

/** What did not change stays the same object, so that the grid draws only what did. */
function headingOf(criterion: CriterionRow): ChecklistRow {
  const present = headings.get(criterion);
  if (present) return present;
  const made: ChecklistRow = { key: `criterion ${criterion.code}`, kind: 'criterion', criterion };
  headings.set(criterion, made);
  return made;
}

function sheetRow(row: IndicatorRow, dossier: Dossier, drafts: CellDrafts): ChecklistRow {
  const present = sheetRows.get(row);
  if (present?.drafts === drafts) return present;
  const label = present?.label ?? codeLabel(dossier, row.code);
  const made = { key: row.code, kind: 'indicator' as const, row, label, drafts };
  sheetRows.set(row, made);
  return made;
}

/** Criteria and their indicators as one list; a criterion stays above those of its indicators that are found. */
export function checklistRows(dossier: Dossier, { search, filter, person, drafts }: View): ChecklistRow[] {
  const words = foldVietnamese(search).split(/\s+/).filter(Boolean);
  const rows: ChecklistRow[] = [];
  for (const criterion of groupsOf(dossier)) {
    const own = criterionText(criterion);
    const found = criterion.indicators.filter(row => {
      const text = `${own} ${indicatorText(row)}`;
      const isTheirs = person === null || (row.assignment?.personId ?? nobody) === person;
      return isTheirs && fitsFilter(row, criterion, filter) && words.every(word => text.includes(word));
    });
    const isFoundItself = filter === 'all' && person === null && words.every(word => own.includes(word));
    if (found.length === 0 && !isFoundItself) continue;
    rows.push(headingOf(criterion));
    for (const row of found) rows.push(sheetRow(row, dossier, drafts.get(row.code) ?? noDrafts));
  }
  return rows;
}

/** The next indicator whose answer waits for confirmation, once around the list. */
export function nextUnconfirmed(rows: readonly IndicatorRow[], code: string): string | undefined {
  const at = rows.findIndex(row => row.code === code);
  return [...rows.slice(at + 1), ...rows.slice(0, at)].find(row => row.unconfirmed.length > 0)?.code;
}

/** The indicator before or after a given one among those that are shown. */
export function neighbourCode(rows: readonly ChecklistRow[], code: string | undefined, step: 1 | -1) {
  const codes = rows.flatMap(each => (each.kind === 'indicator' ? [each.row.code] : []));
  const at = code === undefined ? -1 : codes.indexOf(code);
  if (at === -1) return codes[0];
  return codes[at + step];
}
