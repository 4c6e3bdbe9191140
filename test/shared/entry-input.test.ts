import { expect, test } from 'vitest';
import { entrySchema, judgedEntry } from '#shared/domain/entry.ts';
import { parseEntry } from '#shared/domain/entry-input.ts';
import { ratio } from './indicator-fixture.ts';
import { measureOf } from './judge-fixture.ts';

test.each<[string, string, unknown]>([
  ['ratio', '1832/2026', { kind: 'ratio', numerator: '1832', denominator: '2026' }],
  ['ratio', '1.832 / 2.026', { kind: 'ratio', numerator: '1832', denominator: '2026' }],
  ['ratio', '12,5/15', { kind: 'ratio', numerator: '12.5', denominator: '15' }],
  ['ratio', '90,4', { kind: 'number', value: '90.4' }],
  ['ratio', '90,4 %', { kind: 'number', value: '90.4' }],
  ['number', '48,5', { kind: 'number', value: '48.5' }],
  ['count', '1.200', { kind: 'count', value: '1200' }],
  ['count', 'Không', { kind: 'count', value: '0' }],
  ['tick', 'd', { kind: 'boolean', met: true }],
  ['tick', 'ĐẠT', { kind: 'boolean', met: true }],
  ['tick', 'chưa  đạt', { kind: 'boolean', met: false }],
  ['tick', 'K', { kind: 'boolean', met: false }],
  ['parts', 'x', { kind: 'parts', met: ['a', 'b', 'c'] }],
  ['words', 'chưa', { kind: 'text', text: '', met: false }],
  ['words', 'Không đạt: thiếu 1 trường', { kind: 'text', text: 'thiếu 1 trường', met: false }],
  ['ratio', '  ', null],
  ['tick', '', null],
])('%s: "%s"', (name, typed, entry) => {
  const parsed = parseEntry(measureOf(name), typed);
  expect(parsed).toEqual({ ok: true, entry });
  if (parsed.ok && parsed.entry) expect(entrySchema.safeParse(parsed.entry).success).toBe(true);
});

test.each([
  ['ratio', 'đạt', /277\/287/],
  ['ratio', '5/0', /Mẫu số phải lớn hơn 0/],
  ['ratio', '1/2/3', /gạch chéo/],
  ['ratio', '-1/2', /âm/],
  ['ratio', '/5', /gạch chéo/],
  ['number', 'nhiều', /Nhập một số/],
  ['count', '2,5', /số nguyên/],
  ['count', '-1', /số nguyên/],
  ['tick', '90', /đạt/],
  ['tick', 'constructor', /đạt/],
  ['parts', '1/5', /từng nội dung/],
  ['words', 'ba trường', /chưa đạt/],
])('%s refuses "%s" and says how', (name, typed, reason) => {
  const parsed = parseEntry(measureOf(name), typed);
  expect(parsed.ok ? '' : parsed.reason).toMatch(reason);
});

test('a bare "đạt" is no answer where figures are asked for', () => {
  expect(judgedEntry(ratio, true)).toBeUndefined();
  expect(judgedEntry(measureOf('parts'), false)).toEqual({ kind: 'parts', met: [] });
});
