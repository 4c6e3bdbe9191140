import type { Rule } from './criterion-rule.ts';
import { addDecimals, compareDecimals, ratioMeets } from './decimal.ts';
import type { Verdict } from './verdict.ts';

/** An indicator as a rule sees it; `figure` is what was entered, where points are given instead of a verdict. */
export type RuledIndicator = { code: string; verdict: Verdict; figure?: string | undefined };

/**
 * A rule over indicators. What does not apply is left out, and no rule asks for more than applies. The rule is tried
 * twice, open indicators once as failed and once as met: only where that makes a difference is it unassessed.
 */
export function ruleVerdict(rule: Rule, indicators: readonly RuledIndicator[]): Verdict {
  const applying = indicators.filter(({ verdict }) => verdict !== 'notApplicable');
  if (applying.length === 0) return indicators.length > 0 ? 'notApplicable' : 'unassessed';
  if (holds(rule, applying, 'failed')) return 'met';
  return holds(rule, applying, 'met') ? 'unassessed' : 'notMet';
}

type Assumed = 'failed' | 'met';

function holds(rule: Rule, applying: readonly RuledIndicator[], open: Assumed): boolean {
  const met = applying.filter(indicator => isMet(indicator, open)).length;
  if ('all' in rule) return met === applying.length;
  if ('atLeast' in rule) return met >= Math.min(rule.atLeast, applying.length);
  if ('points' in rule) return holdsPoints(rule, applying, open);
  return (
    ratioMeets(String(met), String(applying.length), '>=', rule.atLeastPercent) &&
    applying.every(indicator => !rule.compulsory.includes(indicator.code) || isMet(indicator, open))
  );
}

function isMet({ verdict }: RuledIndicator, open: Assumed): boolean {
  return verdict === 'met' || (verdict === 'unassessed' && open === 'met');
}

type PointsRule = Extract<Rule, { pass: string }>;

/** The pass mark, or all there is to earn where less than the pass mark applies. */
function holdsPoints(rule: PointsRule, applying: readonly RuledIndicator[], open: Assumed): boolean {
  const most = sum(applying.map(({ code }) => mostPoints(rule, code)));
  const earned = sum(applying.map(indicator => pointsOf(rule, indicator, open)));
  return compareDecimals(earned, smaller(rule.pass, most)) >= 0;
}

function pointsOf(rule: PointsRule, indicator: RuledIndicator, open: Assumed): string {
  const most = mostPoints(rule, indicator.code);
  if (rule.points[indicator.code]?.from === 'figure' && indicator.figure !== undefined)
    return compareDecimals(indicator.figure, '0') < 0 ? '0' : smaller(indicator.figure, most);
  return isMet(indicator, open) ? most : '0';
}

/** An indicator the rule does not name is worth nothing; a valid set names them all. */
function mostPoints(rule: PointsRule, code: string): string {
  return Object.hasOwn(rule.points, code) ? (rule.points[code]?.most ?? '0') : '0';
}

function sum(values: readonly string[]): string {
  return values.reduce(addDecimals, '0');
}

function smaller(a: string, b: string): string {
  return compareDecimals(a, b) <= 0 ? a : b;
}
