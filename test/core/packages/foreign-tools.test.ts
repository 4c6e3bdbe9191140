import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { foldPath } from '#shared/domain/safe-path.ts';
import { finished, makeDossier, testCore } from '../../support/core.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { hasTool, runTool } from '../../support/tools.ts';

/** How each tool unpacks an archive into a folder. */
const tools: Record<string, (zip: string, into: string) => [string, string[]]> = {
  unzip: (zip, into) => ['unzip', ['-qq', zip, '-d', into]],
  bsdtar: (zip, into) => ['bsdtar', ['-xf', zip, '-C', into]],
  '7z': (zip, into) => ['7z', ['x', '-bso0', `-o${into}`, zip]],
  python3: (zip, into) => [
    'python3',
    [
      '-c',
      'import sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; z.extractall(sys.argv[2])',
      zip,
      into,
    ],
  ],
};

/** Names as offices have them, and as nobody should. */
const names = [
  `${'Biên bản nghiệm thu công trình đường trục thôn '.repeat(7).slice(0, 296)}.pdf`,
  `${'Biên bản nghiệm thu công trình đường trục thôn '.repeat(7).slice(0, 295)}!.pdf`,
  'CON.pdf',
  'a<b>:"|?*.docx',
  '=1+1.xlsx',
  'Ảnh.JPG',
  'ảnh.jpg',
  '…  . .pdf',
];

function contentOf(folder: string, inside = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(folder, inside), { withFileTypes: true }).flatMap(item => {
      const path = inside === '' ? item.name : `${inside}/${item.name}`;
      if (item.isDirectory()) return Object.entries(contentOf(folder, path));
      const bytes = readFileSync(join(folder, path));
      return [[path, createHash('sha256').update(bytes).digest('hex')]];
    }),
  );
}

test('a package unpacks to the same files with every tool, under names that every disk can hold', async ({
  skip,
}) => {
  const present = Object.keys(tools).filter(hasTool);
  skip(present.length === 0, 'none of the tools is here');
  await using folder = await tempDir();
  await using app = await testCore();
  const dossierId = await makeDossier(app.client);
  for (const [index, name] of names.entries()) {
    await writeFile(folder.join(`${index}.pdf`), `nội dung ${index}`);
    const sources = [{ path: folder.join(`${index}.pdf`) }];
    await finished(app.client.evidence.add({ dossierId, code: '1.1', sources }));
    const [added] = (await app.client.evidence.list({ dossierId })).filter(
      each => each.name === `${index}.pdf`,
    );
    await app.client.evidence.editMany({ dossierId, items: [{ evidenceId: added?.id ?? '', name }] });
  }
  const { path } = await finished(app.client.packages.export({ dossierId, target: folder.path }));
  const unpacked: Record<string, string>[] = [];
  for (const tool of present) {
    const into = folder.join(`ra-${tool}`);
    await mkdir(into);
    const [program, args] = tools[tool]?.(path, into) ?? ['', []];
    runTool(program, args);
    unpacked.push(contentOf(into));
    const [bag = ''] = readdirSync(into);
    if (hasTool('sha256sum'))
      for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
        runTool('sha256sum', ['--quiet', '--strict', '-c', manifest], join(into, bag));
  }
  for (const each of unpacked) expect(each).toEqual(unpacked[0]);
  const paths = Object.keys(unpacked[0] ?? {});
  expect(paths.filter(each => each.includes('/data/minh-chung/'))).toHaveLength(names.length);
  expect(new Set(paths.map(foldPath)).size).toBe(paths.length);
  for (const each of paths) {
    expect(each.length).toBeLessThanOrEqual(180);
    for (const part of each.split('/')) expect(part).toMatch(/^[A-Za-z0-9_-][A-Za-z0-9._-]{0,99}$/);
  }
});
