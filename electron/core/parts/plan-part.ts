import type { Dossier } from '#shared/contract/dossiers.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import type { DossierJson, PackagedEvidence } from '#shared/domain/dossier-json.ts';
import type { PartJson, PartState } from '#shared/domain/part-json.ts';
import { type DossierParts, viewDossier } from '../dossiers/dossier-view.ts';
import { packagedDossier } from '../packages/dossier-json.ts';
import { packEvidence } from '../packages/pack-evidence.ts';
import { version } from '../version.ts';
import type { HeldPart } from './parts-sql.ts';

/** Everything that is written into the file of a part. */
export type PartContents = { part: PartJson; dossier: DossierJson; set: CriteriaSet };

const software = { name: 'Hồ sơ NTM', version };

/** A share on its way out: the answers, files and due dates of these indicators. */
export function planSentPart(
  parts: DossierParts,
  { id, codes, person, sentAt }: Pick<PartJson, 'id' | 'person' | 'sentAt'> & { codes: readonly string[] },
): PartContents {
  const known = new Set(codes);
  const dueOn = [...parts.assignments].flatMap(([code, { dueOn }]) =>
    dueOn && known.has(code) ? [[code, dueOn]] : [],
  );
  const part: PartJson = {
    schema: 'ho-so-ntm/part@1',
    id,
    dossierId: parts.row.id,
    sentAt,
    person,
    indicators: [...codes],
    dueOn: Object.fromEntries(dueOn),
    back: null,
  };
  return {
    part,
    set: parts.set,
    dossier: shareOf(parts, codes, narrowed(packEvidence(parts), known), sentAt),
  };
}

/** The same share on its way back, or some of its indicators, with the basis it was made on. */
export function planReturnedPart(
  parts: DossierParts,
  { part, basis, files }: HeldPart,
  codes: readonly string[],
  at: string,
): PartContents {
  const known = new Set(codes);
  const isWhole = part.indicators.every(code => known.has(code));
  const came: PartState = {
    assessments: Object.fromEntries(Object.entries(basis.assessments).filter(([code]) => known.has(code))),
    evidence: narrowed(basis.evidence, known),
  };
  const originOf = new Map(Object.entries(files));
  const origins = new Set(came.evidence.map(({ id }) => id));
  const evidence = packEvidence(parts)
    .filter(item => isWhole || origins.has(originOf.get(item.id) ?? '') || servesOne(item, known))
    .map(item => onlyFor(item, known));
  const present = new Set(evidence.map(({ id }) => id));
  const mapped = Object.entries(files).filter(([here, origin]) => present.has(here) && origins.has(origin));
  return {
    part: {
      ...part,
      indicators: [...codes],
      dueOn: Object.fromEntries(Object.entries(part.dueOn).filter(([code]) => known.has(code))),
      back: { at, basis: came, files: Object.fromEntries(mapped) },
    },
    set: parts.set,
    dossier: shareOf(parts, codes, evidence, at),
  };
}

function shareOf(
  parts: DossierParts,
  codes: readonly string[],
  evidence: readonly PackagedEvidence[],
  createdAt: string,
): DossierJson {
  const part = { indicators: [...codes], person: null, sentAt: createdAt };
  const dossier: Dossier = { ...viewDossier({ ...parts, part, findings: [], reviews: [] }), submissions: [] };
  return packagedDossier({
    dossier,
    set: parts.set,
    evidence,
    submission: { number: 1, createdAt },
    papers: [],
    survey: null,
    software,
  });
}

/** The files that prove one of these indicators, and of what they prove these alone. */
function narrowed(evidence: readonly PackagedEvidence[], codes: ReadonlySet<string>): PackagedEvidence[] {
  return evidence.filter(item => servesOne(item, codes)).map(item => onlyFor(item, codes));
}

function servesOne({ indicators }: PackagedEvidence, codes: ReadonlySet<string>): boolean {
  return indicators.some(code => codes.has(code));
}

function onlyFor(item: PackagedEvidence, codes: ReadonlySet<string>): PackagedEvidence {
  const { pages, ...rest } = item;
  const kept = Object.entries(pages ?? {}).filter(([code]) => codes.has(code));
  return {
    ...rest,
    indicators: item.indicators.filter(code => codes.has(code)),
    ...(kept.length === 0 ? {} : { pages: Object.fromEntries(kept) }),
  };
}
