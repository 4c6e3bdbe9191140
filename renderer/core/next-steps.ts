import type { CriterionRow, Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { groupsOf, lacksEvidence } from './dossier-rows.ts';

export type NextStep = { row: IndicatorRow; todo: 'confirm' | 'assess' | 'attach' | 'improve' };

function todoOf(row: IndicatorRow, group: CriterionRow): NextStep['todo'] | undefined {
  if (row.unconfirmed.length > 0) return 'confirm';
  if (row.verdict === 'unassessed') return 'assess';
  if (lacksEvidence(row, group)) return 'attach';
  return row.verdict === 'notMet' ? 'improve' : undefined;
}

const order: Record<NextStep['todo'], number> = { confirm: 0, assess: 1, attach: 2, improve: 3 };

/** What is left to do: answers to confirm because the set changed, results to enter, then proof to attach, then what is not met; cost-free ones first. */
export function nextSteps(dossier: Dossier): NextStep[] {
  const steps = groupsOf(dossier).flatMap(group =>
    group.indicators.flatMap(row => {
      const todo = todoOf(row, group);
      return todo ? [{ row, todo }] : [];
    }),
  );
  // Sorting is stable: within a kind of work the order of the set stands, conditions at its end.
  return steps.sort(
    (a, b) =>
      order[a.todo] - order[b.todo] ||
      Number(b.row.indicator.costFree ?? false) - Number(a.row.indicator.costFree ?? false),
  );
}

type Result = Dossier['result'];

/** "Còn 7 chỉ tiêu chưa đánh giá, 3 chưa có minh chứng, 2 chưa đạt." */
export function whatIsLeft(result: Result): string {
  const notMet = result.indicatorsTotal - result.indicatorsMet - result.indicatorsUnassessed;
  const openConditions = result.conditionsTotal - result.conditionsMet;
  const parts = [
    result.unconfirmed > 0 ? `${result.unconfirmed} chỉ tiêu cần xác nhận` : '',
    result.indicatorsUnassessed > 0 ? `${result.indicatorsUnassessed} chỉ tiêu chưa đánh giá` : '',
    result.evidenceMissing > 0 ? `${result.evidenceMissing} chỉ tiêu chưa có minh chứng` : '',
    notMet > 0 ? `${notMet} chỉ tiêu chưa đạt` : '',
    openConditions > 0 ? `${openConditions} điều kiện chưa đáp ứng` : '',
  ].filter(Boolean);
  const [first, ...rest] = parts;
  if (first === undefined) return 'Các chỉ tiêu đều đã đạt và có minh chứng.';
  return `Còn ${[first, ...rest.map(part => part.replace(' chỉ tiêu', ''))].join(', ')}.`;
}
