import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findElectron } from '../../scripts/electron-binary.ts';
import { root } from '../../scripts/root.ts';
import { keepReferences } from './older-electron.ts';

/** Electron's program for tests, and whether a screen for it can be had; undefined when one of them is missing. */
export function findTestElectron(): string | undefined {
  const needsXvfb = process.platform === 'linux' && !process.env['DISPLAY'];
  return needsXvfb && !existsSync('/usr/bin/Xvfb') ? undefined : findElectron();
}

/** Where the staged application is, for the test processes. */
export const stagedAppVariable = 'NTM_STAGED_APP';

/**
 * The built application in a folder of its own, as packaging leaves it: what it does not carry along it cannot use.
 * `NTM_ELECTRON_SQLITE` names a copy of better-sqlite3 made loadable in an older Electron.
 */
export function stageBuiltApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ho-so-ntm-app-'));
  for (const name of ['out', 'resources']) cpSync(join(root, name), join(folder, name), { recursive: true });
  // Our own package.json; these four keys are strings.
  const { name, productName, version, main } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  ) as Record<string, string>;
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name, productName, version, main, type: 'module' }),
  );
  const older = process.env['NTM_ELECTRON_SQLITE'];
  mkdirSync(join(folder, 'node_modules'));
  cpSync(older ?? join(root, 'node_modules/better-sqlite3'), join(folder, 'node_modules/better-sqlite3'), {
    recursive: true,
    filter: path => !/[\\/]better-sqlite3[\\/](src|deps)([\\/]|$)/.test(path),
  });
  if (older) keepReferences(join(folder, 'node_modules/better-sqlite3/prebuilds/linux-x64.node'));
  return folder;
}
