import type { Evidence } from '#shared/contract/evidence.ts';
import { conditionIndicatorsOf } from '#shared/domain/condition.ts';
import type { PackagedEvidence } from '#shared/domain/dossier-json.ts';
import { createPathClaims, evidencePath } from '#shared/domain/package-names.ts';
import type { DossierParts } from '../dossiers/dossier-view.ts';

/**
 * The evidence of a dossier in package order: by the first indicator a file serves, in the order of the set, then in
 * the order it was added; conditions come after the criteria, what serves none comes last. Each gets its path in the package.
 */
export function packEvidence({ set, evidence }: Pick<DossierParts, 'set' | 'evidence'>): PackagedEvidence[] {
  const ofCriteria = set.criteria.flatMap(criterion =>
    criterion.indicators.map(indicator => ({ criterion: criterion.code, indicator: indicator.code })),
  );
  const ofConditions = conditionIndicatorsOf(set).map(({ code }) => ({ criterion: 'DK', indicator: code }));
  const places = [...ofCriteria, ...ofConditions].map(
    (place, order) => [place.indicator, { ...place, order }] as const,
  );
  const placeOf = new Map(places);
  const claim = createPathClaims();
  return evidence
    .map(item => ({ item, place: firstPlace(item, placeOf) }))
    .sort((a, b) => (a.place?.order ?? places.length) - (b.place?.order ?? places.length))
    .map(({ item, place }, index) => ({
      id: item.id,
      path: claim(
        evidencePath({
          criterion: place?.criterion ?? '00',
          indicator: place?.indicator ?? '0',
          sequence: index + 1,
          name: item.name,
        }),
      ),
      name: item.name.normalize('NFC'),
      sha256: item.sha256,
      sizeBytes: item.sizeBytes,
      addedAt: item.addedAt,
      metadata: metadataOf(item),
      indicators: item.indicators.filter(code => placeOf.has(code)),
      ...(Object.keys(item.pages).length === 0 ? {} : { pages: item.pages }),
      ...(item.personal === null ? {} : { personal: item.personal }),
    }));
}

function metadataOf({ number, subject, issuer, issuedOn, kind }: Evidence): PackagedEvidence['metadata'] {
  return { number, subject, issuer, issuedOn, ...(kind === null ? {} : { kind }) };
}

type Place = { criterion: string; indicator: string; order: number };

function firstPlace(item: Evidence, placeOf: ReadonlyMap<string, Place>): Place | undefined {
  return item.indicators
    .map(code => placeOf.get(code))
    .filter(place => place !== undefined)
    .sort((a, b) => a.order - b.order)[0];
}
