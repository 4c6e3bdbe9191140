import type { Criterion } from './criteria-set.ts';
import type { Rule } from './criterion-rule.ts';
import type { SetDraft } from './set-draft.ts';

/** What each code is called afterwards; null where it is gone. */
export type Renamed = ReadonlyMap<string, string | null>;

/** Indicators under other codes, also wherever a rule names them. */
export function withIndicatorCodes(draft: SetDraft, renamed: Renamed): SetDraft {
  const criteria = draft.criteria.map(criterion => ({
    ...criterion,
    rule: ruleWithCodes(criterion.rule, renamed),
    indicators: criterion.indicators.map(indicator => ({
      ...indicator,
      code: renamed.get(indicator.code) ?? indicator.code,
    })),
  }));
  if (!draft.rule) return { ...draft, criteria };
  const compulsory = draft.rule.compulsory.map(({ indicator, ...rest }) => {
    const next = indicator === undefined ? undefined : nameOf(indicator, renamed);
    return next === undefined ? rest : { ...rest, indicator: next };
  });
  return { ...draft, criteria, rule: { ...draft.rule, compulsory } };
}

/** Criteria under other codes, also in groups and wherever else the set names them. */
export function withCriterionCodes(draft: SetDraft, renamed: Renamed): SetDraft {
  const { groups, openCriteria, revocation } = draft;
  const codes = (list: readonly string[]) => list.flatMap(code => nameOf(code, renamed) ?? []);
  return {
    ...draft,
    criteria: draft.criteria.map(criterion => ({
      ...criterion,
      code: renamed.get(criterion.code) ?? criterion.code,
    })),
    ...(groups && {
      groups: groups
        .map(group => ({ ...group, criteria: codes(group.criteria) }))
        .filter(group => group.criteria.length > 0),
    }),
    ...(openCriteria && { openCriteria: codes(openCriteria) }),
    ...(revocation && { revocation: { ...revocation, withOneOf: codes(revocation.withOneOf) } }),
  };
}

function nameOf(code: string, renamed: Renamed): string | undefined {
  const next = renamed.get(code);
  return next === undefined ? code : (next ?? undefined);
}

function ruleWithCodes(rule: Rule, renamed: Renamed): Rule {
  if ('points' in rule) {
    const points = Object.entries(rule.points).flatMap(([code, worth]) => {
      const next = nameOf(code, renamed);
      return next === undefined ? [] : [[next, worth] as const];
    });
    return { ...rule, points: Object.fromEntries(points) };
  }
  if (!('compulsory' in rule)) return rule;
  return { ...rule, compulsory: rule.compulsory.flatMap(code => nameOf(code, renamed) ?? []) };
}

/** Criteria 1, 2, 3 …, indicators 1.1, 1.2 … in the order they stand in. */
export function renumbered(draft: SetDraft): SetDraft {
  const indicators = new Map<string, string>();
  const criteria = new Map<string, string>();
  draft.criteria.forEach((criterion, at) => {
    criteria.set(criterion.code, String(at + 1));
    criterion.indicators.forEach(({ code }, position) => {
      indicators.set(code, `${at + 1}.${position + 1}`);
    });
  });
  const named = withCriterionCodes(withIndicatorCodes(draft, indicators), criteria);
  // Also where two had the same code.
  return {
    ...named,
    criteria: named.criteria.map((criterion, at) => ({
      ...criterion,
      code: String(at + 1),
      indicators: criterion.indicators.map((indicator, position) => ({
        ...indicator,
        code: `${at + 1}.${position + 1}`,
      })),
    })),
  };
}

/** "2.4" after "2.1" … "2.3", or wherever the next free number is. */
export function nextIndicatorCode(draft: SetDraft, { code, indicators }: Criterion): string {
  const taken = new Set(draft.criteria.flatMap(each => each.indicators.map(indicator => indicator.code)));
  return firstFree(indicators.length + 1, number => `${code}.${number}`, taken);
}

export function nextCriterionCode(draft: SetDraft): string {
  return firstFree(draft.criteria.length + 1, String, new Set(draft.criteria.map(({ code }) => code)));
}

export function firstFree(
  from: number,
  nameOfNumber: (number: number) => string,
  taken: ReadonlySet<string>,
): string {
  let number = from;
  while (taken.has(nameOfNumber(number))) number += 1;
  return nameOfNumber(number);
}
