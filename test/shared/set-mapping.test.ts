import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { indicatorsOf } from '#shared/domain/criteria-set.ts';
import { comparableWords, equalPairs, mappingSchema, pairsBetween } from '#shared/domain/set-mapping.ts';
import { resourcesDir } from '../support/core.ts';
import { shippedSet } from '../support/sample-contents.ts';

const folder = join(resourcesDir, 'mappings');
const files = readdirSync(folder).map(name => {
  const mapping = mappingSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return { name, mapping, sets: [shippedSet(mapping.sets[0]), shippedSet(mapping.sets[1])] as const };
});
const ids = readdirSync(join(resourcesDir, 'criteria')).map(name => name.replace(/\.json$/, ''));

describe('the shipped tables between sets', () => {
  test.each(files)('$name names exactly the indicators with equal words', ({ name, mapping, sets }) => {
    expect(name).toBe(`${mapping.sets.join('--')}.json`);
    expect(mapping.pairs.filter(({ likeness }) => likeness === 'equal')).toEqual(equalPairs(...sets));
  });

  test.each(files)('$name takes near indicators from the sets, with how they differ', ({ mapping, sets }) => {
    for (const { a, b, note, sameFigure } of mapping.pairs.filter(({ likeness }) => likeness === 'near')) {
      const [first, second] = [a, b].map(({ code, text }, at) =>
        indicatorsOf(sets[at === 0 ? 0 : 1]).find(each => each.code === code && each.text === text),
      );
      expect(first && second, `${a.code} ${b.code}`).toBeDefined();
      expect(note).not.toBe('');
      expect(wordsShared(a.text, b.text), `${a.code} ${b.code}`).toBeGreaterThanOrEqual(0.5);
      if (sameFigure) {
        expect(first?.measure.kind).toBe(second?.measure.kind);
        expect(first?.unit).toBe(second?.unit);
      }
    }
  });

  test('no two shipped sets with equal indicators are without a table', () => {
    const sets = ids.map(shippedSet);
    const wanted = sets.flatMap((first, at) =>
      sets
        .slice(at + 1)
        .filter(second => equalPairs(first, second).length > 0)
        .map(second => [first.id, second.id].sort().join(' ')),
    );
    const there = files.map(({ mapping }) => [...mapping.sets].sort().join(' '));
    expect(there).toEqual(expect.arrayContaining(wanted));
  });

  test('a table holds in both directions, and not for a version that gave a number to something else', () => {
    const [ntm, advanced] = [shippedSet('vn-xa-ntm-2021'), shippedSet('vn-xa-ntm-nang-cao-2021')];
    const mappings = files.map(({ mapping }) => mapping);
    const forth = pairsBetween(ntm, advanced, mappings);
    const back = pairsBetween(advanced, ntm, mappings);
    const codes = (pairs: typeof forth) => pairs.map(({ a, b }) => `${a.code} ${b.code}`).sort();
    expect(codes(forth)).toContain('17.1 18.1');
    expect(codes(back.map(pair => ({ ...pair, a: pair.b, b: pair.a })))).toEqual(codes(forth));
    const other = structuredClone(advanced);
    for (const indicator of indicatorsOf(other)) if (indicator.code === '18.1') indicator.text = 'Việc khác';
    expect(codes(pairsBetween(ntm, other, mappings))).not.toContain('17.1 18.1');
  });
});

function wordsShared(a: string, b: string): number {
  const [first, second] = [a, b].map(text => new Set(comparableWords(text).split(' ')));
  if (!first || !second) return 0;
  const shared = [...first].filter(word => second.has(word)).length;
  return shared / Math.min(first.size, second.size);
}
