import type { Indicator } from './criteria-set.ts';
import type { FindingState } from './finding.ts';
import { nearRequirement } from './near-requirement.ts';
import type { Assessment, Verdict } from './verdict.ts';
import { formatDate } from './vietnamese-date.ts';

/** What a row of the checklist must tell, so that its place among the next steps can be found. */
export type StepRow = {
  code: string;
  verdict: Verdict;
  comparison: string;
  needsLocal: boolean;
  indicator: Indicator;
  assessment: Assessment;
  unconfirmed: readonly unknown[];
  evidence: readonly unknown[];
  /** What reviewers said of it; absent where nobody did. */
  findings?: readonly { state: FindingState; opinion: { dueOn: string | null } }[];
  /** Who answers for it and until when; absent where nobody was named. */
  assignment?: { dueOn: string | null } | null;
};

export type StepTodo = 'answer' | 'confirm' | 'assess' | 'attach' | 'improve';

export type NextStep<Row> = {
  row: Row;
  todo: StepTodo;
  /** Why it stands where it stands: "Đã đạt, chỉ còn thiếu minh chứng; hạn 30/11/2026". */
  why: string;
  dueOn: string | null;
};

/** Where the rows are judged; `conditions` are proven by papers of their own and never lack a file. */
type Rows<Row> = {
  variant: { id: string };
  year: number;
  criteria: readonly { indicators: readonly Row[] }[];
  conditions: readonly Row[];
};

/** How soon a thing can be ready, the soonest first; the words are the reason the user reads. */
const efforts = {
  answer: 'Nơi thẩm định yêu cầu bổ sung',
  costFree: 'Không tốn kinh phí',
  confirm: 'Đã trả lời, chỉ cần xác nhận theo bộ tiêu chí mới',
  attach: 'Đã đạt, chỉ còn thiếu minh chứng',
  assess: 'Chưa có kết quả',
  near: 'Sát mức quy định',
  askLocal: 'Chờ mức và số quyết định của tỉnh',
  improve: 'Chưa đạt mức quy định',
} as const;
type Effort = keyof typeof efforts;
const order: readonly string[] = Object.keys(efforts);

/** "Vì sao việc này trước": the rule in one line, for the page that shows the list. */
export const nextStepsRule =
  'Việc nơi thẩm định yêu cầu xếp trước; rồi việc không tốn kinh phí và dễ xong nhất (chỉ cần xác nhận, chỉ thiếu minh chứng, chỉ cần điền kết quả, sát mức quy định), rồi đến hạn gần nhất.';

/**
 * What is left to do: what costs nothing and what is easy first, then the nearest deadline, then what lacks least, then
 * the order of the set. @param today of Vietnam, as 2026-11-21
 */
export function nextSteps<Row extends StepRow>(dossier: Rows<Row>, today: string): NextStep<Row>[] {
  const place = { variant: dossier.variant.id, year: dossier.year };
  const rows = dossier.criteria.flatMap(({ indicators }) => indicators);
  const ranked = [
    ...rows.flatMap(row => rank(row, row.evidence.length === 0, place)),
    ...dossier.conditions.flatMap(row => rank(row, false, place)),
  ];
  // Sorting is stable: what is alike stays in the order of the set, conditions at its end.
  ranked.sort(
    (a, b) =>
      order.indexOf(a.effort) - order.indexOf(b.effort) ||
      compareDue(a.row, b.row) ||
      (b.nearness ?? 0) - (a.nearness ?? 0),
  );
  return ranked.map(each => ({
    row: each.row,
    todo: each.todo,
    why: whyOf(each, today),
    dueOn: dueOf(each.row),
  }));
}

type Ranked<Row> = {
  row: Row;
  todo: StepTodo;
  effort: Effort;
  lacksFile: boolean;
  nearness: number | undefined;
};

function rank<Row extends StepRow>(
  row: Row,
  hasNoFile: boolean,
  place: { variant: string; year: number },
): Ranked<Row>[] {
  const lacksFile = hasNoFile && row.verdict !== 'notApplicable';
  const nearness = row.verdict === 'notMet' ? nearRequirement(row, place) : undefined;
  const todo = todoOf(row, lacksFile);
  if (todo === undefined) return [];
  const effort: Effort =
    todo === 'answer'
      ? 'answer'
      : row.indicator.costFree
        ? 'costFree'
        : todo === 'assess' && row.needsLocal
          ? 'askLocal'
          : todo === 'improve' && nearness !== undefined
            ? 'near'
            : todo;
  return [{ row, todo, effort, lacksFile, nearness }];
}

function todoOf(row: StepRow, lacksFile: boolean): StepTodo | undefined {
  if (openFindings(row).length > 0) return 'answer';
  if (row.unconfirmed.length > 0) return 'confirm';
  if (row.verdict === 'unassessed') return 'assess';
  if (row.verdict === 'notMet') return 'improve';
  return lacksFile ? 'attach' : undefined;
}

function whyOf(step: Ranked<StepRow>, today: string): string {
  const { row, todo, effort } = step;
  const words: string[] = [efforts[effort]];
  if (effort === 'costFree') words.push(lowerFirst(efforts[todo]));
  if (effort === 'near') words[0] += ` (${row.comparison.replace(/ → .*$/, '')})`;
  if (todo === 'improve' && step.lacksFile) words.push('còn thiếu minh chứng');
  return [words.join(', '), dueText(dueOf(row), today)].filter(Boolean).join('; ');
}

function dueText(dueOn: string | null, today: string): string {
  if (dueOn === null) return '';
  if (dueOn === today) return 'hạn hôm nay';
  return dueOn < today ? `quá hạn từ ${formatDate(dueOn)}` : `hạn ${formatDate(dueOn)}`;
}

/** The nearest of the days that reviewers and the office itself set. */
function dueOf(row: Pick<StepRow, 'assignment' | 'findings'>): string | null {
  const days = [row.assignment?.dueOn, ...openFindings(row).map(({ opinion }) => opinion.dueOn)];
  return days.flatMap(day => day ?? []).toSorted()[0] ?? null;
}

function openFindings({ findings = [] }: Pick<StepRow, 'findings'>) {
  return findings.filter(({ state }) => state === 'open');
}

/** Days sort as text; what has no deadline comes after what has one. */
function compareDue(a: StepRow, b: StepRow): number {
  const [left, right] = [dueOf(a) ?? '9999', dueOf(b) ?? '9999'];
  return left < right ? -1 : left > right ? 1 : 0;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
