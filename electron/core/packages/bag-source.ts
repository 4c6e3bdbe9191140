import fs from 'node:fs';
import path from 'node:path';
import type { PackageProblem } from '#shared/errors.ts';
import { systemCode, systemReason } from '#shared/file-errors.ts';
import { fillFrom } from './file-window.ts';
import { problem } from './problems.ts';
import { readEntry } from './zip-content.ts';
import { isUnlockedBy } from './zip-packed.ts';
import { readZip, type ZipArchive } from './zip-reader.ts';

/**
 * A file of a bag; `read` gives its bytes piece by piece and answers what the container
 * knows to be wrong with them. Throws what the system says when they cannot be read.
 */
export type BagFile = {
  bytes: number;
  read(buffer: Buffer, onChunk: (chunk: Uint8Array) => void): Promise<PackageProblem | undefined>;
};

/** A bag wherever it lies: paths relative to the bag with `/`, compared exactly on every system. */
export type BagSource = {
  files: Map<string, BagFile>;
  /** NFC form of each path → the path. */
  normalised: Map<string, string>;
  hasDataFolder: boolean;
  /** The container itself cannot be trusted: nothing inside is looked at. */
  errors: PackageProblem[];
  warnings: PackageProblem[];
  close(): void;
};

/**
 * Opens a zip or a folder as a bag; a place that cannot be read is an error of code `unreadable` in the answer, a zip
 * under another password than the one given (or none) of code `zipLocked` or `zipPassword`.
 */
export function openBagSource(place: string, password?: string): BagSource {
  const source: BagSource = {
    files: new Map(),
    normalised: new Map(),
    hasDataFolder: false,
    errors: [],
    warnings: [],
    close: () => {},
  };
  try {
    const what = fs.statSync(place);
    if (what.isDirectory()) addFolder(source, place, '');
    // Opening a pipe would wait for ever.
    else if (what.isFile()) addZip(source, place, password);
    else source.errors.push(problem('unreadable', null, 'không phải tệp thường'));
  } catch (error) {
    source.close();
    source.close = () => {};
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '');
    const reason = isMissing ? 'không có tệp hay thư mục này' : systemReason(error);
    source.errors = [problem('unreadable', null, reason)];
  }
  for (const name of source.files.keys()) source.normalised.set(name.normalize('NFC'), name);
  return source;
}

function addFolder(source: BagSource, root: string, inside: string): void {
  const items = fs.readdirSync(path.join(root, inside), { withFileTypes: true });
  // Systems list folders in different orders; the answer must not differ.
  for (const item of items.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = inside === '' ? item.name : `${inside}/${item.name}`;
    if (name === 'data' && item.isDirectory()) source.hasDataFolder = true;
    if (item.isDirectory()) addFolder(source, root, name);
    else if (item.isFile()) source.files.set(name, folderFile(path.join(root, name)));
    else source.errors.push(problem('special', name));
  }
}

function folderFile(place: string): BagFile {
  return {
    bytes: fs.statSync(place).size,
    async read(buffer, onChunk) {
      const fd = fs.openSync(place, 'r');
      try {
        for (let position = 0, filled = 1; filled > 0; position += filled) {
          filled = fillFrom(fd, buffer, position);
          if (filled > 0) onChunk(buffer.subarray(0, filled));
        }
      } finally {
        fs.closeSync(fd);
      }
      return undefined;
    },
  };
}

function addZip(source: BagSource, place: string, password: string | undefined): void {
  const fd = fs.openSync(place, 'r');
  source.close = () => fs.closeSync(fd);
  const archive = readZip(fd);
  source.errors.push(...archive.errors);
  if (archive.errors.length > 0) return;
  const locked = archive.entries.find(entry => entry.lock !== null);
  if (locked && password === undefined) source.errors.push(problem('zipLocked'));
  else if (locked && password !== undefined && !isUnlockedBy(fd, locked, password))
    source.errors.push(problem('zipPassword'));
  if (source.errors.length > 0) return;
  const root = findRoot(archive);
  if (root === '') source.warnings.push(problem('bagAtRoot'));
  for (const entry of archive.entries) {
    const name = entry.name.slice(root.length);
    if (!entry.name.startsWith(root)) {
      if (!entry.isDirectory || !root.startsWith(`${entry.name}/`))
        source.errors.push(problem('outsideBag', entry.name));
    } else if (entry.isDirectory) source.hasDataFolder ||= name === 'data';
    else
      source.files.set(name, {
        bytes: entry.bytes,
        read: async (buffer, onChunk) => {
          if (await readEntry(fd, entry, buffer, onChunk, password)) return undefined;
          return problem('zipDamaged', name);
        },
      });
  }
}

/** The folder of the bag with its slash: the one top folder with a bagit.txt, or '' for a bag that lies at the root. */
function findRoot({ entries }: ZipArchive): string {
  const declared = entries.find(entry => /^(?:[^/]+\/)?bagit\.txt$/.test(entry.name) && !entry.isDirectory);
  if (declared !== undefined) {
    const atRoot = entries.some(entry => entry.name === 'bagit.txt');
    return atRoot ? '' : declared.name.slice(0, -'bagit.txt'.length);
  }
  const tops = new Set(entries.map(entry => entry.name.split('/')[0]));
  const [top] = tops;
  return tops.size === 1 && top !== undefined && entries.some(entry => entry.name !== top) ? `${top}/` : '';
}
