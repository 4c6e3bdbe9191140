import type { DossierJson, PackagedEvidence } from '#shared/domain/dossier-json.ts';
import type { PartState } from '#shared/domain/part-json.ts';
import { laterBasis, type PartFile, type PartStand } from '#shared/domain/part-merge.ts';
import type { DossierParts } from '../dossiers/dossier-view.ts';
import { packEvidence } from '../packages/pack-evidence.ts';
import type { Came } from './parts-sql.ts';

/** What a file is, whatever its id and place: what two sides are compared by and what is taken over. */
export type FileContent = Omit<PackagedEvidence, 'id' | 'path' | 'addedAt' | 'indicators' | 'pages'>;
type Stand = PartStand<FileContent>;

export type Stands = { base: Stand; mine: Stand; theirs: Stand };

/**
 * A part as it went out, as it stands in the dossier, and as it came back, for the indicators that still fit. Files that
 * are new there bear the id of the same bytes here, or `new …`.
 * @param before what came back of the same share earlier and was merged
 */
export function mergeStands(
  parts: DossierParts,
  codes: ReadonlySet<string>,
  came: Came,
  before: Came | undefined,
): Stands {
  const here = packEvidence(parts);
  const theirs = cameStand(came, here, codes);
  const base = stateStand(came.part.back?.basis ?? came.dossier, codes);
  const mineFiles = here.filter(
    ({ id, indicators }) =>
      base.files.has(id) || theirs.files.has(id) || indicators.some(code => codes.has(code)),
  );
  const mine = stateStand({ assessments: Object.fromEntries(parts.assessments), evidence: mineFiles }, codes);
  return { base: before ? laterBasis(base, cameStand(before, here, codes), mine) : base, mine, theirs };
}

function stateStand({ assessments, evidence }: PartState, codes: ReadonlySet<string>): Stand {
  return {
    assessments: new Map(Object.entries(assessments).filter(([code]) => codes.has(code))),
    files: new Map(evidence.map(item => [item.id, fileOf(item, codes)])),
  };
}

function cameStand(
  { part, dossier }: { part: Came['part']; dossier: DossierJson },
  here: readonly PackagedEvidence[],
  codes: ReadonlySet<string>,
): Stand {
  // Ids and codes come from a stranger: a map has no names of its own, as an object has.
  const origins = new Map(Object.entries(part.back?.files ?? {}));
  const basisIds = new Set((part.back?.basis.evidence ?? []).map(({ id }) => id));
  const sameBytes = new Map(
    here.filter(({ id }) => !basisIds.has(id)).map(({ id, sha256 }) => [sha256, id] as const),
  );
  return {
    ...stateStand({ assessments: dossier.assessments, evidence: [] }, codes),
    files: new Map(
      dossier.evidence.map(item => [
        origins.get(item.id) ?? sameBytes.get(item.sha256) ?? `new ${item.id}`,
        fileOf(item, codes),
      ]),
    ),
  };
}

function fileOf(item: PackagedEvidence, codes: ReadonlySet<string>): PartFile<FileContent> {
  const { id: _id, path: _path, addedAt: _addedAt, indicators, pages, ...content } = item;
  const pageOf = new Map(Object.entries(pages ?? {}));
  const links = indicators.filter(code => codes.has(code)).map(code => [code, pageOf.get(code) ?? '']);
  return { content, links: Object.fromEntries(links) };
}
