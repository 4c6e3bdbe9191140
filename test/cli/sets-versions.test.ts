import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { createProgram } from '../../electron/cli/program.ts';
import { runProgram } from '../../electron/cli/run-program.ts';
import { tempDir } from '../support/temp-dir.ts';

test('a set goes out, comes back as a new version, is compared with the old one, retired and taken back', async () => {
  await using folder = await tempDir();
  const run = async (...args: string[]) => {
    let out = '';
    const write = (text: string) => {
      out += text;
    };
    const all = ['--json', '--workspace', folder.join('ws'), 'sets', ...args];
    const exitCode = await runProgram(createProgram, all, { out: write, err: () => {} });
    return { exitCode, value: JSON.parse(out) };
  };
  const id = 'thanh-hoa-thon-thong-minh-2022';
  const path = folder.join('bo.json');
  expect(await run('export', id, '--out', path)).toMatchObject({ exitCode: 0 });
  const set = JSON.parse(await readFile(path, 'utf8'));
  const next = { ...set, version: '2.0.0' };
  next.criteria[0].indicators[0].text = 'Một lời khác hẳn';
  await writeFile(path, JSON.stringify(next));
  expect(await run('check', path)).toMatchObject({ exitCode: 0, value: { valid: true } });
  expect(await run('import', path)).toMatchObject({
    exitCode: 0,
    value: { imported: { origin: 'imported' } },
  });

  const compared = await run('compare', `${id}@${set.version}`, id);
  expect(compared).toMatchObject({ exitCode: 1, value: { counts: { changed: 1, added: 0, removed: 0 } } });
  expect(await run('compare', id, id)).toMatchObject({ exitCode: 0 });
  expect(await run('show', `${id}@${set.version}`)).toMatchObject({ value: { version: set.version } });
  expect(await run('compare', id, 'khong-co')).toMatchObject({
    exitCode: 2,
    value: { error: { code: 'notFound' } },
  });

  expect(await run('retire', id)).toMatchObject({ exitCode: 0, value: { id, retired: true } });
  const listed = async () => (await run('list')).value.find((each: { id: string }) => each.id === id);
  expect((await listed()).retiredAt).toEqual(expect.any(String));
  expect(await run('restore', id)).toMatchObject({ exitCode: 0, value: { id, retired: false } });
  expect(await listed()).toMatchObject({ version: '2.0.0', retiredAt: null });
});
