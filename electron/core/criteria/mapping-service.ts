import type { PairRow } from '#shared/contract/mappings.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import {
  isSamePair,
  type Mapping,
  type MappingPair,
  pairsBetween,
  turned,
} from '#shared/domain/set-mapping.ts';
import { AppError } from '#shared/errors.ts';
import type { Db } from '../workspace/database.ts';
import type { CriteriaService } from './criteria-service.ts';
import { mustFind, pairOf, pairProblems, readTable, refuse, tableOf } from './mapping-table.ts';
import { deleteOwnPair, listOwnPairs, upsertOwnPair } from './mappings-sql.ts';

type Sets = [string, string];
type Said = Pick<MappingPair, 'likeness' | 'sameFigure' | 'note'>;
export type MappingService = ReturnType<typeof createMappingService>;

/** Indicators of two sets that ask for the same thing: shipped tables, and what the office says itself. */
export function createMappingService({
  db,
  criteria,
  shipped,
}: {
  db: Db;
  criteria: CriteriaService;
  shipped: () => readonly Mapping[];
}) {
  /** A pair holds in both directions and is kept in one. */
  const isTurned = ([first, second]: Sets) => first > second;
  const kept = (sets: Sets): Sets => (isTurned(sets) ? [sets[1], sets[0]] : sets);

  function ownPairs(sets: Sets): MappingPair[] {
    const pairs = listOwnPairs(db, ...kept(sets)).map(
      ({ codeA, codeB, textA, textB, likeness, sameFigure, note }): MappingPair => ({
        a: { code: codeA, text: textA },
        b: { code: codeB, text: textB },
        likeness,
        sameFigure,
        note,
      }),
    );
    return isTurned(sets) ? pairs.map(turned) : pairs;
  }

  function keep(sets: Sets, pair: MappingPair): void {
    const { a, b, likeness, sameFigure, note } = isTurned(sets) ? turned(pair) : pair;
    const [setA, setB] = kept(sets);
    upsertOwnPair(db, {
      setA,
      setB,
      codeA: a.code,
      codeB: b.code,
      textA: a.text,
      textB: b.text,
      likeness,
      sameFigure,
      note,
    });
  }

  function mustFindSets([first, second]: Sets): [CriteriaSet, CriteriaSet] {
    if (first === second) refuse('đây là cùng một bộ tiêu chí');
    return [criteria.get({ id: first }), criteria.get({ id: second })];
  }

  function between(first: CriteriaSet, second: CriteriaSet): MappingPair[] {
    const sets: Sets = [first.id, second.id];
    const pairs = ownPairs(sets);
    return pairsBetween(first, second, shipped(), pairs.length === 0 ? [] : [tableOf(sets, pairs)]);
  }

  return {
    pairsBetween: between,

    between({ sets }: { sets: Sets }): PairRow[] {
      const own = ownPairs(sets);
      return between(...mustFindSets(sets)).map(pair => ({
        ...pair,
        own: own.some(each => isSamePair(each, pair)),
      }));
    },

    /** @throws AppError notFound, invalidInput where one figure cannot answer both indicators */
    setPair({ sets, a, b, ...said }: { sets: Sets; a: string; b: string } & Said) {
      const [first, second] = mustFindSets(sets);
      const pair = pairOf(mustFind(first, a), mustFind(second, b), said);
      const before = ownPairs(sets).find(each => isSamePair(each, pair)) ?? null;
      keep(sets, pair);
      return { before };
    },

    /** @throws AppError notFound where the office did not say so itself */
    removePair({ sets, a, b }: { sets: Sets; a: string; b: string }): { removed: MappingPair } {
      const removed = ownPairs(sets).find(pair => pair.a.code === a && pair.b.code === b);
      if (!removed) throw new AppError('notFound', { what: 'indicator', id: `${a} – ${b}` });
      const [codeA, codeB] = isTurned(sets) ? [b, a] : [a, b];
      const [setA, setB] = kept(sets);
      deleteOwnPair(db, { setA, setB, codeA, codeB });
      return { removed };
    },

    /** @throws AppError invalidInput where there are none */
    exportTable({ sets }: { sets: Sets }): Mapping {
      mustFindSets(sets);
      const pairs = ownPairs(sets);
      if (pairs.length === 0) refuse('đơn vị chưa ghi cặp chỉ tiêu nào giữa hai bộ này');
      return tableOf(sets, pairs);
    },

    /** @throws AppError setInvalid with every place, notFound where a set is not here */
    importTable({ table: json }: { table: unknown }): { sets: Sets; added: number; changed: number } {
      const { sets, pairs } = readTable(json);
      const [first, second] = mustFindSets(sets);
      const problems = pairs.flatMap((pair, at) =>
        pairProblems(first, second, pair).map(reason => ({ place: `pairs[${at}]`, reason })),
      );
      if (problems.length > 0) throw new AppError('setInvalid', { problems });
      const known = ownPairs(sets);
      const changed = pairs.filter(pair => known.some(each => isSamePair(each, pair))).length;
      db.transaction(() => {
        for (const pair of pairs) keep(sets, pair);
      })();
      return { sets, added: pairs.length - changed, changed };
    },
  };
}
