import { createHash } from 'node:crypto';
import { maxBagPath } from '#shared/domain/package-names.ts';
import { findPathFault, foldPath } from '#shared/domain/safe-path.ts';
import { vietnamTime } from '#shared/domain/vietnam-time.ts';
import { profileIdentifier } from './bag-profile.ts';
import { type BagInfo, encodePath, formatBagInfo } from './bag-text.ts';
import { codePicture, codePicturePath, shortCode } from './package-code.ts';
import { volumeFolder } from './volume-label.ts';
import type { SourceFile } from './zip-writer.ts';

export type FileFacts = { sha256: string; size: number };

/** A payload file under `data/`, copied from disk or given as bytes. */
export type PayloadFile = { path: string; source: SourceFile | { bytes: Uint8Array } };

/** A file beside `data/`; its content may tell the size and SHA-256 of every payload file (index.html does). */
export type TagFile = { path: string; content: (payload: ReadonlyMap<string, FileFacts>) => Uint8Array };

export type PackageInput = {
  /** The zip to write; an existing one is replaced only when the new one is complete and checked. */
  target: string;
  /** Name of the one folder in the zip. */
  stem: string;
  createdAt: Date;
  payload: PayloadFile[];
  tagFiles: TagFile[];
  /** Labels of bag-info.txt in order, without those computed here: Bagging-Date, Payload-Oxum, Bag-Size, BagIt-Profile-Identifier. */
  bagInfo: BagInfo;
  /** Locks every file but DOC-TRUOC.txt, which says what is needed to open the rest. */
  password?: string | undefined;
  /** The short code that is shown; without it that of this bag (a volume shows that of the whole package). */
  code?: string;
};

export type PlannedFile = { path: string; size: number; source: SourceFile | { bytes: Uint8Array } };

export type BagPlan = { files: PlannedFile[]; payload: Map<string, FileFacts>; digest: string };

/** Every file of the bag in the order it is written: what a person opens first, then the bag's own files, then the payload. */
export function planBag(input: PackageInput): BagPlan {
  const payloadFiles = input.payload.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const payload = new Map(payloadFiles.map(({ path, source }) => [path, factsOf(source)]));
  const bagInfo: BagInfo = [
    ...input.bagInfo,
    { label: 'Bagging-Date', value: dateText(input.createdAt) },
    { label: 'Payload-Oxum', value: `${sizeOf(payload)}.${payload.size}` },
    { label: 'Bag-Size', value: sizeText(sizeOf(payload)) },
    { label: 'BagIt-Profile-Identifier', value: profileIdentifier },
  ];
  const tags = [
    ...input.tagFiles.map(({ path, content }) => planBytes(path, content(payload))),
    planText('bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'),
    planText('bag-info.txt', formatBagInfo(bagInfo)),
    planText('manifest-sha256.txt', formatManifest(payload)),
  ];
  const listed = tags.map(({ path, source }): [string, FileFacts] => [path, factsOf(source)]);
  const tagManifest = formatManifest(new Map(listed.toSorted(([a], [b]) => (a < b ? -1 : 1))));
  const digest = createHash('sha256').update(tagManifest).digest('hex');
  const files = [
    ...tags,
    planText('tagmanifest-sha256.txt', tagManifest),
    planText(codePicturePath, codePicture(input.code ?? shortCode(digest))),
    ...payloadFiles.map(({ path, source }) => ({ path, size: factsOf(source).size, source })),
  ];
  mustBeGoodNames(
    input.stem,
    files.map(({ path }) => path),
  );
  return { files, payload, digest };
}

function planText(path: string, text: string): PlannedFile & { source: { bytes: Uint8Array } } {
  return planBytes(path, Buffer.from(text));
}

function planBytes(path: string, bytes: Uint8Array): PlannedFile & { source: { bytes: Uint8Array } } {
  return { path, size: bytes.length, source: { bytes } };
}

const hashed = new WeakMap<Uint8Array, FileFacts>();

export function factsOf(source: SourceFile | { bytes: Uint8Array }): FileFacts {
  if (!('bytes' in source)) return { sha256: source.sha256, size: source.size };
  const facts = hashed.get(source.bytes) ?? {
    sha256: createHash('sha256').update(source.bytes).digest('hex'),
    size: source.bytes.length,
  };
  hashed.set(source.bytes, facts);
  return facts;
}

function formatManifest(files: ReadonlyMap<string, FileFacts>): string {
  return [...files].map(([path, { sha256 }]) => `${sha256}  ${encodePath(path)}\n`).join('');
}

export function sizeOf(files: ReadonlyMap<string, FileFacts>): number {
  return [...files.values()].reduce((sum, file) => sum + file.size, 0);
}

function dateText(date: Date): string {
  const { year, month, day } = vietnamTime(date);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** “1.5 GB” as RFC 8493 section 2.2.2 wants it, for people. */
function sizeText(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const power = bytes < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(bytes) / 3));
  return `${power === 0 ? bytes : (bytes / 1000 ** power).toFixed(1)} ${units[power]}`;
}

/** Names are made by shared/domain/package-names.ts; a bad one is a bug of the caller, not of the user. */
function mustBeGoodNames(stem: string, paths: string[]): void {
  const folds = new Set(paths.map(foldPath));
  const deeper = (path: string) => (path.startsWith(volumeFolder) ? volumeFolder.length : 0);
  const bad = paths.find(
    path => path.length > maxBagPath + deeper(path) || /[^!-~]|%/.test(path) || findPathFault(path),
  );
  if (bad !== undefined || folds.size !== paths.length || !/^[A-Za-z0-9_-]{1,80}$/.test(stem))
    throw new Error(`bad name in package ${stem}: ${bad ?? 'two names that are equal'}`);
}
