import type { CriteriaSet } from './criteria-set.ts';
import type { Table, TableMapping, TableProblem } from './table-import.ts';
import { detailSheets, knownSetOf } from './table-import-details.ts';
import { findHeader } from './table-import-header.ts';
import { mappingOfKnown } from './table-import-mapping.ts';
import { type ImportedSetMeta, unknownIssuer } from './table-import-set.ts';
import { cleanText } from './table-import-text.ts';
import { slugOf } from './table-import-variant.ts';
import { foldVietnamese } from './vietnamese.ts';
import { parseDate } from './vietnamese-date.ts';

/** What a file seems to hold: where the page begins, all of it the office's to change. */
export type Suggestion = {
  /** Position in the list of tables. */
  table: number;
  mapping: TableMapping;
  problems: TableProblem[];
  meta: ImportedSetMeta;
  /** The set of a workbook that this application wrote, or the frame that the table fills. */
  known: CriteriaSet | null;
};

/** Finds the table of criteria and its header; undefined when no table of the file has one. */
export function suggestImport(
  tables: readonly Table[],
  fileName: string,
  year: number,
): Suggestion | undefined {
  const found = tables.flatMap((table, at) => {
    const header = findHeader(table);
    return header ? [{ at, table, header }] : [];
  });
  const parsed = knownSetOf(tables);
  const known = parsed?.ok ? parsed.set : null;
  const own = parsed && found.find(({ table }) => table.name === detailSheets.table);
  const visible = found.filter(({ table }) => !table.isHidden);
  const [largest] = (visible.length > 0 ? visible : found).toSorted(
    (a, b) => b.table.rowCount - a.table.rowCount,
  );
  const best = own ?? largest;
  if (best === undefined) return undefined;
  const faults = parsed?.ok === false ? parsed.problems : [];
  return {
    table: best.at,
    mapping: known ? mappingOfKnown(best.header.mapping, known) : best.header.mapping,
    problems: [...best.header.problems, ...faults],
    meta: known ? metaOfKnown(known) : suggestMeta(best.table, best.header.mapping, fileName, year),
    known,
  };
}

function metaOfKnown({
  id,
  version,
  title,
  unitKind,
  level,
  period,
  legalBasis,
}: CriteriaSet): ImportedSetMeta {
  return { id, version, title, unitKind, level, period, legalBasis, checked: false };
}

/** From what stands above the header. Nobody's decision is made up: an unknown issuer is called unknown. */
export function suggestMeta(
  table: Table,
  { firstRow }: TableMapping,
  fileName: string,
  year: number,
): ImportedSetMeta {
  const above = table.cells
    .filter(({ row, colSpan }) => row < firstRow && colSpan > 2)
    .map(({ text }) => cleanText(text));
  const words = `${above.join(' ')} ${fileName}`;
  const folded = foldVietnamese(words);
  const base = fileName.replace(/\.[^.]+$/, '');
  const title =
    above
      .find(text => /tieu chi/.test(foldVietnamese(text)))
      ?.replace(/^phụ lục(?: số)? [\divx]+\s*[.:–-]?\s*/iu, '')
      .slice(0, 300) ?? base;
  const [, from, to] = /(20\d{2})\s*[-–]\s*(20\d{2})/.exec(words) ?? [];
  return {
    id: slugOf(base, 'bo-tieu-chi'),
    version: '1.0.0',
    title: title === '' ? 'Bộ tiêu chí' : title,
    unitKind: /(?<!nong )\bthon\b|khu dan cu|vuon mau/.test(folded) ? 'village' : 'commune',
    level: levelOf(folded),
    period: from && to && from <= to ? { from: Number(from), to: Number(to) } : { from: year, to: year },
    legalBasis: [basisOf(words)],
    checked: false,
  };
}

const numberPattern = /(\d{1,5}\/(?:\d{4}\/)?QĐ-[A-ZĐa-z]+)/u;
const datePattern =
  /^\s*ngày\s+(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})/iu;

/** "Quyết định số 51/2025/QĐ-TTg ngày 29 tháng 12 năm 2025 của Thủ tướng Chính phủ". */
function basisOf(words: string): ImportedSetMeta['legalBasis'][number] {
  const found = numberPattern.exec(words);
  if (!found?.[1]) return { issuer: unknownIssuer };
  const rest = words.slice(found.index + found[0].length);
  const [date = '', day, month, year] = datePattern.exec(rest) ?? [];
  const issuedOn = date === '' ? undefined : parseDate(`${day}/${month}/${year}`);
  const issuer = /^\s*của\s+([^()\d.;:,]{3,100}?)\s*[)\].;:,]/u.exec(rest.slice(date.length))?.[1];
  return {
    number: found[1],
    issuer: issuer ?? unknownIssuer,
    ...(issuedOn === undefined ? {} : { issuedOn }),
  };
}

function levelOf(folded: string): ImportedSetMeta['level'] {
  if (/nang cao/.test(folded)) return 'advanced';
  if (/kieu mau/.test(folded)) return 'exemplary';
  if (/thong minh/.test(folded)) return 'smart';
  if (/chuyen doi so/.test(folded)) return 'digital';
  return /hien dai/.test(folded) ? 'modern' : 'ntm';
}
