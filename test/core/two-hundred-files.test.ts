import { execFileSync } from 'node:child_process';
import { chmod, truncate, writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { finished, makeDossier, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

/** Root reads what nobody else may; a file that is a name without a target is as closed to it as a locked one. */
async function lock(path: string): Promise<void> {
  if (process.getuid?.() === 0) execFileSync('ln', ['-sf', '/proc/self/mem', path]);
  else await chmod(path, 0);
}

/** 2 GB went through as well (53 s on a busy machine); the size is nothing to the code. */
const largeBytes = 128 * 1024 ** 2;

test.skipIf(process.platform === 'win32')(
  'of 200 files three locked, one empty, two the same and one large: each is told and the rest goes through',
  async () => {
    await using folder = await tempDir();
    await using app = await testCore();
    const dossierId = await makeDossier(app.client);
    const names = Array.from({ length: 200 }, (_, index) => `tệp ${String(index + 1).padStart(3, '0')}.pdf`);
    for (const name of names) await writeFile(folder.join(name), `%PDF-1.4 ${name}`);
    const [locked1, locked2, locked3, empty, twin, big] = names;
    if (!(locked1 && locked2 && locked3 && empty && twin && big)) throw new Error('there are 200 names');
    for (const name of [locked1, locked2, locked3]) await lock(folder.join(name));
    await writeFile(folder.join(empty), '');
    await writeFile(folder.join(twin), `%PDF-1.4 ${names[10]}`);
    await truncate(folder.join(big), largeBytes);
    const sources = names.map(name => ({ path: folder.join(name) }));
    const { added, failed, known } = await finished(
      app.client.evidence.add({ dossierId, code: null, sources }),
    );
    expect(failed.map(({ file }) => file)).toEqual([locked1, locked2, locked3, empty]);
    for (const { message } of failed) expect(message).toMatch(/“.+”.+\. .+/);
    expect(known).toMatchObject([{ file: names[10], name: twin, twice: true }]);
    expect(added).toHaveLength(200 - 4 - 1);
    expect(added.find(({ name }) => name === big)?.sizeBytes).toBe(largeBytes);
  },
  60_000,
);
