import '#core/require-node.ts';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTestElectron } from '../test/support/electron.ts';
import { findBrowser, installBrowser } from '../test/support/find-browser.ts';
import { buildIfChanged } from './build.ts';
import { root } from './root.ts';
import { run, runProgram } from './run.ts';
import { countReportFile, type Tally } from './tally.ts';

const say = (text: string) => process.stdout.write(`${text}\n`);
const tool = (path: string) => join(root, 'node_modules', path);

const typeProjects = ['shared', 'electron', 'electron/desktop', 'renderer', 'test'];
const total: Tally = { passed: 0, failed: 0 };

function add({ passed, failed }: Tally): void {
  total.passed += passed;
  total.failed += failed;
}

/** One check that passes or fails as a whole; what it said is shown only when it failed. */
function check(name: string, isPassed: boolean, output: string): void {
  add({ passed: isPassed ? 1 : 0, failed: isPassed ? 0 : 1 });
  say(`${isPassed ? '✓' : '✗'} ${name}`);
  if (!isPassed) say(output.trimEnd());
}

async function checkTypes(): Promise<void> {
  const checks = typeProjects.map(async project => {
    const { code, output } = await run(tool('typescript/bin/tsc'), ['-p', project]);
    check(`Kiểm tra kiểu: ${project}`, code === 0, output);
  });
  await Promise.all(checks);
}

async function lint(): Promise<void> {
  const { code, output } = await run(tool('@biomejs/biome/bin/biome'), ['check', '--error-on-warnings', '.']);
  check('Kiểm tra mã nguồn (Biome)', code === 0, output);
}

async function build(): Promise<boolean> {
  try {
    await buildIfChanged();
    check('Dựng ứng dụng', true, '');
    return true;
  } catch (error) {
    check('Dựng ứng dụng', false, error instanceof Error ? error.message : String(error));
    return false;
  }
}

async function vitest(project: string): Promise<void> {
  const report = join(mkdtempSync(join(tmpdir(), 'ho-so-ntm-report-')), `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { code } = await run(tool('vitest/vitest.mjs'), args, { show: true });
  add(countReportFile(report, code));
}

function prepareBrowser(): boolean {
  const browser = findBrowser() ?? installBrowser(root);
  if (!browser) {
    check(
      'Tìm trình duyệt để thử',
      false,
      'Không có trình duyệt: hãy cài Chrome, Edge hoặc Chromium, hoặc đặt biến NTM_CHROMIUM là đường dẫn tới trình duyệt.',
    );
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

await checkTypes();
await lint();
await vitest('unit');
if (await build()) {
  const hasBrowser = prepareBrowser();
  await prepareElectron();
  if (hasBrowser) await vitest('e2e');
}
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
