import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { finished, makeDossier, refusal, testCore } from '../../support/core.ts';
import { tempDir } from '../../support/temp-dir.ts';

test('what two submissions change is told: results, files, and since the last one', async () => {
  await using folder = await tempDir();
  await using app = await testCore();
  const { client } = app;
  const dossierId = await makeDossier(client);
  for (const name of ['một.pdf', 'hai.pdf', 'ba.pdf']) await writeFile(folder.join(name), name);
  const add = (name: string) =>
    finished(client.evidence.add({ dossierId, code: '3.1', sources: [{ path: folder.join(name) }] }));
  const set = (numerator: string) =>
    client.assessments.set({
      dossierId,
      code: '3.1',
      change: { entry: { kind: 'ratio', numerator, denominator: '100' } },
    });
  const exported = (name: string) =>
    finished(client.packages.export({ dossierId, target: folder.join(name) }));
  await set('70');
  await add('một.pdf');
  await add('hai.pdf');
  await exported('1.zip');
  await set('96');
  const [first, second] = await client.evidence.list({ dossierId });
  await client.evidence.editMany({
    dossierId,
    items: [
      { evidenceId: first?.id ?? '', removed: true },
      { evidenceId: second?.id ?? '', link: [{ code: '3.1', pages: '2-3' }] },
    ],
  });
  await add('ba.pdf');
  await exported('2.zip');
  const difference = await client.packages.compareSubmissions({ dossierId, from: 1, to: 2 });
  expect(difference).toMatchObject({ before: { number: 1 }, after: { number: 2 }, papers: [] });
  expect(difference.results).toMatchObject([
    { code: '3.1', label: '3.1', before: { display: '70 %', verdict: 'notMet' }, after: { verdict: 'met' } },
  ]);
  expect(difference.files.map(({ change, name }) => `${change} ${name}`).sort()).toEqual([
    `added ba.pdf`,
    `moved ${second?.name}`,
    `removed ${first?.name}`,
  ]);
  expect(await client.packages.compareSubmissions({ dossierId, from: 2, to: null })).toMatchObject({
    results: [],
    files: [],
  });
  expect(await refusal(client.packages.compareSubmissions({ dossierId, from: 3, to: null }))).toMatchObject({
    code: 'notFound',
    details: { what: 'submission' },
  });
});

test('the residents’ survey and earlier submissions are told in page and data, and count as a change', async () => {
  await using folder = await tempDir();
  await using app = await testCore();
  const { client } = app;
  const dossierId = await makeDossier(client);
  const first = await finished(client.packages.export({ dossierId, target: folder.join('1.zip') }));
  await client.surveys.begin({ dossierId });
  await client.surveys.define({
    dossierId,
    definition: {
      heldFrom: '2025-03-01',
      heldTo: '2025-03-10',
      questions: [{ id: null, text: 'Hài lòng với <b>đường</b> & điện' }],
      mainAt: null,
      villages: [{ id: null, name: 'Thôn <script>alert(1)</script>', households: 100, issued: 90 }],
    },
  });
  expect(await client.dossiers.get({ dossierId })).toMatchObject({ state: 'drafting' });
  const next = await finished(client.packages.export({ dossierId, target: folder.join('2.zip') }));
  expect(next).toMatchObject({ submission: 2, unchanged: false });
  expect(await finished(client.packages.export({ dossierId, target: folder.join('3.zip') }))).toMatchObject({
    submission: 2,
    unchanged: true,
    digest: next.digest,
  });
  execFileSync('unzip', ['-qq', next.path, '-d', folder.join('ra')]);
  const [bag = ''] = await readdir(folder.join('ra'));
  const page = await readFile(folder.join('ra', bag, 'index.html'), 'utf8');
  expect(page).toContain('Kết quả lấy ý kiến người dân');
  expect(page).toContain('Hài lòng với &lt;b&gt;đường&lt;/b&gt; &amp; điện');
  expect(page).not.toContain('<script');
  expect(page).toContain(first.shortCode);
  const json = JSON.parse(await readFile(folder.join('ra', bag, 'data', 'ho-so.json'), 'utf8'));
  expect(json.survey).toMatchObject({ villages: [{ households: 100 }] });
  expect(json.history).toMatchObject([{ number: 1, digest: first.digest }]);
  await finished(client.packages.open({ source: { path: next.path } }));
});

test('a paper goes along, counts as a change and stays out of a copy', async () => {
  await using folder = await tempDir();
  await using app = await testCore();
  const { client } = app;
  const dossierId = await makeDossier(client);
  await finished(client.packages.export({ dossierId, target: folder.join('1.zip') }));
  await finished(client.documents.build({ dossierId, names: ['to-trinh'] }));
  const target = folder.join('2.zip');
  const next = await finished(client.packages.export({ dossierId, target }));
  expect(next).toMatchObject({ submission: 2, unchanged: false });
  expect(await client.packages.compareSubmissions({ dossierId, from: 1, to: 2 })).toMatchObject({
    results: [],
    files: [],
    papers: [{ change: 'added', name: 'Tờ trình đề nghị xét công nhận' }],
  });
  execFileSync('unzip', ['-qq', next.path, '-d', folder.join('ra')]);
  const [bag = ''] = await readdir(folder.join('ra'));
  const json = JSON.parse(await readFile(folder.join('ra', bag, 'data', 'ho-so.json'), 'utf8'));
  expect(json.papers).toMatchObject([
    { document: 'to-trinh', kind: 'built', path: 'data/van-ban/01_to-trinh.docx' },
  ]);
  const page = await readFile(folder.join('ra', bag, 'index.html'), 'utf8');
  expect(page).toContain('href="data/van-ban/01_to-trinh.docx"');
  const options = { volumeBytes: null, password: null, withoutPersonal: true };
  const copy = await finished(client.packages.export({ dossierId, target: folder.join('sao.zip'), options }));
  const listed = execFileSync('unzip', ['-l', copy.path], { encoding: 'utf8' });
  expect(listed).not.toContain('van-ban');
  await finished(client.packages.open({ source: { path: next.path } }));
});
