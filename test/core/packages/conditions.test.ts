import { expect, test } from 'vitest';
import { finished, makeDossier, testCore } from '../../support/core.ts';
import { tempDir } from '../../support/temp-dir.ts';

test('a package carries the conditions, and a changed one makes a new submission', async () => {
  await using folder = await tempDir();
  await using commune = await testCore();
  const dossierId = await makeDossier(commune.client);
  const answer = (met: boolean) =>
    commune.client.assessments.set({
      dossierId,
      code: 'no-dong',
      change: { entry: { kind: 'boolean', met } },
    });
  await answer(false);
  await finished(commune.client.packages.export({ dossierId, target: folder.path }));
  await answer(true);
  const second = await finished(commune.client.packages.export({ dossierId, target: folder.path }));
  expect(second).toMatchObject({ submission: 2, unchanged: false });

  await using province = await testCore();
  const { id } = await finished(province.client.packages.open({ source: { path: second.path } }));
  const { conditions, result } = await province.client.dossiers.get({ dossierId: id });
  expect(conditions[1]).toMatchObject({ code: 'no-dong', verdict: 'met', display: 'Đạt' });
  expect(result).toMatchObject({ conditionsMet: 1, conditionsTotal: 3 });
});
