import { type CriteriaSet, type Indicator, indicatorsOf } from '#shared/domain/criteria-set.ts';
import { schemaProblems } from '#shared/domain/schema-problems.ts';
import {
  comparableWords,
  isSameMeasure,
  type Mapping,
  type MappingPair,
  mappingSchema,
} from '#shared/domain/set-mapping.ts';
import { unsafePlace } from '#shared/domain/unsafe-keys.ts';
import { AppError } from '#shared/errors.ts';

export function tableOf(sets: [string, string], pairs: MappingPair[]): Mapping {
  return { schema: 'ho-so-ntm/mapping@1', sets, pairs };
}

/** @throws AppError setInvalid with every place */
export function readTable(json: unknown): Mapping {
  const unsafe = unsafePlace(json);
  const parsed = mappingSchema.safeParse(json);
  if (unsafe)
    throw new AppError('setInvalid', {
      problems: [{ ...unsafe, place: unsafe.place || 'Bảng ghép chỉ tiêu' }],
    });
  if (!parsed.success) throw new AppError('setInvalid', { problems: schemaProblems(parsed.error, json) });
  return parsed.data;
}

/** @throws AppError invalidInput where one figure cannot answer both */
export function pairOf(
  a: Indicator,
  b: Indicator,
  said: Pick<MappingPair, 'likeness' | 'sameFigure' | 'note'>,
): MappingPair {
  if (said.sameFigure && !isSameMeasure(a, b)) refuse(otherMeasure(a.code, b.code));
  return { a: { code: a.code, text: a.text }, b: { code: b.code, text: b.text }, ...said };
}

/** Why a pair of a file does not fit the sets as they are here. */
export function pairProblems(
  first: CriteriaSet,
  second: CriteriaSet,
  { a, b, sameFigure }: MappingPair,
): string[] {
  const [one, other] = [findWorded(first, a), findWorded(second, b)];
  const missing = [
    [first, a, one],
    [second, b, other],
  ] as const;
  const problems = missing.flatMap(([set, { code }, found]) =>
    found ? [] : [`bộ “${set.title}” ở máy này không có chỉ tiêu ${code} với lời văn như trong tệp`],
  );
  if (one && other && sameFigure && !isSameMeasure(one, other)) problems.push(otherMeasure(a.code, b.code));
  return problems;
}

function findWorded(set: CriteriaSet, { code, text }: MappingPair['a']): Indicator | undefined {
  const found = indicatorsOf(set).find(each => each.code === code);
  return found && comparableWords(found.text) === comparableWords(text) ? found : undefined;
}

export function mustFind(set: CriteriaSet, code: string): Indicator {
  const found = indicatorsOf(set).find(each => each.code === code);
  if (!found) throw new AppError('notFound', { what: 'indicator', id: code });
  return found;
}

function otherMeasure(a: string, b: string): string {
  return `chỉ tiêu ${a} và ${b} không cùng đơn vị hoặc cách đo: một số liệu không trả lời được cả hai, chỉ dùng lại được tệp`;
}

export function refuse(reason: string): never {
  throw new AppError('invalidInput', { problems: [reason] });
}
