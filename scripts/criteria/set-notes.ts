import type { Criterion, Requirement } from '#shared/domain/criteria-set.ts';
import type { RawSet, RawStatement } from './raw-set.ts';
import type { Recipe } from './recipe.ts';

const wordingText = {
  verbatim: 'chép lại nguyên văn',
  paraphrase: 'theo bài tóm tắt',
  memory: 'theo trí nhớ',
  unknown: 'chưa biết nguồn',
};

/** Everything a collected file says about its set as a whole, and which levels nobody knows. */
export function notesOf(raw: RawSet, recipe: Recipe, criteria: readonly Criterion[]): string[] {
  const fields = raw.outstanding_fields;
  const rules = [
    ...(raw.special_rules ?? []),
    ...(fields
      ? [{ ...fields, text: `Lĩnh vực nổi trội (${fields.rule}): ${fields.list.join('; ')}.` }]
      : []),
  ].map(withPlace);
  const columns = raw.table_columns && `Cột của biểu ở nguồn: ${raw.table_columns.join(' · ')}.`;
  const general = [
    recipe.warning ?? raw.warning,
    raw.note,
    raw.completeness,
    raw.authority,
    raw.procedure,
    columns,
    raw.evidence_note,
  ];
  const words = general.filter(note => note !== undefined).map(inWordsOfTheOffice);
  return [...rules, ...words, ...(recipe.notes ?? []), ...unknownLevels(criteria)];
}

function withPlace({ text, provenance, source, note }: RawStatement): string {
  const where = source ? `; nguồn: ${source}` : '';
  const remark = note === undefined ? '' : `; ${note}`;
  return `${text} (${wordingText[provenance]}${where}${remark})`;
}

/** The collector's field names and English, as the office calls them. */
function inWordsOfTheOffice(note: string): string {
  const said = note
    .replaceAll("'evidence'", 'minh chứng')
    .replace(/^complete\b/, 'đầy đủ')
    .replace(/^near complete\b/, 'gần đầy đủ')
    .replace(/^partial\b/, 'một phần')
    .replace(/^names only\b/, 'chỉ có tên');
  return said.charAt(0).toUpperCase() + said.slice(1);
}

/** So that whoever chooses a set sees at once what the dossier will ask for. */
function unknownLevels(criteria: readonly Criterion[]): string[] {
  const codes = criteria
    .flatMap(({ indicators }) => indicators)
    .filter(({ requirement }) => Object.values(requirement).some(isUnknown))
    .map(({ code }) => code);
  if (codes.length === 0) return [];
  return [
    `Chưa biết đủ mức đạt chuẩn của ${codes.length} chỉ tiêu: ${codes.join(', ')}. Khi dùng phải nhập mức và số quyết định.`,
  ];
}

function isUnknown(level: Requirement): boolean {
  if (typeof level === 'string') return level === 'unknown';
  return 'byYear' in level && Object.values(level.byYear).includes('unknown');
}
