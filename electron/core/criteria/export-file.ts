import { statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { replaceFile } from '../packages/replace-file.ts';
import type { Folders } from '../workspace/folders.ts';

type Versioned = { id: string; version: string };
export type ExportedFile = { path: string; fileName: string };

/** Where a set or an overlay is written; a folder gets the file under its id, null means the folder of exports. */
export function placeOfExport(
  { id, version }: Versioned,
  target: string | null,
  extension: string,
  folders: Folders,
): string {
  const place = target ?? folders.exports;
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? join(place, `${id}-${version}.${extension}`) : place;
}

/** Writes a set or an overlay as the file that other offices import. */
export async function exportAsJson(
  value: Versioned,
  target: string | null,
  folders: Folders,
): Promise<ExportedFile> {
  const path = placeOfExport(value, target, 'json', folders);
  await replaceFile(path, async fd => {
    writeFileSync(fd, `${JSON.stringify(value, null, 2)}\n`);
    return async () => {};
  });
  return { path, fileName: basename(path) };
}
