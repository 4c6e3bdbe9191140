import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * The workspace that is used when none is named: the same folder for the desktop, the browser shell and the command
 * line, where each system keeps an application's data.
 */
export function defaultWorkspaceDir(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Ho so NTM');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Ho so NTM');
  return join(env['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'ho-so-ntm');
}
