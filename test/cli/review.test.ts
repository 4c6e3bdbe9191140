import { expect, test } from 'vitest';
import { createProgram } from '../../electron/cli/program.ts';
import { runProgram } from '../../electron/cli/run-program.ts';
import { testCore } from '../support/core.ts';
import { received, submitted } from '../support/review-fixture.ts';
import { tempDir } from '../support/temp-dir.ts';

test('a received dossier is judged from the command line, and shows what the review says', async () => {
  await using folder = await tempDir();
  const workspaceDir = folder.join('ws');
  let dossierId = '';
  {
    await using office = await testCore({ workspaceDir });
    dossierId = await received(office.client, (await submitted(office.client, folder)).path);
  }
  const run = async (...args: string[]) => {
    let out = '';
    const exitCode = await runProgram(createProgram, ['--workspace', workspaceDir, ...args], {
      out: text => {
        out += text;
      },
      err: () => {},
    });
    return { exitCode, out };
  };
  const judged = await run(
    ...[
      '--json',
      'review',
      'set',
      dossierId,
      '2.1',
      '--verdict',
      'supplement',
      '--reviewer',
      'Trần Văn Bình',
    ],
    ...['--comment', 'Còn 10 km', '--request', 'Biểu nghiệm thu', '--due', '2026-12-20'],
  );
  expect(judged.exitCode).toBe(0);
  expect(JSON.parse(judged.out)).toMatchObject({
    code: '2.1',
    verdict: 'supplement',
    reviewer: 'Trần Văn Bình',
    progress: { judged: 1 },
  });
  expect((await run('review', 'set', dossierId, '2.2', '--verdict', 'notMet')).out).toContain(
    '2.2: Chưa đạt (khác với tự đánh giá)',
  );

  const shown = JSON.parse((await run('--json', 'dossier', 'show', dossierId)).out);
  const rows: { code: string; review: unknown }[] = shown.criteria.flatMap(
    (criterion: { indicators: unknown[] }) => criterion.indicators,
  );
  const said = Object.fromEntries(rows.map(({ code, review }) => [code, review]));
  expect(said).toMatchObject({
    '1.1': null,
    '2.1': { verdict: 'supplement', request: 'Biểu nghiệm thu', dueOn: '2026-12-20', differs: false },
    '2.2': { verdict: 'notMet', differs: true },
  });

  const wrong = ['review', 'set', dossierId, '2.1', '--verdict'];
  const codes = await Promise.all([
    run(...wrong, 'đạt').then(({ exitCode }) => exitCode),
    run(...wrong, 'met', '--due', '31/12/2026').then(({ exitCode }) => exitCode),
  ]);
  expect(codes).toEqual([2, 2]);
});
