import type { CriteriaSet } from './criteria-set.ts';
import type { SetDraft } from './set-draft.ts';
import { firstFree } from './set-draft-codes.ts';
import { compareVersions } from './set-version.ts';

export function blankDraft(year: number, ids: ReadonlySet<string>): SetDraft {
  return {
    schema: 'ho-so-ntm/criteria-set@1',
    id: firstFree(1, number => (number === 1 ? `bo-tieu-chi-${year}` : `bo-tieu-chi-${year}-${number}`), ids),
    version: '1.0.0',
    title: '',
    unitKind: 'commune',
    level: 'ntm',
    period: { from: year, to: year },
    legalBasis: [{ issuer: '' }],
    notes: [],
    variants: [{ id: 'chung', name: 'Áp dụng chung' }],
    criteria: [],
  };
}

/** The same set once more to be changed and published under the next number. What was compared stays compared. */
export function nextVersionDraft(set: CriteriaSet, versions: readonly string[]): SetDraft {
  const newest = [set.version, ...versions].reduce((a, b) => (compareVersions(a, b) < 0 ? b : a));
  const [major = 1, minor = 0] = newest.split('.').map(Number);
  return { ...set, version: `${major}.${minor + 1}.0`, notes: withBase(set) };
}

/**
 * A set of its own that begins with the words of another. It will rest on another decision, so nothing in it counts as
 * compared with the legal text.
 */
export function copyDraft(set: CriteriaSet, ids: ReadonlySet<string>): SetDraft {
  const base = set.id.slice(0, 60).replace(/-+$/, '');
  return {
    ...unchecked(set),
    id: firstFree(1, number => (number === 1 ? `${base}-rieng` : `${base}-rieng-${number}`), ids),
    version: '1.0.0',
    title: `${set.title} (bản riêng)`,
    notes: withBase(set),
  };
}

const basedOn = 'Soạn dựa trên bộ';

function withBase(set: CriteriaSet): string[] {
  const note = `${basedOn} “${set.title}” (${set.id}, phiên bản ${set.version}).`;
  return [note, ...set.notes.filter(each => !each.startsWith(basedOn))].slice(0, 50);
}

function unchecked<T>(value: T): T {
  if (Array.isArray(value)) {
    // The members keep their type; only `checked` in them changes, from one boolean to another.
    return value.map(unchecked) as T;
  }
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).map(([key, member]): [string, unknown] => [
    key,
    key === 'checked' && typeof member === 'boolean' ? false : unchecked(member),
  ]);
  // As above.
  return Object.fromEntries(members) as T;
}
