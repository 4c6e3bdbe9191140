import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson } from '#shared/domain/canonical-json.ts';

test('keys are sorted, nothing is spaced, what is undefined is left out', () => {
  expect(canonicalJson({ b: [1, { d: null, c: true }], a: 'x', z: undefined })).toBe(
    '{"a":"x","b":[1,{"c":true,"d":null}]}',
  );
});

test('text is composed', () => {
  expect(canonicalJson('Đạt'.normalize('NFD'))).toBe('"Đạt"');
});

test('what JSON cannot carry is refused', () => {
  for (const value of [undefined, Number.NaN, 1n, () => 1, [undefined]]) {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  }
});

test('one value has one text, whatever the order of its keys, and the text is that value', () => {
  const key = fc
    .string({ maxLength: 5 })
    .filter(text => text !== '__proto__' && text.normalize('NFC') === text);
  const leaf = fc.oneof(
    fc.string().map(text => text.normalize('NFC')),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
  );
  const { value } = fc.letrec<{ value: unknown }>(tie => ({
    value: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(value, sample => {
      const text = canonicalJson(sample);
      expect(canonicalJson(reversed(sample))).toBe(text);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
    }),
  );
});

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
