import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { defaultWorkspaceDir } from '#core/workspace/default-dir.ts';
import { root } from '../../scripts/root.ts';
import { tempDir } from '../support/temp-dir.ts';

/** Runs a file on this Node, which is made to say that it is an older one. */
function runAs(version: string, folder: string, args: string[]) {
  const preload = join(folder, 'pretend.cjs');
  writeFileSync(preload, `Object.defineProperty(process.versions, 'node', { value: '${version}' });`);
  return spawnSync(process.execPath, ['--require', preload, ...args], { encoding: 'utf8', cwd: folder });
}

test('an older Node hands over to the Node that was installed with the project', async () => {
  await using dir = await tempDir();
  writeFileSync(
    join(dir.path, 'say.ts'),
    'process.stdout.write(process.argv.slice(2).join("+")); process.exitCode = 3;',
  );
  const { stdout, status } = runAs('20.20.2', dir.path, [
    join(root, 'scripts/with-node-24.cjs'),
    'say.ts',
    'một',
    'hai',
  ]);
  expect({ stdout, status }).toEqual({ stdout: 'một+hai', status: 3 });
});

test('without any Node 24 there is one clear sentence and exit code 2', async () => {
  await using dir = await tempDir();
  mkdirSync(join(dir.path, 'scripts'));
  for (const name of ['ho-so-ntm.cjs', 'node-24.cjs'])
    cpSync(join(root, 'scripts', name), join(dir.path, 'scripts', name));
  const { stderr, status } = runAs('20.20.2', dir.path, [
    join(dir.path, 'scripts/ho-so-ntm.cjs'),
    'sets',
    'list',
  ]);
  expect(status).toBe(2);
  expect(stderr).toMatch(
    /^Hồ sơ NTM cần Node\.js 24 trở lên, máy đang chạy Node\.js 20\.20\.2\. .*npm install.*\n$/,
  );
});

test.each(['electron/web/main.ts', 'electron/cli/main.ts', 'scripts/start.ts', 'scripts/test.ts'])(
  '%s refuses an older Node before anything else',
  async entry => {
    await using dir = await tempDir();
    const { stderr, stdout, status } = runAs('22.20.0', dir.path, [join(root, entry)]);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('cần Node.js 24 trở lên');
  },
);

test('the default workspace is where each system keeps the data of applications', () => {
  const home = join('/home', 'xã');
  expect(defaultWorkspaceDir('linux', {}, home)).toBe(join(home, '.local', 'share', 'ho-so-ntm'));
  expect(defaultWorkspaceDir('linux', { XDG_DATA_HOME: '/data' }, home)).toBe(join('/data', 'ho-so-ntm'));
  expect(defaultWorkspaceDir('win32', { APPDATA: 'roaming' }, home)).toBe(join('roaming', 'Ho so NTM'));
  expect(defaultWorkspaceDir('darwin', {}, home)).toBe(
    join(home, 'Library', 'Application Support', 'Ho so NTM'),
  );
});
