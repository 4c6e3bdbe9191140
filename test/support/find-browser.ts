import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

export type FoundBrowser = { path: string; how: string };

const onPath = [
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'chromium',
  'chromium-browser',
];

function wellKnownPlaces(env: NodeJS.ProcessEnv): string[] {
  if (process.platform === 'win32') {
    const roots = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].filter(
      root => root !== undefined,
    );
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'Chromium/Application/chrome.exe',
    ];
    return roots.flatMap(root => programs.map(program => join(root, program)));
  }
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
      name => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  const folders = (env['PATH'] ?? '').split(delimiter);
  return onPath.flatMap(name => folders.map(folder => join(folder, name)));
}

/** A browser that is already on this machine: the one named by NTM_CHROMIUM, an installed one, or Playwright's own. */
export function findBrowser(): FoundBrowser | undefined {
  const named = process.env['NTM_CHROMIUM'];
  if (named) return existsSync(named) ? { path: named, how: 'NTM_CHROMIUM' } : undefined;
  const installed = wellKnownPlaces(process.env).find(path => existsSync(path));
  if (installed) return { path: installed, how: 'có sẵn trên máy' };
  const own = chromium.executablePath();
  return existsSync(own) ? { path: own, how: 'của Playwright' } : undefined;
}

/** Brings a browser to a machine that has none: from Debian's archive when we may, else Playwright's download. */
export function installBrowser(root: string): FoundBrowser | undefined {
  const options = { stdio: 'inherit' as const, cwd: root };
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const attempts: [string, () => void][] = [
    [
      'cài bằng apt-get',
      () => {
        if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
          return;
        execFileSync('apt-get', ['update', '-qq'], { ...options, env });
        execFileSync(
          'apt-get',
          ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
          { ...options, env },
        );
      },
    ],
    [
      'Playwright tải về',
      () =>
        execFileSync(
          process.execPath,
          ['node_modules/playwright-core/cli.js', 'install', 'chromium'],
          options,
        ),
    ],
  ];
  for (const [how, attempt] of attempts) {
    try {
      attempt();
    } catch {
      // The next way is tried; when none is left the caller says so.
    }
    const found = findBrowser();
    if (found) return { ...found, how };
  }
  return undefined;
}
