import type { Found } from '#shared/contract/search.ts';
import { paths } from '../../core/paths.ts';

/** One line of the answer: what it is, and where Enter leads. */
export type SearchResult = { key: string; href: string } & (
  | { kind: 'indicator'; hit: Found['indicators'][number] }
  | { kind: 'evidence'; hit: Found['evidence'][number] }
  | { kind: 'dossier'; hit: Found['dossiers'][number] }
  | { kind: 'help'; hit: Found['help'][number] }
);

export type SearchSection = { title: string; results: SearchResult[] };

/** Evidence is what most people look for: what stands above it must leave it on the screen. */
const mostAbove = 4;
const mostBelow = 5;

/** The answer in the order of the screen; a kind without any is left out. */
export function sectionsOf(found: Found): SearchSection[] {
  const sections: SearchSection[] = [
    {
      title: 'Chỉ tiêu',
      results: found.indicators.slice(0, mostAbove).map(hit => ({
        key: `indicator ${hit.dossierId} ${hit.code}`,
        href: paths.checklist(hit.dossierId, hit.code),
        kind: 'indicator',
        hit,
      })),
    },
    {
      title: 'Minh chứng',
      results: found.evidence.map(hit => ({
        key: `evidence ${hit.evidenceId}`,
        href: paths.evidence(hit.dossierId, hit.evidenceId),
        kind: 'evidence',
        hit,
      })),
    },
    {
      title: 'Hồ sơ',
      results: found.dossiers.slice(0, mostBelow).map(hit => ({
        key: `dossier ${hit.dossierId}`,
        href: paths.dossier(hit.dossierId),
        kind: 'dossier',
        hit,
      })),
    },
    {
      title: 'Hướng dẫn sử dụng',
      results: found.help.slice(0, mostBelow).map((hit, index) => ({
        key: `help ${index} ${hit.topic}`,
        href: paths.help(hit.topic),
        kind: 'help',
        hit,
      })),
    },
  ];
  return sections.filter(({ results }) => results.length > 0);
}
