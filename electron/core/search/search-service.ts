import type { Found, MarkedText } from '#shared/contract/search.ts';
import { conditionIndicatorsOf } from '#shared/domain/condition.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { answers, type SearchTerms, searchable, searchTermsOf } from '#shared/domain/search-terms.ts';
import { marksIn, snippetOf } from '#shared/domain/snippet.ts';
import { compareCodes } from '#shared/domain/vietnamese.ts';
import type { CriteriaService } from '../criteria/criteria-service.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { type DossierRow, listDossiers } from '../dossiers/dossiers-sql.ts';
import { countUnread } from '../reading/reading-sql.ts';
import { indexChanged, unpackText } from '../reading/words-sql.ts';
import type { Db } from '../workspace/database.ts';
import { createHelpPages } from './help-pages.ts';
import { findEvidence, type HitRow } from './search-sql.ts';

/** What was just typed about a file is found at once; more than this is left to the work in the background. */
const indexingMs = 10;

type Line = { code: string; text: string; criterion: string; ready: string };

export function createSearchService({
  db,
  criteria,
  dossiers,
  resourcesDir,
}: {
  db: Db;
  criteria: CriteriaService;
  dossiers: DossierService;
  resourcesDir: string;
}) {
  const help = createHelpPages(resourcesDir);
  const linesBySet = new Map<string, Line[]>();

  function linesOf(setDigest: string): Line[] {
    const known = linesBySet.get(setDigest);
    if (known) return known;
    const lines = linesOfSet(criteria.mustFindUsed(setDigest));
    linesBySet.set(setDigest, lines);
    return lines;
  }

  /** Each set once, in the dossier that was last worked on: the same line twenty times helps nobody. */
  function findIndicators(rows: readonly DossierRow[], search: SearchTerms, limit: number) {
    const seen = new Set<string>();
    const hits: Found['indicators'] = [];
    for (const { id, setDigest } of rows) {
      if (seen.has(setDigest)) continue;
      seen.add(setDigest);
      for (const { code, text, criterion, ready } of linesOf(setDigest)) {
        if (hits.length >= limit) return hits;
        if (answers(ready, search)) hits.push({ dossierId: id, code, text: marked(text, search), criterion });
      }
    }
    return hits;
  }

  return {
    find({ text, dossierId, limit }: { text: string; dossierId: string | null; limit: number }): Found {
      const search = searchTermsOf(text);
      const own = dossierId === null ? undefined : dossiers.mustFind(dossierId);
      indexChanged(db, indexingMs);
      const waiting = countUnread(db);
      if (search.terms.length === 0) return { indicators: [], evidence: [], dossiers: [], help: [], waiting };
      const rows = listDossiers(db, 'current');
      return {
        indicators: findIndicators(own ? [own] : rows, search, limit),
        evidence: findEvidence(db, search, { dossierId, limit }).map(row => viewHit(row, search)),
        dossiers: rows.flatMap(row => viewDossier(row, search, criteria)).slice(0, limit),
        help: help.find(search, limit),
        waiting,
      };
    },
  };
}

function linesOfSet(set: CriteriaSet): Line[] {
  const line = (code: string, text: string, criterion: string): Line => ({
    code,
    text,
    criterion,
    ready: searchable(`${code} ${text} ${criterion}`),
  });
  const indicators = set.criteria.flatMap(({ code, name, indicators }) =>
    indicators.map(each => line(each.code, each.text, `${code}. ${name}`)),
  );
  const conditions = conditionIndicatorsOf(set).map(each =>
    line(each.code, each.text, 'Điều kiện ngoài các tiêu chí'),
  );
  return [...indicators, ...conditions];
}

function viewHit(row: HitRow, search: SearchTerms): Found['evidence'][number] {
  const { packed, pageStarts, indicators, position: _position, ...found } = row;
  const snippet = packed === null ? null : snippetOf(unpackText(packed), search);
  const page = snippet === null ? 0 : pageStarts.filter(start => start <= snippet.at).length;
  return {
    ...found,
    name: marked(row.name, search),
    indicators: indicators.toSorted(compareCodes),
    snippet: snippet && { text: snippet.text, marks: snippet.marks },
    page: page === 0 ? null : page,
  };
}

function viewDossier(row: DossierRow, search: SearchTerms, criteria: CriteriaService): Found['dossiers'] {
  const { communeCode, communeName, provinceCode, provinceName, village } = row;
  const { title } = criteria.mustFindUsed(row.setDigest);
  const words = searchable(`${village ?? ''} ${communeName} ${provinceName} ${title} ${row.year}`);
  if (!answers(words, search)) return [];
  const unit = { communeCode, communeName, provinceCode, provinceName, village };
  return [{ dossierId: row.id, unit, setTitle: title, year: row.year }];
}

function marked(text: string, search: SearchTerms): MarkedText {
  const shown = text.normalize('NFC');
  return { text: shown, marks: marksIn(shown, search) };
}
