import {
  type SurveyFigures,
  type SurveyQuestion,
  type SurveyTally,
  surveyLimits,
  tallyFault,
} from '#shared/domain/survey.ts';

export const figureFields = ['asked', 'satisfied', 'unsatisfied', 'other'] as const;
export type FigureField = (typeof figureFields)[number];
/** What was typed for one question, as it was typed. */
export type TypedFigures = Record<FigureField, string>;

export const emptyTyped: TypedFigures = { asked: '', satisfied: '', unsatisfied: '', other: '' };

export function typedOf(tally: SurveyTally | undefined): TypedFigures {
  if (!tally || tally.asked === 0) return emptyTyped;
  const { asked, satisfied, unsatisfied, other } = tally;
  return {
    asked: String(asked),
    satisfied: String(satisfied),
    unsatisfied: String(unsatisfied),
    other: String(other),
  };
}

export type RowReading = { tally: SurveyTally } | { fault: string } | null;

/** The figures of a row, why they cannot be, or null while the row is empty. */
export function readRow(typed: TypedFigures): RowReading {
  const read = (field: FigureField) => amountOf(typed[field]);
  const amounts = {
    asked: read('asked'),
    satisfied: read('satisfied'),
    unsatisfied: read('unsatisfied'),
    other: read('other'),
  };
  if (figureFields.every(field => typed[field].trim() === '')) return null;
  const { asked, satisfied, unsatisfied, other } = amounts;
  if (asked === undefined || satisfied === undefined || unsatisfied === undefined || other === undefined)
    return { fault: 'Chỉ ghi số nguyên, không âm.' };
  if (typed.asked.trim() === '') return { fault: 'Cần ghi số phiếu hỏi.' };
  const tally = { asked, satisfied, unsatisfied, other };
  const fault = tallyFault(tally);
  return fault ? { fault: `${fault.charAt(0).toLocaleUpperCase('vi')}${fault.slice(1)}.` } : { tally };
}

function amountOf(text: string): number | undefined {
  const plain = text.trim();
  if (plain === '') return 0;
  if (!/^(?:\d+|\d{1,3}(?:\.\d{3})+)$/.test(plain)) return undefined;
  const amount = Number(plain.replaceAll('.', ''));
  return amount <= surveyLimits.count ? amount : undefined;
}

/** The figures of all rows that hold; a row that cannot be is left out until it is corrected. */
export function figuresOf(
  rows: readonly TypedFigures[],
  questions: readonly SurveyQuestion[],
): SurveyFigures | null {
  const entries = questions.flatMap(({ id }, at) => {
    const reading = readRow(rows[at] ?? emptyTyped);
    return reading && 'tally' in reading ? [[String(id), reading.tally] as const] : [];
  });
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

/** Cells of a spreadsheet put in from a place on; what reaches over the edge is dropped. */
export function pasted(
  rows: readonly TypedFigures[],
  row: number,
  field: FigureField,
  text: string,
): TypedFigures[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map(line => line.split('\t'));
  const first = figureFields.indexOf(field);
  return rows.map((typed, at) => {
    const cells = lines[at - row];
    if (!cells) return typed;
    const changed = figureFields.map(
      (each, column) => [each, cells[column - first]?.trim() ?? typed[each]] as const,
    );
    return { ...typed, ...Object.fromEntries(changed) };
  });
}
