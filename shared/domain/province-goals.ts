import * as z from 'zod';
import { yearSchema } from './criteria-codes.ts';
import { criteriaSetSchema } from './criteria-set.ts';

const line = z.string().trim().min(1).max(300);

/** A goal of a programme: so many units recognised at a level until the end of a year. */
export const goalSchema = z.strictObject({
  id: z.string(),
  title: line,
  /** Null: all provinces that have dossiers here. */
  provinceCode: z.string().nullable(),
  /** What has to be met: any set of a level, or one set. */
  demand: z.union([
    z.strictObject({ level: criteriaSetSchema.shape.level, unitKind: criteriaSetSchema.shape.unitKind }),
    z.strictObject({ setId: z.string() }),
  ]),
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('count'), value: z.int().min(1).max(100_000) }),
    z.strictObject({ kind: z.literal('percent'), value: z.int().min(1).max(100) }),
  ]),
  /** How many units there are. */
  of: z.int().min(1).max(100_000),
  untilYear: yearSchema,
});
export type Goal = z.infer<typeof goalSchema>;

/** The strongest thing that can be said of a unit: a decision, a review, its own word, or none of them. */
export type Attainment = 'recognised' | 'reviewMet' | 'selfMet' | 'notMet';

/** What is counted of a dossier; sets are known by their digest. */
export type CountedRow = {
  sample: boolean;
  unit: { communeCode: string; communeName: string; provinceCode: string; village: string | null };
  setDigest: string;
  year: number;
  self: { isMet: boolean };
  /** `isMet` null: not concluded yet. */
  review: { isMet: boolean | null } | null;
  recognition: object | null;
};

export type CountedSet = {
  digest: string;
  id: string;
  level: z.infer<typeof criteriaSetSchema>['level'];
  unitKind: 'commune' | 'village';
};

export type GoalCount<Row> = {
  /** How many units have to be there. */
  needed: number;
  /** By decision or review: what counts. */
  met: number;
  units: Record<Attainment, Row[]>;
};

const strength: Record<Attainment, number> = { recognised: 3, reviewMet: 2, selfMet: 1, notMet: 0 };

export function attainmentOf({ self, review, recognition }: CountedRow): Attainment {
  if (recognition) return 'recognised';
  const conclusion = review?.isMet ?? null;
  if (conclusion !== null) return conclusion ? 'reviewMet' : 'notMet';
  return self.isMet ? 'selfMet' : 'notMet';
}

/**
 * How far a goal is. Each unit counts once, by its strongest dossier; samples do not count. Nothing is inferred: a unit
 * counts for a level only by a dossier of that level.
 */
export function goalCount<Row extends CountedRow>(
  goal: Goal,
  rows: readonly Row[],
  sets: readonly CountedSet[],
): GoalCount<Row> {
  const demanded = new Set(sets.filter(set => isDemanded(goal, set)).map(({ digest }) => digest));
  const best = new Map<string, Row>();
  for (const row of rows) {
    if (row.sample || row.year > goal.untilYear || !demanded.has(row.setDigest)) continue;
    if (goal.provinceCode !== null && row.unit.provinceCode !== goal.provinceCode) continue;
    const key = unitKey(row.unit);
    const known = best.get(key);
    if (!known || isStronger(row, known)) best.set(key, row);
  }
  const units: GoalCount<Row>['units'] = { recognised: [], reviewMet: [], selfMet: [], notMet: [] };
  for (const row of best.values()) units[attainmentOf(row)].push(row);
  const { target, of } = goal;
  return {
    needed: target.kind === 'count' ? target.value : Math.ceil((target.value * of) / 100),
    met: units.recognised.length + units.reviewMet.length,
    units,
  };
}

export function unitKey({ communeCode, village }: CountedRow['unit']): string {
  return village === null ? communeCode : `${communeCode} ${village}`;
}

function isDemanded({ demand }: Goal, set: CountedSet): boolean {
  return 'setId' in demand
    ? set.id === demand.setId
    : set.level === demand.level && set.unitKind === demand.unitKind;
}

function isStronger(row: CountedRow, than: CountedRow): boolean {
  const difference = strength[attainmentOf(row)] - strength[attainmentOf(than)];
  return difference > 0 || (difference === 0 && row.year > than.year);
}
