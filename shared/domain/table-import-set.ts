import * as z from 'zod';
import {
  type CriteriaSet,
  type Criterion,
  criteriaSetSchema,
  type Indicator,
  indicatorsOf,
  type Source,
} from './criteria-set.ts';
import { parseCriteriaSet } from './criteria-set-parse.ts';
import {
  addressOf,
  type CellCorrection,
  type CellReading,
  gridOf,
  type MappedColumn,
  type Table,
  type TableMapping,
  type TableProblem,
} from './table-import.ts';
import { cellsOf } from './table-import-columns.ts';
import { correctTable } from './table-import-correct.ts';
import {
  type DraftCriterion,
  type DraftIndicator,
  type KnownWords,
  noKnownWords,
} from './table-import-drafts.ts';
import { withRead } from './table-import-frame.ts';
import { readKnownLevels, readLevels } from './table-import-levels.ts';
import { mappingProblems } from './table-import-mapping.ts';
import { createMarks } from './table-import-marks.ts';
import { readRows } from './table-import-rows.ts';
import { buildRule, readPoints, readWrittenRule } from './table-import-rule.ts';
import { evidenceOf, paragraphs, pick, sameWords } from './table-import-sides.ts';
import { cleanText, plainWords } from './table-import-text.ts';

/** What the table itself does not say about the set. */
export const importedSetMetaSchema = z.strictObject({
  ...criteriaSetSchema.pick({
    id: true,
    version: true,
    title: true,
    unitKind: true,
    level: true,
    period: true,
    legalBasis: true,
  }).shape,
  /** The office compared the table with the published decision, word for word. */
  checked: z.boolean(),
});
export type ImportedSetMeta = z.infer<typeof importedSetMetaSchema>;

export type Interpretation = {
  /** One for every cell that was looked at, in the order of the table. */
  cells: CellReading[];
  problems: TableProblem[];
  /** For the preview; a level that was not understood is `unknown` here. */
  criteria: Criterion[];
  /** Only when nothing is left to correct or confirm. */
  set: CriteriaSet | null;
};

export type InterpretInput = {
  table: Table;
  mapping: TableMapping;
  corrections: readonly CellCorrection[];
  meta: ImportedSetMeta;
  fileName: string;
  /**
   * The set of a workbook that this application wrote: cells that are as they were written keep their meaning. Or the
   * frame of a set, which the table fills.
   */
  known?: CriteriaSet | undefined;
};

/** Reads a table as a criteria set, with the state of each cell. Pure: the same input gives the same set. */
export function interpretTable({
  table: original,
  mapping,
  corrections,
  meta,
  fileName,
  known,
}: InterpretInput): Interpretation {
  const table = correctTable(original, corrections);
  const grid = gridOf(table);
  const marks = createMarks(table, grid, corrections);
  const problems = mappingProblems(table, mapping);
  const columns = mapping.columns.filter(column => column.role === 'threshold');
  const drafts = readRows(table, grid, mapping, marks.mark, known ? wordsOf(known) : noKnownWords);
  const from = (place: { row: number; column: number }): Source => ({
    wording: meta.checked ? 'verbatim' : 'unknown',
    checked: meta.checked,
    note: `Từ tệp “${fileName}”, ${table.kind === 'sheet' ? `trang “${table.name}”, ô ` : ''}${addressOf(table, place.row, place.column)}`,
  });
  const knownIndicators = new Map(
    known ? indicatorsOf(known).map(indicator => [indicator.code, indicator]) : [],
  );
  const seen = new Map<string, DraftIndicator>();

  function toIndicator(draft: DraftIndicator): Indicator {
    const code = draft.code ?? '';
    const twin = seen.get(code);
    if (twin)
      marks.mark(
        draft,
        'indicator',
        'notUnderstood',
        `trùng mã ${code} với ô ${addressOf(table, twin.row, twin.column)}`,
      );
    else seen.set(code, draft);
    const before = knownIndicators.get(code);
    const options = {
      columns,
      bareMeansAtLeast: mapping.bareMeansAtLeast,
      keepsWords: marks.keepsWords,
      mark: marks.mark,
    };
    const levels =
      before && known ? readKnownLevels(draft, known, before, options) : readLevels(draft, options);
    const { published, ...measured } = levels;
    const own = before && known ? { indicator: before, cells: cellsOf(known, before) } : undefined;
    const guidance = paragraphs(draft.guidance);
    const agency = paragraphs(draft.agency).replaceAll('\n', '; ');
    const source = own?.indicator.source ?? {
      ...from(draft),
      threshold: { ...from(draft), note: thresholdNote(levels.measure.kind) },
    };
    const { published: _old, ...threshold } = source.threshold;
    const withPublished = Object.keys(published).length === 0 ? threshold : { ...threshold, published };
    const { guidance: _guidance, agency: _agency, ...rest } = own?.indicator ?? {};
    return {
      ...rest,
      code,
      text: own && draft.text === plainWords(own.indicator.text) ? own.indicator.text : draft.text,
      ...measured,
      evidence:
        own && sameWords(draft.evidence, own.cells.evidence)
          ? own.indicator.evidence
          : evidenceOf(draft.evidence),
      ...(own && sameWords(draft.guidance, own.cells.guidance)
        ? pick(own.indicator, 'guidance')
        : guidance === ''
          ? {}
          : { guidance }),
      ...(own && sameWords(draft.agency, own.cells.agency)
        ? pick(own.indicator, 'agency')
        : agency === ''
          ? {}
          : { agency }),
      source: { ...source, threshold: withPublished },
    };
  }

  function readWorth({ code = '', points: cells }: DraftIndicator) {
    const [cell] = cells;
    const points = cell && readPoints(cell.text);
    if (cell && points === undefined)
      marks.mark(cell, 'points', 'notUnderstood', 'không đọc được số điểm: ghi một số, ví dụ 2,5');
    return { code, points };
  }

  function toCriterion(draft: DraftCriterion): Criterion {
    const before = known?.criteria.find(({ code }) => code === draft.code);
    const indicators = draft.indicators.map(toIndicator);
    const isSame = before !== undefined && plainWords(before.name) === draft.name;
    const written = isSame ? undefined : readWrittenRule(draft.name);
    if (before && !written) return { ...before, name: isSame ? before.name : draft.name, indicators };
    const { rule, reason, status } = buildRule(written, draft.indicators.map(readWorth));
    if (reason !== null) marks.mark(draft, 'criterion', status, reason);
    const name = written && written.kind !== 'unclear' ? written.name || draft.name : draft.name;
    return { code: draft.code, name, rule, indicators, source: before?.source ?? from(draft) };
  }

  const criteria = drafts.map(toCriterion);
  if (criteria.length === 0)
    problems.push({ place: table.name, reason: 'không thấy tiêu chí nào dưới tiêu đề' });
  const { checked: _checked, ...about } = meta;
  const candidate = known
    ? { ...withRead(known, criteria, columns, fileName), ...about, criteria }
    : newSet(criteria, columns, about, fileName);
  const cells = marks.cells();
  const open = cells.filter(({ status }) => status === 'confirm' || status === 'notUnderstood');
  if (problems.length > 0 || open.length > 0) return { cells, problems, criteria, set: null };
  const parsed = parseCriteriaSet(candidate);
  if (!parsed.ok) return { cells, problems: parsed.problems, criteria, set: null };
  return { cells, problems, criteria, set: parsed.set };
}

function wordsOf(known: CriteriaSet): KnownWords {
  const indicators = indicatorsOf(known);
  return {
    criteria: new Set(known.criteria.map(({ code }) => code)),
    indicators: new Set(indicators.map(({ code }) => code)),
    texts: new Set(indicators.map(indicator => cleanText(cellsOf(known, indicator).text))),
  };
}

function thresholdNote(kind: string): string {
  return kind === 'ratio' ? 'Tên tử số, mẫu số do phần mềm đặt.' : '';
}

/** Where a table was put to use before anybody knew its decision: said to whoever chooses the set. */
export const unknownIssuer = 'Chưa biết';

function withoutBasis(legalBasis: ImportedSetMeta['legalBasis']): string[] {
  const lacking = [
    legalBasis.every(({ number }) => number === undefined) && 'số văn bản',
    legalBasis.every(({ issuer }) => issuer === unknownIssuer) && 'cơ quan ban hành',
  ].filter(part => part !== false);
  if (lacking.length === 0) return [];
  return [`Chưa ghi ${lacking.join(' và ')}: chưa có căn cứ pháp lý, hãy bổ sung trước khi dùng chính thức.`];
}

function newSet(
  criteria: Criterion[],
  columns: readonly MappedColumn[],
  meta: Omit<ImportedSetMeta, 'checked'>,
  fileName: string,
) {
  const variants = columns.map(column => column.variant).filter(variant => variant !== null);
  const empty = criteria.filter(({ indicators }) => indicators.length === 0).map(({ code }) => code);
  return {
    schema: 'ho-so-ntm/criteria-set@1',
    ...meta,
    ...(empty.length === 0 ? {} : { incomplete: `Chưa có chỉ tiêu của tiêu chí: ${empty.join(', ')}.` }),
    notes: [`Nhập từ bảng trong tệp “${fileName}”.`, ...withoutBasis(meta.legalBasis)],
    variants: variants.length === 0 ? [{ id: 'chung', name: 'Áp dụng chung' }] : variants,
    criteria,
  };
}
