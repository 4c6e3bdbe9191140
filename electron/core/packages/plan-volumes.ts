import { AppError } from '#shared/errors.ts';
import type { PlannedFile } from './bag-plan.ts';
import { volumeFolder } from './volume-label.ts';
import { aesOverhead } from './zip-aes.ts';

/** More volumes nobody gathers again; three digits hold their numbers. */
const mostVolumes = 999;
/** A line for each volume in the index and in DOC-TRUOC.txt. */
const volumeLineBytes = 400;
/** A volume holds at least this much beside its files; smaller ones would be nothing but lists. */
const ownBytes = 64 * 1024;
/** The headers of an entry in a zip, its ZIP64 and AES fields, its line in the manifest but for the path. */
const entryBytes = 30 + 46 + 2 * (20 + 11) + aesOverhead + 64 + 4;
/** A row of the index that every volume has, but for the path. */
const indexRowBytes = 160;

/**
 * Deals the files of a whole bag out to volumes of at most `volumeBytes`, in their order, so that a volume holds what
 * belongs together. Counted as if nothing could be packed smaller, so that the same bag is always split alike.
 * @throws AppError volumeTooSmall for a file that does not fit into a volume; invalidInput for too many volumes
 */
export function planVolumes(files: readonly PlannedFile[], volumeBytes: number): PlannedFile[][] {
  const total = files.reduce((sum, { size }) => sum + size, 0);
  const lines = volumeLineBytes * Math.min(mostVolumes, Math.ceil(total / volumeBytes) + 1);
  const index = files.reduce((sum, { path }) => sum + path.length + indexRowBytes, ownBytes + lines);
  const room = volumeBytes - index;
  const volumes: PlannedFile[][] = [];
  let left = 0;
  for (const file of files) {
    const bytes = heldBytes(file);
    if (bytes > room) {
      const path = 'bytes' in file.source ? file.path : file.source.label;
      throw new AppError('volumeTooSmall', { path, neededBytes: bytes + index, volumeBytes });
    }
    if (bytes > left) {
      volumes.push([]);
      left = room;
    }
    volumes.at(-1)?.push(file);
    left -= bytes;
  }
  if (volumes.length > mostVolumes) {
    const problem = `gói sẽ thành ${volumes.length} tập, nhiều hơn ${mostVolumes}: hãy chọn cỡ tập lớn hơn`;
    throw new AppError('invalidInput', { problems: [problem] });
  }
  return volumes;
}

/** Deflating may make a file a little larger. */
function heldBytes({ path, size }: PlannedFile): number {
  return Math.ceil(size * 1.001) + 3 * (path.length + volumeFolder.length + 100) + entryBytes;
}
