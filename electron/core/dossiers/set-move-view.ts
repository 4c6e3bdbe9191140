import type { DossierMove } from '#shared/contract/dossier-moves.ts';
import { conditionIndicatorsOf } from '#shared/domain/condition.ts';
import { type Indicator, indicatorsOf } from '#shared/domain/criteria-set.ts';
import { indicatorTextIn, resolveRequirement } from '#shared/domain/requirement.ts';
import { planMove } from '#shared/domain/set-move.ts';
import { assess, emptyAssessment } from '#shared/domain/verdict.ts';
import type { CriteriaService, KnownSet } from '../criteria/criteria-service.ts';
import { listEvidence } from '../evidence/evidence-sql.ts';
import type { Db } from '../workspace/database.ts';
import type { DossierRow } from './dossiers-sql.ts';
import { type Answers, assessmentOf, listMoves, type MoveRow } from './set-move-sql.ts';

/** The moves of a dossier, the first one first, each with what it left behind. */
export function viewMoves(
  db: Db,
  criteria: CriteriaService,
  { id: dossierId, year }: DossierRow,
): DossierMove[] {
  const names = new Map(listEvidence(db, dossierId).map(({ id, name }) => [id, name]));
  return listMoves(db, dossierId).map(move => {
    const from = { set: criteria.mustFindUsed(move.fromSetDigest), digest: move.fromSetDigest };
    const to = { set: criteria.mustFindUsed(move.toSetDigest), digest: move.toSetDigest };
    const removed = [...indicatorsOf(from.set), ...conditionIndicatorsOf(from.set)].filter(
      ({ code }) => !Object.hasOwn(move.codes, code),
    );
    return {
      number: move.number,
      movedAt: move.movedAt,
      undoneAt: move.undoneAt,
      from: versionOf(from, move.fromVariantId),
      to: versionOf(to, move.toVariantId),
      changed: planMove(
        { set: from.set, variantId: move.fromVariantId },
        { set: to.set, variantId: move.toVariantId },
        year,
      ).flatMap(pair =>
        pair.kind === 'needsConfirmation'
          ? [
              {
                from: shownIndicator(pair.from, move.fromVariantId, year),
                to: shownIndicator(pair.to, move.toVariantId, year),
                changes: pair.changes,
              },
            ]
          : [],
      ),
      removed: removed.flatMap(indicator => removedAnswer(db, indicator, move, year, names)),
    };
  });
}

/** An indicator as a preview and the history show it. */
export function shownIndicator(indicator: Indicator, variantId: string, year: number) {
  return {
    code: indicator.code,
    text: indicatorTextIn(indicator, year),
    requirement: resolveRequirement(indicator, variantId, year).text,
  };
}

export function versionOf({ set: { id, version, title, overlay }, digest }: KnownSet, variantId: string) {
  return { id, version, title, digest, variantId, overlayId: overlay?.id ?? null };
}

/** What was entered for an indicator that the new version no longer has; nothing where nothing was. */
function removedAnswer(
  db: Db,
  indicator: Indicator,
  { before, fromVariantId }: MoveRow,
  year: number,
  names: ReadonlyMap<string, string>,
): DossierMove['removed'] {
  const { code } = indicator;
  const files = filesOf(before, code);
  const stored = before.assessments.find(each => each.code === code);
  if (!stored && files.length === 0) return [];
  const assessment = stored ? assessmentOf(db, stored.json) : emptyAssessment;
  const { display } = assess(indicator, { variant: fromVariantId, year }, assessment);
  const evidence = files.flatMap(id => {
    const name = names.get(id);
    return name === undefined ? [] : [{ id, name }];
  });
  return [{ code, text: indicatorTextIn(indicator, year), display, assessment, evidence }];
}

function filesOf({ evidence }: Answers, code: string): string[] {
  return evidence.filter(({ codes }) => codes.includes(code)).map(({ id }) => id);
}
