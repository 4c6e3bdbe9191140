import { type CriteriaSet, type Criterion, indicatorsOf } from './criteria-set.ts';
import { nextVersionDraft } from './set-draft-start.ts';
import type { MappedColumn } from './table-import.ts';
import type { ImportedSetMeta } from './table-import-set.ts';
import type { Suggestion } from './table-import-suggest.ts';

/** A set of which only the frame is known yet: its criteria, conditions and rule, but no indicator. */
function isFrame(set: CriteriaSet): boolean {
  return indicatorsOf(set).length === 0;
}

/** The frame whose decision a table comes from: what the table says becomes the next version of it. */
export function withFrame(
  suggestion: Suggestion,
  frame: CriteriaSet,
  versions: readonly string[],
): Suggestion {
  const { id, title, unitKind, level, period, legalBasis } = frame;
  const { version } = nextVersionDraft(frame, versions);
  const meta = { id, version, title, unitKind, level, period, legalBasis, checked: false };
  return { ...suggestion, meta, known: frame };
}

/** The same decision, level and kind of unit, and no region that the frame does not have. */
export function fitsFrame({ meta, mapping, known }: Suggestion, frame: CriteriaSet): boolean {
  const ids = new Set(frame.variants.map(({ id }) => id));
  return (
    known === null &&
    isFrame(frame) &&
    meta.level === frame.level &&
    meta.unitKind === frame.unitKind &&
    sharesDecision(meta, frame) &&
    mapping.columns.every(({ variant }) => variant === null || ids.has(variant.id))
  );
}

function sharesDecision(meta: ImportedSetMeta, frame: CriteriaSet): boolean {
  const numbers = new Set(frame.legalBasis.flatMap(({ number }) => number ?? []));
  return meta.legalBasis.some(({ number }) => number !== undefined && numbers.has(number));
}

/** The known set with what was read; of a frame, conditions, papers and rule stay and what it lacked is said anew. */
export function withRead(
  known: CriteriaSet,
  criteria: readonly Criterion[],
  columns: readonly MappedColumn[],
  fileName: string,
) {
  if (!isFrame(known) || criteria.every(({ indicators }) => indicators.length === 0)) return known;
  const { incomplete: _incomplete, ...frame } = known;
  const ids = new Set(frame.variants.map(({ id }) => id));
  const variants = columns.flatMap(({ variant }) => variant ?? []);
  const given = new Map(criteria.map(({ code, indicators }) => [code, indicators.length]));
  const lacking = [...new Set([...frame.criteria.map(({ code }) => code), ...given.keys()])].filter(
    code => (given.get(code) ?? 0) === 0,
  );
  return {
    ...frame,
    ...(lacking.length === 0 ? {} : { incomplete: `Chưa có chỉ tiêu của tiêu chí: ${lacking.join(', ')}.` }),
    notes: [...frame.notes, `Nhập từ bảng trong tệp “${fileName}”.`],
    variants: variants.every(({ id }) => ids.has(id)) ? frame.variants : variants,
  };
}
