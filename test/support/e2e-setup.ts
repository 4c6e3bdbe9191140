import { rmSync } from 'node:fs';
import { buildIfChanged } from '../../scripts/build.ts';
import { findTestElectron, stageBuiltApp, stagedAppVariable } from './electron.ts';
import { startVirtualDisplay, type VirtualDisplay } from './xvfb.ts';

/**
 * Once before all end-to-end tests, in vitest's own process: what is set in the environment here reaches the test
 * processes, and what is left behind is cleared away even when one of them is killed.
 */
export default async function setup(): Promise<() => void> {
  await buildIfChanged();
  if (!findTestElectron()) return () => {};
  const folder = stageBuiltApp();
  process.env[stagedAppVariable] = folder;
  let display: VirtualDisplay | undefined;
  if (process.platform === 'linux' && !process.env['DISPLAY']) {
    display = await startVirtualDisplay();
    process.env['DISPLAY'] = display.name;
  }
  return () => {
    display?.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
