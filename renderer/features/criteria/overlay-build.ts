import {
  type CriteriaSet,
  type Indicator,
  indicatorsOf,
  type Measure,
  type Requirement,
} from '#shared/domain/criteria-set.ts';
import { type Overlay, parseOverlay } from '#shared/domain/overlay.ts';
import { applyOverlay } from '#shared/domain/overlay-apply.ts';
import type { AddedDraft, OverlayDraft } from '#shared/domain/overlay-draft.ts';
import { readLevel, refuseInColumn } from '#shared/domain/overlay-input.ts';
import { formatRequirement } from '#shared/domain/requirement-text.ts';
import { parseDate } from '#shared/domain/vietnamese-date.ts';
import { addedLevel, everyVariant } from './overlay-draft.ts';
import { nationalLevel } from './overlay-words.ts';

/** What is wrong, by the field it is wrong in: "number", "level 2.1 dbsh", "added 3.5 text". */
export type DraftFaults = ReadonlyMap<string, string>;
export type BuiltOverlay = { overlay: Overlay | null; faults: DraftFaults };

type Identity = { id: string; version: string };
type Named = { draft: OverlayDraft; set: CriteriaSet; base: Overlay | null; identity: Identity };

export const levelField = (code: string, column: string) => `level ${code} ${column}`;
export const addedField = (key: string, field: keyof AddedDraft) => `added ${key} ${field}`;

/** The overlay that a draft says, or every field that keeps it from being one. */
export function buildOverlay(named: Named): BuiltOverlay {
  const { draft, set, base, identity } = named;
  const faults = new Map<string, string>();
  const issuedOn = parseDate(draft.issuedOn);
  if (draft.provinceCode === null) faults.set('province', 'Hãy chọn tỉnh.');
  if (draft.number.trim() === '') faults.set('number', 'Hãy nhập số quyết định.');
  if (draft.issuer.trim() === '') faults.set('issuer', 'Hãy nhập cơ quan ban hành.');
  if (issuedOn === undefined)
    faults.set(
      'issuedOn',
      draft.issuedOn.trim() === '' ? 'Hãy nhập ngày ban hành.' : 'Ngày viết như 08/03/2022.',
    );
  if (draft.title.trim() === '') faults.set('title', 'Hãy nhập tên quy định.');
  const requirements = levelsOf(named, faults);
  const indicators = draft.added.map(added => ({
    criterion: added.criterion,
    indicator: addedIndicator(added, named, faults),
  }));
  if (Object.keys(requirements).length + indicators.length === 0 && faults.size === 0)
    faults.set('levels', 'Chưa nhập mức nào.');
  if (faults.size > 0) return { overlay: null, faults };
  const [first, ...others] = base?.legalBasis ?? [];
  const overlay = {
    schema: 'ho-so-ntm/overlay@1',
    ...identity,
    title: draft.title.trim(),
    of: set.id,
    provinceCode: draft.provinceCode,
    legalBasis: [{ ...first, number: draft.number.trim(), issuer: draft.issuer.trim(), issuedOn }, ...others],
    source: sourceOf(draft, base),
    requirements,
    ...(indicators.length > 0 ? { indicators } : {}),
  };
  return checked(overlay, set);
}

/** Whatever the fields do not catch is said by the place in the file. */
function checked(json: unknown, set: CriteriaSet): BuiltOverlay {
  const parsed = parseOverlay(json);
  const none = '0'.repeat(64);
  const applied = parsed.ok ? applyOverlay(set, parsed.overlay, { base: none, overlay: none }) : parsed;
  if (parsed.ok && applied.ok) return { overlay: parsed.overlay, faults: new Map() };
  const problems = applied.ok ? [] : applied.problems;
  return {
    overlay: null,
    faults: new Map(problems.map(({ place, reason }) => [place, `${place}: ${reason}`])),
  };
}

function sourceOf({ isChecked }: OverlayDraft, base: Overlay | null): NonNullable<Overlay['source']> {
  return base?.source && base.source.checked === isChecked
    ? base.source
    : { wording: 'verbatim', checked: isChecked, note: '' };
}

function levelsOf({ draft, set, base }: Named, faults: Map<string, string>): Overlay['requirements'] {
  const requirements: Overlay['requirements'] = {};
  for (const indicator of indicatorsOf(set)) {
    const { code, unit } = indicator;
    const typed = Object.entries(draft.levels[code] ?? {}).filter(
      ([column, text]) => text.trim() !== '' && draft.columns.includes(column),
    );
    const named = typed.map(([column]) => column);
    const columns: Record<string, Requirement> = {};
    for (const [column, text] of typed) {
      const before = base?.requirements[code]?.[column];
      const national = nationalLevel(set, indicator, column);
      const reading =
        before !== undefined && formatRequirement(before, unit) === text
          ? { ok: true as const, requirement: before }
          : readLevel(text, indicator, national);
      const reason = reading.ok
        ? refuseInColumn(reading.requirement, indicator, set, { column, named })
        : reading.reason;
      if (reason !== undefined) faults.set(levelField(code, column), reason);
      if (reading.ok) columns[column] = reading.requirement;
    }
    if (typed.length > 0) requirements[code] = columns;
  }
  return requirements;
}

function addedIndicator(
  added: AddedDraft,
  { draft, set, base }: Named,
  faults: Map<string, string>,
): Omit<Indicator, 'provincial'> {
  const { key, code, text, unit, level } = added;
  const fault = (field: keyof AddedDraft, sentence: string) => faults.set(addedField(key, field), sentence);
  const before = base?.indicators?.find(({ indicator }) => indicator.code === key)?.indicator;
  const taken = [...indicatorsOf(set), ...draft.added.filter(each => each.key !== key)].some(
    each => each.code === code.trim(),
  );
  if (!/^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/.test(code.trim())) fault('code', 'Mã như 3.5.');
  else if (taken) fault('code', 'Mã này đã có.');
  if (text.trim() === '') fault('text', 'Hãy nhập nội dung.');
  const measure = measureOf(added, before, fault);
  const isKept = before !== undefined && addedLevel(before) === level;
  const reading = level.trim() === '' ? null : readLevel(level, { measure, unit });
  if (!isKept && reading === null) fault('level', 'Hãy nhập mức.');
  if (!isKept && reading?.ok === false) fault('level', reading.reason);
  const source = { wording: 'verbatim' as const, checked: draft.isChecked, note: '' };
  return {
    evidence: [],
    ...before,
    code: code.trim(),
    text: text.trim(),
    unit: unit.trim(),
    measure,
    requirement: isKept ? before.requirement : { [everyVariant]: reading?.ok ? reading.requirement : 'met' },
    source: before?.source.checked === draft.isChecked ? before.source : { ...source, threshold: source },
  };
}

function measureOf(
  { kind, numerator, denominator }: AddedDraft,
  before: Omit<Indicator, 'provincial'> | undefined,
  fault: (field: keyof AddedDraft, sentence: string) => void,
): Measure {
  if (kind !== 'ratio') {
    // A kind that the fields do not offer stays as it was.
    const isOther = before && !['boolean', 'number', 'ratio'].includes(before.measure.kind);
    return kind === 'number' && isOther ? before.measure : { kind };
  }
  if (numerator.trim() === '') fault('numerator', 'Hãy ghi tử số là gì.');
  if (denominator.trim() === '') fault('denominator', 'Hãy ghi mẫu số là gì.');
  return { kind, numerator: numerator.trim(), denominator: denominator.trim() };
}
