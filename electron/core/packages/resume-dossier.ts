import type { DossierJson, PackagedPaper } from '#shared/domain/dossier-json.ts';
import { resumedSurvey } from '#shared/domain/survey-resume.ts';
import { upsertAssessment } from '../assessments/assessments-sql.ts';
import { type DocumentContent, emptyDocument, upsertDocument } from '../documents/documents-sql.ts';
import { insertDossier } from '../dossiers/dossiers-sql.ts';
import { upsertDefinition, upsertFigures } from '../surveys/surveys-sql.ts';
import type { Db } from '../workspace/database.ts';
import { insertPackagedEvidence } from './receive-dossier.ts';
import { insertSubmission, type SubmissionRow } from './submissions-sql.ts';

/**
 * Makes the dossier of a package a working one again, under the id it was made with; its files are in the store by now.
 * The number of each submission stays; none is given again, because what was not in the package may have been part of it.
 */
export function insertResumed(
  db: Db,
  {
    dossier,
    setDigest,
    last,
    newId,
    at,
  }: { dossier: DossierJson; setDigest: string; last: SubmissionRow; newId: () => string; at: string },
): void {
  const { id, unit, submission, assessments, evidence, papers = [], survey, history } = dossier;
  insertDossier(db, {
    id,
    sample: dossier.sample,
    setDigest,
    variantId: dossier.variant,
    ...unit,
    year: dossier.year,
    folder: null,
    createdAt: history[0]?.createdAt ?? submission.createdAt,
    updatedAt: at,
  });
  for (const [code, assessment] of Object.entries(assessments))
    upsertAssessment(db, { dossierId: id, code, assessment, updatedAt: submission.createdAt });
  for (const item of evidence) insertPackagedEvidence(db, { id: newId(), dossierId: id, item, path: null });
  for (const [name, content] of papersAgain(papers, submission.createdAt))
    upsertDocument(db, id, name, content);
  if (survey) {
    const { definition, figures } = resumedSurvey(survey, newId);
    upsertDefinition(db, id, definition);
    for (const [villageId, each] of figures) upsertFigures(db, id, villageId, each);
  }
  for (const past of history)
    insertSubmission(db, { ...past, dossierId: id, contentDigest: '', fileName: '', isCopy: false });
  insertSubmission(db, { ...last, dossierId: id, contentDigest: '' });
}

/** The papers with their files; a signed scan is looked at again when somebody asks for its signatures. */
function papersAgain(papers: readonly PackagedPaper[], at: string): Map<string, DocumentContent> {
  const again = new Map<string, DocumentContent>();
  for (const { document, kind, number, issuedOn, name, sha256, sizeBytes } of papers) {
    const content = again.get(document) ?? { ...emptyDocument, number: number ?? '', issuedOn };
    const file = { name, sha256, sizeBytes, at, figures: null };
    again.set(
      document,
      kind === 'built'
        ? { ...content, built: { ...file, whole: '' } }
        : { ...content, scan: { ...file, signatures: null } },
    );
  }
  return again;
}
