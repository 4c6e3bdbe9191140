import { answerSigns, ballotPattern, type SurveyQuestion } from '#shared/domain/survey.ts';

/** The ballot that is being typed: its answers so far, and the question that is next. */
export type BallotDraft = { signs: readonly (string | null)[]; at: number };

export const emptyDraft: BallotDraft = { signs: [], at: 0 };

export type BallotStep =
  | { kind: 'draft'; draft: BallotDraft }
  /** Enter on a ballot with at least one answer. */
  | { kind: 'done' }
  /** Ctrl+Z on an empty ballot: the one before it comes back. */
  | { kind: 'back' };

const signOfKey: Readonly<Record<string, string>> = {
  '1': answerSigns.satisfied,
  '2': answerSigns.unsatisfied,
  '3': answerSigns.other,
  '0': answerSigns.blank,
  ' ': answerSigns.blank,
};

type Key = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** What a key does to a ballot of so many questions; undefined: nothing, the key is somebody else's. */
export function pressKey(draft: BallotDraft, key: Key, total: number): BallotStep | undefined {
  const { signs, at } = draft;
  const isEmpty = !signs.some(sign => sign !== null);
  if (key.ctrlKey || key.metaKey) {
    if (key.key.toLowerCase() !== 'z') return undefined;
    return isEmpty ? { kind: 'back' } : { kind: 'draft', draft: withoutLast(draft) };
  }
  if (key.altKey) return undefined;
  const move = (to: number): BallotStep => ({
    kind: 'draft',
    draft: { signs, at: Math.min(Math.max(0, to), total) },
  });
  const sign = Object.hasOwn(signOfKey, key.key) ? signOfKey[key.key] : undefined;
  if (sign !== undefined)
    return at >= total ? { kind: 'draft', draft } : { kind: 'draft', draft: answered(draft, sign) };
  switch (key.key) {
    case 'Enter':
      return isEmpty ? { kind: 'draft', draft } : { kind: 'done' };
    case 'Backspace':
      return { kind: 'draft', draft: withoutLast(draft) };
    case 'ArrowLeft':
      return move(at - 1);
    case 'ArrowRight':
      return move(at + 1);
    case 'Home':
      return move(0);
    case '+': {
      const all = Array.from({ length: total }, (_, place) => signs[place] ?? answerSigns.satisfied);
      return { kind: 'draft', draft: { signs: all, at: total } };
    }
    default:
      return undefined;
  }
}

function answered({ signs, at }: BallotDraft, sign: string): BallotDraft {
  const length = Math.max(signs.length, at + 1);
  const next = Array.from({ length }, (_, place) => (place === at ? sign : (signs[place] ?? null)));
  return { signs: next, at: at + 1 };
}

function withoutLast({ signs, at }: BallotDraft): BallotDraft {
  const place = Math.max(0, at - 1);
  return { signs: signs.map((sign, each) => (each === place ? null : sign)), at: place };
}

/** How the ballot is kept; a question that was passed over is blank. */
export function patternOf({ signs }: BallotDraft, questions: readonly SurveyQuestion[]): string {
  return ballotPattern(new Map(questions.map(({ id }, at) => [id, signs[at] ?? answerSigns.blank])));
}

/** A kept ballot back in the hands of who typed it. */
export function draftOf(pattern: string, questions: readonly SurveyQuestion[]): BallotDraft {
  const signs = questions.map(({ id }) => pattern[id] ?? answerSigns.blank);
  return { signs, at: signs.length };
}
