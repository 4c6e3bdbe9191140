import { createHash } from 'node:crypto';
import type { PackageAbout } from '#shared/contract/packages.ts';
import type { PackageProblem } from '#shared/errors.ts';
import { systemCode, systemReason } from '#shared/file-errors.ts';
import { type Control, createMeter } from '../work/control.ts';
import { type BagInspection, inspectBag } from './bag-inspect.ts';
import { note } from './bag-manifests.ts';
import { type BagSource, openBagSource } from './bag-source.ts';
import { aboutPackage } from './package-about.ts';
import { shortCode } from './package-code.ts';
import { problem } from './problems.ts';
import { chunkBytes } from './zip-writer.ts';

/** The judgement on one bag; `files` and `bytes` count the payload. `readable` is false when the place could not be read. */
export type BagReport = {
  path: string;
  valid: boolean;
  readable: boolean;
  version: string | null;
  errors: PackageProblem[];
  warnings: PackageProblem[];
  /** Of the whole package, also where this is a volume that only says so: all volumes together prove it. */
  digest: string | null;
  shortCode: string | null;
  /** Of the bag that was looked at; another one only for a volume. */
  bagDigest: string | null;
  volume: { number: number; count: number } | null;
  files: number;
  bytes: number;
};

/** Receives the content of a file as it is checked; whoever extracts writes it away. Undefined: nobody wants this one. */
export type ContentSink = (path: string) => { write(chunk: Uint8Array): void; close(): void } | undefined;

/**
 * Judges a bag, zip or folder, by RFC 8493, and says what it is about where it is a package of ours. Never throws for bad
 * input; throws Cancelled when cancelled.
 */
export async function verifyBag(
  input: { path: string; password?: string | undefined },
  control: Control,
): Promise<BagReport & { about: PackageAbout | null }> {
  const source = openBagSource(input.path, input.password);
  try {
    const bag = await inspectBag(source);
    if (source.errors.length === 0) bag.errors.push(...(await checkContent(source, bag, control)));
    const about = source.errors.length === 0 && bag.isOwn ? await aboutPackage(source) : null;
    return { ...reportOn(input.path, bag), about };
  } finally {
    source.close();
  }
}

export function reportOn(path: string, bag: BagInspection): BagReport {
  const { volume } = bag;
  const digest = volume?.digest ?? bag.digest;
  return {
    path,
    valid: bag.errors.length === 0,
    readable: bag.errors.every(error => error.code !== 'unreadable'),
    version: bag.version,
    errors: distinct(bag.errors),
    warnings: distinct(bag.warnings),
    digest,
    shortCode: digest === null ? null : shortCode(digest),
    bagDigest: bag.digest,
    volume: volume && { number: volume.number, count: volume.count },
    files: bag.files,
    bytes: bag.bytes,
  };
}

/** Reads every file once, in the order it lies there, and compares it with every manifest that lists it. */
export async function checkContent(
  source: BagSource,
  bag: BagInspection,
  control: Control,
  openSink?: ContentSink,
): Promise<PackageProblem[]> {
  const manifests = bag.manifests.filter(manifest => manifest.isSupported);
  const errors: PackageProblem[] = [];
  const buffer = Buffer.allocUnsafe(chunkBytes);
  const step = createMeter(
    control,
    [...source.files.values()].reduce((sum, file) => sum + file.bytes, 0),
  );
  for (const [path, file] of source.files) {
    const listing = manifests.filter(manifest => manifest.hashes.has(path));
    const hashes = new Map(listing.map(({ algorithm }) => [algorithm, createHash(algorithm)]));
    const sink = openSink?.(path);
    step(0);
    try {
      const fault = await file.read(buffer, chunk => {
        for (const hash of hashes.values()) hash.update(chunk);
        sink?.write(chunk);
        step(chunk.length);
      });
      if (fault !== undefined) note(errors, fault);
    } catch (error) {
      if (systemCode(error) === undefined) throw error;
      note(errors, problem('fileUnreadable', path, systemReason(error)));
      continue;
    } finally {
      sink?.close();
    }
    const found = new Map([...hashes].map(([algorithm, hash]) => [algorithm, hash.digest('hex')]));
    for (const { algorithm, hashes: expected } of listing)
      if (found.get(algorithm) !== expected.get(path))
        note(errors, problem('hashMismatch', path, algorithm.toUpperCase()));
  }
  return errors;
}

function distinct(problems: PackageProblem[]): PackageProblem[] {
  return [...new Map(problems.map(each => [`${each.code}\n${each.file}\n${each.message}`, each])).values()];
}
