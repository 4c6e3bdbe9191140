import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../scripts/root.ts';

type Import = { file: string; target: string };

const aliases: Readonly<Record<string, string>> = {
  '#shared/': 'shared/',
  '#core/': 'electron/core/',
  '#gateway/': 'electron/gateway/',
};

const filesIn = (...folders: string[]) =>
  folders
    .flatMap(folder => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(entry => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));

const files = filesIn('shared', 'electron', 'renderer');
const allFiles = [...files, ...filesIn('scripts', 'test')];

const source = (file: string) => readFileSync(join(root, file), 'utf8');

/** A folder of ours as a path from the root; a package or a Node module by its name. */
function resolveTarget(file: string, specifier: string): string {
  for (const [alias, folder] of Object.entries(aliases)) {
    if (specifier.startsWith(alias)) return folder + specifier.slice(alias.length);
  }
  if (specifier.startsWith('.')) return join(dirname(file), specifier).split(sep).join('/');
  return specifier;
}

const imports: Import[] = files.flatMap(file =>
  [...source(file).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g)].map(([, specifier = '']) => ({
    file,
    target: resolveTarget(file, specifier),
  })),
);

const isOurs = (target: string) => /^(shared|electron|renderer|test|scripts)\//.test(target);
const isNode = (target: string) => target.startsWith('node:');
const isPackage = (target: string) => !isOurs(target) && !isNode(target) && !target.startsWith('../');
const within =
  (...folders: string[]) =>
  (target: string) =>
    folders.some(folder => target.startsWith(folder));
const packageName = (target: string) =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
const packages =
  (...names: string[]) =>
  (target: string) =>
    isPackage(target) && names.includes(packageName(target));

const offences = (folder: string, ...allowed: ((target: string) => boolean)[]) =>
  imports.filter(each => each.file.startsWith(folder) && !allowed.some(isAllowed => isAllowed(each.target)));

describe('each folder imports only what it may', () => {
  test('shared: itself, zod and the contract library; no Node, no DOM, no shell', () => {
    expect(offences('shared/', within('shared/'), packages('zod', '@orpc/contract'))).toEqual([]);
  });

  test('core: itself, shared, Node and libraries; neither Electron nor HTTP nor a screen', () => {
    const forbidden = packages('electron', 'ws', 'react', 'react-dom', '@mantine/core', '@orpc/client');
    const isHttp = (target: string) => /^node:(http|https|http2|net)$/.test(target);
    const isLibrary = (target: string) =>
      (isPackage(target) || isNode(target)) && !forbidden(target) && !isHttp(target);
    expect(offences('electron/core/', within('electron/core/', 'shared/'), isLibrary)).toEqual([]);
  });

  test('gateway: itself, shared and Node', () => {
    expect(offences('electron/gateway/', within('electron/gateway/', 'shared/'), isNode)).toEqual([]);
  });

  test('desktop: gateway, shared, Electron; the core from its own process alone', () => {
    // Where the data is by default is one rule for all shells and opens nothing.
    const defaultDir = within('electron/core/workspace/default-dir.ts');
    const found = offences(
      'electron/desktop/',
      within('electron/desktop/', 'electron/gateway/', 'shared/'),
      isNode,
      defaultDir,
      packages('electron'),
    );
    const isCoreProcess = ({ file, target }: Import) =>
      file === 'electron/desktop/core-process.ts' &&
      (within('electron/core/')(target) || packages('@orpc/server')(target));
    expect(found.filter(each => !isCoreProcess(each))).toEqual([]);
  });

  test('web: gateway, core, shared, the channel', () => {
    const own = within('electron/web/', 'electron/gateway/', 'electron/core/', 'shared/');
    expect(offences('electron/web/', own, isNode, packages('ws', '@orpc/server'))).toEqual([]);
  });

  test('command line: core and shared', () => {
    const own = within('electron/cli/', 'electron/core/', 'shared/');
    expect(
      offences(
        'electron/cli/',
        own,
        isNode,
        packages('commander', '@orpc/server', '@orpc/contract', '@orpc/client'),
      ),
    ).toEqual([]);
  });

  test('renderer: itself, shared and packages of the screen; no Node, no core, no Electron', () => {
    const isForbidden = packages('electron', 'better-sqlite3', 'ws', '@orpc/server');
    expect(
      offences(
        'renderer/',
        within('renderer/', 'shared/'),
        target => isPackage(target) && !isForbidden(target),
      ),
    ).toEqual([]);
  });
});

test('only the desktop shell knows Electron', () => {
  expect(
    imports.filter(each => each.target === 'electron' && !each.file.startsWith('electron/desktop/')),
  ).toEqual([]);
});

test('no feature of the page imports another feature', () => {
  const feature = (path: string) => path.match(/^renderer\/features\/([^/]+)\//)?.[1];
  const crossing = imports.filter(
    ({ file, target }) => feature(file) && feature(target) && feature(file) !== feature(target),
  );
  expect(crossing).toEqual([]);
});

test('parts that pages share know no feature, and the page knows its shell in one file', () => {
  const upwards = imports.filter(
    ({ file, target }) => /^renderer\/(core|ui)\//.test(file) && /^renderer\/(features|app)\//.test(target),
  );
  expect(upwards).toEqual([]);
  const knowing = files.filter(file => file.startsWith('renderer/') && /\bhoSoNtm\b/.test(source(file)));
  expect(knowing).toEqual(['renderer/core/connect.ts']);
});

test('there are no barrel files', () => {
  expect(allFiles.filter(file => /(^|\/)index\.tsx?$/.test(file))).toEqual([]);
  const reexporting = allFiles.filter(file => /^export \* from/m.test(source(file)));
  expect(reexporting).toEqual([]);
});

test('files are named in kebab-case, and none is a drawer for anything', () => {
  const name = (file: string) => file.slice(file.lastIndexOf('/') + 1);
  expect(allFiles.filter(file => !/^[a-z0-9-]+(\.d|\.test)?\.tsx?$/.test(name(file)))).toEqual([]);
  expect(allFiles.filter(file => /^(utils?|helpers?|common|types|manager)\.tsx?$/.test(name(file)))).toEqual(
    [],
  );
});

test('nothing silences the compiler or the linter', () => {
  const silencing = /@ts-(ignore|nocheck|expect-error)|biome-(ignore)|eslint-(disable)/;
  expect(allFiles.filter(file => silencing.test(source(file)))).toEqual([]);
});
