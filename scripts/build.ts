import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { root } from './root.ts';
import { run } from './run.ts';

const sources = [
  'electron',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const outDir = join(root, 'out');
const stampFile = join(outDir, 'build-stamp');

/**
 * Builds when a source is not what it was at the last build; returns whether it did. A build that fails leaves the
 * last one as it was, and one that runs beside another never serves half of each.
 */
export async function buildIfChanged(): Promise<boolean> {
  const stamp = sourceStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  const buildDir = join(root, '.cache', `build-${process.pid}`);
  try {
    const result = await run(
      join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
      ['build', '--logLevel', 'warn'],
      {
        env: { ...process.env, NTM_BUILD_DIR: buildDir },
      },
    );
    if (result.code !== 0) throw new Error(`Không dựng được ứng dụng:\n${result.output}`);
    writeFileSync(join(buildDir, 'build-stamp'), stamp);
    replaceFolder(outDir, buildDir);
  } finally {
    rmSync(buildDir, { recursive: true, force: true });
  }
  return true;
}

function replaceFolder(folder: string, replacement: string): void {
  const old = `${replacement}-old`;
  try {
    if (existsSync(folder)) renameSync(folder, old);
    renameSync(replacement, folder);
  } catch {
    // Windows does not move a folder of which a running application holds a file.
    cpSync(replacement, folder, { recursive: true });
  }
  rmSync(old, { recursive: true, force: true });
}

/** A digest over name, size and time of every source: reading them all would take longer than it is worth. */
function sourceStamp(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    const files = statSync(path).isDirectory()
      ? readdirSync(path, { recursive: true, withFileTypes: true })
      : undefined;
    const names = files?.filter(file => file.isFile()).map(file => join(file.parentPath, file.name)) ?? [
      path,
    ];
    for (const name of names.sort()) {
      const { size, mtimeMs } = statSync(name);
      hash.update(`${name}\0${size}\0${mtimeMs}\n`);
    }
  }
  return hash.digest('hex');
}
