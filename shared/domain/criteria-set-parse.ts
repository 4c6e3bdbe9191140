import { type CriteriaSet, criteriaSetSchema } from './criteria-set.ts';
import { criteriaSetFaults } from './criteria-set-faults.ts';
import { memberAt, type SchemaProblem, schemaProblems } from './schema-problems.ts';
import { unsafePlace } from './unsafe-keys.ts';

export type ParsedCriteriaSet = { ok: true; set: CriteriaSet } | { ok: false; problems: SchemaProblem[] };

const mostProblems = 100;
/** Reads a criteria set from parsed JSON, or names every place that is wrong and why, for the person who made it. */
export function parseCriteriaSet(json: unknown): ParsedCriteriaSet {
  const unsafe = unsafePlace(json);
  if (unsafe) return { ok: false, problems: [inWords(bracketed(unsafe), json)] };
  const parsed = criteriaSetSchema.safeParse(json);
  const problems = parsed.success ? criteriaSetFaults(parsed.data) : schemaProblems(parsed.error, json);
  if (parsed.success && problems.length === 0) return { ok: true, set: parsed.data };
  return { ok: false, problems: problems.slice(0, mostProblems).map(problem => inWords(problem, json)) };
}

function bracketed({ place, reason }: SchemaProblem): SchemaProblem {
  return { place: place.replace(/\.(\d+)/g, '[$1]'), reason };
}

/** "criteria[1].indicators[0].unit" → "Tiêu chí 2 › Chỉ tiêu 2.1 › unit": the author knows codes, not positions. */
function inWords(problem: SchemaProblem, json: unknown): SchemaProblem {
  const match = /^criteria\[(\d+)\](?:\.indicators\[(\d+)\])?\.?(.*)$/.exec(problem.place);
  const reason =
    /\brequirement\b/.test(problem.place) && problem.reason === 'không thuộc dạng nào được phép'
      ? 'không đọc được mức đạt chuẩn'
      : problem.reason;
  if (!match) return { place: problem.place === '' ? 'Bộ tiêu chí' : problem.place, reason };
  const [, criterionAt, indicatorAt, rest] = match;
  const criterion = memberAt(memberAt(json, 'criteria'), criterionAt);
  const parts = [`Tiêu chí ${codeOf(criterion, criterionAt)}`];
  if (indicatorAt !== undefined) {
    const indicator = memberAt(memberAt(criterion, 'indicators'), indicatorAt);
    parts.push(`Chỉ tiêu ${codeOf(indicator, indicatorAt)}`);
  }
  if (rest) parts.push(rest);
  return { place: parts.join(' › '), reason };
}

function codeOf(value: unknown, position: string | undefined): string {
  const code = memberAt(value, 'code');
  return typeof code === 'string' && code !== '' ? code : `thứ ${Number(position) + 1}`;
}
