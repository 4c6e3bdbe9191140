import { type CriteriaSet, type Indicator, indicatorsOf } from '#shared/domain/criteria-set.ts';
import type { Overlay } from '#shared/domain/overlay.ts';
import type { AddedDraft, OverlayDraft } from '#shared/domain/overlay-draft.ts';
import { formatRequirement } from '#shared/domain/requirement-text.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';

export const everyVariant = 'default';

export function emptyDraft(): OverlayDraft {
  return {
    provinceCode: null,
    number: '',
    issuer: '',
    issuedOn: '',
    title: '',
    isChecked: false,
    columns: [everyVariant],
    levels: {},
    added: [],
  };
}

/** A published overlay in the fields, to make its next version of. */
export function draftOf(overlay: Overlay, set: CriteriaSet): OverlayDraft {
  const [basis] = overlay.legalBasis;
  const used = new Set(Object.values(overlay.requirements).flatMap(columns => Object.keys(columns)));
  const columns = [everyVariant, ...set.variants.map(({ id }) => id)].filter(id => used.has(id));
  const units = new Map(indicatorsOf(set).map(({ code, unit }) => [code, unit]));
  return {
    provinceCode: overlay.provinceCode ?? null,
    number: basis?.number ?? '',
    issuer: basis?.issuer ?? '',
    issuedOn: basis?.issuedOn ? formatDate(basis.issuedOn) : '',
    title: overlay.title,
    isChecked: overlay.source?.checked ?? false,
    columns: columns.length > 0 ? columns : [everyVariant],
    levels: Object.fromEntries(
      Object.entries(overlay.requirements).map(([code, levels]) => [
        code,
        Object.fromEntries(
          Object.entries(levels).map(([column, level]) => [
            column,
            formatRequirement(level, units.get(code) ?? ''),
          ]),
        ),
      ]),
    ),
    added: (overlay.indicators ?? []).map(({ criterion, indicator }) => addedDraftOf(criterion, indicator)),
  };
}

/** What a published overlay says of indicators and criteria that the set no longer has: no field can hold it. */
export function lostOf(overlay: Overlay, set: CriteriaSet): string[] {
  const codes = new Set(indicatorsOf(set).map(({ code }) => code));
  return Object.keys(overlay.requirements).filter(code => !codes.has(code));
}

function addedDraftOf(criterion: string, indicator: Indicator): AddedDraft {
  const { code, text, unit, measure } = indicator;
  return {
    key: code,
    criterion,
    code,
    text,
    unit,
    kind: measure.kind === 'ratio' ? 'ratio' : measure.kind === 'boolean' ? 'boolean' : 'number',
    numerator: measure.kind === 'ratio' ? measure.numerator : '',
    denominator: measure.kind === 'ratio' ? measure.denominator : '',
    level: addedLevel(indicator),
  };
}

/** The level of an added indicator in the one field there is for it. */
export function addedLevel({ requirement, unit }: Indicator): string {
  const level = requirement[everyVariant] ?? Object.values(requirement)[0];
  return level === undefined ? '' : formatRequirement(level, unit);
}

/** The next free code of a criterion: "3.5" after "3.4". */
export function nextCode(set: CriteriaSet, criterion: string, added: readonly AddedDraft[]): string {
  const codes = [
    ...(set.criteria.find(({ code }) => code === criterion)?.indicators ?? []),
    ...added.filter(each => each.criterion === criterion),
  ].map(({ code }) => Number(code.split('.').at(-1)));
  return `${criterion}.${Math.max(0, ...codes.filter(Number.isInteger)) + 1}`;
}
