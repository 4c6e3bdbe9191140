import { createHash } from 'node:crypto';
import { findPathFault, foldPath } from '#shared/domain/safe-path.ts';
import type { PackageProblem } from '#shared/errors.ts';
import { systemCode, systemReason } from '#shared/file-errors.ts';
import { type Findings, listManifestNames, type Manifest, note, readManifest } from './bag-manifests.ts';
import { isOwnBag, profileProblems } from './bag-profile.ts';
import type { BagSource } from './bag-source.ts';
import {
  type BagInfo,
  decode,
  decodePath,
  linesOf,
  parseBagInfo,
  parseDeclaration,
  valuesOf,
} from './bag-text.ts';
import { codePicturePath } from './package-code.ts';
import { pathProblem, problem } from './problems.ts';
import { readVolumeLabel, type VolumeLabel } from './volume-label.ts';

/** Everything about a bag that can be known before its content is hashed. */
export type BagInspection = Findings & {
  version: string | null;
  isOwn: boolean;
  info: BagInfo;
  /** SHA-256 of tagmanifest-sha256.txt in hex, null without one. */
  digest: string | null;
  /** What a volume of one of our packages says it is. */
  volume: VolumeLabel | null;
  manifests: Manifest[];
  /** Number of payload files and their bytes. */
  files: number;
  bytes: number;
};

/** Lists of files are held in memory; a manifest of 20,000 long names in SHA-512 is a quarter of this. */
const maxListBytes = 32 * 1024 ** 2;
const maxTagBytes = 2 * 1024 ** 2;
const isList = (name: string) => /manifest-[^/]*\.txt$|^fetch\.txt$/i.test(name);
/** There are six algorithms. */
const mostManifests = 50;
const systemFiles = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*|\.Spotlight-V100|\.Trashes)$/i;

/**
 * A bag by the RFC may have these, but a folder made from it might lose or mix files on Windows: our own packages never
 * have them and none is opened with them, so every one of them is noted however many there are.
 */
export function isUnopenable(warning: PackageProblem): boolean {
  return ['pathUnportable', 'nameCase', 'fetchPresent'].includes(warning.code);
}

/** Judges the structure of a bag by RFC 8493 section 3 and its drafts; never throws for what the bag contains. */
export async function inspectBag(source: BagSource): Promise<BagInspection> {
  const payload = [...source.files.keys()].filter(name => name.startsWith('data/')).sort();
  const bag: BagInspection = {
    version: null,
    isOwn: false,
    info: [],
    digest: null,
    volume: null,
    manifests: [],
    files: payload.length,
    bytes: payload.reduce((sum, name) => sum + (source.files.get(name)?.bytes ?? 0), 0),
    errors: [...source.errors],
    warnings: [...source.warnings],
  };
  if (source.errors.length > 0) return bag;
  const declared = await readTag(source, 'bagit.txt', bag);
  if (declared === undefined) {
    note(bag.errors, problem('notBag'));
    return bag;
  }
  const { version, encoding, errors } = parseDeclaration(declared);
  bag.version = version;
  bag.errors.push(...errors);
  if (errors.some(error => error.code === 'bagitEncoding')) return bag;
  const readText = async (name: string): Promise<string | undefined> => {
    const bytes = await readTag(source, name, bag);
    if (bytes === undefined) return undefined;
    const text = decode(bytes, encoding);
    if (text === undefined) note(bag.errors, problem('tagEncoding', name, encoding));
    if (name === 'tagmanifest-sha256.txt') bag.digest = createHash('sha256').update(bytes).digest('hex');
    return text;
  };
  const era = version ?? '1.0';
  const listed = listManifestNames(source);
  if (listed.length > mostManifests) note(bag.errors, problem('manifestTooMany'));
  for (const known of listed.slice(0, mostManifests)) {
    const text = await readText(known.name);
    if (text !== undefined) bag.manifests.push(readManifest(source, known, text, era, bag));
  }
  if (payload.length === 0 && !source.hasDataFolder) note(bag.errors, problem('dataMissing'));
  checkListing(bag, payload, parseFetch((await readText('fetch.txt')) ?? '', bag));
  checkNames(bag, [...source.files.keys()].sort());
  // Drafts before 0.96 called the file package-info.txt.
  for (const name of ['bag-info.txt', 'package-info.txt']) {
    const { info, broken } = parseBagInfo((await readText(name)) ?? '');
    bag.info.push(...info);
    const severity = era === '1.0' ? bag.errors : bag.warnings;
    for (const number of broken) severity.push(problem('infoLine', name, String(number)));
  }
  checkOxum(bag);
  bag.isOwn = isOwnBag(bag.info);
  if (bag.isOwn) {
    bag.volume = readVolumeLabel(bag.info) ?? null;
    const picture = Buffer.from((await readTag(source, codePicturePath, bag)) ?? '').toString('utf8');
    bag.errors.push(...profileProblems({ source, ...bag, version: era }, picture));
    bag.errors.push(...bag.warnings.filter(isUnopenable));
    bag.warnings = bag.warnings.filter(warning => !isUnopenable(warning));
  }
  return bag;
}

async function readTag(source: BagSource, name: string, findings: Findings): Promise<Buffer | undefined> {
  const file = source.files.get(name);
  if (file === undefined) return undefined;
  if (file.bytes > (isList(name) ? maxListBytes : maxTagBytes)) {
    note(findings.errors, problem('tagTooLarge', name));
    return undefined;
  }
  const chunks: Buffer[] = [];
  try {
    const fault = await file.read(Buffer.allocUnsafe(64 * 1024), chunk => chunks.push(Buffer.from(chunk)));
    if (fault !== undefined) note(findings.errors, fault);
  } catch (error) {
    if (systemCode(error) === undefined) throw error;
    note(findings.errors, problem('fileUnreadable', name, systemReason(error)));
  }
  return Buffer.concat(chunks);
}

/** Every payload file is listed (from 1.0 in every manifest, before in one), and everything listed is there. */
function checkListing(bag: BagInspection, payload: string[], fetched: Set<string>): void {
  const payloadManifests = bag.manifests.filter(manifest => !manifest.isTag);
  const tagManifests = bag.manifests.filter(manifest => manifest.isTag);
  if (!payloadManifests.some(manifest => manifest.isSupported)) note(bag.errors, problem('manifestMissing'));
  for (const path of payload) {
    const silent = payloadManifests.filter(manifest => !manifest.hashes.has(path));
    if (silent.length === payloadManifests.length) note(bag.errors, problem('payloadUnlisted', path));
    else if (bag.version === '1.0')
      for (const { name } of silent) note(bag.errors, problem('manifestIncomplete', path, name));
  }
  const present = new Set(payload);
  const missing = new Set(payloadManifests.flatMap(manifest => [...manifest.missing]));
  for (const path of missing)
    note(bag.errors, problem(fetched.has(path) ? 'fetchMissing' : 'payloadMissing', path));
  for (const path of fetched) {
    if (present.has(path)) bag.warnings.push(problem('fetchPresent', path));
    else if (!missing.has(path)) note(bag.errors, problem('fetchMissing', path));
  }
  for (const path of new Set(tagManifests.flatMap(manifest => [...manifest.missing])))
    note(bag.errors, problem('tagMissing', path));
  if (bag.version !== '1.0') return;
  for (const tag of tagManifests)
    for (const { name } of payloadManifests)
      if (!tag.hashes.has(name)) note(bag.errors, problem('tagManifestIncomplete', name, tag.name));
}

/** Paths a fetch.txt says have still to be loaded: `url length path` on each line. */
function parseFetch(text: string, findings: Findings): Set<string> {
  const paths = new Set<string>();
  for (const { line, number } of linesOf(text)) {
    const path = /^\S+[ \t]+(?:\d+|-)[ \t]+(?:\.\/)?(data\/.+)$/.exec(line)?.[1];
    if (path !== undefined && !path.split('/').includes('..')) paths.add(decodePath(path));
    else if (line.trim() !== '')
      note(findings.errors, () => problem('fetchLine', 'fetch.txt', String(number)));
  }
  return paths;
}

function checkNames(bag: BagInspection, names: string[]): void {
  const folds = new Set<string>();
  for (const name of names) {
    const fault = findPathFault(name);
    if (fault !== undefined) bag.warnings.push(pathProblem('pathUnportable', name, fault));
    const fold = foldPath(name);
    if (folds.has(fold)) bag.warnings.push(problem('nameCase', name));
    folds.add(fold);
    if (systemFiles.test(name)) note(bag.warnings, problem('systemFile', name));
  }
}

function checkOxum(bag: BagInspection): void {
  const [oxum, ...others] = valuesOf(bag.info, 'Payload-Oxum');
  if (oxum === undefined) return;
  const form = /^(\d+)\.(\d+)$/.exec(oxum);
  if (form === null || others.length > 0)
    note(bag.errors, problem('oxumForm', 'bag-info.txt', [oxum, ...others].join(', ')));
  else if (Number(form[1]) !== bag.bytes || Number(form[2]) !== bag.files)
    bag.errors.push(
      problem('oxumMismatch', 'bag-info.txt', `ghi ${oxum}, thực tế ${bag.bytes}.${bag.files}`),
    );
}
