import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { superviseHost } from '../../electron/web/supervisor.ts';
import { root } from '../../scripts/root.ts';
import type { AppPage, OpenOptions } from './app-page.ts';
import { findBrowser } from './find-browser.ts';
import { watchComplaints } from './page-complaints.ts';
import { tempDir } from './temp-dir.ts';

/** The browser shell with a real browser before it. */
export async function openWebApp({ workspaceDir, viewport }: OpenOptions = {}): Promise<AppPage> {
  const browserPath = findBrowser()?.path;
  if (!browserPath) throw new Error('No browser: run npm test once, or set NTM_CHROMIUM.');
  const own = workspaceDir === undefined ? await tempDir() : undefined;
  const folder = workspaceDir ?? own?.path ?? '';
  const host = superviseHost({
    workspaceDir: folder,
    rendererDir: join(root, 'out/renderer'),
    resourcesDir: join(root, 'resources'),
  });
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  const context = await browser.newContext({
    viewport: viewport ?? { width: 1366, height: 768 },
    locale: 'vi-VN',
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const complaints = watchComplaints(page);
  const { port, access } = await host.ready;
  await page.goto(`http://127.0.0.1:${port}/?key=${access.key}`);

  let isClosed = false;
  const close = async () => {
    if (isClosed) return;
    isClosed = true;
    await browser.close();
    host.stop();
    await host.ended;
    await own?.[Symbol.asyncDispose]();
  };
  return {
    kind: 'web',
    page,
    workspaceDir: folder,
    complaints,
    async killCore() {
      const pid = host.pid();
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
    },
    answerDialogs: () => Promise.reject(new Error('The browser shell has no system dialogs.')),
    close,
    [Symbol.asyncDispose]: close,
  };
}
