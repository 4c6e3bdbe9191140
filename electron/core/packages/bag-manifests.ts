import type { PathFault } from '#shared/domain/safe-path.ts';
import { findPathFault } from '#shared/domain/safe-path.ts';
import type { PackageProblem } from '#shared/errors.ts';
import type { BagSource } from './bag-source.ts';
import { decodePath, type ManifestLine, parseManifest } from './bag-text.ts';
import { pathProblem, problem } from './problems.ts';

export type Manifest = {
  /** `manifest-sha256.txt` */
  name: string;
  isTag: boolean;
  algorithm: string;
  isSupported: boolean;
  /** Path as it lies in the bag → hash in lower-case hex. */
  hashes: Map<string, string>;
  /** Listed and not there. */
  missing: Set<string>;
};

export type Findings = { errors: PackageProblem[]; warnings: PackageProblem[] };

/** Whoever has read so many sentences knows; a hostile bag could ask for millions. */
const mostProblems = 2000;

/** Adds a finding; after the first two thousand only that there are more. */
export function note(list: PackageProblem[], found: PackageProblem | (() => PackageProblem)): void {
  if (list.length < mostProblems) list.push(typeof found === 'function' ? found() : found);
  else if (list.length === mostProblems) list.push(problem('moreProblems'));
}

const algorithms = ['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'];
const reaching: PathFault[] = ['absolute', 'drive', 'home', 'traversal', 'empty'];

/** The manifests a bag has by the names of its files; `-` and case in the algorithm's name do not matter. */
export function listManifestNames(source: BagSource): Pick<Manifest, 'name' | 'isTag' | 'algorithm'>[] {
  return [...source.files.keys()].flatMap(name => {
    const [, tag, algorithm] = /^(tag)?manifest-([A-Za-z0-9-]+)\.txt$/i.exec(name) ?? [];
    if (algorithm === undefined) return [];
    return { name, isTag: tag !== undefined, algorithm: algorithm.toLowerCase().replaceAll('-', '') };
  });
}

/** Reads one manifest: every path resolved to a file of the bag, what is wrong with its lines added to `findings`. */
export function readManifest(
  source: BagSource,
  known: Pick<Manifest, 'name' | 'isTag' | 'algorithm'>,
  text: string,
  version: string,
  findings: Findings,
): Manifest {
  const isSupported = algorithms.includes(known.algorithm);
  const manifest: Manifest = { ...known, isSupported, hashes: new Map(), missing: new Set() };
  if (!isSupported) note(findings.warnings, problem('manifestAlgorithm', known.name));
  for (const { number, read } of parseManifest(text))
    if (read) addLine(source, manifest, read, version, findings);
    else note(findings.errors, () => problem('manifestLine', known.name, String(number)));
  return manifest;
}

function addLine(
  source: BagSource,
  manifest: Manifest,
  line: ManifestLine,
  version: string,
  findings: Findings,
): void {
  const { name, isTag } = manifest;
  const path = line.path.replace(/^(?:\.\/)+/, '');
  if (line.isStarred) note(findings.warnings, problem('manifestAsterisk', name, path));
  if (path !== line.path) note(findings.warnings, problem('manifestDotSlash', name, path));
  const fault = findPathFault(path);
  if (fault !== undefined && reaching.includes(fault)) {
    note(findings.errors, pathProblem('pathUnsafe', path, fault));
    return;
  }
  if (path.startsWith('data/') === isTag || (isTag && /^tagmanifest-/i.test(path))) {
    const isError = !isTag || version === '1.0';
    note(findings[isError ? 'errors' : 'warnings'], problem('manifestScope', name, path));
    if (!isTag) return;
  }
  const found = resolve(source, path);
  if (found === undefined) {
    manifest.missing.add(decodePath(path));
    return;
  }
  if (found.isRenormalised) note(findings.warnings, problem('nameNormalisation', found.path));
  if (found.isRaw && version === '1.0') note(findings.warnings, problem('manifestPercent', name, path));
  const before = manifest.hashes.get(found.path);
  if (before === undefined) manifest.hashes.set(found.path, line.hash);
  else if (before === line.hash) note(findings.warnings, problem('manifestRepeatedSame', name, path));
  else note(findings.errors, problem('manifestRepeated', name, path));
}

type Resolved = { path: string; isRaw: boolean; isRenormalised: boolean };

/**
 * The file a manifest means: as the RFC encodes it, else as drafts and other tools wrote it (only CR and LF encoded, or
 * nothing), else the one file whose name differs in Unicode normalisation (RFC 8493 section 5.2.2: a warning).
 */
function resolve(source: BagSource, path: string): Resolved | undefined {
  const decoded = decodePath(path);
  const lineBreaksOnly = path.replace(/%0d/gi, '\r').replace(/%0a/gi, '\n');
  for (const candidate of [decoded, lineBreaksOnly, path])
    if (source.files.has(candidate))
      return { path: candidate, isRaw: candidate !== decoded, isRenormalised: false };
  const renormalised = source.normalised.get(decoded.normalize('NFC'));
  return renormalised === undefined ? undefined : { path: renormalised, isRaw: false, isRenormalised: true };
}
