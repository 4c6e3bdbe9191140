import type { Criterion, Indicator } from './criteria-set.ts';
import type { FieldDifference } from './set-compare.ts';

type Coded = { code: string };

/** What stands elsewhere than before among its neighbours: those that stayed in order are the most that can be. */
export function movedAmong<T extends Coded>(
  before: readonly T[],
  after: readonly T[],
  partners: ReadonlyMap<T, T>,
): Map<T, FieldDifference> {
  const both = after.flatMap(fresh => {
    const old = partners.get(fresh);
    const at = old ? before.indexOf(old) : -1;
    return at < 0 ? [] : [{ fresh, at }];
  });
  const stayed = longestRise(both.map(({ at }) => at));
  return new Map(
    both
      .filter((_, at) => !stayed.has(at))
      .map(({ fresh, at }) => [
        fresh,
        { label: 'Thứ tự', before: afterWhich(before, at), after: afterWhich(after, after.indexOf(fresh)) },
      ]),
  );
}

/** Indicators that stand elsewhere in their criterion, or in another criterion than before. */
export function movedIndicators(
  criteria: readonly (readonly [Criterion | undefined, Criterion | undefined])[],
  partners: ReadonlyMap<Indicator, Indicator>,
): Map<Indicator, FieldDifference> {
  const homes = new Map(
    criteria.flatMap(([old]) => (old?.indicators ?? []).map(indicator => [indicator, old] as const)),
  );
  const homeOf = (fresh: Indicator) => {
    const partner = partners.get(fresh);
    return partner && homes.get(partner);
  };
  return new Map(
    criteria.flatMap(([old, fresh]) => {
      const indicators = fresh?.indicators ?? [];
      const own = indicators.filter(indicator => homeOf(indicator) === old);
      const from = indicators.flatMap((indicator): [Indicator, FieldDifference][] => {
        const home = homeOf(indicator);
        if (!fresh || !home || home === old) return [];
        return [[indicator, { label: 'Thuộc tiêu chí', before: nameOf(home), after: nameOf(fresh) }]];
      });
      return [...movedAmong(old?.indicators ?? [], own, partners), ...from];
    }),
  );
}

function nameOf({ code, name }: Criterion): string {
  return `${code}. ${name}`;
}

function afterWhich(list: readonly Coded[], at: number): string {
  const previous = list[at - 1];
  return previous ? `Sau ${previous.code}` : 'Đứng đầu';
}

/** The places of the longest part of the numbers that only grows. */
function longestRise(numbers: readonly number[]): Set<number> {
  const chains: number[][] = [];
  for (const [at, number] of numbers.entries()) {
    let best: readonly number[] = [];
    for (const chain of chains) {
      const last = numbers[chain.at(-1) ?? -1] ?? Number.POSITIVE_INFINITY;
      if (last < number && chain.length > best.length) best = chain;
    }
    chains.push([...best, at]);
  }
  return new Set(chains.reduce<number[]>((best, chain) => (chain.length > best.length ? chain : best), []));
}
