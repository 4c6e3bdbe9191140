import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareCodes,
  compareVietnamese,
  foldVietnamese,
  formatNumber,
  matchesFolded,
} from '#shared/domain/vietnamese.ts';
import { formatDate, parseDate } from '#shared/domain/vietnamese-date.ts';

test.each([
  ['Đường Xã', 'duong xa'],
  ['Đường Xã'.normalize('NFD'), 'duong xa'],
  ['Quảng Tân, HUYỆN Đầm Hà', 'quang tan, huyen dam ha'],
  ['ưỡ ẵ ể ợ', 'uo a e o'],
  ['Ðặng', 'dang'],
])('%s folds to %s', (text, folded) => {
  expect(foldVietnamese(text)).toBe(folded);
});

test.each([
  ['duong xa', 'Tỷ lệ đường xã được nhựa hóa', true],
  ['xa duong', 'Tỷ lệ đường xã được nhựa hóa', true],
  ['ĐƯỜNG', 'ty le duong xa', true],
  ['duong thon', 'Tỷ lệ đường xã được nhựa hóa', false],
  ['', 'gì cũng được', true],
  ['  nhua  ', 'được nhựa hóa', true],
])('"%s" in "%s": %s', (query, text, found) => {
  expect(matchesFolded(query, text)).toBe(found);
});

test('names sort as Vietnamese does', () => {
  const names = ['Thôn 10', 'Đông', 'Dũng', 'Thôn 2', 'An', 'Ân', 'Ăn'];
  expect(names.sort(compareVietnamese)).toEqual(['An', 'Ăn', 'Ân', 'Dũng', 'Đông', 'Thôn 2', 'Thôn 10']);
});

test('codes sort as the decision counts', () => {
  const codes = ['10', '2.10', '2', '17.1a', '2.9', '17.1', '1.2'];
  expect(codes.sort(compareCodes)).toEqual(['1.2', '2', '2.9', '2.10', '10', '17.1', '17.1a']);
});

test.each([
  ['1832.5', '1.832,5'],
  ['-1234567', '-1.234.567'],
  ['999', '999'],
  ['0.125', '0,125'],
])('%s is shown as %s', (value, shown) => {
  expect(formatNumber(value)).toBe(shown);
});

describe('dates', () => {
  test.each([
    ['8/3/22', '2022-03-08'],
    ['8/3/2022', '2022-03-08'],
    ['08/03/2022', '2022-03-08'],
    ['8-3-2022', '2022-03-08'],
    ['8.3.2022', '2022-03-08'],
    ['2022-03-08', '2022-03-08'],
    [' 29/2/2024 ', '2024-02-29'],
    ['1/1/70', '1970-01-01'],
    ['1/1/69', '2069-01-01'],
  ])('%s is %s', (typed, iso) => {
    expect(parseDate(typed)).toBe(iso);
  });

  test.each([
    '31/02/2022',
    '29/2/2023',
    '0/1/2022',
    '1/13/2022',
    '32/1/2022',
    '2022-02-30',
    '8/3',
    '8/3/222',
    '1/1/1899',
    '8 tháng 3',
    '',
  ])('"%s" is no day', typed => {
    expect(parseDate(typed)).toBeUndefined();
  });

  test.each([
    ['2022-03-08', '08/03/2022'],
    ['2022-03', '03/2022'],
    ['2022', '2022'],
    ['2022-03-08T10:00:00Z', '08/03/2022'],
  ])('%s is shown as %s', (iso, shown) => {
    expect(formatDate(iso)).toBe(shown);
  });

  test('every day survives being shown and read', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, date => {
        const iso = date.toISOString().slice(0, 10);
        expect(parseDate(formatDate(iso))).toBe(iso);
      }),
    );
  });
});
