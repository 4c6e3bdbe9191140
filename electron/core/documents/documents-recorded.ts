import type { Recorded } from '../changes/recorded.ts';
import {
  type DocumentContent,
  deleteDocument,
  documentContentSchema,
  findDocument,
  upsertDocument,
} from './documents-sql.ts';

/** A paper of the dossier by its name: its number, what was answered for it, the file and the signed scan. */
export const recordedDocument: Recorded<DocumentContent> = {
  schema: documentContentSchema,
  read: (db, dossierId, name) => findDocument(db, dossierId, name) ?? null,
  write(db, { dossierId, key }, value) {
    if (value === null) deleteDocument(db, dossierId, key);
    else upsertDocument(db, dossierId, key, value);
  },
  codes: () => [],
};
