import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { run } from './run.ts';

const require = createRequire(import.meta.url);
const packageDir = dirname(require.resolve('electron/package.json'));

const executable: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

/** Electron's program: the folder named by ELECTRON_OVERRIDE_DIST_PATH, else the package's own; undefined if missing. */
export function findElectron(env: NodeJS.ProcessEnv = process.env): string | undefined {
  const folder = env['ELECTRON_OVERRIDE_DIST_PATH'] || join(packageDir, 'dist');
  const path = join(folder, executable[process.platform] ?? 'electron');
  return existsSync(path) ? path : undefined;
}

function version(): string {
  // The package's own file: `version` is a string in every npm package.
  return (JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8')) as { version: string }).version;
}

/** The address Electron's program comes from; mirrors are named as @electron/get names them. */
function downloadUrl(): string {
  const mirror =
    process.env['ELECTRON_MIRROR'] ??
    process.env['npm_config_electron_mirror'] ??
    'https://github.com/electron/electron/releases/download/';
  const name = `v${version()}`;
  return `${mirror}${name}/electron-${name}-${process.platform}-${process.arch}.zip`;
}

/** Whether the place Electron comes from answers at all within the time. */
async function isReachable(): Promise<boolean> {
  try {
    const answer = await fetch(downloadUrl(), { method: 'HEAD', signal: AbortSignal.timeout(3_500) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Fetches Electron's program, showing how far it is; undefined when the place cannot be reached or breaks off. */
export async function fetchElectron(): Promise<string | undefined> {
  if (!(await isReachable())) return undefined;
  process.stdout.write(`Đang tải Electron ${version()} (chỉ lần đầu, khoảng 120 MB) …\n`);
  const result = await run(join(import.meta.dirname, 'fetch-electron.ts'), [], { show: true });
  return result.code === 0 ? findElectron({}) : undefined;
}
