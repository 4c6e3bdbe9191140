import { canonicalJson } from './canonical-json.ts';
import type { CriteriaSet, Indicator, Measure, Requirement } from './criteria-set.ts';
import { requirementFitsMeasure } from './requirement.ts';
import type { MappedColumn } from './table-import.ts';
import { cellsOf } from './table-import-columns.ts';
import type { DraftIndicator, DraftLevel, Mark } from './table-import-drafts.ts';
import { isUnit, sameUnit } from './table-import-figure.ts';
import { cleanText } from './table-import-text.ts';
import { joinYears, readThreshold, type ThresholdReading } from './table-import-threshold.ts';
import { foldVietnamese } from './vietnamese.ts';

export type ReadLevels = {
  unit: string;
  measure: Measure;
  requirement: Record<string, Requirement>;
  published: Record<string, string>;
};

type Options = {
  columns: readonly MappedColumn[];
  bareMeansAtLeast: boolean;
  keepsWords: (level: DraftLevel) => boolean;
  mark: Mark;
};

/** Labels of the form for rates whose two figures the table does not name. */
export const ourRatioLabels = { numerator: 'Số đạt', denominator: 'Tổng số' };

/** The levels of an indicator in all columns, its unit, and how it is measured. */
export function readLevels(draft: DraftIndicator, options: Options): ReadLevels {
  const { columns, mark } = options;
  const given = draft.unit.map(words => cleanText(words.text)).find(text => text !== '') ?? '';
  const judged = /^(?:dat|dat ?\/ ?(?:khong|chua) dat|-|x)$/.test(foldVietnamese(given));
  const stated = judged ? '' : given;
  const levels: ReadLevels = { unit: stated, measure: { kind: 'boolean' }, requirement: {}, published: {} };
  let unit = stated || unitInText(draft.text);
  for (const column of columns) {
    const id = column.variant?.id ?? 'default';
    const own = draft.levels.filter(level => level.column === column.column);
    const reading = readColumn(own, unit, options);
    const [place = { row: draft.row, column: column.column }] = own;
    if (reading.status === 'notUnderstood') {
      levels.requirement[id] = 'unknown';
      continue;
    }
    if (
      reading.unit !== null &&
      unit !== '' &&
      !sameUnit(reading.unit, unit) &&
      !unit.startsWith(reading.unit)
    )
      mark(
        place,
        'threshold',
        'notUnderstood',
        `đơn vị “${reading.unit}” khác đơn vị “${unit}” của chỉ tiêu`,
      );
    unit ||= reading.unit ?? '';
    levels.requirement[id] = reading.requirement;
    if (reading.published !== null) levels.published[id] = reading.published;
  }
  levels.unit = unit;
  levels.measure = measureOf(draft.text, unit, Object.values(levels.requirement));
  if (levels.measure.kind === 'ratio') levels.unit = '%';
  // Judged indicators have nothing to measure, whatever stands in brackets after their text.
  if (levels.measure.kind === 'boolean') levels.unit = stated;
  return sameForAll(levels, columns);
}

function readColumn(
  own: DraftLevel[],
  unit: string,
  { bareMeansAtLeast, keepsWords, mark }: Options,
): ThresholdReading {
  const ofYears = own.filter(level => level.year !== null);
  const used =
    ofYears.length > 0 ? own.filter(level => level.year !== null || level.text.trim() !== '') : own;
  const readings = used.map(level => {
    const words = cleanText(level.text);
    const reading: ThresholdReading = keepsWords(level)
      ? {
          status: 'understood',
          requirement: { text: words },
          unit: null,
          published: null,
          reason: 'giữ nguyên văn, cán bộ tự đánh giá',
        }
      : readThreshold(level.text, { unit, bareMeansAtLeast });
    mark(level, 'threshold', reading.status, reading.reason);
    return { level, reading };
  });
  const [first] = readings;
  if (first === undefined) return { status: 'notUnderstood', reason: 'không có mức' };
  if (ofYears.length === 0) return first.reading;
  const years = readings.map(({ level, reading }) => [level.year ?? '', reading] as const);
  const words = readings.map(({ level }) => `${level.year}: ${cleanText(level.text)}`).join('; ');
  const joined = years.some(([year]) => year === '')
    ? ({ status: 'notUnderstood', reason: 'mức chung đứng cạnh mức từng năm' } as const)
    : joinYears(years, words);
  if (joined.status === 'notUnderstood') mark(first.level, 'threshold', 'notUnderstood', joined.reason);
  return joined;
}

/** "Thu nhập bình quân đầu người (triệu đồng/người)" */
function unitInText(text: string): string {
  const words = /\((?:đơn vị(?: tính)?:?\s*|đvt:?\s*)?([^()]{1,40})\)\s*$/iu.exec(text)?.[1] ?? '';
  return isUnit(words) ? cleanText(words) : '';
}

/** Only from what the table says: figures in per cent are rates, "Đạt" is judged, other figures are numbers. */
export function measureOf(text: string, unit: string, levels: readonly Requirement[]): Measure {
  const parts = levels.flatMap(level =>
    typeof level === 'object' && 'byYear' in level ? Object.values(level.byYear) : [level],
  );
  const isOpen = (part: Requirement) => part === 'unknown' || part === 'provincial';
  const isJudged = (part: Requirement) => part === 'met' || (typeof part === 'object' && 'text' in part);
  const isRate = unit === '%' || (unit === '' && /^ty le\b/.test(foldVietnamese(text)));
  if (parts.every(isOpen))
    return isRate
      ? { kind: 'ratio', ...ourRatioLabels }
      : unit === ''
        ? { kind: 'text' }
        : { kind: 'number' };
  const closed = parts.filter(part => !isOpen(part));
  if (closed.every(isJudged)) return { kind: 'boolean' };
  if (closed.some(isJudged)) return { kind: 'text' };
  return unit === '%' ? { kind: 'ratio', ...ourRatioLabels } : { kind: 'number' };
}

/** One level in all columns is the level for all. */
function sameForAll(levels: ReadLevels, columns: readonly MappedColumn[]): ReadLevels {
  const ids = columns.map(column => column.variant?.id ?? 'default');
  const [first] = ids;
  if (first === undefined) return { ...levels, requirement: { default: 'unknown' } };
  const isSame = ids.every(
    id =>
      canonicalJson(levels.requirement[id] ?? null) === canonicalJson(levels.requirement[first] ?? null) &&
      levels.published[id] === levels.published[first],
  );
  if (!isSame) return levels;
  const level = levels.requirement[first] ?? 'unknown';
  const words = levels.published[first];
  return {
    ...levels,
    requirement: { default: level },
    published: words === undefined ? {} : { default: words },
  };
}

/**
 * The levels of an indicator that is known from an exported set: columns that still say what was exported mean what
 * they meant, and only the others are read.
 */
export function readKnownLevels(
  draft: DraftIndicator,
  set: CriteriaSet,
  known: Indicator,
  options: Options,
): ReadLevels {
  const exported = cellsOf(set, known);
  const idOf = (column: MappedColumn) => column.variant?.id ?? 'default';
  const same = options.columns.filter(column => {
    const own = draft.levels.filter(level => level.column === column.column);
    const isSame =
      own.length === 1 && cleanText(own[0]?.text ?? '') === cleanText(exported.levels[idOf(column)] ?? '');
    if (isSame) for (const level of own) options.mark(level, 'threshold', 'understood');
    return isSame;
  });
  const hasUnit =
    draft.unit.length === 0
      ? known.unit === ''
      : draft.unit.every(({ text }) => cleanText(text) === cleanText(known.unit));
  const base = {
    unit: known.unit,
    measure: known.measure,
    requirement: known.requirement,
    published: known.source.threshold.published ?? {},
  };
  if (same.length === options.columns.length && hasUnit) return base;
  const changed = options.columns.filter(column => !same.includes(column));
  const read = readLevels(draft, { ...options, columns: changed });
  const requirement = { ...known.requirement };
  const published = { ...base.published };
  for (const id of changed.map(idOf)) {
    requirement[id] = read.requirement[id] ?? read.requirement['default'] ?? 'unknown';
    const words = read.published[id] ?? read.published['default'];
    if (words === undefined) delete published[id];
    else published[id] = words;
  }
  const unit = read.unit || known.unit;
  const fits =
    Object.values(requirement).every(level => requirementFitsMeasure(level, known.measure)) &&
    (known.measure.kind !== 'ratio' || unit === '%');
  return {
    unit,
    measure: fits ? known.measure : measureOf(draft.text, unit, Object.values(requirement)),
    requirement,
    published,
  };
}
