import { z } from 'zod';
import type { Recorded } from '../changes/recorded.ts';
import {
  deleteLink,
  evidenceContentSchema,
  findContent,
  hasLink,
  insertLink,
  listCodes,
  setEvidenceRemoved,
  upsertContent,
} from './evidence-sql.ts';

/**
 * A file of the dossier by its id. What is gone lies in the trash with its row, so that its place among the others,
 * its links and what else names it stay.
 */
export const recordedEvidence: Recorded<z.infer<typeof evidenceContentSchema>> = {
  schema: evidenceContentSchema,
  read: (db, dossierId, id) => findContent(db, dossierId, id) ?? null,
  write(db, { dossierId, key, at }, value) {
    if (value === null) setEvidenceRemoved(db, key, at);
    else upsertContent(db, { id: key, dossierId, ...value });
  },
  codes: (db, _dossierId, id) => listCodes(db, id),
};

const linkSchema = z.strictObject({});

/** That a file proves an indicator, by `linkKey`. */
export const recordedLink: Recorded<z.infer<typeof linkSchema>> = {
  schema: linkSchema,
  read: (db, _dossierId, key) => (hasLink(db, ...placeOf(key)) ? {} : null),
  write(db, { key }, value) {
    if (value === null) deleteLink(db, ...placeOf(key));
    else insertLink(db, ...placeOf(key));
  },
  codes: (_db, _dossierId, key) => [placeOf(key)[1]],
};

export function linkKey(evidenceId: string, code: string): string {
  return `${evidenceId} ${code}`;
}

function placeOf(key: string): [evidenceId: string, code: string] {
  const space = key.indexOf(' ');
  return [key.slice(0, space), key.slice(space + 1)];
}
