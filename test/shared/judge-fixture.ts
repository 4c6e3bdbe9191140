import type { Measure, Requirement } from '#shared/domain/criteria-set.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { type Assessment, assess, emptyAssessment, type Judgement } from '#shared/domain/verdict.ts';
import { indicator, ratio } from './indicator-fixture.ts';

const place = { variant: 'dbsh', year: 2025 };
const measures: Record<string, Measure> = {
  tick: { kind: 'boolean' },
  number: { kind: 'number' },
  ratio,
  count: { kind: 'count' },
  parts: { kind: 'parts', parts: ['a', 'b', 'c'].map(id => ({ id, text: `Nội dung ${id}` })) },
  two: { kind: 'parts', parts: ['a', 'b', 'c'].map(id => ({ id, text: `Nội dung ${id}` })), atLeast: 2 },
  words: { kind: 'text' },
};
const units: Record<string, string> = { count: 'mô hình' };

/** By a short name, for tables. */
export function measureOf(name: string): Measure {
  const measure = measures[name];
  if (!measure) throw new Error(name);
  return measure;
}

export function judge(
  name: string,
  level: Requirement,
  entry: Entry | null,
  more: Partial<Assessment> = {},
): Judgement {
  const measure = measureOf(name);
  const unit = measure.kind === 'ratio' ? '%' : (units[name] ?? '');
  return assess(indicator(measure, level, { unit }), place, { ...emptyAssessment, entry, ...more });
}
