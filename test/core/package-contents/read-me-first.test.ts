import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkingByHand } from '#core/packages/checking-by-hand.ts';
import { shortCode } from '#core/packages/package-code.ts';
import { readMeFirst } from '#core/packages/read-me-first.ts';
import { sampleContents } from '../../support/sample-contents.ts';
import { tempDir } from '../../support/temp-dir.ts';

test('the text is UTF-8 with the line ends of Windows and says what matters', async () => {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(readMeFirst(await sampleContents()));
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const part of [
    'index.html',
    'SỐ LIỆU HƯ CẤU',
    'Xã Bình Minh',
    'sha256sum',
    'Get-FileHash',
    'certutil',
    'KHÔNG ĐƯỢC LÀM',
  ])
    expect(text).toContain(part);
  expect(text.split('\r\n').filter(line => line.length > 140)).toEqual([]);
});

test.skipIf(process.platform !== 'linux')(
  'the commands for Linux find a changed file and the short code',
  async () => {
    await using dir = await tempDir();
    const folder = dir.path;
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data/a.txt'), 'một');
    const hash = createHash('sha256').update('một').digest('hex');
    writeFileSync(join(folder, 'manifest-sha256.txt'), `${hash}  data/a.txt\n`);
    writeFileSync(join(folder, 'tagmanifest-sha256.txt'), 'x\n');
    const run = (lines: readonly string[]) =>
      execFileSync('sh', ['-c', lines.join('\n')], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    expect(run(checkingByHand.linux)).toBe('Đúng\n');
    const digest = createHash('sha256').update('x\n').digest('hex');
    expect(run(checkingByHand.shortCodeLinux).trim()).toBe(shortCode(digest).replace('-', ''));
    writeFileSync(join(folder, 'data/a.txt'), 'hai');
    expect(() => run(checkingByHand.linux)).toThrow();
  },
);
