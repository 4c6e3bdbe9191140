import { type BagInfo, valuesOf } from './bag-text.ts';

/**
 * What a volume says of itself in bag-info.txt: `Bag-Group-Identifier: <dossier> / <submission> / <digest>` and
 * `Bag-Count: 1 of 4`. The digest is that of the whole package, so all volumes and the package in one file have the
 * same code: splitting is a way to carry a submission, not another submission.
 */
export type VolumeLabel = {
  number: number;
  count: number;
  /** Equal in all volumes of one package. */
  group: string;
  /** Digest of the whole package. */
  digest: string;
};

/** Where the pieces of the whole package lie in a volume: laid over each other they are the package, file by file. */
export const volumeFolder = 'data/goi/';

/** The labels of one volume. */
export function volumeInfo(bagInfo: BagInfo, { number, count, digest }: Omit<VolumeLabel, 'group'>): BagInfo {
  const [whole = ''] = valuesOf(bagInfo, 'External-Identifier');
  return [
    { label: 'Bag-Group-Identifier', value: `${whole} / ${digest}` },
    { label: 'Bag-Count', value: `${number} of ${count}` },
  ];
}

/** Undefined for a bag that is no volume. */
export function readVolumeLabel(info: BagInfo): VolumeLabel | undefined {
  const [group = '', ...groups] = valuesOf(info, 'Bag-Group-Identifier');
  const [part = '', ...parts] = valuesOf(info, 'Bag-Count');
  const digest = / \/ ([0-9a-f]{64})$/.exec(group)?.[1];
  const [, number = '0', count = '0'] = /^(\d{1,3}) of (\d{1,3})$/.exec(part) ?? [];
  if (digest === undefined || groups.length + parts.length > 0) return undefined;
  const label = { number: Number(number), count: Number(count), group, digest };
  return label.number >= 1 && label.number <= label.count && label.count >= 2 ? label : undefined;
}
