import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readVolumeName } from '#shared/domain/package-names.ts';
import { systemCode } from '#shared/file-errors.ts';
import { openBagSource } from './bag-source.ts';
import { parseBagInfo } from './bag-text.ts';
import type { ChosenZip } from './chosen-bag.ts';
import { readVolumeLabel, type VolumeLabel } from './volume-label.ts';

/** More files of that name in one folder are not looked at. */
const mostCandidates = 300;

/** The label of a volume; undefined for any other file, also one that cannot be read or is locked. */
export async function volumeLabelOf(zip: string, password?: string): Promise<VolumeLabel | undefined> {
  const source = openBagSource(zip, password);
  try {
    const chunks: Buffer[] = [];
    const info = source.files.get('bag-info.txt');
    if (!info || info.bytes > 1024 ** 2) return undefined;
    const fault = await info.read(Buffer.alloc(64 * 1024), chunk => chunks.push(Buffer.from(chunk)));
    return fault ? undefined : readVolumeLabel(parseBagInfo(Buffer.concat(chunks).toString('utf8')).info);
  } finally {
    source.close();
  }
}

/** The other volumes of the same package that lie in the folder of one of them, whatever a download made of their names. */
export async function findVolumesBeside(
  zip: string,
  label: VolumeLabel,
  password?: string,
): Promise<ChosenZip[]> {
  const folder = dirname(zip);
  const candidates = namesIn(folder).filter(
    name => name !== basename(zip) && readVolumeName(name)?.count === label.count,
  );
  const found: ChosenZip[] = [];
  for (const name of candidates.slice(0, mostCandidates)) {
    const path = join(folder, name);
    const other = await volumeLabelOf(path, password);
    if (other?.group === label.group) found.push({ zip: path, name: path });
  }
  return found;
}

/** A folder of which only the one file may be read has no others for us. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    return [];
  }
}
