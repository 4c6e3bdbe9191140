import { z } from 'zod';
import { documentKindSchema } from '#shared/domain/document-kind.ts';
import type { SearchTerms } from '#shared/domain/search-terms.ts';
import { scopeWord } from '../reading/words-sql.ts';
import type { Db } from '../workspace/database.ts';

const hitSchema = z.object({
  position: z.number(),
  evidenceId: z.string(),
  dossierId: z.string(),
  name: z.string(),
  number: z.string().nullable(),
  subject: z.string().nullable(),
  issuer: z.string().nullable(),
  issuedOn: z.string().nullable(),
  kind: documentKindSchema.nullable(),
  indicators: z.string().transform(text => z.array(z.string()).parse(JSON.parse(text))),
  pageStarts: z
    .string()
    .nullable()
    .transform(text => z.array(z.number()).parse(JSON.parse(text ?? '[]'))),
  packed: z.instanceof(Uint8Array).nullable(),
});
export type HitRow = z.output<typeof hitSchema>;

/**
 * The ways in which evidence can answer, the best first: all words one after the other in what people wrote of it,
 * all of them anywhere there, one after the other in its text, all of them somewhere. The newest come first within
 * each, which the index gives without looking at the rest; ranking by frequency would read all of it.
 */
function queriesOf({ terms, isOpen }: SearchTerms, dossierId: string | null): string[] {
  const scope = dossierId === null ? '' : `scope : ${scopeWord(dossierId)} AND `;
  const phrase = (words: string[], open: boolean) => `"${words.join(' ')}"${open ? ' *' : ''}`;
  const inAnyOrder = (open: boolean) =>
    terms.map((words, index) => phrase(words, open && index === terms.length - 1)).join(' AND ');
  // A word that is complete as it stands answers first; then what it may be the beginning of.
  const ways = (column: string) =>
    (isOpen ? [false, true] : [false]).flatMap(open => {
      const whole = terms.length > 1 ? [`${scope}{${column}} : ${phrase(terms.flat(), open)}`] : [];
      return [...whole, `${scope}{${column}} : (${inAnyOrder(open)})`];
    });
  return [...ways('head'), ...ways('body'), ...ways('head body')];
}

/** At most `limit` evidence that holds every term, best first. */
export function findEvidence(
  db: Db,
  search: SearchTerms,
  { dossierId, limit }: { dossierId: string | null; limit: number },
): HitRow[] {
  if (search.terms.length === 0) return [];
  const find = db
    .prepare(
      `SELECT evidence.position FROM evidence_words
     JOIN evidence ON evidence.position = evidence_words.rowid
     JOIN dossier ON dossier.id = evidence.dossierId
     WHERE evidence_words MATCH ? AND evidence.removedAt IS NULL AND dossier.removedAt IS NULL
     ORDER BY evidence_words.rowid DESC LIMIT ?`,
    )
    .pluck();
  const found = new Set<number>();
  for (const query of queriesOf(search, dossierId)) {
    if (found.size >= limit) break;
    // As many more as are known already: they may be the very same.
    for (const position of find.all(query, limit + found.size)) {
      if (found.size < limit) found.add(Number(position));
    }
  }
  const read = db.prepare(
    `SELECT position, evidence.id AS evidenceId, dossierId, name, number, subject, issuer, issuedOn, kind,
       (SELECT json_group_array(code) FROM evidence_link WHERE evidenceId = evidence.id) AS indicators,
       pageStarts, packed
     FROM evidence LEFT JOIN content_text USING (sha256) WHERE position = ?`,
  );
  return [...found].map(position => hitSchema.parse(read.get(position)));
}
