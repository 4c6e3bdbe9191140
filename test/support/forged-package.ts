import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writePackage } from '#core/packages/bag-writer.ts';
import { extractPackage } from '#core/packages/extract.ts';
import { finished, makeDossier, testCore } from './core.ts';
import type { tempDir } from './temp-dir.ts';
import { uncontrolled } from './uncontrolled.ts';

/** A package of ours whose data were changed by somebody who knows how to make every digest right again. */
export async function forge(folder: Awaited<ReturnType<typeof tempDir>>) {
  await using commune = await testCore();
  const dossierId = await makeDossier(commune.client);
  await writeFile(folder.join('a.pdf'), 'nội dung');
  const sources = [{ path: folder.join('a.pdf') }];
  await finished(commune.client.evidence.add({ dossierId, code: '1.1', sources }));
  const own = await finished(commune.client.packages.export({ dossierId, target: folder.path }));
  await extractPackage({ zip: own.path, folder: folder.join('bag') }, uncontrolled);
  const items = await readdir(folder.join('bag', 'data'), { recursive: true, withFileTypes: true });
  const payload = await Promise.all(
    items
      .filter(item => item.isFile())
      .map(async item => {
        const file = join(item.parentPath, item.name);
        const path = file.slice(folder.join('bag').length + 1).replaceAll('\\', '/');
        return { path, bytes: await readFile(file) };
      }),
  );
  await mkdir(folder.join('out'));
  let count = 0;
  return async (change: (text: string) => string, more: { path: string; bytes: Buffer }[] = []) => {
    count += 1;
    const target = folder.join('out', `${count}.zip`);
    const files = payload.map(({ path, bytes }) =>
      path === 'data/ho-so.json' ? { path, bytes: Buffer.from(change(bytes.toString())) } : { path, bytes },
    );
    await writePackage(
      {
        target,
        stem: own.fileName.replace('.zip', ''),
        createdAt: new Date('2026-11-21T03:04:06Z'),
        payload: [...files, ...more].map(({ path, bytes }) => ({ path, source: { bytes } })),
        tagFiles: ['index.html', 'DOC-TRUOC.txt'].map(path => ({ path, content: () => Buffer.from('x') })),
        bagInfo: [
          'Source-Organization',
          'External-Identifier',
          'Bag-Software-Agent',
          'Internal-Sender-Description',
        ].map(label => ({ label, value: 'Hồ sơ NTM' })),
      },
      uncontrolled,
    );
    return target;
  };
}
