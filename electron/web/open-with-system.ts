import { spawn } from 'node:child_process';

/** The system's own command for "open this", and its arguments; no shell takes part, so a name is never a command. */
function openCommand(target: string, platform: NodeJS.Platform): [string, string[]] {
  if (platform === 'win32') return ['rundll32.exe', ['url.dll,FileProtocolHandler', target]];
  if (platform === 'darwin') return ['open', [target]];
  return ['xdg-open', [target]];
}

/** Whether somebody could see a window here: on Linux a display must be named. */
export function hasDisplay(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
) {
  return platform === 'win32' || platform === 'darwin' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
}

/** Opens a file or an address with the system's program; rejects when there is none or it refuses at once. */
export function openWithSystem(target: string): Promise<void> {
  const [command, args] = openCommand(target, process.platform);
  return new Promise((resolve, reject) => {
    if (!hasDisplay()) return reject(new Error('máy này không có màn hình'));
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => reject(new Error(`không chạy được “${command}”`)));
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`“${command}” báo lỗi ${code}`))));
    // A program that stays open is as good as one that said yes.
    setTimeout(resolve, 3_000).unref();
    child.unref();
  });
}
