import { z } from 'zod';
import {
  type BallotChoice,
  type BallotCounts,
  ballotChoiceSchema,
  type Meeting,
  meetingSchema,
  noBallots,
} from '#shared/domain/council.ts';
import { type Db, readStored } from '../workspace/database.ts';

const rowSchema = z.object({ number: z.number(), json: z.string() });

/** The meetings of a dossier's council, the first first. */
export function listMeetings(db: Db, dossierId: string): { number: number; meeting: Meeting }[] {
  return db
    .prepare('SELECT number, json FROM council_meeting WHERE dossierId = ? ORDER BY number')
    .all(dossierId)
    .map(row => rowSchema.parse(row))
    .map(({ number, json }) => ({ number, meeting: parsed(db, json) }));
}

export function findMeeting(db: Db, dossierId: string, number: number): Meeting | undefined {
  const json = db
    .prepare('SELECT json FROM council_meeting WHERE dossierId = ? AND number = ?')
    .pluck()
    .get(dossierId, number);
  return typeof json === 'string' ? parsed(db, json) : undefined;
}

export function putMeeting(
  db: Db,
  place: { dossierId: string; number: number; at: string },
  meeting: Meeting | null,
): void {
  const { dossierId, number, at } = place;
  if (meeting === null)
    db.prepare('DELETE FROM council_meeting WHERE dossierId = ? AND number = ?').run(dossierId, number);
  else
    db.prepare(
      `INSERT INTO council_meeting (dossierId, number, usedAt, json) VALUES (?, ?, ?, ?)
       ON CONFLICT (dossierId, number) DO UPDATE SET usedAt = excluded.usedAt, json = excluded.json`,
    ).run(dossierId, number, at, JSON.stringify(meeting));
}

/** The meeting that was worked on last, of another dossier than this one, with at least one member. */
export function findLastUsed(db: Db, dossierId: string): { dossierId: string; meeting: Meeting } | undefined {
  const row = db
    .prepare(
      `SELECT dossierId, json FROM council_meeting
       WHERE dossierId <> ? AND json_array_length(json, '$.members') > 0
       ORDER BY usedAt DESC, number DESC LIMIT 1`,
    )
    .get(dossierId);
  if (row === undefined) return undefined;
  const found = z.object({ dossierId: z.string(), json: z.string() }).parse(row);
  return { dossierId: found.dossierId, meeting: parsed(db, found.json) };
}

const pendingSchema = z.object({ choice: ballotChoiceSchema, number: z.number() });

/** Ballots that were entered and do not count yet. */
export function pendingBallots(db: Db, dossierId: string): BallotCounts {
  const rows = db
    .prepare('SELECT choice, number FROM council_pending WHERE dossierId = ?')
    .all(dossierId)
    .map(row => readStored(db, () => pendingSchema.parse(row)));
  return { ...noBallots, ...Object.fromEntries(rows.map(({ choice, number }) => [choice, number])) };
}

/** One ballot more, or one less; none is left below zero. @returns whether there was one to take */
export function countPending(db: Db, dossierId: string, choice: BallotChoice, by: 1 | -1): boolean {
  if (by === 1) {
    db.prepare(
      `INSERT INTO council_pending (dossierId, choice, number) VALUES (?, ?, 1)
       ON CONFLICT (dossierId, choice) DO UPDATE SET number = number + 1`,
    ).run(dossierId, choice);
    return true;
  }
  const { changes } = db
    .prepare(
      'UPDATE council_pending SET number = number - 1 WHERE dossierId = ? AND choice = ? AND number > 0',
    )
    .run(dossierId, choice);
  return changes > 0;
}

export function clearPending(db: Db, dossierId: string): void {
  db.prepare('DELETE FROM council_pending WHERE dossierId = ?').run(dossierId);
}

function parsed(db: Db, json: string): Meeting {
  return readStored(db, () => meetingSchema.parse(JSON.parse(json)));
}
