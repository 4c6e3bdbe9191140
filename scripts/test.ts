import '#core/require-node.ts';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTestElectron } from '../test/support/electron.ts';
import { findBrowser, installBrowser } from '../test/support/find-browser.ts';
import { buildIfChanged } from './build.ts';
import { root } from './root.ts';
import { run, runProgram } from './run.ts';
import { type Check, checkSources, checkText } from './source-checks.ts';
import { countReportFile, type Tally } from './tally.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const total: Tally = { passed: 0, failed: 0 };

function add({ passed, failed }: Tally): void {
  total.passed += passed;
  total.failed += failed;
}

/** One check that passes or fails as a whole. */
function count(check: Check): void {
  add({ passed: check.isPassed ? 1 : 0, failed: check.isPassed ? 0 : 1 });
  say(checkText(check));
}

async function build(): Promise<boolean> {
  try {
    await buildIfChanged();
    count({ name: 'Dựng ứng dụng', isPassed: true, output: '' });
    return true;
  } catch (error) {
    const output = error instanceof Error ? error.message : String(error);
    count({ name: 'Dựng ứng dụng', isPassed: false, output });
    return false;
  }
}

async function vitest(project: string, more: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'ho-so-ntm-report-'));
  const report = join(folder, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...more,
  ];
  const { code } = await run(join(root, 'node_modules/vitest/vitest.mjs'), args, {
    show: true,
    env: { ...process.env, ...env },
  });
  add(countReportFile(report, code));
  rmSync(folder, { recursive: true });
}

function prepareBrowser(): boolean {
  const browser = findBrowser() ?? installBrowser(root);
  if (!browser) {
    const output =
      'Không có trình duyệt: hãy cài Chrome, Edge hoặc Chromium, hoặc đặt biến NTM_CHROMIUM là đường dẫn tới trình duyệt.';
    count({ name: 'Tìm trình duyệt để thử', isPassed: false, output });
    return false;
  }
  process.env['NTM_CHROMIUM'] = browser.path;
  say(`Trình duyệt để thử: ${browser.path} (${browser.how})`);
  return true;
}

/** A Debian machine where we are root gets a virtual screen; elsewhere a missing one is said and lived with. */
async function prepareElectron(): Promise<void> {
  const needsScreen = process.platform === 'linux' && !process.env['DISPLAY'] && !existsSync('/usr/bin/Xvfb');
  if (needsScreen && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    await runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'xvfb', 'xauth']);
  }
  const electron = findTestElectron();
  say(
    electron
      ? `Electron để thử: ${electron}`
      : 'Không có Electron trên máy này: phần thử trong Electron được bỏ qua (đặt ELECTRON_OVERRIDE_DIST_PATH, hoặc chạy “npx install-electron”).',
  );
}

/** A window waits more than it computes; one in each shell at a time, they share neither screen nor folders. */
async function tryShells(): Promise<void> {
  const web = vitest('e2e', [], { NTM_TEST_SHELL: 'web' });
  // How the program is started is tried once, with the browser shell.
  const desktop = ['--exclude', 'test/e2e/start.test.ts'];
  if (findTestElectron()) await vitest('e2e', desktop, { NTM_TEST_SHELL: 'desktop' });
  await web;
}

for (const check of await checkSources()) count(check);
// Hundreds of tests start threads of their own; each would compile the same sources anew.
await vitest('unit', [], { NODE_COMPILE_CACHE: join(root, '.cache', 'compiled') });
if (await build()) {
  const hasBrowser = prepareBrowser();
  await prepareElectron();
  if (hasBrowser) await tryShells();
}
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
