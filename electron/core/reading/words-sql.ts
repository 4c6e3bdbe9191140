import { inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { foldAligned } from '#shared/domain/fold-aligned.ts';
import type { Db } from '../workspace/database.ts';
import { putInLine, readDamagedAgain } from './reading-sql.ts';

const changedSchema = z.object({
  position: z.number(),
  dossierId: z.string(),
  sha256: z.string(),
  name: z.string(),
  number: z.string().nullable(),
  subject: z.string().nullable(),
  issuer: z.string().nullable(),
  packed: z.instanceof(Uint8Array).nullable(),
  isInLine: z.number(),
});

/** One word for a dossier, so that the index itself keeps to it. */
export function scopeWord(dossierId: string): string {
  return `d${dossierId.toLowerCase().replace(/[^a-z0-9]/g, '')}`;
}

/**
 * Puts evidence that changed into the index of words, until nothing is left or the time is up; contents never seen
 * before get in line to be read. Answers whether anything is left.
 */
export function indexChanged(db: Db, milliseconds: number): boolean {
  const endMs = performance.now() + milliseconds;
  const next = db.prepare(
    `SELECT evidence.position, dossierId, sha256, name, number, subject, issuer, packed,
       content_text.id IS NOT NULL AS isInLine
     FROM evidence_to_index JOIN evidence USING (position) LEFT JOIN content_text USING (sha256)
     ORDER BY evidence_to_index.position LIMIT 1`,
  );
  const remove = db.prepare('DELETE FROM evidence_words WHERE rowid = ?');
  const insert = db.prepare('INSERT INTO evidence_words (rowid, scope, head, body) VALUES (?, ?, ?, ?)');
  const done = db.prepare('DELETE FROM evidence_to_index WHERE position = ?');
  return db.transaction(() => {
    for (let row = next.get(); row !== undefined; row = next.get()) {
      if (performance.now() > endMs) return true;
      const { position, dossierId, sha256, packed, isInLine, ...head } = changedSchema.parse(row);
      const words = [head.number, head.name, head.subject, head.issuer].filter(Boolean).join('\n');
      remove.run(position);
      insert.run(
        position,
        scopeWord(dossierId),
        foldAligned(words.normalize('NFC')),
        packed === null ? '' : foldAligned(unpackText(packed)),
      );
      done.run(position);
      if (isInLine === 0) putInLine(db, sha256);
      else if (packed === null) readDamagedAgain(db, sha256);
    }
    return false;
  })();
}

export function unpackText(packed: Uint8Array): string {
  return inflateRawSync(packed).toString('utf8');
}
