import { z } from 'zod';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import {
  type FindingAnswer,
  type FindingContent,
  findingAnswerSchema,
  findingContentSchema,
  type MergedReview,
  mergedReviewSchema,
} from '#shared/domain/finding.ts';
import { type Db, readStored } from '../workspace/database.ts';

/**
 * Facts of reviews: what was said is written once and never changed; whether it stands in the dossier is kept beside it,
 * so that a merge can be taken back.
 */
const factSchemas = { finding: findingContentSchema, mergedReview: mergedReviewSchema };
export type FactKind = keyof typeof factSchemas;
type Fact = { finding: FindingContent; mergedReview: MergedReview };

const rowSchema = z.object({ id: z.string(), json: z.string(), at: z.string() });

/** What stands, by id, in the order in which it was taken. */
export function listFacts<K extends FactKind>(
  db: Db,
  dossierId: string,
  kind: K,
): { id: string; at: string; fact: Fact[K] }[] {
  return db
    .prepare(
      `SELECT fact.id, fact.json, standing.at FROM review_fact AS fact
       JOIN review_fact_standing AS standing USING (dossierId, kind, id)
       WHERE fact.dossierId = ? AND fact.kind = ? ORDER BY standing.at, fact.id`,
    )
    .all(dossierId, kind)
    .map(row => rowSchema.parse(row))
    .map(({ id, at, json }) => ({ id, at, fact: parse(db, kind, json) }));
}

export function findFact<K extends FactKind>(
  db: Db,
  dossierId: string,
  kind: K,
  id: string,
): Fact[K] | undefined {
  const json = db
    .prepare(
      `SELECT json FROM review_fact JOIN review_fact_standing USING (dossierId, kind, id)
       WHERE dossierId = ? AND kind = ? AND id = ?`,
    )
    .pluck()
    .get(dossierId, kind, id);
  return typeof json === 'string' ? parse(db, kind, json) : undefined;
}

/** Lets a fact stand; what is written under its id once can only be written again as it is. */
export function putFact<K extends FactKind>(
  db: Db,
  { dossierId, kind, id, at }: { dossierId: string; kind: K; id: string; at: string },
  fact: Fact[K],
): void {
  const before = db
    .prepare('SELECT json FROM review_fact WHERE dossierId = ? AND kind = ? AND id = ?')
    .pluck()
    .get(dossierId, kind, id);
  if (before === undefined)
    db.prepare('INSERT INTO review_fact (dossierId, kind, id, json) VALUES (?, ?, ?, ?)').run(
      dossierId,
      kind,
      id,
      JSON.stringify(fact),
    );
  else if (canonicalJson(JSON.parse(String(before))) !== canonicalJson(fact))
    throw new Error(`another ${kind} is kept under ${id}`);
  db.prepare('INSERT OR IGNORE INTO review_fact_standing (dossierId, kind, id, at) VALUES (?, ?, ?, ?)').run(
    dossierId,
    kind,
    id,
    at,
  );
}

/** It stands no longer; what was said is kept. */
export function withdrawFact(db: Db, dossierId: string, kind: FactKind, id: string): void {
  db.prepare('DELETE FROM review_fact_standing WHERE dossierId = ? AND kind = ? AND id = ?').run(
    dossierId,
    kind,
    id,
  );
}

const answerRowSchema = z.object({ id: z.string(), json: z.string(), at: z.string() });

export function listAnswers(db: Db, dossierId: string): Map<string, FindingAnswer & { at: string }> {
  return new Map(
    db
      .prepare('SELECT id, json, at FROM finding_answer WHERE dossierId = ?')
      .all(dossierId)
      .map(row => answerRowSchema.parse(row))
      .map(({ id, json, at }) => [id, { ...parseAnswer(db, json), at }]),
  );
}

export function findAnswer(db: Db, dossierId: string, id: string): FindingAnswer | undefined {
  const json = db
    .prepare('SELECT json FROM finding_answer WHERE dossierId = ? AND id = ?')
    .pluck()
    .get(dossierId, id);
  return typeof json === 'string' ? parseAnswer(db, json) : undefined;
}

export function putAnswer(
  db: Db,
  { dossierId, id, at }: { dossierId: string; id: string; at: string },
  answer: FindingAnswer | null,
): void {
  if (answer === null)
    db.prepare('DELETE FROM finding_answer WHERE dossierId = ? AND id = ?').run(dossierId, id);
  else
    db.prepare(
      `INSERT INTO finding_answer (dossierId, id, json, at) VALUES (?, ?, ?, ?)
       ON CONFLICT (dossierId, id) DO UPDATE SET json = excluded.json, at = excluded.at`,
    ).run(dossierId, id, JSON.stringify(answer), at);
}

function parse<K extends FactKind>(db: Db, kind: K, json: string): Fact[K] {
  // The compiler does not follow that the schema under a kind's name reads that kind.
  const schema = factSchemas[kind] as unknown as z.ZodType<Fact[K]>;
  return readStored(db, () => schema.parse(JSON.parse(json)));
}

function parseAnswer(db: Db, json: string): FindingAnswer {
  return readStored(db, () => findingAnswerSchema.parse(JSON.parse(json)));
}
