import { describe, expect, test } from 'vitest';
import { isOutsidePeriod } from '#shared/domain/document-period.ts';
import { nearDuplicates } from '#shared/domain/near-duplicates.ts';
import { firstPage, readPages } from '#shared/domain/page-range.ts';

describe('pages of a link', () => {
  test.each([
    ['3-12, 15', '3–12, 15'],
    ['trang 3 – 12;15', '3–12, 15'],
    ['tr. 7', '7'],
    ['7-7', '7'],
    ['  ', null],
  ])('"%s" is read', (typed, pages) => {
    expect(readPages(typed, null)).toEqual({ ok: true, pages });
  });

  test.each([
    ['ba', null, 'không phải số trang'],
    ['9-3', null, 'ngược'],
    ['0', null, 'đánh số từ 1'],
    ['3-12', 10, 'chỉ có 10 trang'],
  ])('"%s" is refused with the reason', (typed, pageCount, reason) => {
    const read = readPages(typed, pageCount);
    expect(read.ok ? '' : read.reason).toContain(reason);
  });

  test('a file opens at the first of its pages', () => {
    expect([firstPage('3–12, 15'), firstPage(undefined)]).toEqual([3, 1]);
  });
});

test('a paper is outside when it is later than the assessed year or older than the period of the set', () => {
  const period = { year: 2024, from: 2021 };
  const outside = (issuedOn: string | null) => isOutsidePeriod(issuedOn, period);
  expect(['2020-12-31', '2021-01-01', '2024-12-31', '2025-01-01', null].map(outside)).toEqual([
    true,
    false,
    false,
    true,
    false,
  ]);
});

test('files that look like another are found by their number and by the names of copies', () => {
  const file = (id: string, name: string, number: string | null = null) => ({ id, name, number });
  const found = nearDuplicates([
    file('a', 'Quyết định 12.pdf'),
    file('b', 'quyet dinh 12 (1).PDF'),
    file('c', 'Quyết định 12 - Copy.pdf'),
    file('d', 'Quyết định 12.docx'),
    file('e', 'scan01.pdf', 'Số: 05/QĐ-UBND'),
    file('f', 'scan02.pdf', '5/qđ-ubnd'),
    file('g', 'scan03.pdf', '15/QĐ-UBND'),
  ]);
  expect([...found].sort()).toEqual(['a', 'b', 'c', 'e', 'f']);
});
