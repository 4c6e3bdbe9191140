import type { LeftFinding, PackagedPaper } from '#shared/domain/dossier-json.ts';
import type { PackagedSurvey } from '#shared/domain/survey-report.ts';
import { canonicalDigest } from '../canonical-digest.ts';
import { listIgnored } from '../checks/checks-sql.ts';
import { listDocuments } from '../documents/documents-sql.ts';
import type { DocumentsForPackage, PackagedDocument } from '../documents/packaged-document.ts';
import { findDefinition, listBatches, listFigures } from '../surveys/surveys-sql.ts';
import type { Db } from '../workspace/database.ts';

/** What goes with the criteria: the papers with their signed scans, the residents' survey, findings that were left. */
export type Attachments = { papers: PackagedPaper[]; survey: PackagedSurvey | null; left: LeftFinding[] };

/** `files`: where the bytes of each paper are, by its path in the package. */
export type AttachmentsOf = (dossierId: string) => Promise<Attachments & { files: Map<string, string> }>;

export const noAttachments: Attachments = { papers: [], survey: null, left: [] };

/** Asks those who keep papers, surveys and what was left of the check. */
export function createAttachmentsOf(
  documents: { forPackage: DocumentsForPackage },
  surveys: { surveyForPackage: (dossierId: string) => PackagedSurvey | null },
  checks: { leftForPackage: (dossierId: string) => Promise<LeftFinding[]> },
): AttachmentsOf {
  return async dossierId => {
    const papers = await documents.forPackage(dossierId);
    return {
      papers: papers.map(packagedPaper),
      survey: surveys.surveyForPackage(dossierId),
      left: await checks.leftForPackage(dossierId),
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
 * Digest of what is kept of papers, survey and findings that were left, empty where there is none of them: quick enough to see for every dossier
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
  const left = [...listIgnored(db, dossierId).values()].map(({ key, reason, said }) => ({
    key,
    reason,
    said,
  }));
  if (papers.length === 0 && !definition && left.length === 0) return '';
  return canonicalDigest({
    // Named only where there is any: a dossier that never left a finding has not changed.
    ...(left.length > 0 ? { left } : {}),
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
