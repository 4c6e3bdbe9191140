import { type Goal, goalSchema } from '#shared/domain/province-goals.ts';
import { type Db, readStored } from '../workspace/database.ts';

/** The goals that were not removed, in the order in which they were set. */
export function listGoals(db: Db): Goal[] {
  return db
    .prepare('SELECT json FROM goal WHERE removedAt IS NULL ORDER BY position')
    .pluck()
    .all()
    .map(json => readStored(db, () => goalSchema.parse(JSON.parse(String(json)))));
}

export function insertGoal(db: Db, goal: Goal): void {
  db.prepare('INSERT INTO goal (id, json) VALUES (?, ?)').run(goal.id, JSON.stringify(goal));
}

/** @returns whether there is such a goal */
export function updateGoal(db: Db, goal: Goal): boolean {
  const { changes } = db
    .prepare('UPDATE goal SET json = ? WHERE id = ? AND removedAt IS NULL')
    .run(JSON.stringify(goal), goal.id);
  return changes > 0;
}

/** @returns whether there is such a goal */
export function setGoalRemoved(db: Db, id: string, removedAt: string | null): boolean {
  return db.prepare('UPDATE goal SET removedAt = ? WHERE id = ?').run(removedAt, id).changes > 0;
}
