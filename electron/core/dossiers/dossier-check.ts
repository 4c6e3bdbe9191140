import type { CriterionRow, Dossier, DossierCheck, IndicatorRow } from '#shared/contract/dossiers.ts';
import { indicatorChangeLabel } from '#shared/domain/set-move.ts';
import { lacksEvidence } from './dossier-view.ts';

type Problem = DossierCheck['problems'][number];

/** What keeps a dossier from being submitted, in the order of the set; ready when there is nothing. */
export function checkDossier({ set, criteria, conditions, result: { rule } }: Dossier): DossierCheck {
  const ofSet: Problem[] = set.incomplete
    ? [{ code: 'setIncomplete', indicator: '', message: `Bộ tiêu chí chưa đầy đủ: ${set.incomplete}` }]
    : [];
  const problems = [
    ...ofSet,
    ...checkRule(rule, set),
    ...criteria.flatMap(criterion => checkCriterion(criterion, rule)),
    ...conditions.flatMap(checkCondition),
  ];
  return { ready: problems.length === 0, problems };
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
