import type { SurveyQuestion } from './survey.ts';
import { gridOf, type Table } from './table-import.ts';
import { plainWords, readRowNumber } from './table-import-text.ts';
import { foldVietnamese } from './vietnamese.ts';

/** A ballot sheet: one row for each ballot, one column for each question. */
export type BallotHeader = {
  layout: 'ballots';
  firstRow: number;
  village: number | null;
  questions: { column: number; id: number }[];
  ignored: string[];
};
/** A table of totals: one row for each question. */
export type FiguresHeader = {
  layout: 'figures';
  firstRow: number;
  village: number | null;
  number: number | null;
  content: number;
  asked: number;
  satisfied: number;
  unsatisfied: number | null;
  other: number | null;
};
export type SurveyHeader = BallotHeader | FiguresHeader;

/** The header stands near the top, below the letterhead. */
const lastHeaderRow = 40;

const isVillage = /^(?:ten )?(?:thon|ban|lang|ap|buon|khu|khu pho|to dan pho|to|xom|dia ban|don vi)\b/;

/** Finds where the figures of a survey begin; undefined where no row looks like its header. */
export function findSurveyHeader(
  table: Table,
  questions: readonly SurveyQuestion[],
): SurveyHeader | undefined {
  const grid = gridOf(table);
  for (let row = 0; row < Math.min(table.rowCount, lastHeaderRow); row += 1) {
    const labels = Array.from({ length: table.columnCount }, (_, column) =>
      plainWords(grid(row, column)?.text ?? ''),
    );
    const header = figuresHeader(labels, row) ?? ballotHeader(labels, row, questions);
    if (header) return header;
  }
  return undefined;
}

function figuresHeader(labels: readonly string[], row: number): FiguresHeader | undefined {
  const folded = labels.map(foldVietnamese);
  const find = (pattern: RegExp) => {
    const at = folded.findIndex(label => pattern.test(label));
    return at === -1 ? null : at;
  };
  const unsatisfied = find(/(?:khong|chua) hai long|khong dong y/);
  const satisfied = folded.findIndex(
    (label, at) => at !== unsatisfied && /hai long|^dong y/.test(label) && !/ty le|khong|chua/.test(label),
  );
  const asked = find(/phieu hoi|phieu phat|so phieu|duoc hoi|^so ho/);
  const content = find(/^noi dung|^(?:ten )?tieu chi|^cau hoi/);
  if (satisfied === -1 || asked === null || content === null) return undefined;
  return {
    layout: 'figures',
    firstRow: row + 1,
    village: find(isVillage),
    number: find(/^(?:tt|stt|so tt|so thu tu)$/),
    content,
    asked,
    satisfied,
    unsatisfied,
    other: find(/y kien khac|khac$/),
  };
}

function ballotHeader(
  labels: readonly string[],
  row: number,
  questions: readonly SurveyQuestion[],
): BallotHeader | undefined {
  const found = labels.map(label => findQuestion(label, questions));
  const columns = found.flatMap((question, column) => (question ? [{ column, id: question.id }] : []));
  const distinct = columns.filter(({ id }, at) => columns.findIndex(each => each.id === id) === at);
  if (distinct.length < Math.min(2, questions.length)) return undefined;
  const villageAt = labels.findIndex((label, at) => !found[at] && isVillage.test(foldVietnamese(label)));
  const read = new Set([villageAt, ...distinct.map(({ column }) => column)]);
  return {
    layout: 'ballots',
    firstRow: row + 1,
    village: villageAt === -1 ? null : villageAt,
    questions: distinct,
    ignored: labels.filter((label, at) => label !== '' && !read.has(at)),
  };
}

/** "1", "Câu 1", "Tiêu chí 1", "1. Quy hoạch" or "Quy hoạch": the question that a label means. */
export function findQuestion(
  label: string,
  questions: readonly SurveyQuestion[],
): SurveyQuestion | undefined {
  const folded = foldVietnamese(label).trim();
  if (folded === '') return undefined;
  const [, numbered = '', words = ''] =
    /^(?:(?:cau|noi dung|tieu chi|tc|nd)\s*)?(\d{1,3})\s*[.):-]?\s*(.*)$/.exec(folded) ?? [];
  const byWords = questions.find(({ text }) => {
    const own = foldVietnamese(text).trim();
    return own === folded || (words !== '' && own === words);
  });
  if (byWords) return byWords;
  return words === '' && numbered !== '' ? questions[Number(numbered) - 1] : undefined;
}

/** The question of a row of totals: by its words, else by its number where there are none. */
export function questionOfRow(
  number: string,
  content: string,
  questions: readonly SurveyQuestion[],
): SurveyQuestion | undefined {
  if (content !== '') return findQuestion(content, questions);
  const read = readRowNumber(number);
  return read?.kind === 'whole' ? questions[Number(read.code) - 1] : undefined;
}
