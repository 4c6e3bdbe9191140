import { chmodSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { storedAt } from '#shared/workspace-folders.ts';
import { finished, makeDossier, refusal, type TestClient, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

const now = () => new Date('2026-11-21T03:00:00Z');

async function addFile(
  client: TestClient,
  dossierId: string,
  name: string,
  text: string,
): Promise<{ id: string; sha256: string }> {
  await using folder = await tempDir();
  const path = folder.join(name);
  writeFileSync(path, text);
  const { added } = await finished(client.evidence.add({ dossierId, code: '1.1', sources: [{ path }] }));
  const [first] = added;
  if (!first) throw new Error('nothing was added');
  return first;
}

async function keysOf(client: TestClient, dossierId: string, forPublic = false) {
  return (await client.dossiers.check({ dossierId, forPublic })).problems.map(({ key }) => key);
}

describe('the check of a dossier', () => {
  test('gives every finding its severity, remedy and place', async () => {
    await using app = await testCore({ now });
    const dossierId = await makeDossier(app.client);
    const { ready, problems, ignored } = await app.client.dossiers.check({ dossierId });
    expect({ ready, ignored }).toEqual({ ready: false, ignored: [] });
    expect(problems[0]).toEqual({
      code: 'unassessed',
      indicator: '1.1',
      message: 'Chưa nhập kết quả',
      severity: 'fix',
      title: 'Chưa có kết quả',
      remedy: 'Nhập kết quả của chỉ tiêu.',
      place: { kind: 'indicator', code: '1.1', others: [] },
      key: 'unassessed indicator 1.1',
      canIgnore: false,
      person: null,
      dueOn: null,
    });
    expect(problems.at(-1)).toMatchObject({ code: 'setUnchecked', severity: 'look' });
  });

  test('sees the dates of documents, two of one number, and what a public copy would lack', async () => {
    await using app = await testCore({ now });
    const { client } = app;
    const dossierId = await makeDossier(client);
    const a = await addFile(client, dossierId, 'a.txt', 'một');
    const b = await addFile(client, dossierId, 'b.txt', 'hai');
    const metadata = { number: '12/QĐ-UBND', issuedOn: '2027-01-01' };
    for (const { id } of [a, b])
      await client.evidence.editMany({ dossierId, items: [{ evidenceId: id, metadata, personal: 'CCCD' }] });
    const keys = await keysOf(client, dossierId, true);
    expect(keys).toEqual(
      expect.arrayContaining([
        `dateInFuture evidence ${a.id}`,
        `samePaperTwice evidence ${b.id}`,
        'personalOnly indicator 1.1',
      ]),
    );
    expect(await keysOf(client, dossierId)).not.toContain('personalOnly indicator 1.1');
  });

  test('sees files that are gone or of another size, and those the check of the store found changed', async () => {
    await using app = await testCore({ now });
    const { client } = app;
    const dossierId = await makeDossier(client);
    const { id, sha256 } = await addFile(client, dossierId, 'a.txt', 'một');
    const stored = join(app.workspaceDir, 'store', ...storedAt(sha256));
    chmodSync(stored, 0o600);
    writeFileSync(stored, 'hai!');
    const changed = `fileChanged evidence ${id}`;
    // As many bytes as before: only reading it tells.
    expect(Buffer.byteLength('một')).toBe(5);
    expect(await keysOf(client, dossierId)).toContain(changed);
    writeFileSync(stored, 'hai!!');
    expect(await keysOf(client, dossierId)).not.toContain(changed);
    await finished(client.workspace.check());
    expect(await keysOf(client, dossierId)).toContain(changed);
    writeFileSync(stored, 'một');
    utimesSync(stored, 1, 1);
    expect(await keysOf(client, dossierId)).not.toContain(changed);
  });

  test('two totals of the same thing that differ are found', async () => {
    await using app = await testCore({ now });
    const dossierId = await makeDossier(app.client);
    for (const [code, denominator] of [
      ['9.2', '1832'],
      ['11', '1800'],
    ] as const)
      await app.client.assessments.set({
        dossierId,
        code,
        change: { entry: { kind: 'ratio', numerator: '100', denominator } },
      });
    const { problems } = await app.client.dossiers.check({ dossierId });
    expect(problems.find(({ code }) => code === 'differentNumbers')?.message).toBe(
      'Số hộ ghi khác nhau: 1.832 ở 9.2; 1.800 ở 11',
    );
  });
});

describe('a finding that is left as it is', () => {
  test('goes with its reason, through the history, and counts again once it says something else', async () => {
    await using app = await testCore({ now });
    const { client } = app;
    const dossierId = await makeDossier(client);
    const { id } = await addFile(client, dossierId, 'cũ.txt', 'một');
    await client.evidence.describe({ evidenceId: id, metadata: { issuedOn: '2015-05-05' } });
    const key = `dateOutsidePeriod evidence ${id}`;
    const left = await client.checks.ignore({ dossierId, key, reason: ' Quy hoạch còn hiệu lực ' });
    expect(left.problems.map(each => each.key)).not.toContain(key);
    expect(left.ignored).toMatchObject([{ key, reason: 'Quy hoạch còn hiệu lực' }]);
    expect((await client.changes.list({ dossierId, limit: 1 }))[0]).toMatchObject({
      why: 'Quy hoạch còn hiệu lực',
      items: [{ kind: 'ignoredFinding', key }],
    });

    await client.changes.undo({ dossierId });
    expect(await keysOf(client, dossierId)).toContain(key);
    await client.changes.redo({ dossierId });
    expect(await keysOf(client, dossierId)).not.toContain(key);

    await client.evidence.describe({ evidenceId: id, metadata: { issuedOn: '2014-05-05' } });
    expect(await keysOf(client, dossierId)).toContain(key);
    await client.evidence.describe({ evidenceId: id, metadata: { issuedOn: '2015-05-05' } });
    const heeded = await client.checks.heed({ dossierId, key });
    expect(heeded.ignored).toEqual([]);
    expect(heeded.problems.map(each => each.key)).toContain(key);
  });

  test('must be there, be of a rule that allows it, and get a reason', async () => {
    await using app = await testCore({ now });
    const { client } = app;
    const dossierId = await makeDossier(client);
    const ignore = (key: string, reason = 'Vì thế') => client.checks.ignore({ dossierId, key, reason });
    expect((await refusal(ignore('unassessed indicator 1.1'))).details).toEqual({
      problems: ['“Chưa có kết quả” phải sửa, không bỏ qua được'],
    });
    expect((await refusal(ignore('fileEmpty evidence không-có'))).details).toEqual({
      problems: ['điều này không còn trong danh sách kiểm tra'],
    });
    expect((await refusal(ignore('setUnchecked set', '  '))).code).toBe('invalidInput');
    const missing = client.checks.ignore({ dossierId: 'không-có', key: 'setUnchecked set', reason: 'x' });
    expect((await refusal(missing)).code).toBe('notFound');
  });

  test('stands in the package with its reason, and makes it another submission', async () => {
    await using app = await testCore({ now });
    const { client } = app;
    const dossierId = await makeDossier(client);
    const exported = () => finished(client.packages.export({ dossierId, target: null }));
    expect((await exported()).submission).toBe(1);
    await client.checks.ignore({
      dossierId,
      key: 'setUnchecked set',
      reason: '<b>Đã đối chiếu</b> bằng tay',
    });
    expect((await client.dossiers.get({ dossierId })).state).toBe('drafting');
    const { path, submission } = await exported();
    expect(submission).toBe(2);
    const { id } = await client.packages.open({ source: { path } }).then(finished);
    const folder = join(app.workspaceDir, 'received');
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const read = (name: string) =>
      readFileSync(join(folder, pages.find(each => each.endsWith(name)) ?? name), 'utf8');
    expect(read('index.html')).toContain('&lt;b&gt;Đã đối chiếu&lt;/b&gt; bằng tay');
    expect(JSON.parse(read('ho-so.json')).leftFindings).toMatchObject([{ indicator: '' }]);
    expect((await client.dossiers.check({ dossierId: id })).ignored).toEqual([]);
  });
});
