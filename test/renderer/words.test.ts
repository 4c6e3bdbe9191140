import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Measure } from '#shared/domain/criteria-set.ts';
import type { Entry } from '#shared/domain/entry.ts';
import { parseEntry } from '#shared/domain/entry-input.ts';
import { entryText } from '#shared/domain/entry-text.ts';
import { formatDateTime, formatTimeLeft } from '../../renderer/core/format.ts';
import { defaultYear } from '../../renderer/features/dossiers/default-choice.ts';
import { parseMarkdown } from '../../renderer/features/help/markdown.tsx';
import { fileKind } from '../../renderer/ui/file-kind.ts';
import { root } from '../../scripts/root.ts';

test('what a cell offers for editing is read back as the same entry', () => {
  const cases: [Measure, Entry][] = [
    [{ kind: 'boolean' }, { kind: 'boolean', met: true }],
    [{ kind: 'boolean' }, { kind: 'boolean', met: false }],
    [{ kind: 'number' }, { kind: 'number', value: '1832.5' }],
    [{ kind: 'count' }, { kind: 'count', value: '1832' }],
    [
      { kind: 'ratio', numerator: 'a', denominator: 'b' },
      { kind: 'ratio', numerator: '1832', denominator: '2026.25' },
    ],
    [
      { kind: 'ratio', numerator: 'a', denominator: 'b' },
      { kind: 'number', value: '96.52' },
    ],
    [{ kind: 'text' }, { kind: 'text', text: '3/3 trường', met: true }],
    [{ kind: 'text' }, { kind: 'text', text: '', met: false }],
  ];
  for (const [measure, entry] of cases) {
    expect(parseEntry(measure, entryText(entry))).toEqual({ ok: true, entry });
  }
});

test('moments are shown in the time of Vietnam', () => {
  expect(formatDateTime('2026-11-21T20:19:00.000Z')).toBe('22/11/2026 03:19');
});

test('the time left is said roughly, and not before it can be known', () => {
  expect(formatTimeLeft(1, 100, 500)).toBe('');
  expect(formatTimeLeft(0, 100, 5000)).toBe('');
  expect(formatTimeLeft(50, 100, 30_000)).toBe('còn khoảng 30 giây');
  expect(formatTimeLeft(10, 100, 60_000)).toBe('còn khoảng 9 phút');
  expect(formatTimeLeft(10, 1000, 60_000)).toBe('còn khoảng 1 giờ 39 phút');
});

test('the year offered lies in the period of the set', () => {
  expect(defaultYear({ period: { from: 2021, to: 2025 } }, 2026)).toBe(2025);
  expect(defaultYear({ period: { from: 2026, to: 2030 } }, 2027)).toBe(2027);
});

test('the kind of a file follows its ending, whatever the case', () => {
  expect(fileKind('Biểu 01.PDF')).toBe('pdf');
  expect(fileKind('constructor')).toBe('other');
});

test('the manual knows headings, lists with long items and tables', () => {
  expect(parseMarkdown('# A\n\n- một\n  hai\n- ba\n\n| x | y |\n| --- | --- |\n| 1 | 2 |')).toEqual([
    { kind: 'heading', level: 1, text: 'A' },
    { kind: 'list', ordered: false, items: ['một hai', 'ba'] },
    { kind: 'table', head: ['x', 'y'], rows: [['1', '2']] },
  ]);
  expect(parseMarkdown('![Trang đầu](images/bat-dau.png)')).toEqual([
    { kind: 'picture', says: 'Trang đầu', name: 'bat-dau.png' },
  ]);
});

test('the pictures that the manual shows are there, and none is left over', () => {
  const folder = join(root, 'resources/help');
  const shown = readdirSync(folder)
    .filter(name => name.endsWith('.md'))
    .flatMap(name => parseMarkdown(readFileSync(join(folder, name), 'utf8')))
    .flatMap(block => (block.kind === 'picture' ? [block.name] : []));
  expect(shown.toSorted()).toEqual(readdirSync(join(folder, 'images')).toSorted());
});
