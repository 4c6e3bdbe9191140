import type { Condition, Criterion, Indicator, Measure, Requirement, Source } from './criteria-set.ts';
import { parseLevel } from './level-input.ts';

const editedNote = 'Đã sửa khi soạn, khác với nguồn ghi sau đây.';

/**
 * A wording or a level that somebody changed is no longer what the source said, whoever compared that; what the source
 * was stays in the note.
 */
export function editedSource<T extends Pick<Source, 'wording' | 'checked' | 'note'>>(source: T): T {
  if (source.wording === 'unknown' && !source.checked) return source;
  const note = source.note.startsWith(editedNote) ? source.note : `${editedNote} ${source.note}`.trim();
  return { ...source, wording: 'unknown', checked: false, note: source.note === '' ? '' : note };
}

/** Only a person says so, who has the legal text before them. */
export function checkedSource<T extends Pick<Source, 'wording' | 'checked' | 'note'>>(
  source: T,
  checked: boolean,
): T {
  const note = checked ? source.note.replace(editedNote, '').trim() : source.note;
  return { ...source, ...(checked ? { wording: 'verbatim' as const } : {}), checked, note };
}

export function withText(indicator: Indicator, text: string): Indicator {
  return { ...indicator, text, source: editedSource(indicator.source) };
}

/** The level of one column, or none. Published words of the column go with the level they belonged to. */
export function withLevel(indicator: Indicator, column: string, level: Requirement | undefined): Indicator {
  const { [column]: _level, ...others } = indicator.requirement;
  const requirement = level === undefined ? others : { ...indicator.requirement, [column]: level };
  return { ...indicator, requirement, source: withEditedThreshold(indicator.source, column) };
}

/**
 * A level typed into a column. The first figure typed for an indicator that was only judged says how it is measured: a
 * share where it is in per cent, else a number.
 */
export function withTypedLevel(indicator: Indicator, column: string, typed: string): Indicator {
  if (typed.trim() === '') return withLevel(indicator, column, undefined);
  const unit = indicator.unit === '' && typed.includes('%') ? '%' : indicator.unit;
  const level = parseLevel(typed, unit);
  const changed = withLevel(indicator, column, level);
  const isJudged = (each: Requirement) => each === 'met' || (typeof each === 'object' && 'text' in each);
  const hasFigures = !isOpen(level) && !isJudged(level);
  const others = Object.entries(indicator.requirement).filter(([id]) => id !== column);
  if (indicator.measure.kind !== 'boolean' || !hasFigures || others.some(([, each]) => isJudged(each)))
    return changed;
  return { ...changed, unit, measure: unit === '%' ? shareOfAll : { kind: 'number' } };
}

function isOpen(level: Requirement): boolean {
  return level === 'provincial' || level === 'unknown';
}

export const shareOfAll: Measure = { kind: 'ratio', numerator: 'Số đạt', denominator: 'Tổng số' };

/** Another unit makes another level of every column. */
export function withUnitOf(indicator: Indicator, unit: string): Indicator {
  return { ...indicator, unit, source: withEditedThreshold(indicator.source) };
}

function withEditedThreshold(source: Indicator['source'], column?: string): Indicator['source'] {
  const { published = {}, ...threshold } = source.threshold;
  const left = Object.entries(published).filter(([id]) => column !== undefined && id !== column);
  return {
    ...source,
    threshold: {
      ...editedSource(threshold),
      ...(left.length === 0 ? {} : { published: Object.fromEntries(left) }),
    },
  };
}

/** Wording and level together. */
export function withChecked(indicator: Indicator, checked: boolean): Indicator {
  const { source } = indicator;
  return {
    ...indicator,
    source: { ...checkedSource(source, checked), threshold: checkedSource(source.threshold, checked) },
  };
}

export function criterionChecked(criterion: Criterion, checked: boolean): Criterion {
  return {
    ...criterion,
    source: checkedSource(criterion.source, checked),
    indicators: criterion.indicators.map(indicator => withChecked(indicator, checked)),
  };
}

export function conditionChecked(condition: Condition, checked: boolean): Condition {
  return { ...condition, source: checkedSource(condition.source, checked) };
}
