import { z } from 'zod';
import type { Recorded } from '../changes/recorded.ts';
import {
  deleteLink,
  type EvidenceContent,
  evidenceContentSchema,
  findContent,
  findLink,
  listCodes,
  setEvidenceRemoved,
  upsertContent,
  upsertLink,
} from './evidence-sql.ts';

/**
 * A file of the dossier by its id. What is gone lies in the trash with its row, so that its place among the others,
 * its links and what else names it stay.
 */
export const recordedEvidence: Recorded<EvidenceContent> = {
  schema: evidenceContentSchema,
  read: (db, dossierId, id) => findContent(db, dossierId, id) ?? null,
  write(db, { dossierId, key, at }, value) {
    if (value === null) setEvidenceRemoved(db, key, at);
    else upsertContent(db, { id: key, dossierId, ...value });
  },
  codes: (db, _dossierId, id) => listCodes(db, id),
};

const linkSchema = z.strictObject({
  /** "3–12"; null: the whole file. Changes noted by earlier versions lack it. */
  pages: z.string().nullable().default(null),
});

/** That a file proves an indicator, and with which of its pages, by `linkKey`. */
export const recordedLink: Recorded<z.output<typeof linkSchema>> = {
  schema: linkSchema,
  read: (db, _dossierId, key) => findLink(db, ...placeOf(key)) ?? null,
  write(db, { key }, value) {
    if (value === null) deleteLink(db, ...placeOf(key));
    else upsertLink(db, ...placeOf(key), value.pages);
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
