import { join } from 'node:path';
import type { FileSource, Progress } from '#shared/contract/base.ts';
import type { MergePreview } from '#shared/contract/parts.ts';
import type { PartJson } from '#shared/domain/part-json.ts';
import { type MergeSide, mergeItems } from '#shared/domain/part-merge.ts';
import { AppError } from '#shared/errors.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { CriteriaService } from '../criteria/criteria-service.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { findDossier } from '../dossiers/dossiers-sql.ts';
import { type OpenedPackage, type OpenSource, removeQuietly } from '../packages/open-source.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import { holdPart } from './hold-part.ts';
import { mergeEdits } from './merge-edits.ts';
import { mergeStands } from './merge-stands.ts';
import { viewMergeItem } from './merge-view.ts';
import { findMisfits } from './misfits.ts';
import {
  findHolder,
  findMerge,
  findMergedBefore,
  findMergeOf,
  insertMerge,
  setApplied,
  setChoices,
} from './parts-sql.ts';

type Report = (progress: Progress) => void;

export type PartMergeService = ReturnType<typeof createPartMergeService>;

/** Shares that arrive as files: to be worked on here, or back from who worked on them. */
export function createPartMergeService({
  db,
  folders,
  criteria,
  dossiers,
  changes,
  openSource,
  runTask,
  now,
  newId,
}: {
  db: Db;
  folders: Folders;
  criteria: CriteriaService;
  dossiers: DossierService;
  changes: ChangeLog;
  openSource: OpenSource;
  runTask: RunTask;
  now: () => Date;
  newId: () => string;
}) {
  /** The files of an opened part go into the store; its folder is gone afterwards. */
  async function store({ folder, dossier }: OpenedPackage, report: Report, signal: AbortSignal) {
    const files = dossier.evidence.map(({ path, sha256 }) => ({ path, sha256 }));
    await runTask(
      'storePart',
      { folder: join(folders.received, folder), files, store: folders.store },
      { signal, onProgress: (done, total) => report({ step: 'reading', done, total, unit: 'files' }) },
    );
    if (signal.aborted) throw new AppError('cancelled', {});
  }

  function refuse({ fileName, folder }: { fileName: string; folder?: string }, reason: string): never {
    if (folder !== undefined) removeQuietly(join(folders.received, folder));
    throw new AppError('partRefused', { path: fileName, reason });
  }

  /** A share to be worked on becomes a dossier here; opened again it is the same dossier, with the work in it. */
  async function hold(opened: OpenedPackage, part: PartJson, report: Report, signal: AbortSignal) {
    const known = findHolder(db, part.id);
    if (known !== undefined) {
      removeQuietly(join(folders.received, opened.folder));
      return { id: known, mergeId: null };
    }
    await store(opened, report, signal);
    const id = newId();
    db.transaction(() => {
      criteria.keep({ set: opened.set, digest: opened.dossier.set.digest });
      holdPart(db, { id, newId, opened, part, at: now().toISOString() });
    })();
    return { id, mergeId: null };
  }

  async function takeBack(
    opened: OpenedPackage,
    part: PartJson,
    report: Report,
    signal: AbortSignal,
    wanted?: string,
  ): Promise<{ id: string; mergeId: string }> {
    const row = findDossier(db, part.dossierId);
    const { unit, year } = opened.dossier;
    const whose = `phần việc của hồ sơ ${unit.communeName} năm ${year}`;
    if (wanted !== undefined && part.dossierId !== wanted)
      return refuse(opened, `đây là ${whose} khác, không phải của hồ sơ đang mở`);
    if (!row || row.removedAt !== null || row.folder !== null)
      return refuse(
        opened,
        `đây là ${whose} mà thư mục làm việc này không có; hãy mở tệp trên máy đã giao phần việc`,
      );
    await store(opened, report, signal);
    const known = findMergeOf(db, row.id, opened.digest);
    if (known !== undefined) return { id: row.id, mergeId: known };
    const mergeId = newId();
    const setDigest = opened.dossier.set.digest;
    db.transaction(() => {
      criteria.keep({ set: opened.set, digest: setDigest });
      insertMerge(db, {
        id: mergeId,
        dossierId: row.id,
        partId: part.id,
        digest: opened.digest,
        fileName: opened.fileName,
        setDigest,
        came: { part, dossier: opened.dossier },
        choices: {},
        readAt: now().toISOString(),
        appliedAt: null,
      });
    })();
    return { id: row.id, mergeId };
  }

  function mustFind(mergeId: string) {
    const merge = findMerge(db, mergeId);
    if (!merge) throw new AppError('notFound', { what: 'partMerge', id: mergeId });
    const row = dossiers.mustFindWritable(merge.dossierId);
    const parts = dossiers.partsOf(row);
    const indicators = dossiers.listAssessed(row);
    const there = criteria.mustFindUsed(merge.setDigest);
    const misfits = findMisfits(merge.came, there, indicators);
    const unfit = new Set(misfits.map(({ code }) => code));
    const codes = merge.came.part.indicators.filter(code => !unfit.has(code));
    const stands = mergeStands(parts, new Set(codes), merge.came, findMergedBefore(db, merge)?.came);
    return { merge, parts, indicators, there, misfits, stands, items: mergeItems(codes, stands) };
  }

  function preview({ mergeId }: { mergeId: string }): MergePreview {
    const { merge, parts, indicators, there, misfits, stands, items } = mustFind(mergeId);
    const { part } = merge.came;
    const place = { variant: parts.row.variantId, year: parts.row.year };
    const { choices } = merge;
    return {
      id: merge.id,
      dossierId: merge.dossierId,
      fileName: merge.fileName,
      person: part.person?.name ?? null,
      sentAt: part.sentAt,
      backAt: part.back?.at ?? part.sentAt,
      appliedAt: merge.appliedAt,
      set: merge.setDigest === parts.row.setDigest ? null : { there: there.version, here: parts.set.version },
      misfits,
      items: items.map(item => viewMergeItem(item, { indicators, place, stands, choices })),
    };
  }

  return {
    preview,

    /** What a package that turned out to be a part becomes. */
    take(opened: OpenedPackage, part: PartJson, report: Report, signal: AbortSignal) {
      return part.back === null ? hold(opened, part, report, signal) : takeBack(opened, part, report, signal);
    },

    async read(
      { dossierId, source }: { dossierId?: string | undefined; source: FileSource },
      report: Report,
      signal: AbortSignal,
    ): Promise<{ dossierId: string; mergeId: string }> {
      try {
        const begun = await openSource.begin({ source }, signal);
        if (begun.kind !== 'part' || begun.part === null)
          return refuse(
            begun,
            begun.kind === 'review'
              ? 'đây là tệp ý kiến thẩm định, không phải phần việc gửi lại'
              : 'đây là gói hồ sơ, không phải phần việc gửi lại',
          );
        const { part } = begun;
        if (part.back === null)
          return refuse(
            begun,
            'đây là phần việc vừa giao đi, chưa ai làm; người được giao mở tệp này bằng “Mở gói hồ sơ”, làm xong thì gửi lại tệp của “Xuất phần việc”',
          );
        const opened = await openSource.takeWhole(begun, undefined, report, signal);
        const { id, mergeId } = await takeBack(opened, part, report, signal, dossierId);
        return { dossierId: id, mergeId };
      } finally {
        openSource.forget({ source });
      }
    },

    choose({
      mergeId,
      choices,
    }: {
      mergeId: string;
      choices: { key: string; side: MergeSide | null }[];
    }): MergePreview {
      const kept = new Map(Object.entries(mustFind(mergeId).merge.choices));
      for (const { key, side } of choices) {
        if (side === null) kept.delete(key);
        else kept.set(key, side);
      }
      setChoices(db, mergeId, Object.fromEntries(kept));
      return preview({ mergeId });
    },

    apply({ mergeId }: { mergeId: string }) {
      const { merge, items, stands } = mustFind(mergeId);
      const { choices, dossierId } = merge;
      const before = preview({ mergeId }).items;
      const taken = before.filter(item => item.taken === 'theirs');
      const at = now().toISOString();
      const who = merge.came.part.person?.name;
      const edits = mergeEdits(db, { dossierId, items, stands, choices, newId, at });
      db.transaction(() => {
        changes.apply({ dossierId, what: `Nhận phần việc${who ? ` của ${who}` : ''}` }, edits);
        setApplied(db, mergeId, at);
      })();
      return {
        dossierId,
        codes: [...new Set(taken.flatMap(item => item.codes))],
        files: taken.filter(({ kind }) => kind === 'file').length,
        left: before.filter(item => item.taken === null).map(({ title, codes }) => ({ title, codes })),
      };
    },
  };
}
