import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CriteriaSet, type Indicator, indicatorsOf } from '#shared/domain/criteria-set.ts';
import { parseCriteriaSet } from '#shared/domain/criteria-set-parse.ts';

const resources = join(import.meta.dirname, '..', '..', 'resources');

/** The text of a file in resources. */
export const readResource = (...path: string[]) => readFileSync(join(resources, ...path), 'utf8');

/** A set as the application loads it. */
export function shipped(id: string): CriteriaSet {
  const parsed = parseCriteriaSet(JSON.parse(readResource('criteria', `${id}.json`)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.set;
}

export function byCode(set: CriteriaSet, code: string): Indicator {
  const found = indicatorsOf(set).find(indicator => indicator.code === code);
  if (!found) throw new Error(code);
  return found;
}
