import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseLevel } from '#shared/domain/level-input.ts';
import { openLevelsOf, openLevelsText } from '#shared/domain/open-levels.ts';
import { formatRequirement } from '#shared/domain/requirement-text.ts';
import { compareSets } from '#shared/domain/set-compare.ts';
import { renumbered } from '#shared/domain/set-draft-codes.ts';
import { draftFaults } from '#shared/domain/set-draft-faults.ts';
import {
  addIndicator,
  duplicateIndicator,
  indicatorPlace,
  movePart,
  removePart,
} from '#shared/domain/set-draft-structure.ts';
import { renamedVariant, withNewVariant, withoutVariant } from '#shared/domain/set-draft-variants.ts';
import { differenceInWords } from '#shared/domain/word-difference.ts';
import { criteriaSet, criterion, indicator, ratio } from './indicator-fixture.ts';
import { shipped } from './shipped-set.ts';

const national = shipped('vn-xa-ntm-2021');
const level = { op: '>=', value: '80' } as const;

/** Two criteria: 1 with 1.1 and 1.2, of which one has to be met whatever the share, 2 with 2.1. */
const small = criteriaSet({
  criteria: [
    criterion(
      [
        indicator(ratio, level, { code: '1.1', text: 'Đường xã' }),
        indicator(ratio, level, { code: '1.2', text: 'Đường thôn' }),
      ],
      { code: '1', rule: { atLeastPercent: '70', compulsory: ['1.2'] } },
    ),
    criterion([indicator(ratio, level, { code: '2.1', text: 'Điện' })], { code: '2', name: 'Điện' }),
  ],
  groups: [
    { name: 'Hạ tầng', criteria: ['1', '2'], source: { wording: 'unknown', checked: false, note: '' } },
  ],
});

describe('two sets side by side', () => {
  test('a set does not differ from itself', () => {
    const { counts, head } = compareSets(national, national);
    expect([counts.added, counts.removed, counts.changed, head.length]).toEqual([0, 0, 0, 0]);
    expect(counts.same).toBe(19 + 57 + (national.conditions ?? []).length);
  });

  test('names what was added, taken out and changed, and each field of it', () => {
    const after = structuredClone(small);
    const [first, second] = after.criteria;
    if (!first || !second) throw new Error('no criteria');
    after.title = 'Bộ mới';
    first.indicators = [
      indicator(ratio, { dbsh: { op: '>=', value: '90' }, tn: level }, { code: '1.1', text: 'Đường xã' }),
    ];
    second.indicators.push(indicator(ratio, level, { code: '2.2', text: 'Hộ dùng điện' }));
    const { head, criteria, counts } = compareSets(small, after);
    expect(head).toEqual([{ label: 'Tên bộ tiêu chí', before: 'Bộ thử', after: 'Bộ mới' }]);
    expect(criteria[0]?.indicators).toEqual([
      {
        state: 'changed',
        code: '1.1',
        name: 'Đường xã',
        differences: [{ label: 'Mức quy định: Đồng bằng sông Hồng', before: '≥ 80 %', after: '≥ 90 %' }],
      },
      expect.objectContaining({ state: 'removed', code: '1.2' }),
    ]);
    expect(criteria[1]?.indicators.map(({ state, code }) => [code, state])).toEqual([
      ['2.1', 'same'],
      ['2.2', 'added'],
    ]);
    expect(counts).toMatchObject({ added: 1, removed: 1, changed: 1 });
  });

  test('an indicator that only stands elsewhere is changed, and only that one', () => {
    const up = movePart(small, indicatorPlace(0, 1), -1).draft;
    const [first] = compareSets(small, up).criteria;
    expect(
      first?.indicators.flatMap(({ code, differences }) => differences.map(each => [code, each])),
    ).toEqual([['1.1', { label: 'Thứ tự', before: 'Đứng đầu', after: 'Sau 1.2' }]]);
    const over = movePart(small, indicatorPlace(0, 1), 1).draft;
    expect(compareSets(small, over).criteria[1]?.indicators[0]).toMatchObject({
      state: 'changed',
      code: '1.2',
      differences: [{ label: 'Thuộc tiêu chí', after: '2. Điện' }],
    });
    const turned = { ...small, criteria: small.criteria.toReversed() };
    expect(compareSets(small, turned).criteria.flatMap(each => each.differences)).toEqual([
      { label: 'Thứ tự', before: 'Đứng đầu', after: 'Sau 2' },
    ]);
  });

  test('one line where the level changed alike everywhere', () => {
    const after = structuredClone(small);
    const found = after.criteria[1]?.indicators[0];
    if (!found) throw new Error('no indicator');
    found.requirement = { default: 'met' };
    found.measure = { kind: 'boolean' };
    found.unit = '';
    const differences = compareSets(small, after).criteria[1]?.indicators[0]?.differences;
    expect(differences?.map(({ label }) => label)).toEqual(['Đơn vị tính', 'Cách đo', 'Mức quy định']);
  });

  test('words: both sides can be read back from the parts', () => {
    const words = fc.array(fc.constantFrom('đường', 'xã', 'sạch', '≥', '80 %', '\n'), { maxLength: 12 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [before, after] = [a.join(' '), b.join(' ')];
        const parts = differenceInWords(before, after);
        const side = (gone: string) =>
          parts
            .filter(({ kind }) => kind !== gone)
            .map(({ text }) => text)
            .join('');
        expect([side('added'), side('removed')]).toEqual([before, after]);
      }),
    );
    expect(differenceInWords('đường xã sạch', 'đường thôn sạch')).toEqual([
      { kind: 'same', text: 'đường ' },
      { kind: 'removed', text: 'xã ' },
      { kind: 'added', text: 'thôn ' },
      { kind: 'same', text: 'sạch' },
    ]);
  });
});

describe('levels as they are typed', () => {
  test('every shipped level reads back from what is shown of it', () => {
    for (const id of ['vn-xa-ntm-2021', 'vn-xa-ntm-nang-cao-2021', 'quang-ninh-chuyen-doi-so-2025']) {
      for (const each of shipped(id).criteria.flatMap(({ indicators }) => indicators)) {
        for (const requirement of Object.values(each.requirement))
          expect(parseLevel(formatRequirement(requirement, each.unit), each.unit)).toEqual(requirement);
      }
    }
  });

  test.each([
    ['≥80%', '%', level],
    ['>= 80', '%', level],
    [
      'từ 60 đến 80 %',
      '%',
      {
        all: [
          { op: '>=', value: '60' },
          { op: '<=', value: '80' },
        ],
      },
    ],
    [
      '≥ 90 hoặc ≤ 5',
      '',
      {
        any: [
          { op: '>=', value: '90' },
          { op: '<=', value: '5' },
        ],
      },
    ],
    ['≥ 2 mô hình/thôn', 'mô hình/thôn', { op: '>=', value: '2' }],
    ['2023: ≥ 48; 2024: Đạt', '', { byYear: { 2023: { op: '>=', value: '48' }, 2024: 'met' } }],
    ['2023: ≥ 48; 2023: ≥ 50', '', { text: '2023: ≥ 48; 2023: ≥ 50' }],
    ['Do tỉnh quy định', '', 'provincial'],
    ['chưa rõ', '', 'unknown'],
    ['Không', '', { op: '=', value: '0' }],
    ['80', '%', { text: '80' }],
    ['khoảng 90%', '%', { text: 'khoảng 90%' }],
    ['≥ 80 km', '%', { op: '>=', value: '80' }],
  ])('%s (%s)', (typed, unit, expected) => {
    expect(parseLevel(typed, unit)).toEqual(expected);
  });

  test('how many levels are open is counted per column too', () => {
    const set = criteriaSet({
      criteria: [
        criterion([
          indicator(ratio, { dbsh: 'unknown', default: 'provincial' }),
          indicator(ratio, { byYear: { 2025: 'unknown' } }, { code: '2.2' }),
        ]),
      ],
    });
    expect([openLevelsOf(set), openLevelsOf(set, 'tn')]).toEqual([
      { unknown: 2, provincial: 1 },
      { unknown: 1, provincial: 1 },
    ]);
    expect(openLevelsText({ unknown: 0, provincial: 0 })).toBe('');
  });
});

describe('the structure of a draft', () => {
  test('rules follow an indicator that is renumbered, and forget one that is gone', () => {
    const moved = movePart(small, indicatorPlace(0, 1), -1).draft;
    expect(moved.criteria[0]?.indicators.map(({ code }) => code)).toEqual(['1.2', '1.1']);
    expect(renumbered(moved).criteria[0]).toMatchObject({
      rule: { compulsory: ['1.1'] },
      indicators: [
        { code: '1.1', text: 'Đường thôn' },
        { code: '1.2', text: 'Đường xã' },
      ],
    });
    const without = removePart(small, indicatorPlace(0, 1));
    expect(without.place).toBe(indicatorPlace(0, 0));
    expect(without.draft.criteria[0]?.rule).toEqual({ atLeastPercent: '70', compulsory: [] });
    const alone = removePart(small, 'criteria[0]');
    expect(alone.draft.groups?.[0]?.criteria).toEqual(['2']);
    expect(draftFaults(alone.draft)).toEqual([]);
  });

  test('an indicator at the edge goes over into the next criterion; a copy takes a free number', () => {
    const over = movePart(small, indicatorPlace(0, 1), 1);
    expect(over.place).toBe(indicatorPlace(1, 0));
    expect(over.draft.criteria.map(({ indicators }) => indicators.map(({ code }) => code))).toEqual([
      ['1.1'],
      ['1.2', '2.1'],
    ]);
    expect(movePart(small, indicatorPlace(0, 0), -1).draft).toBe(small);
    const copy = duplicateIndicator(small, indicatorPlace(0, 0));
    expect(copy.draft.criteria[0]?.indicators.map(({ code }) => code)).toEqual(['1.1', '1.3', '1.2']);
  });

  test('a region goes with all its levels; a known name gives a new one its usual id', () => {
    const added = renamedVariant(withNewVariant(small), 'nhom-3', 'Bắc Trung Bộ');
    expect(added.variants.at(-1)).toEqual({ id: 'btb', name: 'Bắc Trung Bộ' });
    const set = criteriaSet({ criteria: [criterion([indicator(ratio, { dbsh: level, default: level })])] });
    expect(withoutVariant(set, 'dbsh').criteria[0]?.indicators[0]?.requirement).toEqual({ default: level });
    expect(renamedVariant(set, 'dbsh', 'Tên khác').variants[0]?.id).toBe('dbsh');
  });

  test('every fault leads to its part and field, the sound parts are judged beside broken ones', () => {
    const { draft } = addIndicator(small, indicatorPlace(1, 0));
    const broken = structuredClone(draft);
    const [first] = broken.criteria;
    if (!first?.indicators[1]) throw new Error('no indicator');
    first.indicators[1].code = '1.1';
    first.rule = { atLeast: 5 };
    broken.version = '1';
    const faults = draftFaults(broken).map(({ place, field, where, reason }) => [
      place,
      field,
      `${where}: ${reason}`,
    ]);
    expect(faults).toEqual([
      ['', 'version', 'Thông tin chung, phiên bản: viết ba số cách nhau bằng dấu chấm, ví dụ 1.0.0'],
      ['criteria[0]', 'rule', 'Tiêu chí 1, cách công nhận đạt: đòi 5 chỉ tiêu nhưng chỉ có 2'],
      ['criteria[0].indicators[1]', '', 'Chỉ tiêu 1.1: mã chỉ tiêu "1.1" bị trùng'],
      ['criteria[1].indicators[1]', 'text', 'Chỉ tiêu 2.2, nội dung: chưa nhập'],
      [
        'criteria[1].indicators[1]',
        'requirement',
        'Chỉ tiêu 2.2, mức quy định: chưa có mức cho: Đồng bằng sông Hồng, Tây Nguyên',
      ],
    ]);
  });
});
