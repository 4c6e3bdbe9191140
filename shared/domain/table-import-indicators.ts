import {
  addIndicator,
  anchoredIn,
  continueIndicator,
  type DraftCriterion,
  type DraftIndicator,
  hasLevels,
  type KnownWords,
  type Mark,
  type State,
} from './table-import-drafts.ts';
import { cleanText, readYear, splitCode, withoutFootnoteMarks } from './table-import-text.ts';

export function readIndicator(
  state: State,
  row: number,
  criterion: DraftCriterion,
  isNew: boolean,
  numberCode: string | undefined,
): void {
  const { columns, mark } = state;
  const cells = anchoredIn(state, row, columns.indicator);
  const year = cells.map(cell => readYear(cell.text)).find(found => found !== undefined) ?? null;
  const [cell] = cells.filter(each => readYear(each.text) === undefined);
  const text = cells
    .filter(each => readYear(each.text) === undefined)
    .map(each => withoutFootnoteMarks(cleanText(each.text)).text)
    .join(' ');
  const last = criterion.indicators.at(-1);
  for (const each of cells) {
    const isDoubtful =
      endsInFigure(each.text) && !readYear(each.text) && !state.known.texts.has(cleanText(each.text));
    mark(each, 'indicator', isDoubtful ? 'confirm' : 'understood', isDoubtful ? figureAtEnd : null);
  }
  if (cell === undefined) {
    if (isNew && hasLevels(state, row))
      addIndicator(
        state,
        row,
        criterion,
        { code: undefined, text: criterion.name, row: criterion.row, column: criterion.column },
        year,
      );
    else if (last) continueIndicator(state, row, last, year);
    else
      for (const each of anchoredIn(state, row, columns.threshold))
        mark(each, 'threshold', 'notUnderstood', 'mức không thuộc chỉ tiêu nào');
    return;
  }
  const split = splitKnown(text, state.known) ?? splitCode(text) ?? splitOwn(text, criterion.code);
  const isOfCriterion =
    split !== undefined && (split.code.startsWith(`${criterion.code}.`) || /^\s*\S+[.):]/u.test(text));
  const code = isOfCriterion ? split.code : numberCode;
  const begin = (at: Partial<DraftIndicator>) =>
    addIndicator(
      state,
      row,
      criterion,
      { row, column: cell.column, code, text: isOfCriterion ? split.text : text, ...at },
      year,
    );
  if (code !== undefined) {
    if (
      !code.startsWith(`${criterion.code}.`) &&
      code !== criterion.code &&
      !state.known.indicators.has(code)
    )
      mark(cell, 'indicator', 'confirm', `mã ${code} không bắt đầu bằng mã của tiêu chí ${criterion.code}`);
    begin({});
    return;
  }
  const isItem = /^(?:[-–+•*]|[a-zđ][.)])\s*/u.test(text);
  if (last && !isNew && !hasLevels(state, row)) {
    last.text = `${last.text} ${text}`;
    mark(cell, 'indicator', 'understood', 'nối vào chỉ tiêu ở trên');
    continueIndicator(state, row, last, year);
    return;
  }
  const heading = isItem ? headingAbove(last) : undefined;
  if (heading) {
    heading.isHeading = true;
    const item = text.replace(/^(?:[-–+•*]|[a-zđ][.)])\s*/u, '');
    begin({ heading, text: `${heading.text.replace(/[:;]$/, '')} – ${item}` });
    return;
  }
  begin({});
}

/** An indicator without levels of its own introduces the items below it, and so does what the item before stands under. */
export function headingAbove(last: DraftIndicator | undefined): DraftIndicator | undefined {
  if (last?.heading) return last.heading;
  return last?.levels.every(level => level.text.trim() === '') ? last : undefined;
}

export function splitKnown(text: string, known: KnownWords): { code: string; text: string } | undefined {
  const [, code = '', rest = ''] = /^([0-9A-Za-z.-]{1,20})\. (.+)$/su.exec(text) ?? [];
  return known.indicators.has(code) ? { code, text: rest } : undefined;
}

/** "11. Tỷ lệ nghèo": the only indicator of a criterion under the criterion's number. */
export function splitOwn(text: string, code: string): { code: string; text: string } | undefined {
  const [, found, rest = ''] = /^(\d{1,3})[.)]\s+(.+)$/su.exec(text) ?? [];
  return found === code ? { code, text: rest } : undefined;
}

export const figureAtEnd = 'chữ số dính vào từ cuối: có thể là dấu chú thích, hãy xóa nếu đúng vậy';

/** Formats that do not tell raised figures leave "quy hoạch1". */
export function endsInFigure(text: string): boolean {
  return /\p{Ll}{2}\d$/u.test(cleanText(text));
}

/** One indicator without a code has its criterion's; several are counted, and a person confirms the count. */
export function giveCodes(criterion: DraftCriterion, mark: Mark): void {
  criterion.indicators = criterion.indicators.filter(indicator => !indicator.isHeading);
  const { indicators } = criterion;
  const used = new Set(indicators.map(indicator => indicator.code));
  for (const indicator of indicators) {
    if (indicator.code !== undefined) continue;
    if (indicators.length === 1) {
      indicator.code = criterion.code;
      continue;
    }
    const above = indicator.heading?.code ?? criterion.code;
    let number = 1;
    while (used.has(`${above}.${number}`)) number += 1;
    indicator.code = `${above}.${number}`;
    used.add(indicator.code);
    mark(indicator, 'indicator', 'confirm', `không có mã: đặt mã ${indicator.code} theo thứ tự`);
  }
}
