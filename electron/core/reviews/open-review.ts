import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readVersioned } from '#shared/domain/read-versioned.ts';
import { type ReviewJson, reviewJsonPath, reviewJsonSchema } from '#shared/domain/review-json.ts';
import type { SchemaProblem } from '#shared/domain/schema-problems.ts';
import { AppError } from '#shared/errors.ts';
import { sourceError } from '#shared/file-errors.ts';
import { digestOfFile } from '../evidence/file-digest.ts';
import { openBagSource } from '../packages/bag-source.ts';
import { extractPackage } from '../packages/extract.ts';
import { shortCode } from '../packages/package-code.ts';
import { printable } from '../packages/problems.ts';
import { storePart } from '../parts/store-part.ts';
import type { Control } from '../work/control.ts';

export type OpenReviewTask = {
  zip: string;
  /** The name the user knows. */
  name: string;
  /** Where it may be extracted to meanwhile. */
  incoming: string;
  store: string;
  password?: string | undefined;
};

export type OpenedReview = {
  digest: string;
  fileName: string;
  review: ReviewJson;
  /** What a newer version of the application wrote and this one left out. */
  ignored: string[];
};

/** Far above what five thousand opinions need. */
const maxJsonBytes = 64 * 1024 ** 2;

/**
 * Checks a review file, reads what it says and keeps its attachments in the store.
 * @throws AppError reviewRefused, packageInvalid, packageLocked, fileUnreadable, diskFull, notWritable; nothing is left then
 */
export async function openReview(
  { zip, name, incoming, store, password }: OpenReviewTask,
  control: Control,
): Promise<OpenedReview> {
  mustBeReview(zip, name, password);
  const folder = join(incoming, randomUUID());
  try {
    const { digest } = await extract({ zip, name, folder, password }, control);
    const { review, ignored } = readReview(join(folder, reviewJsonPath), name);
    const files = review.opinions.flatMap(({ attachments }) => attachments);
    for (const { path, sha256, sizeBytes } of files)
      if (!isThere(join(folder, path), sha256, sizeBytes))
        throw invalid(name, [{ place: 'opinions', reason: `không khớp với tệp "${path}" trong gói` }]);
    storePart({ folder, files, store }, control);
    return { digest, fileName: basename(name.replaceAll('\\', '/')), review, ignored };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Looked at before anything is extracted: a package of gigabytes may have been chosen by mistake. */
function mustBeReview(zip: string, name: string, password: string | undefined): void {
  const refuse = () =>
    new AppError('reviewRefused', { path: name, reason: 'đây không phải tệp ý kiến thẩm định' });
  try {
    if (!statSync(zip).isFile()) throw refuse();
  } catch (error) {
    throw sourceError(name, error);
  }
  const source = openBagSource(zip, password);
  try {
    // What is wrong with the zip is said by who extracts it.
    if (source.errors.length === 0 && !source.files.has(reviewJsonPath)) throw refuse();
  } finally {
    source.close();
  }
}

/** Extracts, speaking of the file under the name the user knows: an upload lies under a name of ours. */
async function extract(
  {
    zip,
    name,
    folder,
    password,
  }: { zip: string; name: string; folder: string; password: string | undefined },
  control: Control,
): Promise<{ digest: string }> {
  try {
    const { digest } = await extractPackage({ zip, folder, password }, control);
    if (digest !== null) return { digest };
  } catch (error) {
    if (error instanceof AppError && 'path' in error.details && error.details.path === zip)
      throw new AppError(error.code, { ...error.details, path: name }, { cause: error });
    throw error;
  }
  throw invalid(name, [{ place: '', reason: 'gói không có mã kiểm tra SHA-256' }]);
}

function readReview(path: string, name: string): { review: ReviewJson; ignored: string[] } {
  if (statSync(path).size > maxJsonBytes)
    throw invalid(name, [{ place: '', reason: 'lớn hơn mức cho phép là 64 MB' }]);
  const text = readFileSync(path, 'utf8');
  const read = readVersioned(text, { name: 'ho-so-ntm/review', newest: 1, schema: reviewJsonSchema });
  if (!read.ok) {
    if (read.isNewer)
      throw new AppError('reviewRefused', { path: name, reason: read.problems[0]?.reason ?? '' });
    if (read.problems.some(({ place }) => place.startsWith('reviewers')))
      throw new AppError('reviewRefused', {
        path: name,
        reason:
          'tệp không ghi ai thẩm định nên không biết ý kiến này là của ai; hãy yêu cầu nơi gửi xuất lại',
      });
    throw invalid(name, read.problems);
  }
  const problems = contradictions(read.value);
  if (problems.length > 0) throw invalid(name, problems);
  return {
    review: read.value,
    ignored: read.ignored.map(({ place, reason }) => printable([place, reason].filter(Boolean).join(': '))),
  };
}

function contradictions({ target, opinions }: ReviewJson): SchemaProblem[] {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const opinion of opinions) (once.has(opinion.target) ? repeated : once).add(opinion.target);
  return [
    ...(shortCode(target.digest) === target.shortCode
      ? []
      : [{ place: 'target.shortCode', reason: 'không phải mã của lần trình mà tệp nêu' }]),
    ...[...repeated].map(each => ({ place: 'opinions', reason: `"${each}" lặp lại` })),
  ];
}

function isThere(path: string, sha256: string, sizeBytes: number): boolean {
  return statSync(path, { throwIfNoEntry: false })?.size === sizeBytes && digestOfFile(path) === sha256;
}

/** A person reads a few; a stranger's file could make a million. */
const mostProblems = 100;

function invalid(path: string, problems: readonly SchemaProblem[]): AppError<'packageInvalid'> {
  return new AppError('packageInvalid', {
    path,
    problems: problems.slice(0, mostProblems).map(({ place, reason }) => ({
      code: 'content',
      message: `“${reviewJsonPath}”${place && `, mục ${printable(place)}`}: ${printable(reason)}.`,
      file: reviewJsonPath,
    })),
  });
}
