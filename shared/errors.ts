import { z } from 'zod';

const path = z.object({ path: z.string() });
const problem = z.object({ code: z.string(), message: z.string(), file: z.string().nullable() });

/** A thing that is wrong with a package or a bag; `file` is the path inside it, null when it concerns the whole. */
export type PackageProblem = z.infer<typeof problem>;
export const packageProblemSchema = problem;

/**
 * Every error a caller can be told about, with the details its Vietnamese sentence needs (shared/error-text.ts).
 * Anything that is not in this list is a bug and crosses as `internal` with a reference into the log.
 */
export const errorDetails = {
  workspaceInUse: z.object({ path: z.string(), by: z.string() }),
  workspaceDamaged: path,
  workspaceNewer: path,
  workspaceUnusable: z.object({ path: z.string(), reason: z.string() }),
  workspaceGone: path,
  coreLost: z.object({}),
  internal: z.object({ reference: z.string() }),
  invalidInput: z.object({ problems: z.array(z.string()) }),
  notFound: z.object({
    what: z.enum([
      'dossier',
      'evidence',
      'criteriaSet',
      'variant',
      'indicator',
      'commune',
      'upload',
      'sample',
      'move',
      'snapshot',
      'submission',
      'overlay',
      'setDraft',
      'person',
      'partMerge',
      'document',
      'review',
      'reviewTarget',
      'province',
      'goal',
      'reviewMerge',
      'finding',
    ]),
    id: z.string(),
  }),
  dossierReadOnly: z.object({ id: z.string() }),
  setInvalid: z.object({ problems: z.array(z.object({ place: z.string(), reason: z.string() })) }),
  /** A set is never changed once it is published: the same id and version again is refused. */
  setExists: z.object({ id: z.string(), version: z.string() }),
  /** Not offered for new dossiers any more. */
  setRetired: z.object({ title: z.string() }),
  /** Written on in another window meanwhile. */
  draftChanged: z.object({ title: z.string() }),
  /** A file of tables that is not read at all; the reason is already in Vietnamese. */
  tableRefused: z.object({ path: z.string(), reason: z.string() }),
  /** A template of papers that cannot be used; the reason is already in Vietnamese. */
  templateRefused: z.object({ path: z.string(), reason: z.string() }),
  entryRefused: z.object({ code: z.string(), reason: z.string() }),
  reasonMissing: z.object({ code: z.string() }),
  /** Nothing is handed over before the office stands by these answers; `codes` in the order of the set. */
  answersUnconfirmed: z.object({ count: z.number(), codes: z.array(z.string()) }),
  /** Another window changed it after this one had read it. */
  answerChanged: z.object({ code: z.string() }),
  /** What a change left is no longer what stands, so it is neither undone nor redone. */
  changeOvertaken: z.object({ step: z.enum(['undo', 'redo']), what: z.string(), codes: z.array(z.string()) }),
  fileMissing: path,
  fileIsFolder: path,
  fileEmpty: path,
  fileUnreadable: z.object({ path: z.string(), reason: z.string() }),
  fileChanged: path,
  diskFull: path,
  notWritable: z.object({ path: z.string(), reason: z.string() }),
  executableNotOpened: z.object({ name: z.string() }),
  cannotOpen: z.object({ name: z.string(), reason: z.string() }),
  /** A share of another office's dossier is neither submitted nor moved to another set here. */
  dossierIsPart: z.object({ id: z.string() }),
  /** What cannot be in the residents' survey; the reason is already in Vietnamese. */
  surveyRefused: z.object({ reason: z.string() }),
  /** A specialist's part that cannot be taken here; the reason is already in Vietnamese. */
  partRefused: z.object({ path: z.string(), reason: z.string() }),
  /** Only what came from elsewhere is reviewed. */
  notReceived: z.object({ id: z.string() }),
  /** A review file that cannot be taken here; the reason is already in Vietnamese. */
  reviewRefused: z.object({ path: z.string(), reason: z.string() }),
  /** The review cannot go out as it stands; the reason is already in Vietnamese, `targets` are what it is about. */
  reviewNotReady: z.object({ reason: z.string(), targets: z.array(z.string()) }),
  /** What cannot be in an appraisal council; the reason is already in Vietnamese. */
  councilRefused: z.object({ reason: z.string() }),
  /** What was said of another submission than the last one is only merged when that was accepted. */
  reviewOtherSubmission: z.object({
    number: z.number(),
    shortCode: z.string(),
    lastNumber: z.number(),
    lastCreatedAt: z.string(),
  }),
  /** A received dossier that cannot become a working one; the reason is already in Vietnamese. */
  resumeRefused: z.object({ reason: z.string() }),
  packageInvalid: z.object({ path: z.string(), problems: z.array(problem) }),
  /** A received dossier is judged only once all of its files were found to be what its package says. */
  packageNotIntact: z.object({ id: z.string(), state: z.enum(['checking', 'broken', 'unfinished']) }),
  diskTooSmall: z.object({ path: z.string(), neededBytes: z.number() }),
  packageTooLarge: z.object({ path: z.string(), limit: z.enum(['entryBytes', 'totalBytes', 'entries']) }),
  /** A file does not fit into a volume of the size that was asked for. */
  volumeTooSmall: z.object({ path: z.string(), neededBytes: z.number(), volumeBytes: z.number() }),
  /** Volumes that were not found beside the others; `missing` are the names they had when they were written. */
  volumesMissing: z.object({ path: z.string(), count: z.number(), missing: z.array(z.string()) }),
  /** Under a password: none was given, or another one. */
  packageLocked: z.object({ path: z.string(), wrong: z.boolean() }),
  cancelled: z.object({}),
} as const satisfies Record<string, z.ZodObject>;

export type ErrorCode = keyof typeof errorDetails;
export type ErrorDetails<C extends ErrorCode> = z.infer<(typeof errorDetails)[C]>;

/** An expected failure: a code of the closed list and its details. Its message is for logs, never for the screen. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly details: ErrorDetails<C>;

  constructor(code: C, details: ErrorDetails<C>, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** Whether a value is an AppError of one given code. */
export function isAppError<C extends ErrorCode>(error: unknown, code: C): error is AppError<C> {
  return error instanceof AppError && error.code === code;
}
