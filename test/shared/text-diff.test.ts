import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type DiffPart, diffWords } from '#shared/domain/text-diff.ts';

const marked = (parts: DiffPart[]) =>
  parts
    .map(({ isSame, text }) => (isSame ? text : `[${text.trim()}]${text.endsWith(' ') ? ' ' : ''}`))
    .join('');

test('only the words that changed are marked, on the side where they stand', () => {
  const { before, after } = diffWords(
    'Tỷ lệ đường xã được nhựa hóa đạt ≥ 80 %',
    'Tỷ lệ đường xã, thôn được nhựa hóa đạt ≥ 100 %',
  );
  expect(marked(before)).toBe('Tỷ lệ đường xã được nhựa hóa đạt ≥ [80] %');
  expect(marked(after)).toBe('Tỷ lệ đường xã[, thôn] được nhựa hóa đạt ≥ [100] %');
});

test('spaces and decomposed signs are no difference; a whole text may be new', () => {
  const { before, after } = diffWords('đạt  chuẩn', 'đạt\nchuẩn'.normalize('NFD'));
  expect([...before, ...after].every(({ isSame }) => isSame)).toBe(true);
  expect(diffWords('', 'mới')).toEqual({ before: [], after: [{ isSame: false, text: 'mới' }] });
});

test('the parts of a side are its text again, and what is the same is the same on both', () => {
  const text = fc
    .array(fc.constantFrom('một', 'hai', 'ba', 'bốn'), { maxLength: 12 })
    .map(words => words.join(' '));
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { before, after } = diffWords(a, b);
      expect(before.map(part => part.text).join('')).toBe(a);
      expect(after.map(part => part.text).join('')).toBe(b);
      const same = (parts: DiffPart[]) =>
        parts
          .filter(({ isSame }) => isSame)
          .flatMap(part => part.text.trim().split(' '))
          .join(' ');
      expect(same(before)).toBe(same(after));
    }),
  );
});
