import { expect, test } from 'vitest';
import type { Measure, Requirement } from '#shared/domain/criteria-set.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { parseEntry } from '#shared/domain/entry-input.ts';
import { parseRequirement } from '#shared/domain/requirement-text.ts';
import { judge, measureOf } from './judge-fixture.ts';

function levelOf(published: string): Requirement {
  return parseRequirement(published) ?? { text: published };
}

function typed(measure: Measure, text: string): Entry | null {
  const parsed = parseEntry(measure, text);
  if (!parsed.ok) throw new Error(parsed.reason);
  return parsed.entry;
}

// measure, published level, what is typed, verdict, shown, explained
const rows: [string, string, string, string, string, string][] = [
  ['ratio', '≥ 100%', '277/287', 'notMet', '96,52 %', '96,52 % < 100 % → Chưa đạt'],
  ['ratio', '≥90%', '277/287', 'met', '96,52 %', '96,52 % ≥ 90 % → Đạt'],
  ['ratio', '≥80%', '1832/2026', 'met', '90,42 %', '90,42 % ≥ 80 % → Đạt'],
  ['ratio', '≥80%', '1.832/2.026', 'met', '90,42 %', '90,42 % ≥ 80 % → Đạt'],
  ['ratio', '≥80%', '10.550/13.850', 'notMet', '76,17 %', '76,17 % < 80 % → Chưa đạt'],
  ['ratio', '≥80%', '233/287', 'met', '81,18 %', '81,18 % ≥ 80 % → Đạt'],
  ['ratio', '≥ 93,28%', '111/119', 'notMet', '93,27 %', '93,27 % < 93,28 % → Chưa đạt'],
  ['ratio', '100%', '65/65', 'met', '100 %', '100 % ≥ 100 % → Đạt'],
  ['ratio', '100%', '64/65', 'notMet', '98,46 %', '98,46 % < 100 % → Chưa đạt'],
  ['ratio', '100%', '99999/100000', 'notMet', '99,99 %', '99,99 % < 100 % → Chưa đạt'],
  ['ratio', '100%', '9999999/10000000', 'notMet', '99,99 %', '99,99 % < 100 % → Chưa đạt'],
  ['ratio', '100%', '99,996', 'notMet', '99,99 %', '99,99 % < 100 % → Chưa đạt'],
  ['ratio', '100%', '100', 'met', '100 %', '100 % ≥ 100 % → Đạt'],
  ['ratio', '100%', '100%', 'met', '100 %', '100 % ≥ 100 % → Đạt'],
  ['ratio', '≥80%', '4/5', 'met', '80 %', '80 % ≥ 80 % → Đạt'],
  ['ratio', '≥80%', '79999/100000', 'notMet', '79,99 %', '79,99 % < 80 % → Chưa đạt'],
  ['ratio', '≥80%', '0/12', 'notMet', '0 %', '0 % < 80 % → Chưa đạt'],
  ['ratio', '≥33,33%', '1/3', 'met', '33,33 %', '33,33 % ≥ 33,33 % → Đạt'],
  ['ratio', '≥33,34%', '1/3', 'notMet', '33,33 %', '33,33 % < 33,34 % → Chưa đạt'],
  ['ratio', '≥66,67%', '2/3', 'notMet', '66,66 %', '66,66 % < 66,67 % → Chưa đạt'],
  ['ratio', '>80%', '4/5', 'notMet', '80 %', '80 % ≤ 80 % → Chưa đạt'],
  ['ratio', '>80%', '80001/100000', 'met', '80,01 %', '80,01 % > 80 % → Đạt'],
  ['ratio', '≤1,5%', '3/200', 'met', '1,5 %', '1,5 % ≤ 1,5 % → Đạt'],
  ['ratio', '≤1,5%', '1501/100000', 'notMet', '1,51 %', '1,51 % > 1,5 % → Chưa đạt'],
  ['ratio', '≤1,5%', '0/350', 'met', '0 %', '0 % ≤ 1,5 % → Đạt'],
  ['ratio', '≤ 1,0', '1/100', 'met', '1 %', '1 % ≤ 1 % → Đạt'],
  ['ratio', '<5%', '1/20', 'notMet', '5 %', '5 % ≥ 5 % → Chưa đạt'],
  ['ratio', '<5%', '4999/100000', 'met', '4,99 %', '4,99 % < 5 % → Đạt'],
  ['ratio', '≤13%', '13/100', 'met', '13 %', '13 % ≤ 13 % → Đạt'],
  ['ratio', '≥110%', '67,1/61', 'met', '110 %', '110 % ≥ 110 % → Đạt'],
  ['ratio', '≥110%', '67/61', 'notMet', '109,84 %', '109,84 % < 110 % → Chưa đạt'],
  ['ratio', '≥80%', '12,5/15,2', 'met', '82,24 %', '82,24 % ≥ 80 % → Đạt'],
  ['ratio', '≥80%', '90,4', 'met', '90,4 %', '90,4 % ≥ 80 % → Đạt'],
  ['ratio', '≥80%', '90.4', 'met', '90,4 %', '90,4 % ≥ 80 % → Đạt'],
  ['ratio', '≥80%', '79,99', 'notMet', '79,99 %', '79,99 % < 80 % → Chưa đạt'],
  ['ratio', '≥80%', '', 'unassessed', '', ''],
  [
    'ratio',
    'UBND cấp tỉnh quy định cụ thể',
    '12/12',
    'unassessed',
    '100 %',
    '100 %. UBND cấp tỉnh quy định: nhập mức và số quyết định',
  ],
  ['ratio', 'Không', '0/40', 'met', '0 %', '0 % = 0 % → Đạt'],
  ['ratio', 'Không', '1/40', 'notMet', '2,5 %', '2,5 % ≠ 0 % → Chưa đạt'],
  ['ratio', 'Không', '1/400000', 'notMet', '0,01 %', '0,01 % ≠ 0 % → Chưa đạt'],
  ['number', '≥62', '62', 'met', '62', '62 ≥ 62 → Đạt'],
  ['number', '≥62', '61,999', 'notMet', '61,99', '61,99 < 62 → Chưa đạt'],
  ['number', '≥62', '61,9', 'notMet', '61,9', '61,9 < 62 → Chưa đạt'],
  ['number', '≥62', '1.062,5', 'met', '1.062,5', '1.062,5 ≥ 62 → Đạt'],
  ['number', '≥2 m²/người', '2', 'met', '2', '2 ≥ 2 → Đạt'],
  ['number', '≤0,5', '0,50', 'met', '0,5', '0,5 ≤ 0,5 → Đạt'],
  ['number', '≤0,5', '0,501', 'notMet', '0,51', '0,51 > 0,5 → Chưa đạt'],
  ['number', '≥ 1,5 km', '1.5', 'met', '1,5', '1,5 ≥ 1,5 → Đạt'],
  ['number', '>0', '-1', 'notMet', '-1', '-1 ≤ 0 → Chưa đạt'],
  ['number', '= 3', '3,0', 'met', '3', '3 = 3 → Đạt'],
  ['number', '= 3', '3,001', 'notMet', '3,01', '3,01 ≠ 3 → Chưa đạt'],
  ['count', '≥1', '1', 'met', '1 mô hình', '1 mô hình ≥ 1 mô hình → Đạt'],
  ['count', '≥1', '0', 'notMet', '0 mô hình', '0 mô hình < 1 mô hình → Chưa đạt'],
  ['count', '≥ 2 mô hình', '3', 'met', '3 mô hình', '3 mô hình ≥ 2 mô hình → Đạt'],
  ['count', 'Không', '0', 'met', '0 mô hình', '0 mô hình = 0 mô hình → Đạt'],
  ['count', 'Không', 'không', 'met', '0 mô hình', '0 mô hình = 0 mô hình → Đạt'],
  ['count', 'Không', '2', 'notMet', '2 mô hình', '2 mô hình ≠ 0 mô hình → Chưa đạt'],
  ['count', '≥1.000', '1.200', 'met', '1.200 mô hình', '1.200 mô hình ≥ 1.000 mô hình → Đạt'],
  ['tick', 'Đạt', 'đạt', 'met', 'Đạt', 'Đạt'],
  ['tick', 'Đạt', 'x', 'met', 'Đạt', 'Đạt'],
  ['tick', 'Đạt', 'Đ', 'met', 'Đạt', 'Đạt'],
  ['tick', 'Đạt', 'chưa', 'notMet', 'Chưa đạt', 'Chưa đạt'],
  ['tick', 'Đạt', 'Chưa đạt', 'notMet', 'Chưa đạt', 'Chưa đạt'],
  ['tick', 'Đạt', 'k', 'notMet', 'Chưa đạt', 'Chưa đạt'],
  ['tick', 'Đạt', '', 'unassessed', '', ''],
  ['tick', 'Đạt (100%)', 'đạt', 'met', 'Đạt', 'Đạt'],
  ['tick', 'Không quá 5 vụ', 'đạt', 'met', 'Đạt', 'Đạt'],
  [
    'tick',
    'UBND cấp tỉnh quy định',
    'đạt',
    'unassessed',
    'Đạt',
    'Đạt. UBND cấp tỉnh quy định: nhập mức và số quyết định',
  ],
  ['parts', 'Đạt', 'đạt', 'met', '3/3', '3/3 → Đạt'],
  ['parts', 'Đạt', 'chưa', 'notMet', '0/3', '0/3 → Chưa đạt'],
  ['two', 'Đạt', 'đạt', 'met', '3/3', '3/3 → Đạt'],
  ['parts', 'a; b; c', 'x', 'met', '3/3', '3/3 → Đạt'],
  ['words', '100% (≥50% cứng hóa)', 'đạt', 'met', 'Đạt', 'Đạt'],
  ['words', '100% (≥50% cứng hóa)', 'chưa đạt', 'notMet', 'Chưa đạt', 'Chưa đạt'],
  ['words', '100% (≥50% cứng hóa)', 'Đạt: 3/3 trường', 'met', '3/3 trường', '3/3 trường → Đạt'],
  ['words', '≥70%', 'chưa đạt - 2/3 trường', 'notMet', '2/3 trường', '2/3 trường → Chưa đạt'],
  ['words', 'Đạt', '', 'unassessed', '', ''],
];

test.each(rows)('%s, mức "%s", nhập "%s": %s', (name, published, text, verdict, display, comparison) => {
  const entry = typed(measureOf(name), text);
  expect(judge(name, levelOf(published), entry)).toMatchObject({
    verdict,
    computed: verdict,
    display,
    comparison,
  });
});
