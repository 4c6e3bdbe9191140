import { useQuery } from '@tanstack/react-query';
import type { CriteriaSetSummary, OverlaySummary } from '#shared/contract/criteria.ts';
import type { DossierMove } from '#shared/contract/dossier-moves.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { isOfProvince } from '#shared/domain/overlay-province.ts';
import { compareVersions } from '#shared/domain/set-version.ts';
import { useApi } from './api.ts';

export type SetNews = {
  /** A newer version of the set than the dossier uses. */
  set: CriteriaSetSummary | null;
  /** A newer version of the overlay than the dossier uses. */
  overlay: OverlaySummary | null;
  /** A decision of its own province that the dossier does not use yet. */
  unused: OverlaySummary | null;
  /** All overlays that are offered for the set, and the one the dossier uses. */
  overlays: readonly OverlaySummary[];
};

/** What is newer than what a dossier was made with, among the sets and overlays of this workspace. */
function setNewsOf(
  { set, unit }: Pick<Dossier, 'set' | 'unit'>,
  sets: readonly CriteriaSetSummary[],
  everyOverlay: readonly OverlaySummary[],
): SetNews {
  const newest = sets.find(({ id }) => id === set.id);
  const used = set.overlay;
  const overlays = everyOverlay.filter(
    ({ id, setId, retiredAt }) => setId === set.id && (retiredAt === null || id === used?.id),
  );
  const own = overlays.find(({ id }) => id === used?.id);
  const province = { code: unit.provinceCode, name: unit.provinceName };
  return {
    set: newest && compareVersions(newest.version, set.version) > 0 ? newest : null,
    overlay: used && own && compareVersions(own.version, used.version) > 0 ? own : null,
    unused: used ? null : (overlays.find(each => isOfProvince(each, province)) ?? null),
    overlays,
  };
}

/** Undefined until it is known. */
export function useSetNews(dossier: Dossier): SetNews | undefined {
  const { query } = useApi();
  const sets = useQuery(query.criteria.list.queryOptions());
  const overlays = useQuery(query.criteria.overlays.queryOptions());
  return sets.data && overlays.data ? setNewsOf(dossier, sets.data, overlays.data) : undefined;
}

/** The move a dossier can be taken back over. */
export function lastMoveOf(moves: readonly DossierMove[]): DossierMove | undefined {
  return moves.findLast(({ undoneAt }) => undoneAt === null);
}
