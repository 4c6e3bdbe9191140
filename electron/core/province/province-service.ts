import { basename } from 'node:path';
import type { ProvinceMap, ProvinceTable, Recognition, VerdictSource } from '#shared/contract/province.ts';
import type { Commune } from '#shared/contract/units.ts';
import type { Goal } from '#shared/domain/province-goals.ts';
import { AppError } from '#shared/errors.ts';
import type { CriteriaService } from '../criteria/criteria-service.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { exportTarget } from '../packages/export-target.ts';
import type { createUnitsService } from '../units/units-service.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import { insertGoal, listGoals, setGoalRemoved, updateGoal } from './goals-sql.ts';
import { createOutlineFiles } from './outline-files.ts';
import { provinceTable } from './province-table.ts';
import { insertRecognition } from './recognitions-sql.ts';

export type ProvinceService = ReturnType<typeof createProvinceService>;

/** Many dossiers at once: who stands where, who was recognised, and how far the goals of a programme are. */
export function createProvinceService({
  db,
  folders,
  resourcesDir,
  criteria,
  dossiers,
  units,
  runTask,
  now,
  newId,
  who,
}: {
  db: Db;
  folders: Folders;
  resourcesDir: string;
  criteria: CriteriaService;
  dossiers: DossierService;
  units: ReturnType<typeof createUnitsService>;
  runTask: RunTask;
  now: () => Date;
  newId: () => string;
  who: () => string;
}) {
  const framesOf = createOutlineFiles(resourcesDir);

  const table = (): ProvinceTable =>
    provinceTable({
      db,
      setOf: criteria.mustFindUsed,
      stateOf: dossiers.stateOf,
    });

  function record(dossierId: string, fact: Pick<Recognition, 'number' | 'decidedOn' | 'note'>): Recognition {
    const { id } = dossiers.mustFind(dossierId);
    const recognition = { ...fact, who: who(), recordedAt: now().toISOString() };
    insertRecognition(db, { dossierId: id, ...recognition });
    return recognition;
  }

  function mustBeThere(id: string, isThere: boolean): Record<string, never> {
    if (!isThere) throw new AppError('notFound', { what: 'goal', id });
    return {};
  }

  return {
    table,

    map({ provinceCode }: { provinceCode: string }): ProvinceMap {
      const province = units.provinces().find(({ code }) => code === provinceCode);
      if (!province) throw new AppError('notFound', { what: 'province', id: provinceCode });
      const communes: Commune[] = units.searchCommunes({ text: '', provinceCode, limit: 500 });
      return {
        ...province,
        communes: communes.map(({ code, name }) => ({ code, name })),
        frames: framesOf(provinceCode),
      };
    },

    recognise({
      dossierId,
      number,
      decidedOn,
      note,
    }: {
      dossierId: string;
      number: string;
      decidedOn: string;
      note: string;
    }): Recognition {
      return record(dossierId, { number: number.normalize('NFC'), decidedOn, note: note.normalize('NFC') });
    },

    withdraw({ dossierId, reason }: { dossierId: string; reason: string }): Recognition {
      return record(dossierId, { number: null, decidedOn: null, note: reason.normalize('NFC') });
    },

    listGoals: (): Goal[] => listGoals(db),

    addGoal(input: Omit<Goal, 'id'>): Goal {
      const goal = { ...input, id: newId() };
      insertGoal(db, goal);
      return goal;
    },

    changeGoal(goal: Goal): Goal {
      mustBeThere(goal.id, updateGoal(db, goal));
      return goal;
    },

    removeGoal: ({ id }: { id: string }) => mustBeThere(id, setGoalRemoved(db, id, now().toISOString())),
    restoreGoal: ({ id }: { id: string }) => mustBeThere(id, setGoalRemoved(db, id, null)),

    /** @returns where the workbook was written; a folder gets it under a name of its own */
    async exportWorkbook(
      {
        dossierIds,
        filter,
        comparison,
        target,
      }: {
        dossierIds: string[];
        filter: string;
        comparison: { setId: string; year: number; source: VerdictSource } | null;
        target: string | null;
      },
      signal: AbortSignal,
    ): Promise<{ path: string; fileName: string }> {
      const { rows, sets } = table();
      const byId = new Map(rows.map(row => [row.id, row]));
      const shown = dossierIds.flatMap(id => byId.get(id) ?? []);
      const path = exportTarget(target ?? folders.exports, 'tong-hop-ho-so', folders, 'xlsx');
      await runTask(
        'writeProvinceWorkbook',
        { path, table: { rows: shown, sets }, filter, comparison, at: now().toISOString() },
        { signal, onProgress: () => {} },
      );
      return { path, fileName: basename(path) };
    },
  };
}
