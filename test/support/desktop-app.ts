import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { _electron, type ElectronApplication, errors } from 'playwright-core';
import type { AppPage, OpenOptions } from './app-page.ts';
import { findTestElectron, stagedAppVariable } from './electron.ts';
import { watchComplaints } from './page-complaints.ts';
import { tempDir } from './temp-dir.ts';

/** The desktop shell: the built application in a real Electron. */
export async function openDesktopApp({ workspaceDir, viewport }: OpenOptions = {}): Promise<AppPage> {
  const executablePath = findTestElectron();
  const stagedApp = process.env[stagedAppVariable];
  if (!executablePath || !stagedApp)
    throw new Error('No Electron: see README, or set ELECTRON_OVERRIDE_DIST_PATH.');
  const home = await tempDir();
  const folder = workspaceDir ?? join(home.path, 'workspace');
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  // Playwright takes only variables that have a value; vitest's own would make Electron's Node a test worker.
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_OPTIONS|ELECTRON_RUN_AS_NODE)/.test(name),
  );
  const env = {
    ...Object.fromEntries(inherited.map(([name, value]) => [name, value ?? ''])),
    // Chromium's profile goes below these, so that no test sees another one's window or lock.
    XDG_CONFIG_HOME: join(home.path, 'config'),
    APPDATA: join(home.path, 'appdata'),
  };
  const args = [...(isRoot ? ['--no-sandbox'] : []), stagedApp, '--workspace', folder];
  const app = await launch({ executablePath, args, env, locale: 'vi-VN' });
  const page = await app.firstWindow();
  const complaints = watchComplaints(page);
  const { width, height } = viewport ?? { width: 1366, height: 768 };
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await page.waitForLoadState();

  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await app.close();
    await home[Symbol.asyncDispose]();
  };
  return {
    kind: 'desktop',
    page,
    workspaceDir: folder,
    complaints,
    async killCore() {
      const pid = await app.evaluate(
        electron =>
          electron.app.getAppMetrics().find(each => each.serviceName === 'node.mojom.NodeService')?.pid,
      );
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    },
    answerDialogs: ({ open, save }) =>
      app.evaluate(
        ({ dialog }, answers) => {
          dialog.showOpenDialog = async () => ({ canceled: !answers.open, filePaths: answers.open ?? [] });
          dialog.showSaveDialog = async () => ({ canceled: !answers.save, filePath: answers.save ?? '' });
        },
        { open, save },
      ),
    startAgain: () =>
      new Promise(resolve => {
        spawn(executablePath, args, { env, stdio: 'ignore' }).once('exit', resolve);
      }),
    close,
    [Symbol.asyncDispose]: close,
  };
}

const launchWithinMs = 30_000;

/**
 * Once in some fifty starts Playwright misses the moment in which Electron's main process is ready and waits for ever,
 * with the application not begun; it is ended and started anew. A start that fails otherwise fails here.
 */
async function launch(
  options: Parameters<typeof _electron.launch>[0],
  attempt = 1,
): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: launchWithinMs });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError) || attempt === 3) throw error;
    return launch(options, attempt + 1);
  }
}
