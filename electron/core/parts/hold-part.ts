import type { PartJson } from '#shared/domain/part-json.ts';
import { upsertAssessment } from '../assessments/assessments-sql.ts';
import { insertDossier } from '../dossiers/dossiers-sql.ts';
import type { OpenedPackage } from '../packages/open-source.ts';
import { insertPackagedEvidence } from '../packages/receive-dossier.ts';
import { upsertAssignment, upsertPerson } from '../people/people-sql.ts';
import type { Db } from '../workspace/database.ts';
import { insertHeld } from './parts-sql.ts';

/**
 * Adds a share as a dossier of our own; ids are new, because the office that gave it out may be this one. Whose work it
 * is stands in it as its one person, so that lists and due dates work here as there.
 */
export function holdPart(
  db: Db,
  {
    id,
    newId,
    opened: { dossier },
    part,
    at,
  }: { id: string; newId: () => string; opened: OpenedPackage; part: PartJson; at: string },
): void {
  const { unit, assessments, evidence } = dossier;
  insertDossier(db, {
    id,
    sample: dossier.sample,
    setDigest: dossier.set.digest,
    variantId: dossier.variant,
    ...unit,
    year: dossier.year,
    folder: null,
    createdAt: at,
    updatedAt: at,
  });
  for (const [code, assessment] of Object.entries(assessments))
    upsertAssessment(db, { dossierId: id, code, assessment, updatedAt: part.sentAt });
  const files: Record<string, string> = {};
  for (const item of evidence) {
    const evidenceId = newId();
    files[evidenceId] = item.id;
    insertPackagedEvidence(db, { id: evidenceId, dossierId: id, item, path: null });
  }
  const personId = part.person === null ? null : newId();
  if (part.person && personId) upsertPerson(db, { id: personId, dossierId: id, ...part.person });
  const dueOf = new Map(Object.entries(part.dueOn));
  for (const code of part.indicators) {
    const dueOn = dueOf.get(code) ?? null;
    if (personId !== null || dueOn !== null) upsertAssignment(db, id, { code, personId, dueOn });
  }
  insertHeld(db, id, { part, basis: { assessments, evidence }, files });
}
