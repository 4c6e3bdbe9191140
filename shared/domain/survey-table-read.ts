import {
  answerSigns,
  ballotPattern,
  countBallots,
  type SurveyDefinition,
  type SurveyFigures,
  surveyLimits,
  tallyFault,
} from './survey.ts';
import {
  type BallotHeader,
  type FiguresHeader,
  findSurveyHeader,
  questionOfRow,
} from './survey-table-header.ts';
import { addressOf, type Grid, gridOf, type Table } from './table-import.ts';
import { plainWords } from './table-import-text.ts';
import { foldVietnamese } from './vietnamese.ts';

export type SurveyProblem = { place: string; reason: string };
export type SurveyReading = {
  layout: 'ballots' | 'figures' | null;
  villages: {
    name: string;
    villageId: string | null;
    ballots: number;
    counts: [string, number][] | null;
    figures: SurveyFigures | null;
  }[];
  missing: string[];
  ignored: string[];
  problems: SurveyProblem[];
};

type Target = Pick<SurveyDefinition, 'questions' | 'villages'>;

/** Named after the first few hundred, nobody reads on. */
const shownProblems = 200;

/** What a table says of a survey. Rows of ballots are counted, so their order is gone when this returns. */
export function readSurveyTable(table: Table, target: Target): SurveyReading {
  const header = findSurveyHeader(table, target.questions);
  if (!header) return { layout: null, villages: [], missing: [], ignored: [], problems: [] };
  const reading =
    header.layout === 'ballots' ? readBallots(table, header, target) : readFigures(table, header, target);
  const extra = reading.problems.length - shownProblems;
  if (extra <= 0) return reading;
  const rest = { place: '…', reason: `và ${extra} ô khác` };
  return { ...reading, problems: [...reading.problems.slice(0, shownProblems), rest] };
}

/** A group of rows for each village, in the order of the file. */
function createVillages<T>(target: Target, empty: () => T) {
  const groups = new Map<string, { name: string; villageId: string | null; value: T }>();
  return {
    of(name: string): T {
      const key = foldVietnamese(name);
      let group = groups.get(key);
      if (!group) {
        const known = target.villages.find(village => foldVietnamese(village.name) === key);
        group = { name: known?.name ?? name, villageId: known?.id ?? null, value: empty() };
        groups.set(key, group);
      }
      return group.value;
    },
    list: () => [...groups.values()],
  };
}

/** "1", "1.", "hài lòng", "1. Hài lòng về …"; neither "1-2", two answers, nor "1-Feb", which Excel made of it. */
const answerWords: readonly [string, RegExp][] = [
  [answerSigns.satisfied, answer(1, 'hl|hai long|rat hai long|dong y|co')],
  [answerSigns.unsatisfied, answer(2, 'khl|khong hai long|chua hai long|khong dong y|khong')],
  [answerSigns.other, answer(3, 'ykk|khac|y kien khac')],
  [answerSigns.blank, /^(?:0|-|bo trong|)$/],
];

function answer(number: number, words: string): RegExp {
  return new RegExp(`^(?:${number}|${words}|${number} ?[-.)](?: ?(?:${words})(?: .*)?)?)$`);
}

function readBallots(table: Table, header: BallotHeader, target: Target): SurveyReading {
  const grid = gridOf(table);
  const problems: SurveyProblem[] = [];
  const villages = createVillages<string[]>(target, () => []);
  for (let row = header.firstRow; row < table.rowCount; row += 1) {
    const answers = new Map<number, string>();
    let isEmpty = true;
    for (const { column, id } of header.questions) {
      const text = plainText(grid, row, column);
      if (text !== '') isEmpty = false;
      const sign = answerWords.find(([, pattern]) => pattern.test(foldVietnamese(text)))?.[0];
      answers.set(id, sign ?? answerSigns.blank);
      if (sign === undefined)
        problems.push({
          place: addressOf(table, row, column),
          reason: `“${shortened(text)}” không phải 1 (hài lòng), 2 (không hài lòng), 3 (ý kiến khác) hoặc để trống`,
        });
    }
    const name = header.village === null ? '' : plainText(grid, row, header.village);
    if (isEmpty) continue;
    if (header.village !== null && name === '')
      problems.push({ place: addressOf(table, row, header.village), reason: 'phiếu này chưa ghi thôn' });
    villages.of(name).push(ballotPattern(answers));
  }
  const asked = new Set(header.questions.map(({ id }) => id));
  return {
    layout: 'ballots',
    villages: villages.list().map(({ value, ...village }) => ({
      ...village,
      ballots: value.length,
      counts: countBallots(value.map(pattern => [pattern, 1] as const)),
      figures: null,
    })),
    missing: target.questions.filter(({ id }) => !asked.has(id)).map(({ text }) => text),
    ignored: header.ignored,
    problems,
  };
}

function readFigures(table: Table, header: FiguresHeader, target: Target): SurveyReading {
  const grid = gridOf(table);
  const problems: SurveyProblem[] = [];
  const villages = createVillages<SurveyFigures>(target, () => ({}));
  const found = new Set<number>();
  for (let row = header.firstRow; row < table.rowCount; row += 1) {
    const text = (column: number | null) => (column === null ? '' : plainText(grid, row, column));
    const content = text(header.content);
    const figureCells = [header.asked, header.satisfied, header.unsatisfied, header.other];
    if (figureCells.every(column => text(column) === '')) continue;
    if (
      /^(?:tong|cong)\b/.test(foldVietnamese(content)) ||
      isRowOfNumbers(figureCells.map(text), text(header.number))
    )
      continue;
    const question = questionOfRow(text(header.number), content, target.questions);
    if (!question) {
      const reason = `“${shortened(content)}” không phải nội dung nào của cuộc lấy ý kiến`;
      problems.push({ place: addressOf(table, row, header.content), reason });
      continue;
    }
    const amount = (column: number | null, isNeeded: boolean): number => {
      if (column === null) return 0;
      const read = readAmount(text(column), isNeeded);
      if (typeof read === 'number') return read;
      problems.push({ place: addressOf(table, row, column), reason: read });
      return 0;
    };
    const before = problems.length;
    const tally = {
      asked: amount(header.asked, true),
      satisfied: amount(header.satisfied, true),
      unsatisfied: amount(header.unsatisfied, false),
      other: amount(header.other, false),
    };
    const fault = problems.length === before ? tallyFault(tally) : undefined;
    if (fault) problems.push({ place: addressOf(table, row, header.asked), reason: fault });
    const village = villages.of(text(header.village));
    if (village[question.id])
      problems.push({
        place: addressOf(table, row, header.content),
        reason: `“${shortened(content)}” có hai dòng`,
      });
    village[question.id] = tally;
    found.add(question.id);
  }
  return {
    layout: 'figures',
    villages: villages.list().map(({ value, ...village }) => ({
      ...village,
      ballots: Math.max(0, ...Object.values(value).map(({ asked }) => asked)),
      counts: null,
      figures: value,
    })),
    missing: target.questions.filter(({ id }) => !found.has(id)).map(({ text }) => text),
    ignored: [],
    problems,
  };
}

/** "(1) (2) (3)" below the titles. */
function isRowOfNumbers(texts: readonly string[], number: string): boolean {
  return [number, ...texts].every(text => text === '' || /^\(\d{1,2}\)$/.test(text));
}

/** A whole number as it stands in a cell, or why it is none. */
function readAmount(text: string, isNeeded: boolean): number | string {
  if (text === '') return isNeeded ? 'ô này để trống, cần ghi số phiếu' : 0;
  if (/^-\s?\d/.test(text)) return `“${text}” là số âm`;
  if (!/^(?:\d+|\d{1,3}(?:[. ]\d{3})+)$/.test(text))
    return `“${shortened(text)}” không phải số phiếu (số nguyên)`;
  const amount = Number(text.replace(/[. ]/g, ''));
  return amount <= surveyLimits.count ? amount : `${text} lớn hơn mức tối đa ${surveyLimits.count}`;
}

function plainText(grid: Grid, row: number, column: number): string {
  return plainWords(grid(row, column)?.text ?? '');
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
