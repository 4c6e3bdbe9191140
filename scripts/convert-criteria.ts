import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { parseCriteriaSet } from '#shared/domain/criteria-set-parse.ts';
import { convertSet } from './criteria/convert-set.ts';
import { rawProcedureSchema, rawSetSchema } from './criteria/raw-set.ts';
import { procedureFile, recipes } from './criteria/recipes.ts';

/**
 * Makes resources/criteria/*.json from what was collected in resources/criteria-sources: `node scripts/convert-criteria.ts`.
 *
 * Every wording keeps where it came from. `checked` is false throughout: the collected files copy news pages and
 * portals or memory, none was compared with the legal text. Labels of numerators and denominators and the ids are
 * ours; no figure is. A level nobody knows is `unknown`, guesses by pattern are left behind.
 */
const root = join(import.meta.dirname, '..');

/** The shipped sets as file name and text. */
export function shippedSets(): { name: string; text: string }[] {
  const procedure = rawProcedureSchema.parse(readSource(procedureFile));
  return recipes.map(recipe => {
    const set = convertSet(rawSetSchema.parse(readSource(recipe.raw)), recipe, procedure);
    return { name: `${recipe.id}.json`, text: `${JSON.stringify(accepted(set), null, 2)}\n` };
  });
}

function readSource(name: string): unknown {
  return JSON.parse(readFileSync(join(root, 'resources', 'criteria-sources', `${name}.json`), 'utf8'));
}

function accepted(set: CriteriaSet): CriteriaSet {
  const parsed = parseCriteriaSet(set);
  if (parsed.ok) return parsed.set;
  throw new Error(
    parsed.problems.map(problem => `${set.id}: ${problem.place}: ${problem.reason}`).join('\n'),
  );
}

if (import.meta.main) {
  for (const { name, text } of shippedSets()) writeFileSync(join(root, 'resources', 'criteria', name), text);
}
