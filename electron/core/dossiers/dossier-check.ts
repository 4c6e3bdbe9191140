import type {
  Assignment,
  CriterionRow,
  Dossier,
  DossierCheck,
  IndicatorRow,
} from '#shared/contract/dossiers.ts';
import { dueState } from '#shared/domain/due-date.ts';
import { indicatorChangeLabel } from '#shared/domain/set-move.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { lacksEvidence } from './dossier-view.ts';

/** What is wrong, before it is said whose it is and until when. */
type Problem = Pick<DossierCheck['problems'][number], 'code' | 'indicator' | 'message'>;

/**
 * What keeps a dossier from being submitted, in the order of the set; ready when there is nothing. Of an indicator past
 * its due date that is said too.
 * @param today the day in Vietnam
 */
export function checkDossier(
  { set, criteria, conditions, result: { rule } }: Dossier,
  today: string,
): DossierCheck {
  const rows = [...criteria.flatMap(({ indicators }) => indicators), ...conditions];
  const assignments = new Map(rows.map(({ code, assignment }) => [code, assignment]));
  const ofSet: Problem[] = set.incomplete
    ? [{ code: 'setIncomplete', indicator: '', message: `Bộ tiêu chí chưa đầy đủ: ${set.incomplete}` }]
    : [];
  const problems = [
    ...ofSet,
    ...checkRule(rule, set),
    ...criteria.flatMap(criterion => checkCriterion(criterion, rule)),
    ...conditions.flatMap(checkCondition),
  ];
  return {
    ready: problems.length === 0,
    problems: withOverdue(problems, assignments, today).map(problem => {
      const assignment = assignments.get(problem.indicator);
      return { ...problem, person: assignment?.person ?? null, dueOn: assignment?.dueOn ?? null };
    }),
  };
}

/** After the last problem of each indicator whose due date has passed, one more that says so. */
function withOverdue(
  problems: readonly Problem[],
  assignments: ReadonlyMap<string, Assignment | null>,
  today: string,
): Problem[] {
  return problems.flatMap((problem, index) => {
    const code = problem.indicator;
    const dueOn = assignments.get(code)?.dueOn;
    const isLast = problems[index + 1]?.indicator !== code;
    if (!dueOn || !isLast || dueState(dueOn, today) !== 'overdue') return [problem];
    return [problem, { code: 'overdue', indicator: code, message: `Quá hạn từ ${formatDate(dueOn)}` }];
  });
}

type Rule = Dossier['result']['rule'];

/** The rule over the whole set; while indicators are missing from the set nothing more can be said. */
function checkRule(rule: Rule, { incomplete }: Dossier['set']): Problem[] {
  if (!rule || rule.verdict === 'met' || incomplete !== null) return [];
  const open = rule.compulsory.filter(({ verdict }) => verdict !== 'met' && verdict !== 'notApplicable');
  const named = open.map(({ code, text }) => (code === null ? `${text} (chưa biết mã chỉ tiêu)` : code));
  const still = named.length === 0 ? '' : `; nội dung bắt buộc chưa đạt: ${named.join(', ')}`;
  const message = `${rule.text} (${rule.decision}): mới đạt ${rule.met}/${rule.total} chỉ tiêu${still}`;
  return [{ code: 'setRule', indicator: '', message }];
}

/** What a rule lets a unit do without is not missing. */
function checkCriterion({ verdict, indicators }: CriterionRow, rule: Rule): Problem[] {
  const isEnough = (rule ?? { verdict }).verdict === 'met';
  return indicators.filter(row => !(isEnough && row.verdict === 'notMet')).flatMap(checkIndicator);
}

function checkIndicator(row: IndicatorRow): Problem[] {
  const missing: Problem = { code: 'evidenceMissing', indicator: row.code, message: 'Chưa có minh chứng' };
  return [...checkAssessment(row), ...(lacksEvidence(row) ? [missing] : [])];
}

/** Said with its words, because nobody knows a condition by its id. */
function checkCondition(row: IndicatorRow): Problem[] {
  return checkAssessment(row).map(problem => ({
    ...problem,
    message: `Điều kiện “${row.text}”: ${problem.message}`,
  }));
}

function checkAssessment(row: IndicatorRow): Problem[] {
  const problem = (code: string, message: string): Problem => ({ code, indicator: row.code, message });
  const { override, notApplicable, local } = row.assessment;
  const changes = row.unconfirmed.map(change => indicatorChangeLabel[change]).join(', ');
  return [
    changes !== '' &&
      problem('needsConfirmation', `Cần xác nhận: bộ tiêu chí mới thay đổi ${changes} sau khi đã đánh giá`),
    row.verdict === 'unassessed' &&
      (row.needsLocal
        ? problem('requirementMissing', 'Chưa có mức đạt chuẩn: nhập mức và số quyết định của tỉnh')
        : problem('unassessed', row.comparison === '' ? 'Chưa nhập kết quả' : row.comparison)),
    row.verdict === 'notMet' && problem('notMet', (override === null && row.comparison) || 'Chưa đạt'),
    override &&
      override.reason.trim() === '' &&
      problem('overrideReason', 'Chưa ghi lý do đánh giá khác kết quả tính'),
    notApplicable &&
      notApplicable.reason.trim() === '' &&
      problem('notApplicableReason', 'Chưa ghi lý do không áp dụng'),
    local &&
      local.decision.trim() === '' &&
      problem('decisionMissing', 'Chưa ghi số quyết định của mức do tỉnh quy định'),
  ].filter(found => found !== false && found !== null);
}
