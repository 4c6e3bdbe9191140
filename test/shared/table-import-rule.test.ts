import { describe, expect, test } from 'vitest';
import { buildRule, readPoints, readWrittenRule } from '#shared/domain/table-import-rule.ts';

// What stands in the cell of the criterion, and what is read of it.
test.each<[string, object]>([
  ['Giao thông (Đạt 3/4 chỉ tiêu)', { name: 'Giao thông', kind: 'count', atLeast: 3, of: 4 }],
  ['Giao thông (đạt ít nhất 3 trong 4 chỉ tiêu)', { kind: 'count', atLeast: 3, of: 4 }],
  ['Giao thông [tối thiểu 2 chỉ tiêu]', { kind: 'count', atLeast: 2, of: null }],
  ['Giao thông – Đạt từ 3/4 chỉ tiêu trở lên', { name: 'Giao thông', kind: 'count', atLeast: 3, of: 4 }],
  ['Giao thông: có 2/3 nội dung đạt', { kind: 'count', atLeast: 2, of: 3 }],
  ['Giao thông. Phải đạt tất cả các chỉ tiêu', { name: 'Giao thông', kind: 'all' }],
  ['Văn hóa (≥ 70% số chỉ tiêu)', { kind: 'share', percent: '70', compulsory: [] }],
  ['Văn hóa (đạt từ 66,7 % số chỉ tiêu trở lên)', { kind: 'share', percent: '66.7' }],
  [
    'Văn hóa (đạt ít nhất 70% số chỉ tiêu, trong đó bắt buộc đạt chỉ tiêu 2.1, 2.3)',
    { kind: 'share', percent: '70', compulsory: ['2.1', '2.3'] },
  ],
  ['Môi trường (đạt từ 8 điểm trở lên)', { kind: 'points', pass: '8' }],
  ['Môi trường (7,50/10 điểm)', { kind: 'points', pass: '7.5' }],
  ['Môi trường (đạt 3/4 chỉ tiêu hoặc 80% số hộ của thôn)', { kind: 'unclear' }],
])('"%s"', (text, read) => {
  expect(readWrittenRule(text)).toMatchObject(read);
});

test.each([
  'Giao thông',
  'Môi trường và an toàn thực phẩm',
  'Nhà ở dân cư (nông thôn)',
  'Quốc phòng – An ninh',
  'Xã hội số: 3 tổ công nghệ cộng đồng',
  'Phương châm 4 tại chỗ (2021–2025)',
  '',
])('"%s" says nothing of a rule', text => {
  expect(readWrittenRule(text)).toBeUndefined();
});

test.each([
  ['5', '5'],
  ['2,50 điểm', '2.5'],
  ['10đ', '10'],
  ['', undefined],
  ['5-10', undefined],
  ['tối đa 5', undefined],
])('points "%s" are %s', (text, points) => {
  expect(readPoints(text)).toBe(points);
});

describe('the rule of a criterion', () => {
  const four = ['2.1', '2.2', '2.3', '2.4'].map(code => ({ code, points: undefined }));
  const scored = ['2.1', '2.2'].map(code => ({ code, points: '5' }));
  const build = (text: string, of = four) => buildRule(readWrittenRule(text), of);

  test('comes from its words and the indicators it has', () => {
    expect(build('Giao thông')).toMatchObject({ rule: { all: true }, reason: null });
    expect(build('Giao thông (đạt 3/4 chỉ tiêu)')).toMatchObject({
      rule: { atLeast: 3 },
      status: 'understood',
    });
    expect(build('X (≥ 70% số chỉ tiêu, bắt buộc 2.1)').rule).toEqual({
      atLeastPercent: '70',
      compulsory: ['2.1'],
    });
    expect(buildRule(readWrittenRule('X (từ 8 điểm)'), scored).rule).toEqual({
      pass: '8',
      points: { '2.1': { most: '5', from: 'verdict' }, '2.2': { most: '5', from: 'verdict' } },
    });
  });

  test('is not guessed: other numbers, missing points and unclear words are shown to a person', () => {
    expect(build('X (đạt 3/5 chỉ tiêu)')).toMatchObject({
      status: 'notUnderstood',
      reason: '“đạt 3/5 chỉ tiêu” nói 5 chỉ tiêu nhưng tiêu chí có 4',
    });
    expect(build('X (đạt 9 chỉ tiêu)').status).toBe('notUnderstood');
    expect(build('X (≥ 70% số chỉ tiêu, bắt buộc 3.1)').reason).toContain('không có chỉ tiêu 3.1');
    expect(build('X (từ 8 điểm)').reason).toContain('chưa có điểm của chỉ tiêu 2.1');
    expect(buildRule(undefined, scored)).toMatchObject({ rule: { all: true }, status: 'confirm' });
    expect(build('X (đạt 3/4 chỉ tiêu hoặc 80% số hộ của thôn)').status).toBe('confirm');
  });
});
