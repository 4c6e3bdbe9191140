import { basename } from 'node:path';
import type { Progress } from '#shared/contract/base.ts';
import type { PartFileResult, SentPart } from '#shared/contract/parts.ts';
import { partStem } from '#shared/domain/package-names.ts';
import { AppError } from '#shared/errors.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import type { DossierRow } from '../dossiers/dossiers-sql.ts';
import { listEvidence } from '../evidence/evidence-sql.ts';
import { evidencePath } from '../evidence/evidence-view.ts';
import { exportTarget } from '../packages/export-target.ts';
import { noteExport } from '../packages/unfinished-exports.ts';
import { findPerson, listAssignments } from '../people/people-sql.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import { findHeld, insertSent, listMerges, listSent } from './parts-sql.ts';
import { planReturnedPart, planSentPart } from './plan-part.ts';

type Wanted = { dossierId: string; codes: string[] | null; personId: string | null };

export type PartExportService = ReturnType<typeof createPartExportService>;

/** Shares of a dossier on their way out, and on their way back. */
export function createPartExportService({
  db,
  folders,
  dossiers,
  runTask,
  now,
  newId,
}: {
  db: Db;
  folders: Folders;
  dossiers: DossierService;
  runTask: RunTask;
  now: () => Date;
  newId: () => string;
}) {
  function personOf(dossierId: string, personId: string | null) {
    if (personId === null) return null;
    const row = findPerson(db, dossierId, personId);
    if (!row) throw new AppError('notFound', { what: 'person', id: personId });
    return { name: row.name, office: row.office, phone: row.phone };
  }

  function stemOf(row: DossierRow, personId: string | null, createdAt: Date): string {
    const held = findHeld(db, row.id);
    const person = held ? held.part.person : personOf(row.id, personId);
    const { communeCode } = row;
    return partStem({ communeCode, person: person?.name ?? null, isBack: held !== undefined, createdAt });
  }

  /** The codes that go, in the order of the set. */
  function codesOf(row: DossierRow, { codes, personId }: Wanted, isBack: boolean): string[] {
    const known = [...dossiers.listAssessed(row).keys()];
    const strange = codes?.find(code => !known.includes(code));
    if (strange !== undefined) throw new AppError('notFound', { what: 'indicator', id: strange });
    const assignments = listAssignments(db, row.id);
    const isWanted = (code: string) =>
      codes ? codes.includes(code) : isBack || assignments.get(code)?.personId === personId;
    const wanted = codes === null && !isBack && personId === null ? [] : known.filter(isWanted);
    if (wanted.length === 0)
      throw new AppError('invalidInput', { problems: ['chưa chọn hay giao chỉ tiêu nào cho phần việc này'] });
    return wanted;
  }

  return {
    list({ dossierId }: { dossierId: string }): SentPart[] {
      dossiers.mustFind(dossierId);
      const merges = listMerges(db, dossierId);
      return listSent(db, dossierId).map(({ dossierId: _dossierId, ...sent }) => ({
        ...sent,
        merges: merges
          .filter(({ partId }) => partId === sent.id)
          .map(({ partId: _partId, ...merge }) => merge),
      }));
    },

    suggestName({ dossierId, personId }: { dossierId: string; personId: string | null }) {
      return { fileName: `${stemOf(dossiers.mustFindWritable(dossierId), personId, now())}.zip` };
    },

    async export(
      { target, ...wanted }: Wanted & { target: string | null },
      report: (progress: Progress) => void,
      signal: AbortSignal,
    ): Promise<PartFileResult> {
      const { dossierId, personId } = wanted;
      const row = dossiers.mustFindWritable(dossierId);
      const parts = dossiers.partsOf(row);
      const held = findHeld(db, dossierId);
      const codes = codesOf(row, wanted, held !== undefined);
      // To the second: names and zip times hold no more.
      const at = now()
        .toISOString()
        .replace(/\.\d+Z$/, 'Z');
      const stem = stemOf(row, personId, new Date(at));
      const contents = held
        ? planReturnedPart(parts, held, codes, at)
        : planSentPart(parts, { id: newId(), codes, person: personOf(dossierId, personId), sentAt: at });
      const files = new Map(
        listEvidence(db, dossierId).map(each => [each.id, evidencePath(each, null, folders)]),
      );
      const place = exportTarget(target ?? folders.exports, stem, folders);
      const takeBackNote = noteExport(folders.incoming, place);
      const {
        path,
        digest,
        shortCode,
        files: count,
        bytes,
      } = await runTask(
        'exportPart',
        { contents, stem, target: place, files },
        { signal, onProgress: (done, total) => report({ step: 'writing', done, total, unit: 'bytes' }) },
      ).finally(takeBackNote);
      const fileName = basename(path);
      if (!held)
        insertSent(db, {
          id: contents.part.id,
          dossierId,
          personId,
          person: contents.part.person?.name ?? null,
          codes,
          sentAt: at,
          fileName,
        });
      return { path, fileName, digest, shortCode, files: count, bytes };
    },
  };
}
