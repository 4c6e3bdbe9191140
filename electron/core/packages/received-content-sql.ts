import * as z from 'zod';
import { packagedPaperSchema } from '#shared/domain/dossier-json.ts';
import { packagedSurveySchema } from '#shared/domain/survey-report.ts';
import type { Db } from '../workspace/database.ts';

const receivedContentSchema = z.object({
  papers: z.array(packagedPaperSchema),
  survey: packagedSurveySchema.nullable(),
});
/** What the package of a received dossier says beside its criteria and evidence. */
export type ReceivedContent = z.infer<typeof receivedContentSchema>;

const rowSchema = z.object({ papers: z.string(), survey: z.string().nullable() });

/** Undefined for a dossier that was received before this was kept. */
export function findReceivedContent(db: Db, dossierId: string): ReceivedContent | undefined {
  const row = db.prepare('SELECT papers, survey FROM received_content WHERE dossierId = ?').get(dossierId);
  if (row === undefined) return undefined;
  const { papers, survey } = rowSchema.parse(row);
  return receivedContentSchema.parse({
    papers: JSON.parse(papers),
    survey: survey === null ? null : JSON.parse(survey),
  });
}

export function upsertReceivedContent(db: Db, dossierId: string, { papers, survey }: ReceivedContent): void {
  db.prepare(
    `INSERT INTO received_content (dossierId, papers, survey) VALUES (?, ?, ?)
     ON CONFLICT (dossierId) DO UPDATE SET papers = excluded.papers, survey = excluded.survey`,
  ).run(dossierId, JSON.stringify(papers), survey && JSON.stringify(survey));
}
