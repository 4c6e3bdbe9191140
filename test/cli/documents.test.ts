import { readdir } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createProgram } from '../../electron/cli/program.ts';
import { runProgram } from '../../electron/cli/run-program.ts';
import { tempDir } from '../support/temp-dir.ts';

test('papers are drawn up into a folder; a name nobody knows is wrong use', { timeout: 90_000 }, async () => {
  await using folder = await tempDir();
  const cli = async (...args: string[]) => {
    let out = '';
    const exitCode = await runProgram(createProgram, ['--workspace', folder.join('ws'), '--json', ...args], {
      out: text => {
        out += text;
      },
      err: () => {},
    });
    return { exitCode, value: JSON.parse(out) };
  };
  const create = 'dossier create --set vn-xa-ntm-2021 --variant dbsh --commune 07081 --year 2025'.split(' ');
  const { id } = (await cli(...create)).value;
  const out = folder.join('văn bản');
  const two = await cli('document', 'build', id, 'to-trinh', 'bieu-tong-hop', '--out', out);
  expect(two).toMatchObject({ exitCode: 0, value: { failed: [] } });
  expect((await readdir(out)).sort()).toEqual([
    '01_to-trinh.docx',
    '03_bieu-tong-hop.docx',
    '03_bieu-tong-hop.xlsx',
  ]);
  const { value } = await cli('document', 'list', id);
  expect(value.filter((each: { state: string }) => each.state === 'built')).toHaveLength(2);
  expect(await cli('document', 'build', id, '--out', out)).toMatchObject({ exitCode: 0 });
  expect(await readdir(out)).toHaveLength(10);
  const wrong = await cli('document', 'build', id, 'la', '--out', out);
  expect(wrong).toMatchObject({ exitCode: 2, value: { error: { code: 'usage' } } });
});
