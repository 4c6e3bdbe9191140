import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemCode } from '#shared/file-errors.ts';

/** What replaceFile writes under until the package is whole. */
const partialEnding = '.partial';
const noteEnding = '.export';

/**
 * A process that is killed cannot tidy up, and a package may be written anywhere: a note in the incoming folder says
 * where its half would lie, so that the next start can remove it.
 * @returns what takes the note back when the export has ended; it stays where a half does, because its thread died
 */
export function noteExport(incoming: string, target: string): () => void {
  const note = join(incoming, randomUUID() + noteEnding);
  const partial = target + partialEnding;
  try {
    writeFileSync(note, partial);
  } catch (error) {
    // A full workspace: the package may lie on another disk, and if not its own writing says what is wrong.
    if (systemCode(error) === undefined) throw error;
  }
  return () => {
    if (!existsSync(partial)) rmSync(note, { force: true });
  };
}

/** Removes the halves of packages that noted exports of killed processes left behind. */
export function removeUnfinishedExports(incoming: string): void {
  for (const name of readdirSync(incoming).filter(each => each.endsWith(noteEnding))) {
    try {
      const partial = readFileSync(join(incoming, name), 'utf8');
      if (partial.endsWith(partialEnding)) rmSync(partial, { force: true });
    } catch (error) {
      // A stick that was pulled out, a folder that is gone: there is nothing to remove any more.
      if (!(error instanceof Error)) throw error;
    }
  }
}
