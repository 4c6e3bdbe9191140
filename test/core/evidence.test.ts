import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { readdir, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { finished, makeDossier, refusal, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('evidence', () => {
  test('a file is stored once under its digest and serves many indicators', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const path = folder.join('Quyết định 12.pdf');
    await writeFile(path, 'nội dung');
    const metadata = { number: '12/QĐ-UBND', issuedOn: '2025-03-05' };
    const { added } = await finished(
      app.client.evidence.add({ dossierId, code: '1.1', sources: [{ path }], metadata }),
    );
    expect(added).toMatchObject([
      { name: 'Quyết định 12.pdf', sha256: sha256('nội dung'), sizeBytes: 10, number: '12/QĐ-UBND' },
    ]);
    await finished(app.client.evidence.add({ dossierId, code: '2.1', sources: [{ path }, { path }] }));
    const list = await app.client.evidence.list({ dossierId });
    expect(list.map(({ indicators }) => indicators)).toEqual([['1.1', '2.1']]);
    expect(await readdir(`${app.workspaceDir}/incoming`)).toEqual([]);
  });

  test('what cannot be read is named, the rest goes through, nothing half-written stays', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    await writeFile(folder.join('tốt.txt'), 'tốt');
    await writeFile(folder.join('rỗng.pdf'), '');
    const sources = ['tốt.txt', 'rỗng.pdf', 'không có.pdf', ''].map(name => ({
      path: folder.join(name),
    }));
    const { added, failed } = await finished(app.client.evidence.add({ dossierId, code: '1.1', sources }));
    expect(added.map(({ name }) => name)).toEqual(['tốt.txt']);
    expect(failed.map(({ code }) => code)).toEqual(['fileEmpty', 'fileMissing', 'fileIsFolder']);
    for (const { message } of failed) expect(message).toMatch(/“.+”/);
    expect(await readdir(`${app.workspaceDir}/incoming`)).toEqual([]);
  });

  test.skipIf(process.platform === 'win32')('a pipe is refused and not waited for', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const path = folder.join('ống');
    execFileSync('mkfifo', [path]);
    const { failed } = await finished(
      app.client.evidence.add({ dossierId, code: '1.1', sources: [{ path }] }),
    );
    expect(failed).toMatchObject([{ code: 'fileUnreadable', file: 'ống' }]);
  });

  test('names in NFD, of 250 characters and with signs Windows forbids are kept as they are, in NFC', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const names = ['Báo cáo.pdf'.normalize('NFD'), `${'a'.repeat(246)}.pdf`];
    for (const name of names) await writeFile(folder.join(name), name);
    // Not every system can hold these as files; uploads bring them from those that can.
    const foreign = ['a<b>:"c"|d?*.pdf', 'CON.pdf', 'đuôi...'].map(name => ({ upload: randomUUID(), name }));
    for (const { upload, name } of foreign) await writeFile(join(app.workspaceDir, 'incoming', upload), name);
    const sources = [...names.map(name => ({ path: folder.join(name) })), ...foreign];
    const { added, failed } = await finished(app.client.evidence.add({ dossierId, code: '1.1', sources }));
    expect(failed).toEqual([]);
    expect(added.map(({ name }) => name)).toEqual(
      [...names, ...foreign.map(({ name }) => name)].map(name => name.normalize('NFC')),
    );
  });

  test('a file of 3 GB can be cancelled without a trace', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const path = folder.join('phim.mp4');
    await writeFile(path, 'x');
    await truncate(path, 3 * 1024 ** 3);
    const controller = new AbortController();
    const job = await app.client.evidence.add(
      { dossierId, code: '1.1', sources: [{ path }] },
      { signal: controller.signal },
    );
    await job.next();
    controller.abort();
    const refused = await refusal(finished(job));
    expect(refused.code).toBe('cancelled');
    expect(await app.client.evidence.list({ dossierId })).toEqual([]);
    expect(await readdir(`${app.workspaceDir}/incoming`)).toEqual([]);
    expect(await readdir(`${app.workspaceDir}/store`)).toEqual([]);
  });

  test('a file that grows while it is read is refused by name', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const path = folder.join('nhật ký.log');
    await writeFile(path, 'x');
    await truncate(path, 400 * 1024 ** 2);
    const job = await app.client.evidence.add({ dossierId, code: '1.1', sources: [{ path }] });
    await job.next();
    await truncate(path, 401 * 1024 ** 2);
    const { added, failed } = await finished(job);
    expect(added).toEqual([]);
    expect(failed).toMatchObject([{ code: 'fileChanged', file: 'nhật ký.log' }]);
  });

  test('removing, unlinking and describing can be taken back', async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const path = folder.join('a.pdf');
    await writeFile(path, 'a');
    const { added } = await finished(
      app.client.evidence.add({ dossierId, code: '1.1', sources: [{ path }] }),
    );
    const evidenceId = added[0]?.id ?? '';
    await app.client.evidence.remove({ evidenceId });
    expect(await app.client.evidence.list({ dossierId })).toEqual([]);
    expect((await app.client.evidence.restore({ evidenceId })).indicators).toEqual(['1.1']);
    expect((await app.client.evidence.unlink({ evidenceId, code: '1.1' })).indicators).toEqual([]);
    expect((await app.client.evidence.link({ evidenceId, code: '1.1' })).indicators).toEqual(['1.1']);
    const described = await app.client.evidence.describe({
      evidenceId,
      metadata: { subject: 'Về việc công bố' },
    });
    expect(described).toMatchObject({ subject: 'Về việc công bố', number: null });
  });

  test('opening gives the system a read-only copy, and never a program', async () => {
    await using folder = await tempDir();
    const opened: string[] = [];
    await using app = await testCore({
      openPath: async path => {
        opened.push(path);
      },
    });
    const dossierId = await makeDossier(app.client);
    for (const name of ['Biểu mẫu.docx', 'cài đặt.exe', 'chạy.bat. '])
      await writeFile(folder.join(name), name);
    const sources = ['Biểu mẫu.docx', 'cài đặt.exe', 'chạy.bat. '].map(name => ({ path: folder.join(name) }));
    const { added } = await finished(app.client.evidence.add({ dossierId, code: '1.1', sources }));
    const [document, program, script] = added.map(({ id }) => ({ evidenceId: id }));
    if (!document || !program || !script) throw new Error('three files were added');
    await app.client.evidence.open(document);
    expect(opened).toHaveLength(1);
    expect((await stat(opened[0] ?? '')).mode & 0o222).toBe(0);
    expect((await refusal(app.client.evidence.open(program))).code).toBe('executableNotOpened');
    expect((await refusal(app.client.evidence.open(script))).code).toBe('executableNotOpened');
    expect(opened).toHaveLength(1);
  });
});
