import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { app } from 'electron';
import { defaultWorkspaceDir } from '#core/workspace/default-dir.ts';

export type Places = {
  workspaceDir: string;
  resourcesDir: string;
  rendererDir: string;
  preload: string;
  coreProcess: string;
  icon: string;
};

/** Where everything is: in the repository after a build, or in the installed application. */
export function findPlaces(argv: readonly string[]): Places {
  // Chromium's switches and the application's folder stand among the arguments: only ours are looked at.
  const { values } = parseArgs({
    args: [...argv],
    options: { workspace: { type: 'string' } },
    strict: false,
  });
  const workspaceDir =
    typeof values.workspace === 'string' ? resolve(values.workspace) : defaultWorkspaceDir();
  const resourcesDir = app.isPackaged
    ? join(process.resourcesPath, 'resources')
    : join(app.getAppPath(), 'resources');
  return {
    workspaceDir,
    resourcesDir,
    rendererDir: join(import.meta.dirname, '../renderer'),
    preload: join(import.meta.dirname, '../preload/preload.cjs'),
    coreProcess: join(import.meta.dirname, 'core-process.js'),
    icon: join(resourcesDir, 'icons', 'icon.png'),
  };
}

/**
 * Chromium's own files, one folder a workspace: Electron's single-instance lock lives there, so it becomes one lock a
 * workspace, and the workspace itself keeps nothing but the office's data.
 */
export function separateProfile(workspaceDir: string): void {
  const name = createHash('sha256').update(workspaceDir).digest('hex').slice(0, 16);
  app.setPath('userData', join(app.getPath('appData'), 'ho-so-ntm-desktop', name));
}
