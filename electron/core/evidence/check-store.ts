import { errorText } from '#shared/error-text.ts';
import { AppError, type PackageProblem } from '#shared/errors.ts';
import { sourceError } from '#shared/file-errors.ts';
import { type Control, createMeter } from '../work/control.ts';
import { digestOfFile } from './file-digest.ts';

/**
 * Re-reads files against the digests they were stored under and names each that is missing, unreadable or changed; of
 * the changed ones `changed` has the paths too.
 */
export function checkStore(
  { files }: { files: { path: string; name: string; sha256: string; sizeBytes: number }[] },
  control: Control,
): { problems: PackageProblem[]; changed: string[] } {
  const problems: PackageProblem[] = [];
  const changed: string[] = [];
  const totalBytes = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  const advance = createMeter(control, totalBytes);
  for (const file of files) {
    try {
      if (digestOfFile(file.path, advance) !== file.sha256)
        throw new AppError('fileChanged', { path: file.name });
    } catch (error) {
      const told = sourceError(file.name, error);
      if (!(told instanceof AppError) || told.code === 'cancelled') throw told;
      if (told.code === 'fileChanged') changed.push(file.path);
      problems.push({ code: told.code, message: errorText(told.code, told.details), file: file.name });
    }
  }
  return { problems, changed };
}
