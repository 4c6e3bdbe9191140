import { z } from 'zod';
import type { Db } from '../workspace/database.ts';

const pairRowSchema = z.object({
  setA: z.string(),
  setB: z.string(),
  codeA: z.string(),
  codeB: z.string(),
  textA: z.string(),
  textB: z.string(),
  likeness: z.enum(['equal', 'near']),
  sameFigure: z.int().transform(value => value === 1),
  note: z.string(),
});
type OwnPairRow = z.infer<typeof pairRowSchema>;

type OwnPairKey = Pick<OwnPairRow, 'setA' | 'setB' | 'codeA' | 'codeB'>;

export function listOwnPairs(db: Db, setA: string, setB: string): OwnPairRow[] {
  return db
    .prepare('SELECT * FROM mapping_pair WHERE setA = ? AND setB = ? ORDER BY codeA, codeB')
    .all(setA, setB)
    .map(row => pairRowSchema.parse(row));
}

export function upsertOwnPair(db: Db, row: OwnPairRow): void {
  db.prepare(
    `INSERT INTO mapping_pair (setA, setB, codeA, codeB, textA, textB, likeness, sameFigure, note)
     VALUES (:setA, :setB, :codeA, :codeB, :textA, :textB, :likeness, :sameFigure, :note)
     ON CONFLICT (setA, setB, codeA, codeB) DO UPDATE SET
       textA = :textA, textB = :textB, likeness = :likeness, sameFigure = :sameFigure, note = :note`,
  ).run({ ...row, sameFigure: row.sameFigure ? 1 : 0 });
}

export function deleteOwnPair(db: Db, key: OwnPairKey): void {
  db.prepare(
    'DELETE FROM mapping_pair WHERE setA = :setA AND setB = :setB AND codeA = :codeA AND codeB = :codeB',
  ).run(key);
}
