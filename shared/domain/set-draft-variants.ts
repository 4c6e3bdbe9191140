import type { Indicator } from './criteria-set.ts';
import type { SetDraft } from './set-draft.ts';
import { firstFree } from './set-draft-codes.ts';
import { variantOf } from './table-import-variant.ts';

/** A column of thresholds more; it has no level of its own yet, so the common one counts. */
export function withNewVariant(draft: SetDraft): SetDraft {
  const taken = new Set(draft.variants.map(({ id }) => id));
  const number = draft.variants.length + 1;
  const id = firstFree(number, at => `nhom-${at}`, taken);
  return { ...draft, variants: [...draft.variants, { id, name: `Nhóm ${id.replace('nhom-', '')}` }] };
}

/**
 * A column under another name. While it is new and without a level it takes the id that its name has everywhere
 * ("dbsh" for Đồng bằng sông Hồng), so that sets can be compared; later its id stays.
 */
export function renamedVariant(draft: SetDraft, id: string, name: string): SetDraft {
  const known = variantOf(name);
  const isFree = !draft.variants.some(each => each.id === known.id);
  const isUsed = draft.criteria.some(({ indicators }) =>
    indicators.some(({ requirement }) => Object.hasOwn(requirement, id)),
  );
  const next = known.isKnown && isFree && !isUsed ? known.id : id;
  return {
    ...draft,
    variants: draft.variants.map(each => (each.id === id ? { id: next, name } : each)),
  };
}

/** A column less, with all its levels. */
export function withoutVariant(draft: SetDraft, id: string): SetDraft {
  return {
    ...draft,
    variants: draft.variants.filter(each => each.id !== id),
    criteria: draft.criteria.map(criterion => ({
      ...criterion,
      indicators: criterion.indicators.map(indicator => withoutColumn(indicator, id)),
    })),
  };
}

function withoutColumn(indicator: Indicator, id: string): Indicator {
  const { [id]: _level, ...requirement } = indicator.requirement;
  const { published, ...threshold } = indicator.source.threshold;
  const left = Object.entries(published ?? {}).filter(([column]) => column !== id);
  return {
    ...indicator,
    requirement,
    source: {
      ...indicator.source,
      threshold: { ...threshold, ...(left.length === 0 ? {} : { published: Object.fromEntries(left) }) },
    },
  };
}
