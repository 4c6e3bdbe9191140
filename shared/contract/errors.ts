import { type ErrorMap, ORPCError } from '@orpc/contract';
import type * as z from 'zod';
import { issueReason } from '../domain/schema-problems.ts';
import { AppError, type ErrorCode, errorDetails } from '../errors.ts';

/** The closed list of errors as the contract's error map: every procedure may answer with any of them. */
export const contractErrors = Object.fromEntries(
  Object.entries(errorDetails).map(([code, data]) => [code, { data }]),
) satisfies ErrorMap;

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(errorDetails, code);
}

/** An AppError as it travels: the code of the closed list and its details. */
export function toWireError(error: AppError): ORPCError<string, unknown> {
  return new ORPCError(error.code, {
    defined: true,
    status: 400,
    message: error.message,
    data: error.details,
  });
}

/**
 * What a call failed with, as an AppError. A channel that broke is `coreLost`, an aborted call `cancelled`;
 * input that the contract refuses is `invalidInput` with the places.
 */
export function toAppError(error: unknown): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof Error && error.name === 'AbortError') return new AppError('cancelled', {});
  if (!(error instanceof ORPCError)) return new AppError('coreLost', {}, { cause: error });
  if (isErrorCode(error.code)) {
    const details = errorDetails[error.code].safeParse(error.data);
    if (details.success) return new AppError(error.code, details.data);
  }
  if (error.code === 'BAD_REQUEST')
    return new AppError('invalidInput', { problems: inputProblems(error.data) });
  return new AppError('internal', { reference: error.code });
}

function inputProblems(data: unknown): string[] {
  if (typeof data !== 'object' || data === null || !('issues' in data) || !Array.isArray(data.issues))
    return [];
  // A refused call carries what zod found wrong, as JSON.
  return (data.issues as z.core.$ZodIssue[]).map(issue =>
    [issue.path.map(String).join('.'), issueReason(issue, null)].filter(Boolean).join(': '),
  );
}
