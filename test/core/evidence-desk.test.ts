import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { finished, makeDossier, refusal, type TestClient, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

type Folder = Awaited<ReturnType<typeof tempDir>>;

async function addFiles(
  client: TestClient,
  folder: Folder,
  dossierId: string,
  names: string[],
  code: string | null = null,
) {
  for (const name of names) await writeFile(folder.join(name), `nội dung ${name}`);
  const sources = names.map(name => ({ path: folder.join(name) }));
  return (await finished(client.evidence.add({ dossierId, code, sources }))).added;
}

async function begin() {
  const folder = await tempDir();
  const app = await testCore();
  const dossierId = await makeDossier(app.client);
  return {
    ...app,
    folder,
    dossierId,
    list: () => app.client.evidence.list({ dossierId }),
    async [Symbol.asyncDispose]() {
      await app[Symbol.asyncDispose]();
      await folder[Symbol.asyncDispose]();
    },
  };
}

describe('files without an indicator', () => {
  test('wait with the folder they came from; twins among them and in the dossier are told', async () => {
    await using desk = await begin();
    const { client, folder, dossierId } = desk;
    await writeFile(folder.join('a.txt'), 'một');
    await writeFile(folder.join('b.txt'), 'một');
    const at = (name: string) => ({ path: folder.join(name), folder: 'TC02/2.1 Giao thông' });
    const input = { dossierId, code: null, sources: [at('a.txt'), at('b.txt')] };
    const first = await finished(client.evidence.add(input));
    expect(first.added).toMatchObject([{ name: 'a.txt', folder: 'TC02/2.1 Giao thông', indicators: [] }]);
    expect(first.known).toMatchObject([{ file: 'b.txt', name: 'a.txt', twice: true }]);
    const second = await finished(client.evidence.add(input));
    expect(second.known.map(({ file, twice }) => [file, twice])).toEqual([
      ['a.txt', false],
      ['b.txt', false],
    ]);
    expect(await desk.list()).toHaveLength(1);
  });

  test('are given to their indicators in one step that is undone as one', async () => {
    await using desk = await begin();
    const { client, folder, dossierId } = desk;
    const [a, b] = await addFiles(client, folder, dossierId, ['a.pdf', 'b.pdf']);
    if (!a || !b) throw new Error('two files were added');
    await client.evidence.editMany({
      dossierId,
      what: 'Gắn 2 tệp theo gợi ý',
      items: [
        { evidenceId: a.id, link: [{ code: '2.1', pages: 'tr. 3-12, 15' }] },
        { evidenceId: b.id, link: [{ code: '1.1' }], metadata: { kind: 'decision' }, personal: 'căn cước' },
      ],
    });
    expect(await desk.list()).toMatchObject([
      { indicators: ['2.1'], pages: { '2.1': '3–12, 15' } },
      { indicators: ['1.1'], pages: {}, kind: 'decision', personal: 'căn cước' },
    ]);
    const { change } = await client.changes.undo({ dossierId });
    expect(change).toMatchObject({ what: 'Gắn 2 tệp theo gợi ý' });
    expect(await desk.list()).toMatchObject([
      { indicators: [] },
      { indicators: [], kind: null, personal: null },
    ]);
  });
});

describe('editing many files', () => {
  test('is all or nothing: pages that cannot be, unknown codes and strange files are refused by name', async () => {
    await using desk = await begin();
    const { client, folder, dossierId } = desk;
    const [a, b] = await addFiles(client, folder, dossierId, ['a.pdf', 'b.pdf']);
    if (!a || !b) throw new Error('two files were added');
    const good = { evidenceId: a.id, link: [{ code: '1.1' }] };
    const wrong = [
      { evidenceId: b.id, link: [{ code: '1.1', pages: '9-3' }] },
      { evidenceId: b.id, link: [{ code: '99.9' }] },
      { evidenceId: 'không có', link: [] },
    ];
    const refused = [];
    for (const item of wrong)
      refused.push(await refusal(client.evidence.editMany({ dossierId, items: [good, item] })));
    expect(refused.map(({ code }) => code)).toEqual(['invalidInput', 'notFound', 'notFound']);
    expect(JSON.stringify(refused[0]?.details)).toContain('b.pdf');
    expect((await desk.list()).map(({ indicators }) => indicators)).toEqual([[], []]);
  });

  test('a name keeps its ending, a link its pages when the file is given to the same indicator again', async () => {
    await using desk = await begin();
    const { client, folder, dossierId } = desk;
    const [a] = await addFiles(client, folder, dossierId, ['scan001.pdf']);
    if (!a) throw new Error('a file was added');
    const edit = { evidenceId: a.id, name: 'Quyết định 12', link: [{ code: '1.1', pages: '2' }] };
    const [renamed] = await client.evidence.editMany({ dossierId, items: [edit] });
    expect(renamed).toMatchObject({ name: 'Quyết định 12.pdf', pages: { '1.1': '2' } });
    await addFiles(client, folder, dossierId, ['scan001.pdf'], '1.1');
    await client.evidence.link({ evidenceId: a.id, code: '1.1' });
    expect(await desk.list()).toMatchObject([{ pages: { '1.1': '2' } }]);
  });

  test('hundreds of files are described at once', async () => {
    await using desk = await begin();
    const { client, folder, dossierId } = desk;
    const names = Array.from({ length: 300 }, (_, index) => `tệp ${index}.txt`);
    const added = await addFiles(client, folder, dossierId, names);
    const items = added.map(({ id }) => ({ evidenceId: id, metadata: { issuer: 'UBND xã' } }));
    await client.evidence.editMany({ dossierId, items });
    expect((await desk.list()).every(({ issuer }) => issuer === 'UBND xã')).toBe(true);
    await client.changes.undo({ dossierId });
    expect((await desk.list()).some(({ issuer }) => issuer !== null)).toBe(false);
  });
});

describe('the trash', () => {
  test('holds what was taken out with its links, and gives it back unless the same bytes came anew', async () => {
    await using desk = await begin();
    const { client, folder, dossierId } = desk;
    const [a] = await addFiles(client, folder, dossierId, ['a.pdf'], '1.1');
    if (!a) throw new Error('a file was added');
    await client.evidence.editMany({ dossierId, items: [{ evidenceId: a.id, removed: true }] });
    expect(await desk.list()).toEqual([]);
    expect(await client.evidence.trash({ dossierId })).toMatchObject([
      { name: 'a.pdf', indicators: ['1.1'] },
    ]);
    await addFiles(client, folder, dossierId, ['a.pdf']);
    const back = { dossierId, items: [{ evidenceId: a.id, removed: false }] };
    expect((await refusal(client.evidence.editMany(back))).code).toBe('invalidInput');
    const [again] = await desk.list();
    if (!again) throw new Error('the file was added again');
    await client.evidence.remove({ evidenceId: again.id });
    await client.evidence.editMany(back);
    expect(await desk.list()).toMatchObject([{ id: a.id, indicators: ['1.1'], removedAt: null }]);
  });
});

describe('replacing a file', () => {
  test('keeps what it was, which can be brought back, undone and is found by the check of the store', async () => {
    await using desk = await begin();
    const { client, folder, dossierId } = desk;
    const [draft] = await addFiles(client, folder, dossierId, ['dự thảo.docx'], '1.1');
    if (!draft) throw new Error('a file was added');
    const evidenceId = draft.id;
    await writeFile(folder.join('bản ký.pdf'), 'bản ký');
    const source = { path: folder.join('bản ký.pdf') };
    const { evidence: signed } = await finished(client.evidence.replace({ evidenceId, source }));
    expect(signed).toMatchObject({
      name: 'bản ký.pdf',
      indicators: ['1.1'],
      revisions: [{ name: 'dự thảo.docx', sha256: draft.sha256 }],
    });
    const back = await client.evidence.revert({ evidenceId, sha256: draft.sha256 });
    expect(back).toMatchObject({ name: 'dự thảo.docx', revisions: [{ name: 'bản ký.pdf' }] });
    await client.changes.undo({ dossierId });
    await client.changes.undo({ dossierId });
    expect(await desk.list()).toMatchObject([{ sha256: draft.sha256, revisions: [] }]);
    await client.changes.redo({ dossierId });
    await rm(`${desk.workspaceDir}/store/${draft.sha256.slice(0, 2)}/${draft.sha256}`);
    const { problems } = await finished(client.workspace.check({}));
    expect(problems).toMatchObject([{ code: 'fileMissing', file: 'dự thảo.docx' }]);
  });

  test('changes nothing where the new file is unreadable, the same, or another file of the dossier', async () => {
    await using desk = await begin();
    const { client, folder, dossierId } = desk;
    const [a] = await addFiles(client, folder, dossierId, ['a.pdf', 'b.pdf']);
    if (!a) throw new Error('two files were added');
    const replace = (name: string) =>
      finished(client.evidence.replace({ evidenceId: a.id, source: { path: folder.join(name) } }));
    await writeFile(folder.join('rỗng.pdf'), '');
    expect((await replace('rỗng.pdf')).failed).toMatchObject([{ code: 'fileEmpty' }]);
    expect((await replace('a.pdf')).evidence.revisions).toEqual([]);
    expect((await refusal(replace('b.pdf'))).code).toBe('invalidInput');
    expect(await desk.list()).toMatchObject([{ sha256: a.sha256, revisions: [] }, {}]);
  });
});

describe('conditions outside the criteria', () => {
  test('may have files, and a package carries files, pages and personal marks to the reviewer', async () => {
    await using desk = await begin();
    const { client, folder, dossierId } = desk;
    const { conditions } = await client.dossiers.get({ dossierId });
    const code = conditions[0]?.code;
    if (code === undefined) throw new Error('the set has conditions');
    const [a] = await addFiles(client, folder, dossierId, ['phiếu.pdf'], code);
    if (!a) throw new Error('a file was added');
    await client.evidence.editMany({
      dossierId,
      items: [
        {
          evidenceId: a.id,
          link: [{ code, pages: '1-4' }, { code: '1.1' }],
          metadata: { kind: 'minutes' },
          personal: '',
        },
      ],
    });
    const target = folder.join('goi.zip');
    await finished(client.packages.export({ dossierId, target }));
    const { id } = await finished(client.packages.open({ source: { path: target } }));
    expect(await client.evidence.list({ dossierId: id })).toMatchObject([
      {
        name: 'phiếu.pdf',
        indicators: ['1.1', code],
        pages: { [code]: '1–4' },
        kind: 'minutes',
        personal: '',
      },
    ]);
    const received = await client.dossiers.get({ dossierId: id });
    expect(received.conditions[0]?.evidence).toMatchObject([{ name: 'phiếu.pdf' }]);
    const opened = `${desk.workspaceDir}/received`;
    const [first] = await readdir(opened);
    const page = await readFile(`${opened}/${first}/index.html`, 'utf8');
    expect(page).toContain('trang 1–4');
    expect(page).toContain('Có dữ liệu cá nhân');
  });
});
