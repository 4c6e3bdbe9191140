import type { Criterion } from './criteria-set.ts';
import type { Rule } from './criterion-rule.ts';
import { addDecimals, compareDecimals } from './decimal.ts';

export type Say = (place: string, reason: string) => void;

/** What is wrong with a criterion's rule, seen together with the indicators it speaks of. */
export function criterionRuleFaults({ rule, indicators }: Criterion, place: string, say: Say): void {
  const codes = indicators.map(({ code }) => code);
  // In an incomplete set a criterion may still be without its indicators; its rule is then judged when they come.
  if (codes.length === 0) return;
  if ('atLeast' in rule && rule.atLeast > codes.length)
    say(place, `đòi ${rule.atLeast} chỉ tiêu nhưng chỉ có ${codes.length}`);
  if ('atLeastPercent' in rule) {
    if (!isBetween('0', rule.atLeastPercent, '100')) say(place, 'tỷ lệ phải từ 0 đến 100');
    sayUnknown(rule.compulsory, codes, place, say);
  }
  if ('points' in rule) pointsFaults(rule, codes, place, say);
}

function pointsFaults(
  { points, pass }: Extract<Rule, { pass: string }>,
  codes: readonly string[],
  place: string,
  say: Say,
): void {
  sayUnknown(Object.keys(points), codes, place, say);
  for (const code of codes) if (!Object.hasOwn(points, code)) say(place, `chưa cho điểm chỉ tiêu "${code}"`);
  const most = Object.values(points).map(each => each.most);
  if (most.some(value => compareDecimals(value, '0') < 0)) say(place, 'điểm không được âm');
  else if (!isBetween('0', pass, most.reduce(addDecimals, '0')))
    say(place, 'điểm đạt phải từ 0 đến tổng điểm của các chỉ tiêu');
}

function sayUnknown(named: readonly string[], codes: readonly string[], place: string, say: Say): void {
  for (const code of named) if (!codes.includes(code)) say(place, `tiêu chí không có chỉ tiêu "${code}"`);
}

export function isBetween(low: string, value: string, high: string): boolean {
  return compareDecimals(low, value) <= 0 && compareDecimals(value, high) <= 0;
}
