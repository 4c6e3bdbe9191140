import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
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
const stampFile = join(root, 'out', 'build-stamp');

/** Builds when a source is not what it was at the last build; returns whether it did. */
export async function buildIfChanged(): Promise<boolean> {
  const stamp = sourceStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return false;
  const result = await run(join(root, 'node_modules/electron-vite/bin/electron-vite.js'), [
    'build',
    '--logLevel',
    'warn',
  ]);
  if (result.code !== 0) throw new Error(`Không dựng được ứng dụng:\n${result.output}`);
  mkdirSync(join(root, 'out'), { recursive: true });
  writeFileSync(stampFile, stamp);
  return true;
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
