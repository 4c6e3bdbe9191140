import { expect, test } from 'vitest';
import { parseEntry } from '#shared/domain/entry-input.ts';
import { assess, emptyAssessment, type Verdict } from '#shared/domain/verdict.ts';
import { byCode, shipped } from './shipped-set.ts';

const sets = {
  ntm: shipped('vn-xa-ntm-2021'),
  nangCao: shipped('vn-xa-ntm-nang-cao-2021'),
  thon: shipped('thanh-hoa-thon-thong-minh-2022'),
  khuDanCu: shipped('quang-nam-khu-dan-cu-kieu-mau-2016'),
  vuon: shipped('quang-binh-vuon-mau-2018'),
};

const ask = 'nhập mức và số quyết định';

// The shipped sets as they stand: indicator, region, year, what is typed, verdict, explained.
const rows: [keyof typeof sets, string, string, number, string, Verdict, string][] = [
  ['ntm', '9.2', 'dbsh', 2025, '89/100', 'notMet', '89 % < 90 % → Chưa đạt'],
  ['ntm', '9.2', 'dbsh', 2025, '90/100', 'met', '90 % ≥ 90 % → Đạt'],
  ['ntm', '9.2', 'tdmnpb', 2025, '89/100', 'met', '89 % ≥ 75 % → Đạt'],
  ['ntm', '9.2', 'btb', 2025, '79/100', 'notMet', '79 % < 80 % → Chưa đạt'],
  ['ntm', '9.2', 'dhntb', 2025, '80/100', 'met', '80 % ≥ 80 % → Đạt'],
  ['ntm', '9.2', 'dbscl', 2025, '7/10', 'met', '70 % ≥ 70 % → Đạt'],
  ['ntm', '9.2', 'dbscl', 2025, '1399/2000', 'notMet', '69,95 % < 70 % → Chưa đạt'],
  ['ntm', '10', 'dbsh', 2022, '53', 'met', '53 triệu đồng/người/năm ≥ 53 triệu đồng/người/năm → Đạt'],
  ['ntm', '10', 'dbsh', 2023, '53', 'notMet', '53 triệu đồng/người/năm < 56 triệu đồng/người/năm → Chưa đạt'],
  ['ntm', '10', 'dbsh', 2024, '59,5', 'met', '59,5 triệu đồng/người/năm ≥ 59 triệu đồng/người/năm → Đạt'],
  [
    'ntm',
    '10',
    'dbsh',
    2025,
    '61,99',
    'notMet',
    '61,99 triệu đồng/người/năm < 62 triệu đồng/người/năm → Chưa đạt',
  ],
  ['ntm', '10', 'tdmnpb', 2025, '48', 'met', '48 triệu đồng/người/năm ≥ 48 triệu đồng/người/năm → Đạt'],
  [
    'ntm',
    '10',
    'dnb',
    2025,
    '70,999',
    'notMet',
    '70,99 triệu đồng/người/năm < 71 triệu đồng/người/năm → Chưa đạt',
  ],
  ['ntm', '10', 'tn', 2023, '47,0', 'met', '47 triệu đồng/người/năm ≥ 47 triệu đồng/người/năm → Đạt'],
  ['ntm', '10', 'dbsh', 2026, '70', 'unassessed', `70 triệu đồng/người/năm. Chưa biết mức năm 2026: ${ask}`],
  ['ntm', '10', 'dbsh', 2021, '70', 'unassessed', `70 triệu đồng/người/năm. Chưa biết mức năm 2021: ${ask}`],
  ['ntm', '10', 'btb', 2025, '70', 'unassessed', `70 triệu đồng/người/năm. Chưa biết mức: ${ask}`],
  ['ntm', '11', 'dbsh', 2025, '15/1000', 'met', '1,5 % ≤ 1,5 % → Đạt'],
  ['ntm', '11', 'dbsh', 2025, '16/1000', 'notMet', '1,6 % > 1,5 % → Chưa đạt'],
  ['ntm', '11', 'dnb', 2025, '15/1000', 'notMet', '1,5 % > 1 % → Chưa đạt'],
  ['ntm', '11', 'tdmnpb', 2025, '130/1000', 'met', '13 % ≤ 13 % → Đạt'],
  ['ntm', '11', 'tn', 2025, '7,01', 'notMet', '7,01 % > 7 % → Chưa đạt'],
  ['ntm', '4.2', 'dbsh', 2025, '990/1000', 'met', '99 % ≥ 99 % → Đạt'],
  ['ntm', '4.2', 'tn', 2025, '990/1000', 'unassessed', `99 %. Chưa biết mức: ${ask}`],
  ['ntm', '15.4', 'dbsh', 2023, '50', 'met', '50 % ≥ 50 % → Đạt'],
  ['ntm', '15.4', 'dbsh', 2024, '50', 'unassessed', `50 %. Chưa biết mức năm 2024: ${ask}`],
  ['ntm', '9.1', 'dbsh', 2025, '0', 'met', '0 nhà = 0 nhà → Đạt'],
  ['ntm', '9.1', 'dbsh', 2025, '1', 'notMet', '1 nhà ≠ 0 nhà → Chưa đạt'],
  ['ntm', '17.4', 'dbsh', 2025, '1,99', 'notMet', '1,99 m²/người < 2 m²/người → Chưa đạt'],
  ['ntm', '17.4', 'dbsh', 2025, '2,0', 'met', '2 m²/người ≥ 2 m²/người → Đạt'],
  ['ntm', '2.1', 'dbsh', 2025, '12/12', 'unassessed', `100 %. UBND cấp tỉnh quy định: ${ask}`],
  ['ntm', '18.1', 'dbsh', 2025, 'đạt', 'met', 'Đạt'],
  ['ntm', '5', 'tn', 2025, 'đạt: 2/3 trường mức độ 1', 'met', '2/3 trường mức độ 1 → Đạt'],
  ['ntm', '14.1', 'dbsh', 2025, 'đạt', 'met', '5/5 → Đạt'],
  ['nangCao', '11', 'dbsh', 2025, '1/100', 'met', '1 % ≤ 1 % → Đạt'],
  ['nangCao', '11', 'dbsh', 2025, '101/10000', 'notMet', '1,01 % > 1 % → Chưa đạt'],
  ['nangCao', '10', 'dbsh', 2022, '64', 'met', '64 triệu đồng/người/năm ≥ 64 triệu đồng/người/năm → Đạt'],
  ['nangCao', '10', 'dbsh', 2025, '90', 'unassessed', `90 triệu đồng/người/năm. Chưa biết mức: ${ask}`],
  ['nangCao', '14.1', 'tdmnpb', 2025, '94,99', 'notMet', '94,99 % < 95 % → Chưa đạt'],
  ['nangCao', '14.1', 'dbsh', 2025, '94,99', 'unassessed', `94,99 %. Chưa biết mức: ${ask}`],
  ['nangCao', '16.1', 'dbsh', 2025, '1', 'met', '1 mô hình ≥ 1 mô hình → Đạt'],
  ['nangCao', '18.5', 'dbsh', 2025, 'không', 'met', '0 sự cố = 0 sự cố → Đạt'],
  ['nangCao', '18.5', 'dbsh', 2025, '1', 'notMet', '1 sự cố ≠ 0 sự cố → Chưa đạt'],
  ['nangCao', '5.3', 'dbsh', 2025, 'chưa đạt: Mức độ 2', 'notMet', 'Mức độ 2 → Chưa đạt'],
  ['nangCao', '17.11', 'dbsh', 2025, '4', 'met', '4 m²/người ≥ 4 m²/người → Đạt'],
  ['thon', '4', 'chung', 2025, '139/200', 'notMet', '69,5 % < 70 % → Chưa đạt'],
  ['thon', '6', 'chung', 2025, '120/120', 'met', '100 % ≥ 100 % → Đạt'],
  ['thon', '6', 'chung', 2025, '119/120', 'notMet', '99,17 % < 100 % → Chưa đạt'],
  ['khuDanCu', '1.1a', 'kv1', 2018, '7/10', 'met', '70 % ≥ 70 % → Đạt'],
  ['khuDanCu', '1.1a', 'kv2', 2018, '7/10', 'notMet', '70 % < 90 % → Chưa đạt'],
  ['vuon', '5', 'chung', 2020, '4,9', 'notMet', '4,9 lần < 5 lần → Chưa đạt'],
];

test.each(rows)(
  '%s %s, vùng %s, năm %i, nhập "%s": %s',
  (name, code, variant, year, typed, verdict, comparison) => {
    const indicator = byCode(sets[name], code);
    const parsed = parseEntry(indicator.measure, typed);
    if (!parsed.ok) throw new Error(parsed.reason);
    expect(assess(indicator, { variant, year }, { ...emptyAssessment, entry: parsed.entry })).toMatchObject({
      verdict,
      comparison,
    });
  },
);
