import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writePackage } from '#core/packages/bag-writer.ts';
import { extractPackage } from '#core/packages/extract.ts';
import { reviewJsonPath } from '#shared/domain/review-json.ts';
import type { tempDir } from './temp-dir.ts';
import { uncontrolled } from './uncontrolled.ts';

type Folder = Awaited<ReturnType<typeof tempDir>>;

/**
 * A review file whose words were changed by somebody who knows how to make every digest right again.
 * @param change makes of what it says what it shall say, as JSON text
 */
export async function forgedReview(
  folder: Folder,
  path: string,
  change: (text: string) => string,
  name = 'sua.zip',
): Promise<string> {
  const bag = folder.join(`bag-${name}`);
  await extractPackage({ zip: path, folder: bag }, uncontrolled);
  const items = await readdir(join(bag, 'data'), { recursive: true, withFileTypes: true });
  const payload = await Promise.all(
    items
      .filter(item => item.isFile())
      .map(async item => {
        const file = join(item.parentPath, item.name);
        const bytes = await readFile(file);
        const place = file.slice(bag.length + 1).replaceAll('\\', '/');
        return {
          path: place,
          source: { bytes: place === reviewJsonPath ? Buffer.from(change(bytes.toString())) : bytes },
        };
      }),
  );
  const target = folder.join(name);
  await writePackage(
    {
      target,
      stem: 'DG_SUA',
      createdAt: new Date('2026-11-21T03:04:06Z'),
      payload,
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
}
