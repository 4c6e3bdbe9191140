import { describe, expect, test } from 'vitest';
import { parseCriteriaSet } from '#shared/domain/criteria-set-parse.ts';
import { indicatorCanonical } from '#shared/domain/indicator-canonical.ts';
import { sourceMark } from '#shared/domain/source-mark.ts';
import { criteriaSet, criterion, indicator, ratio, source } from './indicator-fixture.ts';

const level = { op: '>=', value: '80' } as const;

/** As it would come from a file, with one member replaced along a path of keys. */
function fileWith(path: readonly (string | number)[], value: unknown): unknown {
  const file: unknown = JSON.parse(JSON.stringify(criteriaSet()));
  let at = file;
  for (const key of path.slice(0, -1)) at = Reflect.get(Object(at), key);
  Object.defineProperty(at, path.at(-1) ?? '', {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  });
  return file;
}

const revocation = { atShare: '50', orShare: '30', withOneOf: ['2'], decision: 'Quyết định 1', source };

const first = ['criteria', 0, 'indicators', 0] as const;

test('a sound set is accepted', () => {
  expect(parseCriteriaSet(fileWith(['notes'], ['Lưu ý']))).toMatchObject({
    ok: true,
    set: { id: 'thu', notes: ['Lưu ý'] },
  });
});

describe('a set that is refused says where and why', () => {
  const two = (a: string, b: string) => [a, b].map(code => indicator(ratio, level, { code }));

  test.each<[string, unknown, string, RegExp]>([
    ['an unknown field', fileWith(['sets'], 1), 'Bộ tiêu chí', /mục không nhận ra: "sets"/],
    [
      'an unknown field of an indicator',
      fileWith([...first, 'threshold'], '80'),
      'Tiêu chí 2 › Chỉ tiêu 2.1',
      /"threshold"/,
    ],
    ['a missing title', fileWith(['title'], undefined), 'title', /thiếu mục này/],
    ['another format', fileWith(['schema'], 'ho-so-ntm/criteria-set@2'), 'schema', /criteria-set@1/],
    ['a dangerous id', fileWith(['id'], '../x'), 'id', /không đúng dạng/],
    [
      'a code that is no file name',
      fileWith([...first, 'code'], '2/1'),
      'Tiêu chí 2 › Chỉ tiêu 2/1 › code',
      /không đúng dạng/,
    ],
    [
      'an unreadable threshold',
      fileWith([...first, 'requirement', 'tn'], '≥ 80%'),
      'Tiêu chí 2 › Chỉ tiêu 2.1 › requirement.tn',
      /không đọc được mức đạt chuẩn/,
    ],
    [
      'a number with a comma',
      fileWith([...first, 'requirement', 'tn'], { op: '>=', value: '1,5' }),
      'Tiêu chí 2 › Chỉ tiêu 2.1 › requirement.tn.value',
      /không đúng dạng/,
    ],
    [
      'a field inside a threshold',
      fileWith([...first, 'requirement', 'tn'], { ...level, from: 2024 }),
      'Tiêu chí 2 › Chỉ tiêu 2.1 › requirement.tn',
      /mục không nhận ra: "from"/,
    ],
    [
      'an unknown variant',
      fileWith([...first, 'requirement', 'dbxx'], level),
      'Tiêu chí 2 › Chỉ tiêu 2.1 › requirement',
      /không có vùng "dbxx"/,
    ],
    [
      'a variant without a level',
      fileWith([...first, 'requirement'], { tn: level }),
      'Tiêu chí 2 › Chỉ tiêu 2.1 › requirement',
      /thiếu mức cho: dbsh/,
    ],
    [
      '"đạt" for a ratio',
      fileWith([...first, 'requirement', 'default'], 'met'),
      'Tiêu chí 2 › Chỉ tiêu 2.1 › requirement.default',
      /không hợp với cách đo/,
    ],
    [
      'no year at all',
      fileWith([...first, 'requirement', 'default'], { byYear: {} }),
      'Tiêu chí 2 › Chỉ tiêu 2.1 › requirement.default',
      /không có năm nào/,
    ],
    ['a ratio in km', fileWith([...first, 'unit'], 'km'), 'Tiêu chí 2 › Chỉ tiêu 2.1 › unit', /"%"/],
    [
      'published words of nobody',
      fileWith([...first, 'source', 'threshold', 'published'], { xx: '80' }),
      'Tiêu chí 2 › Chỉ tiêu 2.1 › source.threshold.published',
      /không có vùng "xx"/,
    ],
    [
      'a duplicate indicator',
      criteriaSet({ criteria: [criterion(two('2.1', '2.1'))] }),
      'Tiêu chí 2 › Chỉ tiêu 2.1',
      /mã chỉ tiêu "2.1" bị trùng/,
    ],
    [
      'a duplicate across criteria',
      criteriaSet({ criteria: ['1', '2'].map(code => criterion(two('1.1', `${code}.2`), { code })) }),
      'Tiêu chí 2 › Chỉ tiêu 1.1',
      /bị trùng/,
    ],
    [
      'a duplicate criterion',
      criteriaSet({ criteria: ['1.1', '1.2'].map(code => criterion([indicator(ratio, level, { code })])) }),
      'criteria',
      /mã "2" bị trùng/,
    ],
    ['a duplicate variant', fileWith(['variants', 1, 'id'], 'dbsh'), 'variants', /mã "dbsh" bị trùng/],
    ['a variant called default', fileWith(['variants', 1, 'id'], 'default'), 'variants', /"default"/],
    ['no variant', fileWith(['variants'], []), 'variants', /chưa có mục nào/],
    [
      'a group of nothing',
      fileWith(['groups'], [{ name: 'Nhóm', criteria: ['9'], source }]),
      'groups[0]',
      /không có tiêu chí "9"/,
    ],
    [
      'a criterion without indicators',
      fileWith(['criteria', 0, 'indicators'], []),
      'Tiêu chí 2',
      /không có chỉ tiêu nào/,
    ],
    [
      'a rule beyond its indicators',
      fileWith(['criteria', 0, 'rule'], { atLeast: 3 }),
      'Tiêu chí 2 › rule',
      /chỉ có 1/,
    ],
    [
      'points for an indicator of another criterion',
      fileWith(['criteria', 0, 'rule'], { points: { '9.9': { most: '5', from: 'verdict' } }, pass: '5' }),
      'Tiêu chí 2 › rule',
      /không có chỉ tiêu "9.9"/,
    ],
    [
      'an indicator without points',
      fileWith(['criteria', 0, 'rule'], { points: {}, pass: '0' }),
      'Tiêu chí 2 › rule',
      /chưa cho điểm chỉ tiêu "2.1"/,
    ],
    [
      'a pass mark beyond all points',
      fileWith(['criteria', 0, 'rule'], { points: { '2.1': { most: '5', from: 'figure' } }, pass: '5.1' }),
      'Tiêu chí 2 › rule',
      /tổng điểm/,
    ],
    [
      'negative points',
      fileWith(['criteria', 0, 'rule'], { points: { '2.1': { most: '-5', from: 'verdict' } }, pass: '0' }),
      'Tiêu chí 2 › rule',
      /không được âm/,
    ],
    [
      'a share beyond the whole',
      fileWith(['criteria', 0, 'rule'], { atLeastPercent: '101', compulsory: [] }),
      'Tiêu chí 2 › rule',
      /từ 0 đến 100/,
    ],
    [
      'a compulsory indicator of another criterion',
      fileWith(['criteria', 0, 'rule'], { atLeastPercent: '70', compulsory: ['3.1'] }),
      'Tiêu chí 2 › rule',
      /không có chỉ tiêu "3.1"/,
    ],
    [
      'two rules at once',
      fileWith(['criteria', 0, 'rule'], { all: true, atLeast: 1 }),
      'Tiêu chí 2 › rule',
      /mục không nhận ra|không thuộc dạng nào/,
    ],
    [
      'the code of the conditions for a criterion',
      fileWith(['criteria', 0, 'code'], 'dieu-kien'),
      'Tiêu chí dieu-kien',
      /dành cho các điều kiện/,
    ],
    [
      'a condition with the code of an indicator',
      criteriaSet({
        criteria: [criterion(two('a1', '2.2'))],
        conditions: [{ id: 'a1', text: 'x', requirement: 'met', unit: '', source }],
      }),
      'conditions[0]',
      /đã dùng cho một chỉ tiêu/,
    ],
    [
      'a condition whose level does not fit',
      fileWith(['conditions'], [{ id: 'hai-long', text: 'x', requirement: 'met', unit: '%', source }]),
      'conditions[0].requirement',
      /không hợp với cách đo “Tỷ lệ/,
    ],
    [
      'an id of a condition longer than a code',
      fileWith(['conditions'], [{ id: 'a'.repeat(21), text: 'x', requirement: 'met', unit: '', source }]),
      'conditions[0].id',
      /lớn hoặc dài/,
    ],
    [
      'a revocation by a criterion that is not there',
      fileWith(['revocation'], { ...revocation, withOneOf: ['10'] }),
      'revocation.withOneOf',
      /không có tiêu chí "10"/,
    ],
    [
      'a revocation whose lesser share is greater',
      fileWith(['revocation'], { ...revocation, orShare: '60' }),
      'revocation',
      /tăng dần/,
    ],
    ['a period backwards', fileWith(['period'], { from: 2025, to: 2021 }), 'period', /năm đầu sau năm cuối/],
    [
      'a day that does not exist',
      fileWith(['legalBasis', 0, 'issuedOn'], '2022-02-31'),
      'legalBasis[0].issuedOn',
      /không có ngày/,
    ],
    [
      'an address that is none',
      fileWith([...first, 'source', 'url'], 'javascript:alert(1)'),
      'Tiêu chí 2 › Chỉ tiêu 2.1 › source.url',
      /không đúng dạng/,
    ],
    [
      'the key __proto__',
      fileWith([...first, 'requirement', '__proto__'], level),
      'Tiêu chí 2 › Chỉ tiêu 2.1 › requirement',
      /"__proto__"/,
    ],
    ['the key constructor', fileWith(['constructor'], 1), 'Bộ tiêu chí', /"constructor"/],
    ['text instead of a set', 'bộ tiêu chí', 'Bộ tiêu chí', /sai kiểu dữ liệu/],
    ['nothing', null, 'Bộ tiêu chí', /sai kiểu dữ liệu/],
  ])('%s', (_, file, place, reason) => {
    const parsed = parseCriteriaSet(file);
    expect(parsed.ok ? [] : parsed.problems).toContainEqual({ place, reason: expect.stringMatching(reason) });
  });

  test('endless nesting ends in a reason', () => {
    let deep: unknown = 1;
    for (let at = 0; at < 50_000; at += 1) deep = { deep };
    const parsed = parseCriteriaSet(deep);
    expect(parsed.ok ? [] : parsed.problems).toHaveLength(1);
  });

  test('a criterion may be empty while the set says it is incomplete', () => {
    const set = criteriaSet({ incomplete: 'Chưa có chỉ tiêu', criteria: [criterion([])] });
    expect(parseCriteriaSet(set).ok).toBe(true);
  });
});

describe('the canonical text of an indicator', () => {
  const plain = indicator(ratio, level);

  test('leaves guidance and evidence hints out', () => {
    const guided = { ...plain, guidance: 'Xem QĐ 932', evidence: [{ text: 'Biểu', required: false }] };
    expect(indicatorCanonical(guided)).toBe(indicatorCanonical(plain));
  });

  test('is the same for composed and decomposed letters', () => {
    expect(indicatorCanonical({ ...plain, text: plain.text.normalize('NFD') })).toBe(
      indicatorCanonical(plain),
    );
  });

  test('changes with text and requirement', () => {
    expect(indicatorCanonical({ ...plain, text: 'khác' })).not.toBe(indicatorCanonical(plain));
    expect(indicatorCanonical({ ...plain, requirement: { default: 'unknown' } })).not.toBe(
      indicatorCanonical(plain),
    );
  });
});

test('only a checked verbatim wording goes without a mark', () => {
  expect(sourceMark({ wording: 'verbatim', checked: true })).toBeUndefined();
  expect(sourceMark({ wording: 'verbatim', checked: false })).toBe('chưa đối chiếu với văn bản gốc');
  expect(sourceMark({ wording: 'memory', checked: true })).toBe('chưa đối chiếu với văn bản gốc');
});
