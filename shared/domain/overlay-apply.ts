import type { CriteriaSet, Indicator, Requirement } from './criteria-set.ts';
import { indicatorsOf } from './criteria-set.ts';
import { parseCriteriaSet } from './criteria-set-parse.ts';
import { legalBasisText } from './legal-basis.ts';
import type { Overlay } from './overlay.ts';
import { inOverlayWords } from './overlay-places.ts';
import { levelOver, refuseLevel } from './overlay-raise.ts';
import { columnOf } from './requirement.ts';
import type { SchemaProblem } from './schema-problems.ts';

export type AppliedSet = { ok: true; set: CriteriaSet } | { ok: false; problems: SchemaProblem[] };

/**
 * A national set as it is in force in a province: a set like any other, so that whatever reads sets, also a reviewer
 * without the overlay, sees the same. It keeps what the national set says; `nationalSet` takes the overlay off again.
 */
export function applyOverlay(
  set: CriteriaSet,
  overlay: Overlay,
  digests: { base: string; overlay: string },
): AppliedSet {
  const problems = misfits(set, overlay);
  if (problems.length > 0)
    return { ok: false, problems: problems.map(each => inOverlayWords(each, overlay, set.variants)) };
  const decision = decisionOf(overlay);
  const applied: CriteriaSet = {
    ...set,
    criteria: set.criteria.map(criterion => ({
      ...criterion,
      indicators: [
        ...criterion.indicators.map(indicator => overlaid(indicator, set, overlay, decision)),
        ...(overlay.indicators ?? [])
          .filter(added => added.criterion === criterion.code)
          .map(({ indicator }) => ({ ...indicator, provincial: { decision, national: null } })),
      ],
    })),
    overlay: {
      id: overlay.id,
      version: overlay.version,
      title: overlay.title,
      legalBasis: overlay.legalBasis,
      digest: digests.overlay,
      base: digests.base,
    },
  };
  return parseCriteriaSet(applied);
}

/** The national set that an overlay was applied to; a set without one is its own. */
export function nationalSet({ overlay, ...set }: CriteriaSet): CriteriaSet {
  if (!overlay) return set;
  return {
    ...set,
    criteria: set.criteria.map(criterion => ({
      ...criterion,
      indicators: criterion.indicators.flatMap(({ provincial, ...indicator }): Indicator[] => {
        if (!provincial) return [indicator];
        if (!provincial.national) return [];
        const { requirement, threshold } = provincial.national;
        return [{ ...indicator, requirement, source: { ...indicator.source, threshold } }];
      }),
    })),
  };
}

/** The short name of the decision, as it stands beside each threshold. */
function decisionOf({ legalBasis }: Overlay): string {
  const [first] = legalBasis;
  return first?.number ?? legalBasisText(legalBasis).slice(0, 500);
}

function overlaid(indicator: Indicator, set: CriteriaSet, overlay: Overlay, decision: string): Indicator {
  const columns = ownColumns(overlay.requirements, indicator.code);
  if (!columns) return indicator;
  const { requirement, source } = indicator;
  const years = yearsOf(set);
  const levels = set.variants.map(({ id }): [string, Requirement] => {
    const national = columnOf(requirement, id) ?? 'unknown';
    const own = columnOf(columns, id);
    return [id, own === undefined ? national : levelOver(own, national, years)];
  });
  const isWhole = set.variants.every(({ id }) => columnOf(columns, id) !== undefined);
  const { threshold } = source;
  const published = Object.fromEntries(
    set.variants.flatMap(({ id }) => {
      const words = columnOf(columns, id) === undefined ? columnOf(threshold.published ?? {}, id) : undefined;
      return words === undefined ? [] : [[id, words]];
    }),
  );
  const { published: _published, ...nationalSource } = threshold;
  const own = overlay.source ?? { wording: 'unknown', checked: false, note: '' };
  // One mark stands for all columns: unless the province set them all, it may not claim more than either knows.
  const mixed = { ...nationalSource, checked: nationalSource.checked && own.checked };
  return {
    ...indicator,
    requirement: Object.fromEntries(levels),
    source: {
      ...source,
      threshold: {
        ...(isWhole ? own : mixed),
        ...(Object.keys(published).length > 0 ? { published } : {}),
      },
    },
    provincial: { decision, national: { requirement, threshold } },
  };
}

function misfits(set: CriteriaSet, overlay: Overlay): SchemaProblem[] {
  if (set.overlay) return [{ place: 'of', reason: 'bộ tiêu chí này đã có quy định của một tỉnh' }];
  if (set.id !== overlay.of) return [{ place: 'of', reason: `dành cho bộ tiêu chí "${overlay.of}"` }];
  const known = new Map(indicatorsOf(set).map(indicator => [indicator.code, indicator]));
  const levels = Object.entries(overlay.requirements).flatMap(([code, columns]) => {
    const indicator = known.get(code);
    const place = `requirements.${code}`;
    return indicator
      ? levelMisfits(set, indicator, columns, place)
      : [{ place, reason: `bộ tiêu chí không có chỉ tiêu "${code}"` }];
  });
  const added = (overlay.indicators ?? []).flatMap(({ criterion, indicator }, at) => {
    const place = `indicators[${at}]`;
    if (!set.criteria.some(({ code }) => code === criterion))
      return [{ place, reason: `bộ tiêu chí không có tiêu chí "${criterion}"` }];
    if (!set.openCriteria?.includes(criterion))
      return [{ place, reason: `bộ tiêu chí không cho tỉnh thêm chỉ tiêu vào tiêu chí ${criterion}` }];
    return known.has(indicator.code)
      ? [{ place, reason: `mã "${indicator.code}" đã có trong bộ tiêu chí` }]
      : [];
  });
  return [...levels, ...added];
}

function levelMisfits(
  set: CriteriaSet,
  indicator: Indicator,
  columns: Record<string, Requirement>,
  place: string,
): SchemaProblem[] {
  const unknown = Object.keys(columns)
    .filter(id => id !== 'default' && !set.variants.some(variant => variant.id === id))
    .map(id => ({ place: `${place}.${id}`, reason: `không có vùng "${id}" trong bộ tiêu chí` }));
  const refused = set.variants.flatMap(({ id }) => {
    const own = columnOf(columns, id);
    const national = columnOf(indicator.requirement, id) ?? 'unknown';
    const reason = own && refuseLevel(own, national, indicator.unit, yearsOf(set));
    return reason === undefined
      ? []
      : [{ place: `${place}.${Object.hasOwn(columns, id) ? id : 'default'}`, reason }];
  });
  // What stands for all regions is refused once, not for each of them.
  const once = new Map([...unknown, ...refused].map(each => [`${each.place} ${each.reason}`, each]));
  return [...once.values()];
}

function yearsOf({ period: { from, to } }: CriteriaSet): number[] {
  return Array.from({ length: Math.max(0, to - from) + 1 }, (_, at) => from + at);
}

function ownColumns(requirements: Overlay['requirements'], code: string) {
  return Object.hasOwn(requirements, code) ? requirements[code] : undefined;
}
