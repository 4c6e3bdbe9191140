import type { DossierMove, MoveItem, MovePreview } from '#shared/contract/dossier-moves.ts';
import type { Indicator } from '#shared/domain/criteria-set.ts';
import { type MovePair, planMove } from '#shared/domain/set-move.ts';
import { compareVersions } from '#shared/domain/set-version.ts';
import { AppError } from '#shared/errors.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { CriteriaService, KnownSet } from '../criteria/criteria-service.ts';
import type { OverlayService } from '../criteria/overlay-service.ts';
import { findHeld } from '../parts/parts-sql.ts';
import type { Db } from '../workspace/database.ts';
import type { DossierService } from './dossier-service.ts';
import { type DossierRow, setCriteriaSet } from './dossiers-sql.ts';
import { answersAfter, answersBack, replacedCodes, usedCodes } from './set-move-answers.ts';
import { insertMove, listMoves, readAnswers, replaceAnswers, setMoveUndone } from './set-move-sql.ts';
import { shownIndicator, versionOf, viewMoves } from './set-move-view.ts';

type Target = { dossierId: string; variantId: string | null; overlayId?: string | null | undefined };
type Plan = { row: DossierRow; from: KnownSet; to: KnownSet; variantId: string; pairs: MovePair[] };

export type SetMoveService = ReturnType<typeof createSetMoveService>;

/** Dossiers going to a newer version of their set, and back. */
export function createSetMoveService({
  db,
  criteria,
  overlays,
  dossiers,
  changes,
  now,
}: {
  db: Db;
  criteria: CriteriaService;
  overlays: OverlayService;
  dossiers: DossierService;
  changes: ChangeLog;
  now: () => Date;
}) {
  /** @throws AppError invalidInput where there is no newer version, notFound where it lacks the variant */
  function plan({ dossierId, variantId: wanted, overlayId }: Target): Plan {
    const row = dossiers.mustFindWritable(dossierId);
    if (findHeld(db, dossierId)) throw new AppError('dossierIsPart', { id: dossierId });
    const from = { set: criteria.mustFindUsed(row.setDigest), digest: row.setDigest };
    const used = from.set.overlay?.id ?? null;
    const to = overlays.inForce(
      criteria.mustFindSet(from.set.id),
      overlayId === undefined ? used : overlayId,
      used,
    );
    if (to.digest === from.digest || compareVersions(to.set.version, from.set.version) < 0)
      throw new AppError('invalidInput', {
        problems: ['hồ sơ đang dùng phiên bản mới nhất của bộ tiêu chí'],
      });
    if (to.set.unitKind !== from.set.unitKind)
      throw new AppError('invalidInput', { problems: ['phiên bản mới dành cho cấp khác (xã hoặc thôn)'] });
    const variantId = wanted ?? row.variantId;
    if (!to.set.variants.some(({ id }) => id === variantId))
      throw new AppError('notFound', { what: 'variant', id: variantId });
    const pairs = planMove({ set: from.set, variantId: row.variantId }, { set: to.set, variantId }, row.year);
    return { row, from, to, variantId, pairs };
  }

  return {
    preview(target: Target): MovePreview {
      const { row, from, to, variantId, pairs } = plan(target);
      const answers = readAnswers(db, row.id);
      const shown = (indicator: Indicator | null, variant: string) =>
        indicator && shownIndicator(indicator, variant, row.year);
      const { entered, files } = usedCodes(db, answers);
      return {
        from: versionOf(from, row.variantId),
        to: versionOf(to, variantId),
        items: pairs.map(
          (pair): MoveItem => ({
            kind: pair.kind,
            from: shown(pair.from, row.variantId),
            to: shown(pair.to, variantId),
            changes: pair.changes,
            answered: pair.from !== null && entered.has(pair.from.code),
            evidence: pair.from === null ? 0 : (files.get(pair.from.code) ?? 0),
          }),
        ),
      };
    },

    move({ digest, ...target }: Target & { digest: string }): { number: number; needConfirmation: string[] } {
      const { row, to, variantId, pairs } = plan(target);
      if (to.digest !== digest)
        throw new AppError('invalidInput', {
          problems: ['bộ tiêu chí đã có phiên bản khác sau khi xem trước; hãy xem trước lại'],
        });
      const before = readAnswers(db, row.id);
      const after = answersAfter(db, before, pairs);
      const number = (listMoves(db, row.id).at(-1)?.number ?? 0) + 1;
      db.transaction(() => {
        criteria.keep(to);
        insertMove(db, {
          dossierId: row.id,
          number,
          movedAt: now().toISOString(),
          fromSetDigest: row.setDigest,
          fromVariantId: row.variantId,
          toSetDigest: to.digest,
          toVariantId: variantId,
          codes: codesOf(pairs),
          before,
        });
        setCriteriaSet(db, row.id, to.digest, variantId);
        replaceAnswers(db, row.id, after);
        // Whole sets of codes change places: Ctrl+Z does not reach over a move, its own undo does.
        changes.barrier({ dossierId: row.id, what: `Chuyển sang “${to.set.title}” bản ${to.set.version}` });
      })();
      return { number, needConfirmation: after.unconfirmed.map(({ code }) => code) };
    },

    undo({ dossierId }: { dossierId: string }): { replaced: string[] } {
      const row = dossiers.mustFindWritable(dossierId);
      const last = listMoves(db, dossierId).findLast(({ undoneAt }) => undoneAt === null);
      if (!last) throw new AppError('notFound', { what: 'move', id: dossierId });
      const standing = readAnswers(db, dossierId);
      const { fromSetDigest, fromVariantId, number } = last;
      db.transaction(() => {
        setCriteriaSet(db, row.id, fromSetDigest, fromVariantId);
        replaceAnswers(db, dossierId, answersBack(last, standing));
        setMoveUndone(db, { dossierId, number, undoneAt: now().toISOString(), after: standing });
        changes.barrier({ dossierId, what: 'Hoàn tác việc chuyển bộ tiêu chí' });
      })();
      return { replaced: replacedCodes(last, standing) };
    },

    list({ dossierId }: { dossierId: string }): DossierMove[] {
      return viewMoves(db, criteria, dossiers.mustFind(dossierId));
    },
  };
}

function codesOf(pairs: readonly MovePair[]): Record<string, string> {
  return Object.fromEntries(pairs.flatMap(({ from, to }) => (from && to ? [[from.code, to.code]] : [])));
}
