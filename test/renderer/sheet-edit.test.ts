import { describe, expect, test } from 'vitest';
import type { CriterionRow, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { Measure } from '#shared/domain/criteria-set.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { assess, emptyAssessment } from '#shared/domain/verdict.ts';
import type { ChecklistRow } from '../../renderer/features/assessments/checklist-rows.ts';
import {
  codeCells,
  noteCells,
  resultCells,
  textCells,
  verdictCells,
} from '../../renderer/features/assessments/sheet-cells.ts';
import {
  cleared,
  copied,
  filledDown,
  pasted,
  type Sheet,
} from '../../renderer/features/assessments/sheet-edit.ts';
import type { Range } from '../../renderer/features/assessments/sheet-range.ts';
import { dossierWith } from '../support/dossier-fixture.ts';

const place = { variant: 'v', year: 2025 };
const [template] = dossierWith([
  { code: '1', name: 'Mẫu', rows: [{ code: '1.1', text: 'Mẫu', verdict: 'unassessed' }] },
]).criteria;

function indicator(code: string, measure: Measure, entry: Entry | null = null): ChecklistRow {
  const [like] = template?.indicators ?? [];
  if (!like) throw new Error('the fixture has no indicator');
  const isRate = measure.kind === 'ratio';
  const requirement = isRate ? ({ op: '>=', value: '80' } as const) : ('met' as const);
  const own = {
    ...like.indicator,
    code,
    measure,
    unit: isRate ? '%' : '',
    requirement: { default: requirement },
  };
  const assessment = { ...emptyAssessment, entry };
  const { verdict, display, comparison } = assess(own, place, assessment);
  const row: IndicatorRow = {
    ...like,
    code,
    text: `Chỉ tiêu ${code}`,
    indicator: own,
    assessment,
    verdict,
    display,
    comparison,
  };
  return { key: code, kind: 'indicator', row, label: code, drafts: {} };
}

function heading(code: string): ChecklistRow {
  if (!template) throw new Error('the fixture has no criterion');
  const criterion: CriterionRow = { ...template, code, name: `Tiêu chí ${code}`, indicators: [] };
  return { key: `criterion ${code}`, kind: 'criterion', criterion };
}

const rate: Measure = { kind: 'ratio', numerator: 'Số đạt', denominator: 'Tổng số' };
const words: Measure = { kind: 'text' };
const sheet: Sheet = {
  place,
  columns: [
    { colId: 'code', title: 'TT', cells: codeCells },
    { colId: 'text', title: 'Nội dung', cells: textCells },
    { colId: 'result', title: 'Kết quả', cells: resultCells },
    { colId: 'verdict', title: 'Đánh giá', cells: verdictCells },
    { colId: 'note', title: 'Ghi chú', cells: noteCells },
  ],
  rows: [
    heading('1'),
    indicator('1.1', rate, { kind: 'ratio', numerator: '277', denominator: '287' }),
    indicator('1.2', { kind: 'boolean' }, { kind: 'boolean', met: false }),
    heading('2'),
    indicator('2.1', rate),
    indicator('2.2', words),
  ],
};

const at = (top: number, left: number, bottom = top, right = left): Range => ({
  from: { row: top, col: left },
  to: { row: bottom, col: right },
});
const ratio = (numerator: string, denominator: string) => ({
  entry: { kind: 'ratio', numerator, denominator },
});

describe('pasting into the checklist', () => {
  test('a column from Excel goes from indicator to indicator and passes over the criteria', () => {
    expect(pasted(sheet, at(1, 2), [['90,4'], ['đạt'], ['1832/2026'], ['Đạt: 3/3 trường']])).toMatchObject({
      ok: true,
      cells: 4,
      items: [
        { code: '1.1', change: { entry: { kind: 'number', value: '90.4' } } },
        { code: '1.2', change: { entry: { kind: 'boolean', met: true } } },
        { code: '2.1', change: ratio('1832', '2026') },
        { code: '2.2', change: { entry: { kind: 'text', text: '3/3 trường', met: true } } },
      ],
      block: { top: 1, bottom: 5, left: 2, right: 2 },
    });
  });

  test('the whole sheet copied and pasted back changes nothing, as shown and as typed', () => {
    const whole = at(0, 0, 5, 4);
    const { shown, typed } = copied(sheet, whole);
    expect(shown[1]).toEqual(['1.1', 'Chỉ tiêu 1.1', '96,52 %', 'Đạt', '']);
    expect(typed[1]?.[2]).toBe('277/287');
    expect(pasted(sheet, whole, shown)).toMatchObject({ ok: true, items: [] });
    expect(pasted(sheet, whole, typed)).toMatchObject({ ok: true, items: [] });
  });

  test('a rate that Excel gave back as it was shown keeps the figures it came from', () => {
    expect(pasted(sheet, at(1, 2), [['96,52%']])).toMatchObject({ ok: true, items: [] });
    expect(pasted(sheet, at(1, 2), [['96,53%']])).toMatchObject({ ok: true, cells: 1 });
  });

  test('one cell fills a range, a row fills its rows', () => {
    expect(pasted(sheet, at(0, 4, 5, 4), [['họp ngày 5/3']])).toMatchObject({ ok: true, cells: 4 });
    const filled = pasted(sheet, at(4, 3, 5, 4), [['', 'x']]);
    expect(filled).toMatchObject({
      ok: true,
      items: [{ code: '2.1', change: { note: 'x' } }, { code: '2.2' }],
    });
  });

  test('a table that does not fit whole into the range is put once, at its corner', () => {
    expect(pasted(sheet, at(1, 2, 2, 3), [['90'], ['đạt'], ['80']])).toMatchObject({
      ok: true,
      cells: 3,
      block: { top: 1, bottom: 4, left: 2, right: 2 },
    });
  });

  test('what does not fit is refused whole, with the first cell and the reason', () => {
    const refusal = (range: Range, table: string[][]) => {
      const edits = pasted(sheet, range, table);
      return edits.ok ? undefined : edits.reason;
    };
    expect(refusal(at(1, 2), [['90'], ['nhiều']])).toMatch(/^Ô “Kết quả” của chỉ tiêu 1\.2: nhập "đạt"/);
    expect(refusal(at(1, 1), [['khác']])).toMatch(/^Ô “Nội dung” của chỉ tiêu 1\.1: cột này chỉ để xem/);
    expect(refusal(at(4, 2), [['1'], ['đạt'], ['3']])).toMatch(
      /có 3 dòng mà từ 2\.1 trở xuống chỉ còn 2 chỉ tiêu/,
    );
    expect(refusal(at(1, 4), [['a', 'b']])).toMatch(/có 2 cột mà từ cột “Ghi chú” sang phải chỉ còn 1 cột/);
    expect(refusal(at(1, 4), [['x'.repeat(100_000)]])).toMatch(/dài 100\.000 ký tự, nhiều nhất là 8\.000/);
  });

  test('a verdict is entered where the office judges, and must follow from the figures elsewhere', () => {
    expect(pasted(sheet, at(2, 3), [['Đạt']])).toMatchObject({
      items: [{ code: '1.2', change: { entry: { kind: 'boolean', met: true } } }],
    });
    expect(pasted(sheet, at(5, 2), [['Đạt: 3/3', 'Đạt']])).toMatchObject({ ok: true, cells: 1 });
    expect(pasted(sheet, at(4, 2), [['90', 'Đạt']])).toMatchObject({ ok: true, cells: 1 });
    expect(pasted(sheet, at(4, 2), [['70', 'Đạt']])).toMatchObject({
      ok: false,
      reason: expect.stringContaining('theo kết quả thì “Chưa đạt”'),
    });
    expect(pasted(sheet, at(2, 3), [['Không áp dụng']])).toMatchObject({
      ok: false,
      reason: expect.stringContaining('cần ghi lý do'),
    });
  });
});

test('clearing empties what can be entered and leaves the rest', () => {
  expect(cleared(sheet, at(0, 0, 5, 4))).toMatchObject({
    ok: true,
    items: [
      { code: '1.1', change: { entry: null } },
      { code: '1.2', change: { entry: null } },
    ],
  });
  expect(cleared(sheet, at(1, 0))).toMatchObject({ ok: false });
});

test('filling down takes the first row, or what stands above a single one', () => {
  expect(filledDown(sheet, at(1, 2, 4, 2))).toMatchObject({ ok: false });
  expect(filledDown(sheet, at(4, 2))).toMatchObject({ ok: false });
  const rows = [sheet.rows[1], indicator('1.3', rate), indicator('1.4', rate)].filter(
    row => row !== undefined,
  );
  const rates = { ...sheet, rows };
  expect(filledDown(rates, at(0, 2, 2, 2))).toMatchObject({
    ok: true,
    items: [
      { code: '1.3', change: ratio('277', '287') },
      { code: '1.4', change: ratio('277', '287') },
    ],
  });
  expect(filledDown(rates, at(1, 2))).toMatchObject({ items: [{ code: '1.3' }] });
});
