import { fullMetadata } from '#shared/domain/document-metadata.ts';
import type { DossierJson, PackagedEvidence, PackagedFinding } from '#shared/domain/dossier-json.ts';
import { upsertAssessment } from '../assessments/assessments-sql.ts';
import { insertDossier, setOriginId, setReceivedAt } from '../dossiers/dossiers-sql.ts';
import { insertEvidence, listEvidence, upsertLink } from '../evidence/evidence-sql.ts';
import { putReceivedFindings } from '../findings/received-findings-sql.ts';
import type { Db } from '../workspace/database.ts';
import type { OpenedPackage } from './open-source.ts';
import { upsertReceivedContent } from './received-content-sql.ts';
import { insertSubmission } from './submissions-sql.ts';

/** `setDigest`: of the set as it came, which a harmed package may name otherwise. */
type ReceivedPackage = Pick<OpenedPackage, 'folder' | 'fileName' | 'digest' | 'shortCode' | 'dossier'> & {
  setDigest: string;
};

/** Adds the dossier of an opened package, read-only; ids are new, because the same dossier may be here already. */
export function insertReceived(
  db: Db,
  {
    id,
    newId,
    opened: { folder, fileName, digest, shortCode, dossier, setDigest },
    receivedAt,
  }: { id: string; newId: () => string; opened: ReceivedPackage; receivedAt: string },
): void {
  const { unit, submission } = dossier;
  insertDossier(db, {
    id,
    sample: dossier.sample,
    setDigest,
    variantId: dossier.variant,
    communeCode: unit.communeCode,
    communeName: unit.communeName,
    provinceCode: unit.provinceCode,
    provinceName: unit.provinceName,
    village: unit.village,
    year: dossier.year,
    folder,
    createdAt: submission.createdAt,
    updatedAt: receivedAt,
  });
  for (const [code, assessment] of Object.entries(dossier.assessments))
    upsertAssessment(db, { dossierId: id, code, assessment, updatedAt: submission.createdAt });
  for (const item of dossier.evidence) {
    insertPackagedEvidence(db, { id: newId(), dossierId: id, item, path: item.path });
  }
  setReceivedAt(db, id, receivedAt);
  keepWhatPackageSays(db, id, dossier);
  insertSubmission(db, {
    dossierId: id,
    number: submission.number,
    createdAt: submission.createdAt,
    contentDigest: '',
    digest,
    shortCode,
    fileName,
    isCopy: dossier.copy !== undefined,
  });
}

/** Also for a dossier that was received before this was kept, when its package is opened again. */
export function keepWhatPackageSays(db: Db, dossierId: string, dossier: DossierJson): void {
  setOriginId(db, dossierId, dossier.id);
  upsertReceivedContent(db, dossierId, { papers: dossier.papers ?? [], survey: dossier.survey ?? null });
  putReceivedFindings(db, dossierId, receivedFindings(db, dossierId, dossier));
}

/**
 * Adds one evidence of a package with its links. `path`: where it lies inside the opened package; null for a file that
 * went into our store. Codes come from a stranger's file, so pages are found through a map.
 */
export function insertPackagedEvidence(
  db: Db,
  {
    id,
    dossierId,
    item,
    path,
  }: { id: string; dossierId: string; item: PackagedEvidence; path: string | null },
): void {
  insertEvidence(db, {
    id,
    dossierId,
    sha256: item.sha256,
    sizeBytes: item.sizeBytes,
    name: item.name,
    ...fullMetadata(item.metadata),
    personal: item.personal ?? null,
    folder: '',
    revisions: [],
    path,
    addedAt: item.addedAt,
  });
  const pageOf = new Map(Object.entries(item.pages ?? {}));
  for (const code of item.indicators) upsertLink(db, id, code, pageOf.get(code) ?? null);
}

/** The findings of a package; the files that answer them bear the ids they have here, and are found by their places. */
function receivedFindings(
  db: Db,
  dossierId: string,
  { findings = [], evidence }: DossierJson,
): PackagedFinding[] {
  const here = new Map(listEvidence(db, dossierId).map(({ id, path }) => [path, id]));
  const idOf = new Map(evidence.map(({ id, path }) => [id, here.get(path)]));
  return findings.map(({ id, content, answer }) => ({
    id,
    content,
    answer: answer && {
      ...answer,
      evidenceIds: answer.evidenceIds.flatMap(each => idOf.get(each) ?? []),
    },
  }));
}
