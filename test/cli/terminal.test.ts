import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, rename, truncate, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { finished, makeDossier, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

const bin = fileURLToPath(new URL('../../scripts/ho-so-ntm.cjs', import.meta.url));

/** A workspace with one file, whose name and size are given, attached to the first indicator of one dossier. */
async function workspaceWith(folder: Awaited<ReturnType<typeof tempDir>>, name: string, sizeBytes: number) {
  const workspaceDir = folder.join('ws');
  await using app = await testCore({ workspaceDir });
  const dossierId = await makeDossier(app.client);
  await writeFile(folder.join('tệp'), 'x');
  await truncate(folder.join('tệp'), sizeBytes);
  const upload = '00000000-0000-4000-8000-000000000000';
  await rename(folder.join('tệp'), `${workspaceDir}/incoming/${upload}`);
  await finished(app.client.evidence.add({ dossierId, code: '1.1', sources: [{ upload, name }] }));
  return { dossierId, workspaceDir };
}

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, [bin, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

test('a name from a stranger cannot command the terminal', async () => {
  await using folder = await tempDir();
  const { dossierId, workspaceDir } = await workspaceWith(folder, 'a\u001b[2J\u202efdp.exe', 10);
  const { stdout } = await promisify(execFile)(process.execPath, [
    bin,
    '--workspace',
    workspaceDir,
    'evidence',
    'list',
    dossierId,
  ]);
  expect(stdout).toContain('a\ufffd[2J\ufffdfdp.exe');
});

test.skipIf(process.platform === 'win32')(
  'Ctrl+C twice at once, and a polite kill, undo an export (Windows knows no signals)',
  async () => {
    await using folder = await tempDir();
    const { dossierId, workspaceDir } = await workspaceWith(folder, 'phim.mp4', 1500 * 1024 ** 2);
    for (const signals of [['SIGINT', 'SIGINT'], ['SIGTERM']] as const) {
      const target = folder.join('gói.zip');
      const child = start('--workspace', workspaceDir, 'export', dossierId, '--out', target);
      let told = '';
      child.stderr?.on('data', data => {
        told += data;
      });
      while (!(await readdir(folder.path)).includes('gói.zip.partial'))
        await new Promise(resolve => setTimeout(resolve, 20));
      for (const signal of signals) child.kill(signal);
      expect(await once(child, 'exit')).toEqual([2, null]);
      expect(told).toContain('Đã hủy.');
      expect(await readdir(folder.path)).toEqual(['ws']);
    }
  },
);

test.skipIf(process.platform !== 'linux')(
  'a result that cannot be written is a failure, a reader that stops early is none (Linux: /dev/full)',
  async () => {
    await using folder = await tempDir();
    const list = `"${process.execPath}" "${bin}" --workspace "${folder.join('ws')}" sets show vn-xa-ntm-2021`;
    const full = await promisify(execFile)('sh', ['-c', `${list} > /dev/full`]).catch(error => error);
    expect(full).toMatchObject({ code: 2, stderr: 'Không ghi được kết quả: ổ đĩa đã đầy.\n' });
    const head = await promisify(execFile)('sh', ['-c', `${list} | head -1`]);
    expect(head).toMatchObject({ stderr: '' });
  },
);
