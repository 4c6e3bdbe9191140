import { toAppError } from '#shared/contract/errors.ts';
import { errorText } from '#shared/error-text.ts';
import { isAppError } from '#shared/errors.ts';

/** The sentence shown for whatever a call failed with. */
export function errorSentence(error: unknown): string {
  const known = toAppError(error);
  return errorText(known.code, known.details);
}

export function isCancelled(error: unknown): boolean {
  return isAppError(toAppError(error), 'cancelled');
}
