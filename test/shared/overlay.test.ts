import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CriteriaSet, Requirement } from '#shared/domain/criteria-set.ts';
import { parseCriteriaSet } from '#shared/domain/criteria-set-parse.ts';
import { type Overlay, parseOverlay } from '#shared/domain/overlay.ts';
import { applyOverlay, nationalSet } from '#shared/domain/overlay-apply.ts';
import { isOfProvince } from '#shared/domain/overlay-province.ts';
import { refuseLevel } from '#shared/domain/overlay-raise.ts';
import { resolveRequirement } from '#shared/domain/requirement.ts';
import { shippedSet } from '../support/sample-contents.ts';

const years = [2021, 2022];
const least = (value: string) => ({ op: '>=', value }) as const;
const most = (value: string) => ({ op: '<=', value }) as const;

/** Provincial, national, and whether the first may take the place of the second. */
const levels: [provincial: Requirement, national: Requirement, reason: RegExp | undefined][] = [
  [least('80'), 'provincial', undefined],
  [most('1.5'), 'unknown', undefined],
  ['met', 'provincial', undefined],
  [least('80'), least('80'), undefined],
  [least('80.0'), least('80'), undefined],
  [least('80.5'), least('80'), undefined],
  [least('79.9'), least('80'), /thấp hơn/],
  [{ op: '>', value: '80' }, least('80'), undefined],
  [least('80'), { op: '>', value: '80' }, /thấp hơn/],
  [most('1'), most('1.5'), undefined],
  [most('2'), most('1.5'), /thấp hơn/],
  [{ op: '<', value: '1.5' }, most('1.5'), undefined],
  [most('1.5'), { op: '<', value: '1.5' }, /thấp hơn/],
  [{ op: '=', value: '0' }, most('1.5'), undefined],
  [{ op: '=', value: '90' }, least('80'), undefined],
  [{ op: '=', value: '70' }, least('80'), /thấp hơn/],
  [least('80'), most('90'), /thấp hơn/],
  [{ all: [least('85'), most('95')] }, least('80'), undefined],
  [least('85'), { all: [least('80'), most('95')] }, /thấp hơn/],
  [{ all: [least('80'), most('95')] }, { all: [least('80'), most('95')] }, undefined],
  [{ any: [least('90'), most('5')] }, least('80'), /thấp hơn/],
  [least('80'), { any: [least('80'), most('5')] }, undefined],
  [{ any: [least('85'), most('4')] }, { any: [least('80'), most('5')] }, undefined],
  [{ all: [least('95'), most('85')] }, least('80'), /không số nào/],
  [{ all: [least('95'), most('85')] }, 'provincial', /không số nào/],
  ['met', 'met', undefined],
  ['met', least('80'), /không so sánh được/],
  [least('80'), 'met', /không so sánh được/],
  [{ text: 'Theo quy định' }, { text: 'Theo quy định' }, undefined],
  [{ text: 'Theo quy định' }, { text: 'Khác' }, /không so sánh được/],
  ['provincial', 'provincial', undefined],
  ['unknown', least('80'), /mức cụ thể/],
  [{ byYear: { '2021': least('80'), '2022': least('85') } }, least('80'), undefined],
  [{ byYear: { '2021': least('80'), '2022': least('75') } }, least('80'), /năm 2022: thấp hơn/],
  [least('80'), { byYear: { '2021': least('75'), '2022': least('80') } }, undefined],
  [least('78'), { byYear: { '2021': least('75'), '2022': least('80') } }, /năm 2022: thấp hơn/],
  [{ byYear: { '2022': least('80') } }, { byYear: { '2021': least('75') } }, undefined],
  [{ byYear: { '2030': least('70') } }, least('80'), /năm 2030: thấp hơn/],
];

function overlay(change: Partial<Overlay> = {}): Overlay {
  return {
    schema: 'ho-so-ntm/overlay@1',
    id: 'tinh-mau-xa-ntm-2021',
    version: '1.0.0',
    title: 'Quy định của tỉnh mẫu',
    of: 'vn-xa-ntm-2021',
    legalBasis: [{ number: '01/QĐ-MẪU', issuer: 'UBND tỉnh mẫu', issuedOn: '2022-08-01' }],
    requirements: { '2.1': { dbsh: least('100') } },
    ...change,
  };
}

const digests = { base: '0'.repeat(64), overlay: '1'.repeat(64) };

function problemsOf(change: Partial<Overlay>, set: CriteriaSet = shippedSet('vn-xa-ntm-2021')) {
  const applied = applyOverlay(set, overlay(change), digests);
  return applied.ok ? [] : applied.problems.map(({ place, reason }) => `${place}: ${reason}`);
}

describe('the overlay of a province', () => {
  test.each(levels)('%j in the place of %j: %s', (provincial, national, reason) => {
    const refused = refuseLevel(provincial, national, '%', years);
    if (reason) expect(refused).toMatch(reason);
    else expect(refused).toBeUndefined();
  });

  test('a threshold that may replace another is met by no figure that fails the other', () => {
    const comparison = fc.record({
      op: fc.constantFrom('>=' as const, '<=' as const, '>' as const, '<' as const, '=' as const),
      value: fc.integer({ min: 0, max: 6 }).map(String),
    });
    const level = fc.oneof(
      comparison,
      fc.record({ all: fc.array(comparison, { minLength: 1, maxLength: 3 }) }),
      fc.record({ any: fc.array(comparison, { minLength: 1, maxLength: 3 }) }),
    );
    const holds = (requirement: Requirement, figure: number): boolean => {
      if (typeof requirement === 'string' || 'text' in requirement || 'byYear' in requirement) return false;
      if ('all' in requirement) return requirement.all.every(part => holds(part, figure));
      if ('any' in requirement) return requirement.any.some(part => holds(part, figure));
      const limit = Number(requirement.value);
      const order = {
        '>=': figure >= limit,
        '<=': figure <= limit,
        '>': figure > limit,
        '<': figure < limit,
      };
      return requirement.op === '=' ? figure === limit : order[requirement.op];
    };
    // Halves and the whole numbers around the limits are every case there is.
    const figures = Array.from({ length: 17 }, (_, at) => at / 2 - 1);
    fc.assert(
      fc.property(level, level, (own, law) => {
        const reached = figures.some(figure => holds(own, figure));
        const lower = figures.some(figure => holds(own, figure) && !holds(law, figure));
        const same = JSON.stringify(own) === JSON.stringify(law);
        expect(refuseLevel(own, law, '', years) === undefined).toBe(same || (reached && !lower));
      }),
    );
  });

  test('a filled threshold counts under the number of the decision, other columns stay', () => {
    const set = shippedSet('vn-xa-ntm-2021');
    const applied = applyOverlay(set, overlay(), digests);
    if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
    const indicator = applied.set.criteria
      .flatMap(({ indicators }) => indicators)
      .find(({ code }) => code === '2.1');
    if (!indicator) throw new Error('2.1 is missing');
    expect(resolveRequirement(indicator, 'dbsh', 2025)).toMatchObject({
      text: '≥ 100 % (theo 01/QĐ-MẪU)',
      needsLocal: false,
    });
    const before = set.criteria.flatMap(({ indicators }) => indicators).find(({ code }) => code === '2.1');
    if (!before) throw new Error('2.1 is missing');
    for (const { id } of set.variants.filter(variant => variant.id !== 'dbsh'))
      expect(resolveRequirement(indicator, id, 2025).text).toBe(resolveRequirement(before, id, 2025).text);
  });

  test('the set it gives is valid, and the national set comes back out of it unchanged', () => {
    for (const change of [
      {},
      { requirements: { '2.1': { default: least('100') }, '15.3': { tn: least('95') } } },
    ]) {
      const set = shippedSet('vn-xa-ntm-2021');
      const applied = applyOverlay(set, overlay(change), digests);
      if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
      expect(parseCriteriaSet(JSON.parse(JSON.stringify(applied.set)))).toMatchObject({ ok: true });
      expect(nationalSet(applied.set)).toEqual(set);
    }
  });

  test('what does not fit the set is named with place and reason', () => {
    expect(problemsOf({ of: 'vn-xa-ntm-2026' })).toEqual([
      'Bộ tiêu chí được áp dụng: dành cho bộ tiêu chí "vn-xa-ntm-2026"',
    ]);
    expect(problemsOf({ requirements: { '99.9': { dbsh: least('1') } } })).toEqual([
      'Chỉ tiêu 99.9: bộ tiêu chí không có chỉ tiêu "99.9"',
    ]);
    expect(problemsOf({ requirements: { '2.1': { 'nhom-1': least('1') } } })).toEqual([
      'Chỉ tiêu 2.1, mức “nhom-1”: không có vùng "nhom-1" trong bộ tiêu chí',
    ]);
    expect(problemsOf({ requirements: { '3.1': { dbsh: least('70') } } })).toEqual([
      'Chỉ tiêu 3.1, mức “Đồng bằng sông Hồng (gồm Quảng Ninh)”: thấp hơn mức quốc gia “≥ 80 %”; tỉnh chỉ được quy định bằng hoặc cao hơn',
    ]);
    expect(problemsOf({ requirements: { '2.1': { dbsh: 'met' } } }).join()).toContain('cách đo “Tỷ lệ a/b”');
  });

  test('a province adds indicators only where the set is open for them', () => {
    const set = shippedSet('vn-xa-ntm-2021');
    const [model] = set.criteria[0]?.indicators ?? [];
    if (!model) throw new Error('the set has no indicator');
    const added = [
      { criterion: '1', indicator: { ...model, code: '1.99', text: 'Chỉ tiêu riêng của tỉnh' } },
    ];
    const change = { requirements: {}, indicators: added };
    expect(problemsOf(change)).toEqual([
      'Chỉ tiêu thêm 1.99: bộ tiêu chí không cho tỉnh thêm chỉ tiêu vào tiêu chí 1',
    ]);
    const open = { ...set, openCriteria: ['1'] };
    const applied = applyOverlay(open, overlay(change), digests);
    if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
    expect(applied.set.criteria[0]?.indicators.at(-1)).toMatchObject({
      code: '1.99',
      provincial: { decision: '01/QĐ-MẪU', national: null },
    });
    expect(nationalSet(applied.set)).toEqual(open);
    expect(problemsOf({ indicators: [{ criterion: '1', indicator: model }] }, open).join()).toContain(
      'đã có',
    );
  });

  test('a set that was made to look as if a province had lowered it is refused', () => {
    const applied = applyOverlay(
      shippedSet('vn-xa-ntm-2021'),
      overlay({ requirements: { '3.1': { dbsh: least('90') } } }),
      digests,
    );
    if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
    const forged = structuredClone(applied.set);
    const indicator = forged.criteria
      .flatMap(({ indicators }) => indicators)
      .find(({ code }) => code === '3.1');
    if (!indicator) throw new Error('3.1 is missing');
    indicator.requirement = { ...indicator.requirement, dbsh: least('10') };
    const { overlay: _overlay, ...bare } = applied.set;
    for (const set of [forged, bare]) expect(parseCriteriaSet(set)).toMatchObject({ ok: false });
  });

  test.each([
    ['an unknown field', { ...overlay(), extra: 1 }, '"extra"'],
    ['no legal basis', { ...overlay(), legalBasis: [] }, 'Căn cứ pháp lý'],
    [
      'a date that does not exist',
      overlay({ legalBasis: [{ issuer: 'UBND', issuedOn: '2022-02-30' }] }),
      '2022-02-30',
    ],
    [
      'an unreadable threshold',
      { ...overlay(), requirements: { '2.1': { dbsh: 'khoảng 90%' } } },
      'Chỉ tiêu 2.1, mức “dbsh”',
    ],
    [
      'an open threshold',
      overlay({ requirements: { '2.1': { dbsh: 'provincial' } } }),
      'Chỉ tiêu 2.1, mức “dbsh”',
    ],
    [
      'an issuer that is empty',
      overlay({ legalBasis: [{ issuer: '' }] }),
      'Căn cứ pháp lý thứ 1, cơ quan ban hành',
    ],
    [
      'an added indicator without words',
      { ...overlay(), indicators: [{ criterion: '3', indicator: { code: '3.9' } }] },
      'Chỉ tiêu thêm 3.9, nội dung',
    ],
    ['nothing at all', overlay({ requirements: {} }), 'không có mức'],
    ['an indicator without a threshold', overlay({ requirements: { '2.1': {} } }), 'Chỉ tiêu 2.1'],
    ['a prototype', JSON.parse('{"schema":"ho-so-ntm/overlay@1","__proto__":{"a":1}}'), '__proto__'],
    ['no object', 'overlay', 'dữ liệu'],
  ])('%s is refused with its place', (_what, json, part) => {
    const parsed = parseOverlay(json);
    expect(parsed.ok).toBe(false);
    expect(JSON.stringify(parsed)).toContain(JSON.stringify(part).slice(1, -1));
  });
});

describe('whose decision it is', () => {
  const thanhHoa = { code: '38', name: 'Tỉnh Thanh Hóa' };
  const decided = {
    provinceCode: null,
    title: 'Quy định mức',
    legalBasis: '12/QĐ-UBND của UBND tỉnh Thanh Hoá',
  };

  test('is told by the code of the province, else by the words of the decision', () => {
    expect(isOfProvince(decided, thanhHoa)).toBe(true);
    expect(isOfProvince({ ...decided, provinceCode: '22' }, thanhHoa)).toBe(false);
    expect(isOfProvince({ ...decided, provinceCode: '38', legalBasis: '' }, thanhHoa)).toBe(true);
    expect(isOfProvince(decided, { code: '01', name: 'Thành phố Hà Nội' })).toBe(false);
  });
});
