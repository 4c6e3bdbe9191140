import { formatDate } from '../vietnamese-date.ts';
import type { CheckFinding } from './picture.ts';
import type { CheckRule, Found } from './rule.ts';

function atFinding({ id, code }: CheckFinding, message: string): Found {
  return { place: { kind: 'finding', id, code: code ?? '' }, message };
}

/** "2.1 (hạn 20/12/2026): Bổ sung biểu nghiệm thu" */
function wordsOf({ label, opinion }: CheckFinding): string {
  const due = opinion.dueOn === null ? '' : ` (hạn ${formatDate(opinion.dueOn)})`;
  const asked = opinion.request.trim() || opinion.comment.trim() || 'chưa đạt theo ý kiến thẩm định';
  return `${label}${due}: ${asked}`;
}

export const findingUnanswered: CheckRule = {
  code: 'findingUnanswered',
  severity: 'fix',
  canIgnore: false,
  title: 'Yêu cầu bổ sung chưa trả lời',
  remedy: 'Mở yêu cầu, ghi trả lời, thêm minh chứng rồi bấm “Đã trả lời xong”.',
  find: ({ findings, today }) =>
    findings
      .filter(({ state, opinion }) => state === 'open' && !isOverdue(opinion.dueOn, today))
      .map(finding => atFinding(finding, `Chưa trả lời yêu cầu bổ sung ${wordsOf(finding)}`)),
};

export const findingOverdue: CheckRule = {
  code: 'findingOverdue',
  severity: 'fix',
  canIgnore: false,
  title: 'Yêu cầu bổ sung quá hạn',
  remedy: 'Trả lời ngay, hoặc báo nơi thẩm định xin gia hạn rồi ghi vào trả lời.',
  find: ({ findings, today }) =>
    findings
      .filter(({ state, opinion }) => state === 'open' && isOverdue(opinion.dueOn, today))
      .map(finding => atFinding(finding, `Quá hạn trả lời yêu cầu bổ sung ${wordsOf(finding)}`)),
};

function isOverdue(dueOn: string | null, today: string): boolean {
  return dueOn !== null && dueOn < today;
}
