import { basename } from 'node:path';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { ProgressComparison, Snapshot, SnapshotKind } from '#shared/contract/progress.ts';
import { safeFileName } from '#shared/domain/package-names.ts';
import { standingOf } from '#shared/domain/progress.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { AppError } from '#shared/errors.ts';
import type { CriteriaService } from '../criteria/criteria-service.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { exportTarget } from '../packages/export-target.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import { type ComparedState, compareStates } from './compare-snapshots.ts';
import { type SnapshotState, snapshotStateOf } from './snapshot-state.ts';
import {
  findSnapshot,
  insertSnapshot,
  listSnapshots,
  type SnapshotRow,
  setSnapshotNote,
  setSnapshotRemoved,
} from './snapshots-sql.ts';

export type ProgressService = ReturnType<typeof createProgressService>;

type One = { dossierId: string; number: number };

/** How a dossier stood at several moments: kept by hand, at each month's end and at each export. */
export function createProgressService({
  db,
  folders,
  criteria,
  dossiers,
  runTask,
  now,
}: {
  db: Db;
  folders: Folders;
  criteria: CriteriaService;
  dossiers: DossierService;
  runTask: RunTask;
  now: () => Date;
}) {
  function mustFind({ dossierId, number }: One): SnapshotRow {
    const row = findSnapshot(db, dossierId, number);
    if (!row) throw new AppError('notFound', { what: 'snapshot', id: String(number) });
    return row;
  }

  function mustFindWritable({ dossierId, number }: One): SnapshotRow {
    return mustFind({ dossierId: dossiers.mustFindWritable(dossierId).id, number });
  }

  function view({ number, takenAt, kind, note, setDigest, state }: SnapshotRow): Snapshot {
    const { counts, criteria: standings } = state;
    const setVersion = criteria.mustFindUsed(setDigest).version;
    return { number, takenAt, kind, note, setVersion, counts, criteria: standings };
  }

  const list = ({ dossierId }: { dossierId: string }): Snapshot[] =>
    listSnapshots(db, dossiers.mustFind(dossierId).id).map(view);

  /** How a dossier stands now, to be kept when work that begins now has come to its end. */
  function look(dossierId: string): (about: { kind: SnapshotKind; note: string; takenAt: string }) => number {
    const { setDigest, variantId } = dossiers.mustFind(dossierId);
    const state = snapshotStateOf(dossiers.get({ dossierId }));
    return ({ kind, note, takenAt }) =>
      insertSnapshot(db, {
        dossierId,
        setDigest,
        variantId,
        state,
        kind,
        note,
        // Submissions are timed to the second; in one form moments sort as text.
        takenAt: new Date(takenAt).toISOString(),
      });
  }

  return {
    list,
    look,

    take({ dossierId, note }: { dossierId: string; note: string }): Snapshot {
      dossiers.mustFindWritable(dossierId);
      const number = look(dossierId)({ kind: 'manual', note, takenAt: now().toISOString() });
      return view(mustFind({ dossierId, number }));
    },

    annotate({ note, ...one }: One & { note: string }): Snapshot {
      mustFindWritable(one);
      setSnapshotNote(db, one.dossierId, one.number, note);
      return view(mustFind(one));
    },

    remove(one: One): Record<string, never> {
      mustFindWritable(one);
      setSnapshotRemoved(db, one.dossierId, one.number, now().toISOString());
      return {};
    },

    restore(one: One): Record<string, never> {
      mustFindWritable(one);
      setSnapshotRemoved(db, one.dossierId, one.number, null);
      return {};
    },

    compare({
      dossierId,
      from,
      to,
    }: {
      dossierId: string;
      from: number;
      to: number | null;
    }): ProgressComparison {
      const dossier = dossiers.mustFind(dossierId);
      const compared = (row: {
        setDigest: string;
        variantId: string;
        state: SnapshotState;
      }): ComparedState => ({
        set: criteria.mustFindUsed(row.setDigest),
        variantId: row.variantId,
        answers: row.state.answers,
      });
      const later =
        to === null
          ? { ...dossier, state: snapshotStateOf(dossiers.get({ dossierId })) }
          : mustFind({ dossierId, number: to });
      return compareStates(compared(mustFind({ dossierId, number: from })), compared(later), dossier.year);
    },

    /** @returns where the workbook was written; a folder gets it under a name of its own */
    async exportWorkbook(
      { dossierId, target }: { dossierId: string; target: string | null },
      signal: AbortSignal,
    ): Promise<{ path: string; fileName: string }> {
      const dossier = dossiers.get({ dossierId });
      const stem = `tien-do-${safeFileName(unitText(dossier.unit))}-${dossier.year}`;
      const path = exportTarget(target ?? folders.exports, stem, folders, 'xlsx');
      const input = {
        path,
        title: titleOf(dossier),
        snapshots: list({ dossierId }),
        current: standingOf(dossier, now().toISOString()),
        isSample: dossier.sample,
      };
      await runTask('writeProgressWorkbook', input, { signal, onProgress: () => {} });
      return { path, fileName: basename(path) };
    },
  };
}

function titleOf({ unit, year, set }: Dossier): string {
  return `${unitText(unit)}, năm ${year}. ${set.title}`;
}
