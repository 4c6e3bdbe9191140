import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../electron/cli/program.ts';
import { runProgram } from '../../electron/cli/run-program.ts';
import { tempDir } from '../support/temp-dir.ts';

/** The command line on two workspaces: the clerk's and the specialist's. */
async function twoDesks() {
  const folder = await tempDir();
  const desk =
    (name: string) =>
    async (...args: string[]) => {
      let out = '';
      const exitCode = await runProgram(
        createProgram,
        ['--workspace', folder.join(name), '--json', ...args],
        {
          out: text => {
            out += text;
          },
          err: () => {},
        },
      );
      return { exitCode, value: JSON.parse(out) };
    };
  return {
    folder,
    clerk: desk('văn thư'),
    specialist: desk('địa chính'),
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

const create = 'dossier create --set vn-xa-ntm-2021 --variant dbsh --commune 07081 --year 2025'.split(' ');

describe('a part on the command line', () => {
  test('goes out, is worked on elsewhere, and is merged', async () => {
    await using desks = await twoDesks();
    const { clerk, specialist, folder } = desks;
    const { id } = (await clerk(...create)).value;
    const out = folder.join('giao.zip');
    const sent = await clerk('part', 'export', id, '--indicators', '2.1, 3', '--out', out);
    expect(sent).toMatchObject({ exitCode: 0, value: { path: out, files: 3 } });
    expect(sent.value.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(sent.value.shortCode).toMatch(/^[A-Z2-7]{5}-[A-Z2-7]{5}$/);
    expect((await clerk('verify', out)).value).toMatchObject([{ valid: true, warnings: [] }]);

    const share = (await specialist('open', out)).value.id;
    const shown = (await specialist('dossier', 'show', share)).value;
    expect(shown.criteria.map((each: { code: string }) => each.code)).toEqual(['2', '3']);
    expect((await specialist('assess', share, '1.1', '--met')).exitCode).toBe(2);
    await specialist('assess', share, '3.1', '--ratio', '277/287', '--note', 'theo biểu tháng 10');
    const file = folder.join('biểu.pdf');
    await writeFile(file, 'biểu');
    await specialist('evidence', 'add', share, '3.1', file);
    const back = folder.join('lại.zip');
    expect((await specialist('part', 'export', share, '--out', back)).exitCode).toBe(0);

    await clerk('assess', id, '3.1', '--value', '50');
    expect(await clerk('part', 'merge', back)).toMatchObject({
      exitCode: 1,
      value: {
        id,
        codes: ['3.1'],
        files: 1,
        conflicts: [{ codes: ['3.1'] }],
        misfits: [],
        mergedBeforeAt: null,
      },
    });
    const settled = await clerk('part', 'merge', back, '--conflicts', 'theirs');
    expect(settled).toMatchObject({ exitCode: 0, value: { codes: ['3.1'], files: 0, conflicts: [] } });
    expect(settled.value.mergedBeforeAt).toEqual(expect.any(String));
    const { value: dossier } = await clerk('dossier', 'show', id);
    expect(dossier.criteria[2].indicators[0]).toMatchObject({
      display: '96,52 %',
      evidence: [{ name: 'biểu.pdf' }],
      assignment: null,
    });
    const again = await clerk('part', 'merge', back);
    expect(again).toMatchObject({ exitCode: 0, value: { codes: [], files: 0, conflicts: [] } });
  });

  test('wrong use is said: no indicators, an unknown one, a file that is no part', async () => {
    await using desks = await twoDesks();
    const { clerk, folder } = desks;
    const { id } = (await clerk(...create)).value;
    const out = folder.join('giao.zip');
    expect(await clerk('part', 'export', id, '--out', out)).toMatchObject({
      exitCode: 2,
      value: { error: { code: 'usage' } },
    });
    expect(await clerk('part', 'export', id, '--indicators', '99.9', '--out', out)).toMatchObject({
      exitCode: 2,
      value: { error: { code: 'notFound' } },
    });
    await clerk('export', id, '--out', out);
    expect(await clerk('part', 'merge', out)).toMatchObject({
      exitCode: 2,
      value: { error: { code: 'partRefused' } },
    });
    await writeFile(out, 'không phải zip');
    expect(await clerk('part', 'merge', out)).toMatchObject({
      exitCode: 2,
      value: { error: { code: 'packageInvalid' } },
    });
  });
});
