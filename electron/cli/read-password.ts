import { readFileSync } from 'node:fs';
import { AppError } from '#shared/errors.ts';
import { sourceError } from '#shared/file-errors.ts';

/** The first line of a file, so that no password stands in the list of processes or the history of a shell. */
export function readPassword(path: string): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw sourceError(path, error);
  }
  const [line = ''] = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (line === '') throw new AppError('fileEmpty', { path });
  return line;
}
