import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../electron/cli/program.ts';
import { runProgram } from '../../electron/cli/run-program.ts';
import { testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

const bin = fileURLToPath(new URL('../../scripts/ho-so-ntm.cjs', import.meta.url));

/** The command line on a workspace of its own; each call is what one process would do. */
async function commandLine() {
  const folder = await tempDir();
  async function run(...args: string[]) {
    let out = '';
    let err = '';
    const exitCode = await runProgram(createProgram, ['--workspace', folder.join('ws'), ...args], {
      out: text => {
        out += text;
      },
      err: text => {
        err += text;
      },
    });
    return { exitCode, out, err };
  }
  return {
    folder,
    run,
    json: async (...args: string[]) => {
      const { out, exitCode } = await run('--json', ...args);
      return { value: JSON.parse(out), exitCode };
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  };
}

async function create(line: Awaited<ReturnType<typeof commandLine>>, ...options: string[]): Promise<string> {
  const create = [
    'dossier',
    'create',
    '--set',
    'vn-xa-ntm-2021',
    '--variant',
    'dbsh',
    '--commune',
    '07081',
    '--year',
    '2025',
  ];
  return (await line.json(...create, ...options)).value.id;
}

describe('the command line', () => {
  test('evidence is found by what its file says, right after it was added', async () => {
    await using line = await commandLine();
    const id = await create(line);
    const file = line.folder.join('quet.txt');
    await writeFile(file, 'Biên bản họp thôn về trồng hoa ven đường');
    await line.run('evidence', 'add', id, '17.3', file, '--number', '5/BB');
    const { value, exitCode } = await line.json('evidence', 'search', id, 'hoa', 'ven', 'duong');
    expect(exitCode).toBe(0);
    expect(value).toMatchObject([
      {
        name: 'quet.txt',
        number: '5/BB',
        indicators: ['17.3'],
        page: null,
        snippet: expect.stringContaining('hoa ven đường'),
      },
    ]);
    expect((await line.run('evidence', 'search', id, 'hoa', 'ven')).out).toContain('5/BB · 17.3 · quet.txt');
    expect((await line.run('evidence', 'search', id, 'zzz')).out).toBe('Không thấy minh chứng nào.\n');
  });

  test('a dossier goes from nothing to a package that opens elsewhere', async () => {
    await using line = await commandLine();
    const id = await create(line);
    expect((await line.json('assess', id, '3.1', '--ratio', '277/287')).value).toMatchObject({
      code: '3.1',
      verdict: 'met',
      display: '96,52 %',
    });
    const file = line.folder.join('Biểu tưới tiêu.pdf');
    await writeFile(file, 'biểu');
    const added = await line.json(
      'evidence',
      'add',
      id,
      '3.1',
      file,
      '--number',
      '5/BC',
      '--issued-on',
      '5/2/2025',
    );
    expect(added).toMatchObject({
      exitCode: 0,
      value: { added: [{ name: 'Biểu tưới tiêu.pdf', size: 6 }], failed: [] },
    });
    expect((await line.json('evidence', 'list', id)).value).toMatchObject([
      { number: '5/BC', issuedOn: '2025-02-05' },
    ]);
    const { value: written } = await line.json('export', id, '--out', line.folder.join('gói.zip'));
    expect(written).toMatchObject({ path: line.folder.join('gói.zip'), files: 4 });
    expect(written.digest).toMatch(/^[0-9a-f]{64}$/);
    expect(written.shortCode).toMatch(/^[A-Z2-7]{5}-[A-Z2-7]{5}$/);
    const { value: reports, exitCode } = await line.json('verify', written.path);
    expect(exitCode).toBe(0);
    expect(reports).toMatchObject([
      { path: written.path, valid: true, version: '1.0', errors: [], warnings: [] },
    ]);
    const { value: opened } = await line.json('open', written.path);
    const { value: shown } = await line.json('dossier', 'show', opened.id);
    expect(shown).toMatchObject({ state: 'received', year: 2025, set: { id: 'vn-xa-ntm-2021' } });
    expect(shown.criteria[2].indicators[0]).toMatchObject({
      code: '3.1',
      requirement: '≥ 80 %',
      verdict: 'met',
      display: '96,52 %',
      evidence: [{ name: 'Biểu tưới tiêu.pdf' }],
      findings: [],
    });
    expect((await line.json('workspace', 'check')).value).toEqual({ ok: true, problems: [] });
  });

  test('export ends with 1 and the codes while answers wait for confirmation', async () => {
    await using line = await commandLine();
    const id = await create(line);
    await line.run('assess', id, '3.1', '--ratio', '277/287');
    {
      await using app = await testCore({ workspaceDir: line.folder.join('ws') });
      const set = structuredClone(await app.client.criteria.get({ id: 'vn-xa-ntm-2021' }));
      const [indicator] = set.criteria[2]?.indicators ?? [];
      if (indicator) indicator.text += ' (sửa đổi)';
      const { digest } = await app.client.criteria.importSet({ set: { ...set, version: '9.0.0' } });
      await app.client.dossiers.moveToSet({ dossierId: id, variantId: null, digest });
    }
    const { value, exitCode } = await line.json('export', id, '--out', line.folder.join('goi.zip'));
    expect({ exitCode, code: value.error.code }).toEqual({ exitCode: 1, code: 'answersUnconfirmed' });
    expect(value.error.message).toContain('còn 1 kết quả cần xác nhận sau khi bộ tiêu chí thay đổi (3.1)');
    expect((await line.json('dossier', 'check', id)).value.problems).toContainEqual(
      expect.objectContaining({ code: 'needsConfirmation', indicator: '3.1' }),
    );
  });

  test('an exit code of 1 says that the checked thing is not in order, 2 that it could not be done', async () => {
    await using line = await commandLine();
    const id = await create(line);
    const check = await line.json('dossier', 'check', id);
    expect(check).toMatchObject({ exitCode: 1, value: { ready: false } });
    expect(check.value.problems[0]).toMatchObject({ indicator: '1.1', message: 'Chưa nhập kết quả' });
    const told = await line.run('dossier', 'check', id, '--public');
    expect(told.exitCode).toBe(1);
    expect(told.out).toMatch(
      /^Hồ sơ chưa đủ: \d+ cần sửa, 1 nên xem\.\n\nCần sửa \(\d+\)\n {2}1\.1: Chưa nhập/,
    );
    expect(told.out).toMatch(/\n\nNên xem \(1\)\n {2}Chưa đối chiếu với văn bản gốc/);
    await writeFile(line.folder.join('x.zip'), 'không phải zip');
    expect((await line.json('verify', line.folder.join('x.zip'))).exitCode).toBe(1);
    expect((await line.json('verify', line.folder.join('không có'))).exitCode).toBe(2);
    expect((await line.json('dossier', 'show', 'không-có')).exitCode).toBe(2);
    await writeFile(line.folder.join('bộ.json'), '{"schema":"ho-so-ntm/criteria-set@1","lạ":1}');
    expect(await line.json('sets', 'check', line.folder.join('bộ.json'))).toMatchObject({
      exitCode: 1,
      value: { valid: false },
    });
  });

  test('what a person does wrong is said in Vietnamese, on standard error or as one JSON value', async () => {
    await using line = await commandLine();
    expect(await line.run('lệnh-lạ')).toMatchObject({
      exitCode: 2,
      out: '',
      err: 'Không có lệnh “lệnh-lạ”. Xem cách dùng: ho-so-ntm --help\n',
    });
    expect((await line.json('dossier', 'create', '--year', '2025')).value.error.code).toBe('usage');
    const id = await create(line);
    const both = await line.json('assess', id, '3.1', '--met', '--value', '3');
    expect(both).toMatchObject({ exitCode: 2, value: { error: { code: 'usage' } } });
    const figures = await line.json('assess', id, '3.1', '--value', 'nhiều lắm');
    expect(figures).toMatchObject({ exitCode: 2, value: { error: { code: 'entryRefused' } } });
    const reason = await line.json('assess', id, '3.1', '--not-applicable');
    expect(reason).toMatchObject({ exitCode: 2, value: { error: { code: 'reasonMissing' } } });
    expect(await line.json('evidence', 'add', id, '3.1', line.folder.join('không có.pdf'))).toMatchObject({
      exitCode: 2,
      value: { error: { code: 'fileMissing' }, added: [] },
    });
  });

  test('figures that are judged otherwise than computed need a reason', async () => {
    await using line = await commandLine();
    const id = await create(line);
    expect((await line.json('assess', id, '3.1', '--met')).value.error.code).toBe('reasonMissing');
    await line.json('assess', id, '3.1', '--value', '50');
    expect(
      (await line.json('assess', id, '3.1', '--met', '--note', 'Theo văn bản xác nhận của huyện')).value
        .verdict,
    ).toBe('met');
    expect((await line.json('assess', id, '3.1', '--value', '50')).value).toMatchObject({
      verdict: 'notMet',
      display: '50 %',
    });
  });

  test('sets are listed with what is missing from them, and exported as they are', async () => {
    await using line = await commandLine();
    const { value: sets } = await line.json('sets', 'list');
    expect(sets.map((set: { id: string }) => set.id)).toEqual(
      expect.arrayContaining([
        'vn-xa-ntm-2021',
        'vn-xa-ntm-kieu-mau-2021',
        'thanh-hoa-thon-thong-minh-2022',
        'vn-xa-ntm-2026',
      ]),
    );
    expect(sets.find((set: { id: string }) => set.id === 'vn-xa-ntm-2026').incomplete).toBeTruthy();
    const out = line.folder.join('bộ.json');
    await line.run('sets', 'export', 'vn-xa-ntm-2021', '--out', out);
    expect((await line.json('sets', 'check', out)).value).toEqual({ valid: true, problems: [] });
  });

  test('the decision of a province is checked and imported from JSON, and a dossier is made with it', async () => {
    await using line = await commandLine();
    const file = line.folder.join('tỉnh.json');
    const overlay = {
      schema: 'ho-so-ntm/overlay@1',
      id: 'tinh-mau-xa-ntm-2021',
      version: '1.0.0',
      title: 'Quy định của tỉnh mẫu',
      of: 'vn-xa-ntm-2021',
      legalBasis: [{ number: '01/QĐ-MẪU', issuer: 'UBND tỉnh mẫu' }],
      requirements: { '3.1': { dbsh: { op: '>=', value: '70' } } },
    };
    await writeFile(file, JSON.stringify(overlay));
    for (const command of ['check', 'import']) {
      const refused = await line.json('sets', command, file);
      expect(refused.exitCode).toBe(1);
      expect(refused.value.problems).toMatchObject([
        { place: 'Chỉ tiêu 3.1, mức “Đồng bằng sông Hồng (gồm Quảng Ninh)”' },
      ]);
    }
    overlay.requirements['3.1'].dbsh.value = '97';
    await writeFile(file, JSON.stringify(overlay));
    expect((await line.json('sets', 'check', file)).value).toEqual({ valid: true, problems: [] });
    expect(await line.json('sets', 'import', file)).toMatchObject({
      exitCode: 0,
      value: { imported: { id: overlay.id } },
    });
    expect((await line.json('sets', 'overlays')).value).toMatchObject([{ id: overlay.id }]);
    const id = await create(line, '--overlay', overlay.id);
    expect((await line.json('assess', id, '3.1', '--ratio', '277/287')).value.verdict).toBe('notMet');
  });

  test('the bin runs the whole thing in a process of its own, whatever Node the machine has', async () => {
    await using folder = await tempDir();
    const { stdout } = await promisify(execFile)(process.execPath, [
      bin,
      '--json',
      '--workspace',
      folder.path,
      'dossier',
      'list',
    ]);
    expect(JSON.parse(stdout)).toEqual([]);
  });
});
