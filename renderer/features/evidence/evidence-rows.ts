import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Evidence } from '#shared/contract/evidence.ts';
import type { IndicatorSuggestion } from '#shared/contract/evidence-reading.ts';
import { documentKinds } from '#shared/domain/document-kind.ts';
import { isOutsidePeriod } from '#shared/domain/document-period.ts';
import { nearDuplicates } from '#shared/domain/near-duplicates.ts';
import { compareCodes, compareVietnamese, foldVietnamese } from '#shared/domain/vietnamese.ts';
import { codeLabel } from '../../core/dossier-rows.ts';

export type EvidenceRow = {
  evidence: Evidence;
  /** "2.1 (tr. 3–12), 5.2" */
  links: string;
  /** What it may prove, best first; only for files that wait. */
  suggestions: readonly IndicatorSuggestion[];
};

export const evidenceFilters = [
  'all',
  'unlinked',
  'noNumber',
  'outside',
  'twins',
  'personal',
  'trash',
] as const;
export type EvidenceFilter = (typeof evidenceFilters)[number];

/** Which filter takes which file; the trash is a list of its own. */
export function filterTests(dossier: Dossier, evidence: readonly Evidence[]) {
  const period = { year: dossier.year, from: dossier.set.period.from };
  const twins = nearDuplicates(evidence);
  const tests: Record<Exclude<EvidenceFilter, 'trash'>, (each: Evidence) => boolean> = {
    all: () => true,
    unlinked: ({ indicators }) => indicators.length === 0,
    noNumber: ({ number, kind }) => number === null && kind !== 'photo',
    outside: ({ issuedOn }) => isOutsidePeriod(issuedOn, period),
    twins: ({ id }) => twins.has(id),
    personal: ({ personal }) => personal !== null,
  };
  return tests;
}

const folded = new WeakMap<Evidence, string>();

/** Folding is the slow part of a search, so each file is folded once. */
function foldedText(evidence: Evidence): string {
  const { name, number, subject, issuer, indicators, kind, personal, folder } = evidence;
  const words = [
    name,
    number,
    subject,
    issuer,
    indicators.join(' '),
    kind && documentKinds[kind],
    personal,
    folder,
  ];
  const text = folded.get(evidence) ?? foldVietnamese(words.filter(Boolean).join(' '));
  folded.set(evidence, text);
  return text;
}

/** Files by the first indicator they serve; those that wait come first. Sorting is slow, so it is done once a list. */
export function inOrder(evidence: readonly Evidence[]): Evidence[] {
  const byCode = new Map<string, Evidence[]>();
  for (const each of evidence) {
    const code = each.indicators[0] ?? '';
    const group = byCode.get(code);
    if (group) group.push(each);
    else byCode.set(code, [each]);
  }
  return [...byCode.keys()]
    .sort(compareCodes)
    .flatMap(code => (byCode.get(code) ?? []).sort((a, b) => compareVietnamese(a.name, b.name)));
}

/** The rows that hold every word. */
export function findRows(rows: readonly EvidenceRow[], search: string): EvidenceRow[] {
  const words = foldVietnamese(search).split(/\s+/).filter(Boolean);
  return rows.filter(({ evidence }) => words.every(word => foldedText(evidence).includes(word)));
}

export function linksText(dossier: Dossier, { indicators, pages }: Evidence): string {
  return indicators
    .map(code => `${codeLabel(dossier, code)}${pages[code] ? ` (tr. ${pages[code]})` : ''}`)
    .join(', ');
}
