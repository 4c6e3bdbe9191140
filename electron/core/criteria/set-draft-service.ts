import type { CriteriaSetSummary } from '#shared/contract/criteria.ts';
import type { SetDraftState, SetDraftSummary } from '#shared/contract/set-drafts.ts';
import { indicatorsOf } from '#shared/domain/criteria-set.ts';
import { type SetDraft, setDraftSchema } from '#shared/domain/set-draft.ts';
import { draftFaults } from '#shared/domain/set-draft-faults.ts';
import { blankDraft, copyDraft, nextVersionDraft } from '#shared/domain/set-draft-start.ts';
import { unsafePlace } from '#shared/domain/unsafe-keys.ts';
import { AppError } from '#shared/errors.ts';
import { type Db, readStored } from '../workspace/database.ts';
import type { CriteriaService } from './criteria-service.ts';
import {
  type DraftRow,
  deleteDraft,
  deleteStepsBeside,
  findDraft,
  findStep,
  insertDraft,
  listDrafts,
  markDraftRemoved,
  putStep,
  updateDraft,
} from './set-drafts-sql.ts';

/** How many changes of a draft can be taken back. */
const mostSteps = 60;

type Seen = { id: string; revision: number };
export type SetDraftService = ReturnType<typeof createSetDraftService>;

/** Sets that are still being written; each change is kept whole, so that it can be taken back also after a restart. */
export function createSetDraftService({
  db,
  criteria,
  now,
  newId,
}: {
  db: Db;
  criteria: CriteriaService;
  now: () => Date;
  newId: () => string;
}) {
  function mustFind(id: string): DraftRow {
    const row = findDraft(db, id);
    if (!row) throw new AppError('notFound', { what: 'setDraft', id });
    return row;
  }

  function setOf(row: DraftRow): SetDraft {
    return readStored(db, () =>
      setDraftSchema.parse(JSON.parse(findStep(db, row.id, row.step)?.json ?? 'null')),
    );
  }

  /** @throws AppError draftChanged where somebody else wrote since */
  function mustBeAsSeen({ id, revision }: Seen): DraftRow {
    const row = mustFind(id);
    if (row.revision !== revision) throw new AppError('draftChanged', { title: titleOf(setOf(row)) });
    return row;
  }

  function stateOf(row: DraftRow): Omit<SetDraftState, 'set'> {
    const step = (number: number) => {
      const found = findStep(db, row.id, number);
      return found ? { what: found.what, place: found.place } : null;
    };
    return {
      id: row.id,
      revision: row.revision,
      basedOn: baseOf(row),
      undo: findStep(db, row.id, row.step - 1) ? step(row.step) : null,
      redo: step(row.step + 1),
    };
  }

  /** One step back or forth; where there is none, nothing happens. */
  function go(seen: Seen, by: -1 | 1): SetDraftState & { place: string | null } {
    const row = mustBeAsSeen(seen);
    const target = findStep(db, row.id, row.step + by);
    if (!target) return { ...stateOf(row), set: setOf(row), place: null };
    const place = by < 0 ? findStep(db, row.id, row.step)?.place : target.place;
    updateDraft(db, {
      id: row.id,
      revision: row.revision + 1,
      step: target.number,
      updatedAt: now().toISOString(),
    });
    const moved = mustFind(row.id);
    return { ...stateOf(moved), set: setOf(moved), place: place ?? null };
  }

  return {
    list: (): SetDraftSummary[] => listDrafts(db).map(row => summarize(row, setOf(row))),

    create({
      from,
      as,
    }: {
      from: { id: string; version?: string | undefined } | null;
      as: 'version' | 'copy';
    }): { id: string } {
      const ids = new Set([
        ...criteria.list().map(set => set.id),
        ...listDrafts(db).map(row => setOf(row).id),
      ]);
      const base = from && criteria.get(from);
      const set = !base
        ? blankDraft(now().getFullYear(), ids)
        : as === 'copy'
          ? copyDraft(base, ids)
          : nextVersionDraft(
              base,
              criteria.versions({ id: base.id }).map(({ version }) => version),
            );
      const id = newId();
      db.transaction(() => {
        insertDraft(db, {
          id,
          baseId: base?.id ?? null,
          baseVersion: base?.version ?? null,
          createdAt: now().toISOString(),
        });
        putStep(db, { draftId: id, number: 0, what: 'Bắt đầu soạn', place: '', json: JSON.stringify(set) });
      })();
      return { id };
    },

    get({ id }: { id: string }): SetDraftState {
      const row = mustFind(id);
      return { ...stateOf(row), set: setOf(row) };
    },

    /** @throws AppError draftChanged; setInvalid where it has not even the shape of a set */
    save({
      set: json,
      what,
      place,
      continues,
      ...seen
    }: Seen & { set: unknown; what: string; place: string; continues: boolean }): Omit<SetDraftState, 'set'> {
      const set = mustBeDraft(json);
      const row = mustBeAsSeen(seen);
      // The state the draft began with is never written over.
      const step = continues && row.step > 0 ? row.step : row.step + 1;
      db.transaction(() => {
        putStep(db, { draftId: row.id, number: step, what, place, json: JSON.stringify(set) });
        deleteStepsBeside(db, row.id, step - mostSteps, step);
        updateDraft(db, { id: row.id, revision: row.revision + 1, step, updatedAt: now().toISOString() });
      })();
      return stateOf(mustFind(row.id));
    },

    undo: (seen: Seen) => go(seen, -1),
    redo: (seen: Seen) => go(seen, 1),

    remove({ id }: { id: string }): void {
      mustFind(id);
      markDraftRemoved(db, { id, removedAt: now().toISOString() });
    },
    restore({ id }: { id: string }): void {
      if (!markDraftRemoved(db, { id, removedAt: null }))
        throw new AppError('notFound', { what: 'setDraft', id });
    },

    /** @throws AppError setInvalid with every place and reason, setExists, draftChanged */
    publish(seen: Seen): CriteriaSetSummary {
      const row = mustBeAsSeen(seen);
      const set = setOf(row);
      const faults = draftFaults(set);
      if (faults.length > 0)
        throw new AppError('setInvalid', {
          problems: faults.map(({ where, reason }) => ({ place: where, reason })),
        });
      return db.transaction(() => {
        const summary = criteria.publish(set, 'made');
        deleteDraft(db, row.id);
        return summary;
      })();
    },
  };
}

function mustBeDraft(json: unknown): SetDraft {
  const unsafe = unsafePlace(json);
  const parsed = unsafe ? undefined : setDraftSchema.safeParse(json);
  if (parsed?.success) return parsed.data;
  const place = unsafe?.place ?? parsed?.error?.issues[0]?.path.map(String).join('.') ?? '';
  throw new AppError('setInvalid', {
    problems: [{ place, reason: unsafe?.reason ?? 'không phải phần của một bộ tiêu chí' }],
  });
}

function summarize(row: DraftRow, set: SetDraft): SetDraftSummary {
  return {
    id: row.id,
    title: set.title,
    setId: set.id,
    version: set.version,
    basedOn: baseOf(row),
    criteriaCount: set.criteria.length,
    indicatorCount: indicatorsOf(set).length,
    faultCount: draftFaults(set).length,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}

function baseOf({ baseId, baseVersion }: DraftRow): SetDraftState['basedOn'] {
  return baseId === null || baseVersion === null ? null : { id: baseId, version: baseVersion };
}

function titleOf({ title }: SetDraft): string {
  return title.trim() || 'Chưa đặt tên';
}
