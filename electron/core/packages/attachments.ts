import type { PackagedPaper } from '#shared/domain/dossier-json.ts';
import type { PackagedSurvey } from '#shared/domain/survey-report.ts';
import { canonicalDigest } from '../canonical-digest.ts';
import { listDocuments } from '../documents/documents-sql.ts';
import type { DocumentsForPackage, PackagedDocument } from '../documents/packaged-document.ts';
import { findDefinition, listBatches, listFigures } from '../surveys/surveys-sql.ts';
import type { Db } from '../workspace/database.ts';

/** What goes with the criteria: the papers with their signed scans, and the residents' survey. */
export type Attachments = { papers: PackagedPaper[]; survey: PackagedSurvey | null };

/** `files`: where the bytes of each paper are, by its path in the package. */
export type AttachmentsOf = (dossierId: string) => Promise<Attachments & { files: Map<string, string> }>;

export const noAttachments: Attachments = { papers: [], survey: null };

/** Asks those who keep papers and surveys. */
export function createAttachmentsOf(
  documents: { forPackage: DocumentsForPackage },
  surveys: { surveyForPackage: (dossierId: string) => PackagedSurvey | null },
): AttachmentsOf {
  return async dossierId => {
    const papers = await documents.forPackage(dossierId);
    return {
      papers: papers.map(packagedPaper),
      survey: surveys.surveyForPackage(dossierId),
      files: new Map(papers.map(({ path, file }) => [path, file])),
    };
  };
}

/** A paper as the package tells of it: not whether it is behind the figures, which the check says, and not where it lies here. */
function packagedPaper({
  document,
  title,
  kind,
  number,
  issuedOn,
  path,
  name,
  sha256,
  sizeBytes,
}: PackagedDocument): PackagedPaper {
  return { document, title, kind, number, issuedOn, path, name, sha256, sizeBytes };
}

/**
 * Digest of what is kept of papers and survey, empty where there is none of either: quick enough to see for every dossier
 * of a list whether it still is what was submitted.
 */
export function attachedState(db: Db, dossierId: string): string {
  const papers = [...listDocuments(db, dossierId)]
    .filter(([, { built, scan }]) => built || scan)
    .map(([name, { number, issuedOn, built, scan }]) => ({
      name,
      number,
      issuedOn,
      files: [built, scan].map(file => file && [file.name, file.sha256]),
    }));
  const definition = findDefinition(db, dossierId);
  if (papers.length === 0 && !definition) return '';
  return canonicalDigest({
    papers,
    survey: definition
      ? {
          definition,
          batches: Object.fromEntries(listBatches(db, dossierId)),
          figures: Object.fromEntries(listFigures(db, dossierId)),
        }
      : null,
  });
}
