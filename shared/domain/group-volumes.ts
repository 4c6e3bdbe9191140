import { readVolumeName } from './package-names.ts';

/** Files that were chosen together, by the packages they are: the volumes of one package are opened as one. */
export function groupVolumes<F>(files: readonly F[], nameOf: (file: F) => string): F[][] {
  const groups = new Map<string, F[]>();
  for (const [index, file] of files.entries()) {
    const volume = readVolumeName(nameOf(file).replace(/^.*[\\/]/, ''));
    const key = volume ? `${volume.stem} / ${volume.count}` : `${index}`;
    groups.set(key, [...(groups.get(key) ?? []), file]);
  }
  return [...groups.values()];
}
