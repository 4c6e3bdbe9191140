import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { finished, makeDossier, refusal, testCore } from '../../support/core.ts';
import { tempDir } from '../../support/temp-dir.ts';

test('after a lost machine the office works on from its own package, under the same id and with its submissions', async () => {
  await using folder = await tempDir();
  const target = folder.join('goi.zip');
  await writeFile(folder.join('a.pdf'), 'nội dung');
  let dossierId: string;
  {
    await using lost = await testCore();
    const { client } = lost;
    dossierId = await makeDossier(client);
    const entry = { kind: 'ratio' as const, numerator: '277', denominator: '287' };
    await client.assessments.set({ dossierId, code: '3.1', change: { entry, note: 'có biểu' } });
    const metadata = { number: '05/BC-UBND', issuedOn: '2025-02-05' };
    const sources = [{ path: folder.join('a.pdf') }];
    await finished(client.evidence.add({ dossierId, code: '3.1', sources, metadata }));
    await finished(client.documents.build({ dossierId, names: ['to-trinh'] }));
    await finished(client.packages.export({ dossierId, target: folder.join('lan-1.zip') }));
    await client.assessments.set({ dossierId, code: '3.1', change: { note: 'có biểu kèm theo' } });
    await finished(client.packages.export({ dossierId, target }));
    const refused = await refusal(finished(client.packages.resume({ dossierId })));
    expect(refused.code).toBe('notReceived');
    const { id } = await finished(client.packages.open({ source: { path: target } }));
    expect((await refusal(finished(client.packages.resume({ dossierId: id })))).code).toBe('resumeRefused');
  }
  await using found = await testCore();
  const { client } = found;
  const { id: received } = await finished(client.packages.open({ source: { path: target } }));
  const { id } = await finished(client.packages.resume({ dossierId: received }));
  expect(id).toBe(dossierId);
  const dossier = await client.dossiers.get({ dossierId: id });
  expect(dossier).toMatchObject({ kind: 'own', check: null });
  expect(dossier.submissions.map(({ number }) => number)).toEqual([1, 2]);
  const row = dossier.criteria[2]?.indicators[0];
  expect(row).toMatchObject({ display: '96,52 %', assessment: { note: 'có biểu kèm theo' } });
  expect(row?.evidence).toMatchObject([{ name: 'a.pdf', number: '05/BC-UBND', issuedOn: '2025-02-05' }]);
  const { sha256 = '' } = row?.evidence[0] ?? {};
  expect(await readFile(`${found.workspaceDir}/store/${sha256.slice(0, 2)}/${sha256}`, 'utf8')).toBe(
    'nội dung',
  );
  const papers = await client.documents.list({ dossierId: id });
  expect(papers.find(({ name }) => name === 'to-trinh')?.built).toBeTruthy();
  expect((await finished(client.workspace.check())).problems).toEqual([]);

  await client.assessments.set({ dossierId: id, code: '3.1', change: { note: 'sửa tiếp' } });
  const next = await finished(client.packages.export({ dossierId: id, target: folder.path }));
  expect(next.submission).toBe(3);
  expect((await refusal(finished(client.packages.resume({ dossierId: received })))).code).toBe(
    'resumeRefused',
  );
  await client.dossiers.remove({ dossierId: id });
  const inTrash = await refusal(finished(client.packages.resume({ dossierId: received })));
  expect(JSON.stringify(inTrash.details)).toContain('thùng rác');
});
