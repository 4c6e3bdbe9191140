import type { CriteriaSet, SetRule, UnitType } from './criteria-set.ts';
import { indicatorsOf } from './criteria-set.ts';
import { percentOf } from './decimal.ts';
import { displayAgainst } from './decimal-display.ts';
import type { VerdictByCode } from './result.ts';
import { ruleVerdict } from './rule-verdict.ts';
import { sourceMark } from './source-mark.ts';
import type { Verdict } from './verdict.ts';
import { formatNumber } from './vietnamese.ts';

export type SetRuleState = {
  /** "Đạt khi đạt từ 70 % số chỉ tiêu trở lên, trong đó có đủ 6 nội dung bắt buộc". */
  text: string;
  decision: string;
  sourceMark: string | null;
  verdict: Verdict;
  /** Of the indicators that apply. */
  met: number;
  total: number;
  /** The share as shown: "66,66 %"; empty where no indicator applies. */
  share: string;
  /** `code` is null while nobody knows which indicator of the set is meant. */
  compulsory: { code: string | null; text: string; verdict: Verdict }[];
};

/** "Phường Hà An" → ward: the official name of a unit begins with its type. */
export function unitTypeOf(communeName: string): UnitType {
  const name = communeName.normalize('NFC').toLowerCase();
  if (name.startsWith('phường ')) return 'ward';
  return name.startsWith('đặc khu ') ? 'specialZone' : 'commune';
}

/** The rule by which a unit of this type is judged, instead of criterion by criterion. */
function setRuleFor({ rule }: CriteriaSet, unitType: UnitType): SetRule | undefined {
  return rule?.units?.includes(unitType) === false ? undefined : rule;
}

export function setRuleText({ atLeastPercent, compulsory }: SetRule): string {
  const share = `Đạt khi đạt từ ${formatNumber(atLeastPercent)} % số chỉ tiêu trở lên`;
  return compulsory.length === 0 ? share : `${share}, trong đó có đủ ${compulsory.length} nội dung bắt buộc`;
}

/** Undefined where the set has no rule over the whole, or none for this type of unit. */
export function setRuleState(
  set: CriteriaSet,
  unitType: UnitType,
  verdicts: VerdictByCode,
): SetRuleState | undefined {
  const rule = setRuleFor(set, unitType);
  if (!rule) return undefined;
  const verdictOf = (code: string): Verdict => verdicts.get(code) ?? 'unassessed';
  const applying = indicatorsOf(set)
    .map(({ code }) => verdictOf(code))
    .filter(verdict => verdict !== 'notApplicable');
  const met = applying.filter(verdict => verdict === 'met').length;
  const figure = percentOf(String(met), String(applying.length));
  return {
    text: setRuleText(rule),
    decision: rule.decision,
    sourceMark: sourceMark(rule.source) ?? null,
    verdict: setRuleVerdict(set, rule, verdicts),
    met,
    total: applying.length,
    share:
      figure === undefined ? '' : `${displayAgainst(figure, [{ op: '>=', value: rule.atLeastPercent }])} %`,
    compulsory: rule.compulsory.map(({ text, indicator }) => ({
      code: indicator ?? null,
      text,
      verdict: indicator === undefined ? 'unassessed' : verdictOf(indicator),
    })),
  };
}

/** Open while indicators of the set are missing, or while it is not known which of them are compulsory. */
function setRuleVerdict(set: CriteriaSet, rule: SetRule, verdicts: VerdictByCode): Verdict {
  if (set.incomplete !== undefined) return 'unassessed';
  const codes = rule.compulsory.flatMap(({ indicator }) => indicator ?? []);
  const verdict = ruleVerdict(
    { atLeastPercent: rule.atLeastPercent, compulsory: codes },
    indicatorsOf(set).map(({ code }) => ({ code, verdict: verdicts.get(code) ?? 'unassessed' })),
  );
  return verdict === 'met' && codes.length < rule.compulsory.length ? 'unassessed' : verdict;
}
