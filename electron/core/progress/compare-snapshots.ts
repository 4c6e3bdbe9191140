import type { ProgressComparison } from '#shared/contract/progress.ts';
import { conditionIndicatorsOf, conditionsCode } from '#shared/domain/condition.ts';
import { type CriteriaSet, type Indicator, indicatorsOf } from '#shared/domain/criteria-set.ts';
import { type Answer, type ComparedItem, progressKind } from '#shared/domain/progress-compare.ts';
import { indicatorTextIn } from '#shared/domain/requirement.ts';
import { planMove } from '#shared/domain/set-move.ts';

/** A state and the set and column it was judged by. */
export type ComparedState = {
  set: CriteriaSet;
  variantId: string;
  answers: Readonly<Record<string, Answer>>;
};

type Pair = { from: Indicator | null; to: Indicator | null };

/** What changed between two states; indicators of two versions of a set are matched as when a dossier moves. */
export function compareStates(from: ComparedState, to: ComparedState, year: number): ProgressComparison {
  const pairs: Pair[] =
    from.set === to.set
      ? [...indicatorsOf(to.set), ...conditionIndicatorsOf(to.set)].map(same => ({ from: same, to: same }))
      : planMove(from, to, year);
  const items = pairs.map(pair => itemOf(pair, from, to, year));
  return {
    items: items.flatMap(item => {
      const kind = progressKind(item);
      return kind === null ? [] : [{ kind, ...item }];
    }),
  };
}

function itemOf(pair: Pair, from: ComparedState, to: ComparedState, year: number): ComparedItem {
  const shown = pair.to ?? pair.from;
  return {
    criterion: criterionOf(pair.to ? to.set : from.set, shown?.code ?? ''),
    code: shown?.code ?? '',
    text: shown ? indicatorTextIn(shown, year) : '',
    before: pair.from && answerOf(from, pair.from),
    after: pair.to && answerOf(to, pair.to),
  };
}

const noAnswer: Answer = { verdict: 'unassessed', display: '', evidence: 0 };

/** Codes come from files: "constructor" must not find what every object inherits. */
function answerOf({ answers }: ComparedState, { code }: Indicator): Answer {
  return (Object.hasOwn(answers, code) ? answers[code] : undefined) ?? noAnswer;
}

function criterionOf(set: CriteriaSet, code: string): string {
  return (
    set.criteria.find(({ indicators }) => indicators.some(each => each.code === code))?.code ?? conditionsCode
  );
}
