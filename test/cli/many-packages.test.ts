import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createProgram } from '../../electron/cli/program.ts';
import { runProgram } from '../../electron/cli/run-program.ts';
import { forge } from '../support/forged-package.ts';
import { tempDir } from '../support/temp-dir.ts';

async function json(workspace: string, ...args: string[]) {
  let out = '';
  const take = {
    out: (text: string) => {
      out += text;
    },
    err: () => {},
  };
  const exitCode = await runProgram(createProgram, ['--workspace', workspace, '--json', ...args], take);
  return { exitCode, value: JSON.parse(out) };
}

test('a folder of packages is verified one by one, and many are opened with a verdict for each', async () => {
  await using folder = await tempDir();
  const forged = await forge(folder);
  const workspace = folder.join('ws');
  const named = (name: string) =>
    forged(text => text.replace(/"communeName": "[^"]+"/, `"communeName": "${name}"`));
  const places = {
    tot: folder.join('goi', 'a.zip'),
    hong: folder.join('goi', 'xa', 'b.zip'),
    la: folder.join('goi', 'c.zip'),
  };
  await mkdir(folder.join('goi', 'xa'), { recursive: true });
  await writeFile(places.tot, await readFile(await named('Xã Tốt')));
  const harmed = await readFile(await named('Xã Hỏng'));
  harmed[harmed.indexOf('nội dung')] = 0x4e;
  await writeFile(places.hong, harmed);
  await writeFile(places.la, 'không phải gói');
  await writeFile(folder.join('goi', 'ghi-chu.txt'), 'không xét');

  const verified = await json(workspace, 'verify', folder.join('goi'));
  expect(verified.exitCode).toBe(1);
  expect(verified.value).toMatchObject([
    {
      path: places.tot,
      valid: true,
      about: { unit: expect.stringContaining('Xã Tốt'), year: 2025, submission: 1 },
    },
    { path: places.la, valid: false, about: null },
    { path: places.hong, valid: false, about: { unit: expect.stringContaining('Xã Hỏng') } },
  ]);
  // A folder that is itself a bag is judged as one.
  expect((await json(workspace, 'verify', folder.join('bag'))).value).toMatchObject([
    { path: folder.join('bag'), valid: true },
  ]);

  const opened = await json(workspace, 'open', places.tot, places.hong, places.la);
  expect(opened.exitCode).toBe(1);
  expect(opened.value).toMatchObject([
    { path: places.tot, check: 'intact', error: null },
    { path: places.hong, check: 'broken', error: null },
    { path: places.la, error: { code: 'packageInvalid' } },
  ]);
  const again = await json(workspace, 'open', places.tot);
  expect(again).toMatchObject({ exitCode: 0, value: { id: opened.value[0].id, check: 'intact' } });
});
