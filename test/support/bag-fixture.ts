import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type HostileEntry, hostileZip } from './hostile-zip.ts';

export type BagFiles = Record<string, string | Uint8Array>;

const payloadFiles: BagFiles = {
  'data/van-ban.txt': 'Tờ trình',
  'data/minh-chung/anh.bin': new Uint8Array(3000),
};

/** The files of a bag that is in order by its version; `extra` replaces or adds, null removes (hashes are not redone). */
export function bagFixture(
  options: {
    version?: string;
    algorithms?: string[];
    payload?: BagFiles;
    info?: string | null;
    tagManifest?: boolean;
    extra?: Record<string, string | Uint8Array | null>;
  } = {},
): BagFiles {
  const version = options.version ?? '1.0';
  const payload = options.payload ?? payloadFiles;
  const algorithms = options.algorithms ?? ['sha256'];
  const sizes = Object.values(payload).map(content => Buffer.from(content).length);
  const oxum = `${sizes.reduce((a, b) => a + b, 0)}.${sizes.length}`;
  const files: BagFiles = {
    'bagit.txt': `BagIt-Version: ${version}\nTag-File-Character-Encoding: UTF-8\n`,
    ...(options.info === null
      ? {}
      : {
          [version < '0.96' ? 'package-info.txt' : 'bag-info.txt']:
            options.info ?? `Source-Organization: Xã Mẫu\nPayload-Oxum: ${oxum}\n`,
        }),
  };
  for (const algorithm of algorithms) files[`manifest-${algorithm}.txt`] = manifestOf(algorithm, payload);
  if (options.tagManifest !== false)
    for (const algorithm of algorithms)
      files[`tagmanifest-${algorithm}.txt`] = manifestOf(algorithm, withoutTagManifests(files));
  const all: Record<string, string | Uint8Array | null> = { ...files, ...payload, ...options.extra };
  return Object.fromEntries(
    Object.entries(all).flatMap(([path, content]) => (content === null ? [] : [[path, content]])),
  );
}

/** Lines of a manifest over files, as the RFC writes them. */
export function manifestOf(algorithm: string, files: BagFiles): string {
  return Object.entries(files)
    .map(([path, content]) => {
      const encoded = path.replace(/[%\r\n]/g, character => encodeURIComponent(character));
      return `${createHash(algorithm).update(content).digest('hex')}  ${encoded}\n`;
    })
    .join('');
}

/** The fixture with its tag manifests made anew, after `extra` changed a tag file. */
export function withNewTagManifest(files: BagFiles, algorithm = 'sha256'): BagFiles {
  const tags = Object.entries(withoutTagManifests(files)).filter(([path]) => !path.startsWith('data/'));
  return { ...files, [`tagmanifest-${algorithm}.txt`]: manifestOf(algorithm, Object.fromEntries(tags)) };
}

export function writeFolder(root: string, files: BagFiles): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

export function writeZip(
  place: string,
  files: BagFiles,
  top = 'goi/',
  change?: (entry: HostileEntry) => HostileEntry,
): string {
  const entries = Object.entries(files).map(([path, data]) => ({ name: top + path, data }));
  writeFileSync(place, hostileZip(change === undefined ? entries : entries.map(change)));
  return place;
}

function withoutTagManifests(files: BagFiles): BagFiles {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith('tagmanifest-')));
}
