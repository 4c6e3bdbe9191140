import { expect, test } from 'vitest';
import { ballotPattern } from '#shared/domain/survey.ts';
import {
  type BallotDraft,
  draftOf,
  emptyDraft,
  patternOf,
  pressKey,
} from '../../renderer/features/surveys/ballot-draft.ts';
import { figuresOf, pasted, typedOf } from '../../renderer/features/surveys/figures-draft.ts';
import { readVillages } from '../../renderer/features/surveys/village-lines.ts';

const questions = [4, 0, 2].map(id => ({ id, text: `Câu ${id}` }));
const plain = { ctrlKey: false, metaKey: false, altKey: false };

function press(...keys: string[]): BallotDraft {
  return keys.reduce<BallotDraft>((draft, key) => {
    const step = pressKey(draft, { ...plain, key }, questions.length);
    return step?.kind === 'draft' ? step.draft : draft;
  }, emptyDraft);
}

test('A ballot is a digit for each question, kept at the place of its number', () => {
  const draft = press('1', '2', '3');
  expect(draft).toEqual({ signs: ['1', '2', '3'], at: 3 });
  expect(patternOf(draft, questions)).toBe('2-3-1');
  expect(draftOf('2-3-1', questions)).toEqual(draft);
  expect(patternOf(press('1', 'ArrowRight', '2'), questions)).toBe('0-2-1');
  expect(ballotPattern(new Map())).toBe('');
});

test('Answers are taken back one by one, filled up, and Enter ends a ballot that has any', () => {
  expect(press('1', '2', 'Backspace').signs).toEqual(['1', null]);
  expect(press('2', '+').signs).toEqual(['2', '1', '1']);
  expect(press('1', '1', '1', '2').signs).toEqual(['1', '1', '1']);
  const enter = { ...plain, key: 'Enter' };
  expect(pressKey(emptyDraft, enter, 3)?.kind).toBe('draft');
  expect(pressKey(press('1'), enter, 3)?.kind).toBe('done');
  expect(pressKey(emptyDraft, { ...plain, ctrlKey: true, key: 'z' }, 3)?.kind).toBe('back');
  expect(pressKey(press('1'), { ...plain, altKey: true, key: '1' }, 3)).toBeUndefined();
});

test('A block of Excel goes into the sheet of figures, and rows that cannot be are left out', () => {
  const empty = questions.map(() => typedOf(undefined));
  const rows = pasted(empty, 1, 'asked', '1.200\t1.100\t50\t50\r\n10\t11\t0\t0\n99\t1\t1\t1\n');
  expect(figuresOf(rows, questions)).toEqual({
    '0': { asked: 1200, satisfied: 1100, unsatisfied: 50, other: 50 },
  });
});

test('Villages come line by line, with their households where Excel has them', () => {
  expect(readVillages('Thôn Đông\t1.120\n\n thôn  đông \nThôn Tây', [{ name: 'Thôn Tây' }])).toEqual([
    { id: null, name: 'Thôn Đông', households: 1120, issued: null },
  ]);
});
