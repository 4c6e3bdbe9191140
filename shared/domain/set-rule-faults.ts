import type { CriteriaSet } from './criteria-set.ts';
import { isBetween, type Say } from './criterion-rule-faults.ts';

/** What is wrong with the rule over a whole set, seen together with the indicators it names. */
export function setRuleFaults({ rule }: CriteriaSet, indicators: ReadonlySet<string>, say: Say): void {
  if (!rule) return;
  if (!isBetween('0', rule.atLeastPercent, '100')) say('rule.atLeastPercent', 'tỷ lệ phải từ 0 đến 100');
  const named = rule.compulsory.map(({ indicator }) => indicator);
  named.forEach((code, at) => {
    if (code === undefined) return;
    const place = `rule.compulsory[${at}]`;
    if (!indicators.has(code)) say(place, `bộ tiêu chí không có chỉ tiêu "${code}"`);
    if (named.indexOf(code) < at) say(place, `chỉ tiêu "${code}" được nêu hai lần`);
  });
}
