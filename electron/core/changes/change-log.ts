import type { ChangeRow } from '#shared/contract/changes.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { compareCodes } from '#shared/domain/vietnamese.ts';
import { AppError } from '#shared/errors.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { type Db, readStored } from '../workspace/database.ts';
import { findChange, insertChange, lastNumber, listChanges, listSteps } from './changes-sql.ts';
import { nextSteps } from './next-steps.ts';
import type { Recorded } from './recorded.ts';
import { type Edit, isEditKind, recordedKinds } from './recorded-kinds.ts';

type Item = ChangeRow['items'][number];
type Named = Pick<ChangeRow, 'number' | 'what' | 'codes'>;
type Stepped = { change: Named | null; dossier: Dossier };

export type ChangeLog = ReturnType<typeof createChangeLog>;

/** The one place through which a dossier's content is changed: what stands in the log can be undone and is history. */
export function createChangeLog({
  db,
  dossiers,
  now,
  who,
}: {
  db: Db;
  dossiers: DossierService;
  now: () => Date;
  who: () => string;
}) {
  /** A kind whose name the database holds; a name that is not known was never written by us. */
  function kindOf({ kind }: { kind: string }): Recorded<unknown> {
    return readStored(db, () => {
      if (!isEditKind(kind)) throw new Error(`unknown kind of change: ${kind}`);
      return recordedKinds[kind];
    });
  }

  function standing(dossierId: string, item: { kind: string; key: string }): Item['after'] {
    // Through JSON, as the database will hold it.
    return toJson(kindOf(item).read(db, dossierId, item.key));
  }

  function write(dossierId: string, { kind, key, after }: Omit<Item, 'before'>, at: string): void {
    const recorded = kindOf({ kind });
    const value = after === null ? null : readStored(db, () => recorded.schema.parse(after));
    recorded.write(db, { dossierId, key, at }, value);
  }

  function append(
    dossierId: string,
    row: Pick<ChangeRow, 'step' | 'what' | 'why' | 'codes' | 'items' | 'undoes'>,
    at: string,
  ): number {
    const number = lastNumber(db, dossierId) + 1;
    insertChange(db, dossierId, { number, at, who: who(), ...row });
    dossiers.touch(dossierId);
    return number;
  }

  /**
   * Makes one change of all edits, or none of them. An edit that changes nothing is left out.
   * @returns the number of the change, null where nothing changed
   */
  function apply(
    { dossierId, what, why = '' }: { dossierId: string; what: string; why?: string },
    edits: readonly Edit[],
  ): number | null {
    const last = new Map(edits.map(edit => [`${edit.kind} ${edit.key}`, edit]));
    return db.transaction(() => {
      const at = now().toISOString();
      const items = [...last.values()]
        .map(
          ({ kind, key, after }): Item => ({
            kind,
            key,
            before: standing(dossierId, { kind, key }),
            after: toJson(after),
          }),
        )
        .filter(({ before, after }) => !isSame(before, after));
      if (items.length === 0) return null;
      for (const item of items) write(dossierId, item, at);
      const codes = items.flatMap(item => kindOf(item).codes(db, dossierId, item.key));
      const row = { step: 'change', what, why, codes: inOrder(codes), items, undoes: null } as const;
      return append(dossierId, row, at);
    })();
  }

  /** Notes a change that Ctrl+Z does not reach over, within the transaction that makes it. */
  function barrier({ dossierId, what, why = '' }: { dossierId: string; what: string; why?: string }): void {
    const at = now().toISOString();
    append(dossierId, { step: 'barrier', what, why, codes: [], items: [], undoes: null }, at);
  }

  /** Takes a row back, making it a row of its own. @throws AppError changeOvertaken */
  function takeBack(dossierId: string, row: ChangeRow, step: 'undo' | 'redo'): void {
    const at = now().toISOString();
    const { what, why, codes, number } = row;
    const overtaken = row.items.find(item => {
      const left = item.after === null ? null : kindOf(item).schema.parse(item.after);
      return !isSame(standing(dossierId, item), toJson(left));
    });
    if (overtaken) {
      const there = kindOf(overtaken).codes(db, dossierId, overtaken.key);
      throw new AppError('changeOvertaken', { step, what, codes: inOrder(there) });
    }
    const items = row.items.toReversed().map(({ before, after, ...item }) => ({
      ...item,
      before: after,
      after: before,
    }));
    for (const item of items) write(dossierId, item, at);
    append(dossierId, { step, what, why, codes, items, undoes: number }, at);
  }

  function next(dossierId: string): { undo: ChangeRow | null; redo: ChangeRow | null } {
    const { undo, redo } = nextSteps(listSteps(db, dossierId));
    const find = (number: number | null) =>
      (number === null ? undefined : findChange(db, dossierId, number)) ?? null;
    return { undo: find(undo), redo: find(redo) };
  }

  function step(dossierId: string, direction: 'undo' | 'redo'): Stepped {
    dossiers.mustFindRecorded(dossierId);
    const row = next(dossierId)[direction];
    if (row) db.transaction(() => takeBack(dossierId, row, direction))();
    return { change: row && named(row), dossier: dossiers.get({ dossierId }) };
  }

  return {
    apply,
    barrier,
    undo: ({ dossierId }: { dossierId: string }): Stepped => step(dossierId, 'undo'),
    redo: ({ dossierId }: { dossierId: string }): Stepped => step(dossierId, 'redo'),

    next({ dossierId }: { dossierId: string }): { undo: Named | null; redo: Named | null } {
      const { undo, redo } = next(dossiers.mustFind(dossierId).id);
      return { undo: undo && named(undo), redo: redo && named(redo) };
    },

    list({
      dossierId,
      before,
      limit,
    }: {
      dossierId: string;
      before?: number | null | undefined;
      limit: number;
    }): ChangeRow[] {
      return listChanges(db, dossiers.mustFind(dossierId).id, before ?? null, limit);
    },
  };
}

function named({ number, what, codes }: ChangeRow): Named {
  return { number, what, codes };
}

function toJson(value: unknown): Item['after'] {
  return JSON.parse(JSON.stringify(value));
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function inOrder(codes: readonly string[]): string[] {
  return [...new Set(codes)].toSorted(compareCodes);
}
