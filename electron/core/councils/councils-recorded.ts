import { type Meeting, meetingSchema } from '#shared/domain/council.ts';
import type { Recorded } from '../changes/recorded.ts';
import { findMeeting, putMeeting } from './councils-sql.ts';

/** A meeting of the council that judges a received dossier, by its number. */
export const recordedCouncilMeeting: Recorded<Meeting> = {
  schema: meetingSchema,
  read: (db, dossierId, number) => findMeeting(db, dossierId, Number(number)) ?? null,
  write: (db, { dossierId, key, at }, value) => putMeeting(db, { dossierId, number: Number(key), at }, value),
  codes: () => [],
};
