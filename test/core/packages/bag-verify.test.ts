import fs from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { type BagReport, verifyBag } from '#core/packages/bag-verify.ts';
import {
  type BagFiles,
  bagFixture,
  manifestOf,
  withNewTagManifest,
  writeFolder,
  writeZip,
} from '../../support/bag-fixture.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { uncontrolled } from '../../support/uncontrolled.ts';

/** Judges the same bag as a folder and as a zip: both must come to the same. */
async function judge(files: BagFiles): Promise<{ valid: boolean; errors: string[]; warnings: string[] }> {
  await using dir = await tempDir();
  const folder = brief(await verify(writeFolder(join(dir.path, 'goi'), files)));
  const zip = brief(await verify(writeZip(join(dir.path, 'goi.zip'), files)));
  expect(zip).toEqual(folder);
  return folder;
}

/** Windows has no line breaks in names, and no links without special rights. */
const isWindows = process.platform === 'win32';

const verify = (path: string): Promise<BagReport> => verifyBag({ path }, uncontrolled);

function brief({ valid, errors, warnings }: BagReport) {
  const codes = (problems: BagReport['errors']) =>
    problems.map(({ code, file }) => `${code} ${file ?? ''}`.trim()).sort();
  return { valid, errors: codes(errors), warnings: codes(warnings) };
}

const inOrder = { valid: true, errors: [], warnings: [] };
const oneFile = { 'data/a.txt': 'a' };

test.each(['0.93', '0.94', '0.95', '0.96', '0.97', '1.0'])('a bag of version %s is valid', async version => {
  expect(await judge(bagFixture({ version }))).toEqual(inOrder);
});

test.each(['md5', 'sha1', 'sha256', 'sha512'])('a %s manifest is checked', async algorithm => {
  expect(await judge(bagFixture({ algorithms: [algorithm] }))).toEqual(inOrder);
  const changed = bagFixture({ algorithms: [algorithm], extra: { 'data/van-ban.txt': 'Tờ trính' } });
  expect(await judge(changed)).toEqual({
    ...inOrder,
    valid: false,
    errors: ['hashMismatch data/van-ban.txt'],
  });
});

test('a report tells version, digest, short code and counts', async () => {
  await using dir = await tempDir();
  const path = writeZip(join(dir.path, 'a.zip'), bagFixture());
  expect(await verify(path)).toMatchObject({
    path,
    readable: true,
    version: '1.0',
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    shortCode: expect.stringMatching(/^[A-Z2-7]{5}-[A-Z2-7]{5}$/),
    files: 2,
    bytes: 3011,
  });
});

const invalid: [string, BagFiles, string[]][] = [
  ['bagit.txt is missing', bagFixture({ extra: { 'bagit.txt': null } }), ['notBag']],
  [
    'bagit.txt begins with a byte order mark',
    withNewTagManifest(
      bagFixture({
        extra: { 'bagit.txt': '\ufeffBagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n' },
      }),
    ),
    ['bagitDeclaration bagit.txt'],
  ],
  [
    'bagit.txt has a blank before the colon',
    withNewTagManifest(
      bagFixture({ extra: { 'bagit.txt': 'BagIt-Version : 1.0\nTag-File-Character-Encoding: UTF-8\n' } }),
    ),
    ['bagitDeclaration bagit.txt'],
  ],
  [
    'the version is no version',
    withNewTagManifest(
      bagFixture({ extra: { 'bagit.txt': 'BagIt-Version: .97\nTag-File-Character-Encoding: UTF-8\n' } }),
    ),
    ['bagitDeclaration bagit.txt'],
  ],
  ['the version is unknown', bagFixture({ version: '2.0' }), ['bagitVersion bagit.txt']],
  [
    'the encoding is missing',
    withNewTagManifest(bagFixture({ extra: { 'bagit.txt': 'BagIt-Version: 1.0\n' } })),
    ['bagitDeclaration bagit.txt'],
  ],
  [
    'the encoding is unknown',
    withNewTagManifest(
      bagFixture({ extra: { 'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: TCVN-9\n' } }),
    ),
    ['bagitEncoding bagit.txt'],
  ],
  [
    'a payload file is missing',
    bagFixture({ info: null, extra: { 'data/van-ban.txt': null } }),
    ['payloadMissing data/van-ban.txt'],
  ],
  [
    'a payload file is not listed',
    bagFixture({ info: null, extra: { 'data/la.txt': 'x' } }),
    ['payloadUnlisted data/la.txt'],
  ],
  [
    'a tag file is changed',
    bagFixture({ extra: { 'bag-info.txt': 'A: B\n' } }),
    ['hashMismatch bag-info.txt'],
  ],
  ['a tag file is missing', bagFixture({ extra: { 'bag-info.txt': null } }), ['tagMissing bag-info.txt']],
  [
    'no manifest',
    bagFixture({ info: null, algorithms: [], tagManifest: false, payload: {}, extra: { 'data/a': null } }),
    ['dataMissing', 'manifestMissing'],
  ],
  [
    'the Payload-Oxum does not fit',
    bagFixture({ info: 'Payload-Oxum: 3010.3\n' }),
    ['oxumMismatch bag-info.txt'],
  ],
  ['the Payload-Oxum is none', bagFixture({ info: 'Payload-Oxum: ba tệp\n' }), ['oxumForm bag-info.txt']],
  [
    'a manifest reaches out of the bag',
    bagFixture({
      info: null,
      tagManifest: false,
      extra: {
        'manifest-sha256.txt': `${manifestOf('sha256', { '../x': '' })}${manifestOf('sha256', bagFixture({ info: null, tagManifest: false, payload: oneFile, extra: { 'bagit.txt': null, 'manifest-sha256.txt': null } }))}`,
      },
      payload: oneFile,
    }),
    ['pathUnsafe ../x'],
  ],
  ...['/tmp/x', '~/x', '~root/x', 'C:\\Windows\\x', 'data/../../x'].map(
    (path): [string, BagFiles, string[]] => [
      `a manifest lists ${path}`,
      bagFixture({
        info: null,
        tagManifest: false,
        payload: oneFile,
        extra: { 'manifest-sha256.txt': manifestOf('sha256', { ...oneFile, [path]: '' }) },
      }),
      [`pathUnsafe ${path}`],
    ],
  ),
  [
    'a payload manifest lists a tag file',
    bagFixture({
      info: null,
      tagManifest: false,
      payload: oneFile,
      extra: { 'manifest-sha256.txt': manifestOf('sha256', { ...oneFile, 'bagit.txt': '' }) },
    }),
    ['manifestScope manifest-sha256.txt'],
  ],
  [
    'a file is listed twice with different hashes',
    bagFixture({
      info: null,
      tagManifest: false,
      payload: oneFile,
      extra: {
        'manifest-sha256.txt': manifestOf('sha256', oneFile) + manifestOf('sha256', { 'data/a.txt': 'b' }),
      },
    }),
    ['manifestRepeated manifest-sha256.txt'],
  ],
  [
    'a manifest has a line that is none',
    bagFixture({
      tagManifest: false,
      extra: { 'manifest-sha256.txt': `${bagFixture()['manifest-sha256.txt']}xin chào\n` },
    }),
    ['manifestLine manifest-sha256.txt'],
  ],
  [
    'fetch.txt lists what is not there',
    bagFixture({ extra: { 'fetch.txt': 'https://example.org/x 5 data/x.pdf\n' } }),
    ['fetchMissing data/x.pdf'],
  ],
  [
    'fetch.txt reaches out of the bag',
    bagFixture({ extra: { 'fetch.txt': 'https://example.org/x 5 data/../../x\n' } }),
    ['fetchLine fetch.txt'],
  ],
  [
    'a tag manifest of 1.0 forgets a payload manifest',
    bagFixture({
      extra: {
        'tagmanifest-sha256.txt': manifestOf('sha256', { 'bagit.txt': bagFixture()['bagit.txt'] ?? '' }),
      },
    }),
    ['tagManifestIncomplete manifest-sha256.txt'],
  ],
];

test.each(invalid)('a bag is invalid when %s', async (_, files, errors) => {
  expect(await judge(files)).toMatchObject({ valid: false, errors });
});

test('from 1.0 on every manifest lists every file, before it was enough that one does', async () => {
  const bag = (version: string) =>
    bagFixture({
      version,
      algorithms: ['sha256', 'md5'],
      tagManifest: false,
      payload: { ...oneFile, 'data/b.txt': 'b' },
      extra: { 'manifest-md5.txt': manifestOf('md5', oneFile) },
    });
  expect(await judge(bag('0.97'))).toEqual(inOrder);
  expect(await judge(bag('1.0'))).toEqual({
    ...inOrder,
    valid: false,
    errors: ['manifestIncomplete data/b.txt'],
  });
});

const warned: [string, BagFiles, string[]][] = [
  [
    'md5sum wrote the manifest',
    bagFixture({
      tagManifest: false,
      payload: oneFile,
      extra: { 'manifest-sha256.txt': manifestOf('sha256', oneFile).replace('  ', ' *') },
    }),
    ['manifestAsterisk manifest-sha256.txt'],
  ],
  [
    'paths begin with ./',
    bagFixture({
      tagManifest: false,
      payload: oneFile,
      extra: { 'manifest-sha256.txt': manifestOf('sha256', oneFile).replace('data', './data') },
    }),
    ['manifestDotSlash manifest-sha256.txt'],
  ],
  [
    'a file is listed twice alike',
    bagFixture({
      tagManifest: false,
      payload: oneFile,
      extra: { 'manifest-sha256.txt': manifestOf('sha256', oneFile).repeat(2) },
    }),
    ['manifestRepeatedSame manifest-sha256.txt'],
  ],
  [
    'names differ in case only',
    bagFixture({ payload: { 'data/a.txt': 'a', 'data/A.TXT': 'b' } }),
    ['nameCase data/a.txt'],
  ],
  [
    'the manifest writes a name in another normalisation',
    bagFixture({
      tagManifest: false,
      payload: { ['data/ế.txt'.normalize('NFC')]: 'x' },
      extra: { 'manifest-sha256.txt': manifestOf('sha256', { ['data/ế.txt'.normalize('NFD')]: 'x' }) },
    }),
    ['nameNormalisation data/ế.txt'.normalize('NFC')],
  ],
  [
    'a system left its files',
    bagFixture({ payload: { ...oneFile, 'data/Thumbs.db': 'x', 'data/.DS_Store': 'x' } }),
    ['systemFile data/.DS_Store', 'systemFile data/Thumbs.db'],
  ],
  [
    'a name cannot exist on Windows',
    bagFixture({ payload: { 'data/aux.c': 'x' } }),
    ['pathUnportable data/aux.c'],
  ],
  [
    'an algorithm is unknown',
    bagFixture({
      extra: {
        'manifest-crc999.txt': manifestOf('md5', { 'data/van-ban.txt': '', 'data/minh-chung/anh.bin': '' }),
      },
      tagManifest: false,
    }),
    ['manifestAlgorithm manifest-crc999.txt'],
  ],
  [
    'fetch.txt lists what is there',
    bagFixture({ extra: { 'fetch.txt': 'https://example.org/x - data/van-ban.txt\n' } }),
    ['fetchPresent data/van-ban.txt'],
  ],
];

test.each(warned)('a bag is valid with a warning when %s', async (_, files, warnings) => {
  expect(await judge(files)).toEqual({ valid: true, errors: [], warnings });
});

test('what the RFC allows makes no complaint', async () => {
  const names = {
    'data/a b.txt': '1',
    'data/100%.txt': '2',
    'data/~$x.docx': '3',
    'data/sâu/hơn/nữa.txt': '4',
  };
  expect(await judge(bagFixture({ payload: names }))).toEqual(inOrder);
  const info = 'Contact-Name: A\nContact-Name: B\nExternal-Description: dòng một\n  dòng hai\nX :\ty\n';
  expect(await judge(bagFixture({ info }))).toEqual(inOrder);
  const upper = bagFixture({ tagManifest: false, payload: oneFile });
  const manifest = String(upper['manifest-sha256.txt'])
    .toUpperCase()
    .replace('DATA/A.TXT', 'data/a.txt')
    .replace('  ', '\t ')
    .replaceAll('\n', '\r\n');
  expect(await judge({ ...upper, 'manifest-sha256.txt': manifest })).toEqual(inOrder);
  expect(
    await judge(bagFixture({ tagManifest: false, info: null, extra: { 'ghi-chu/doc.txt': 'x' } })),
  ).toEqual(inOrder);
  expect(
    await judge(bagFixture({ payload: { 'data/goi/bagit.txt': 'x', 'data/goi/manifest-md5.txt': 'y' } })),
  ).toEqual(inOrder);
});

test('tag files may be in another encoding that bagit.txt names', async () => {
  for (const [encoding, encode] of [
    ['UTF-16BE', (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ['UTF-16LE', (text: string) => Buffer.from(text, 'utf16le')],
    ['UTF-16', (text: string) => Buffer.from(text, 'utf16le').swap16()],
    ['ISO-8859-1', (text: string) => Buffer.from(text, 'latin1')],
  ] as const) {
    const extra = {
      'bagit.txt': `BagIt-Version: 0.97\nTag-File-Character-Encoding: ${encoding}\n`,
      'manifest-sha256.txt': encode(manifestOf('sha256', { 'data/é.txt': 'x' })),
      'bag-info.txt': encode('Contact-Name: Zoé\n'),
    };
    const bag = bagFixture({ version: '0.97', tagManifest: false, payload: { 'data/é.txt': 'x' }, extra });
    expect(await judge(bag), encoding).toEqual(inOrder);
  }
  const broken = bagFixture({
    tagManifest: false,
    extra: { 'bag-info.txt': Buffer.from([0x41, 0x3a, 0x20, 0xff]) },
  });
  expect(await judge(broken)).toMatchObject({ errors: ['tagEncoding bag-info.txt'] });
});

test.skipIf(isWindows)('a line break in a name is percent-encoded in the manifest', async () => {
  await using dir = await tempDir();
  const folder = writeFolder(join(dir.path, 'goi'), bagFixture({ payload: { 'data/a\nb.txt': 'x' } }));
  expect(brief(await verify(folder))).toMatchObject({ valid: true, errors: [] });
});

test('a bag at the root of a zip is judged, with a warning; a file beside the bag is an error', async () => {
  await using dir = await tempDir();
  const zip = join(dir.path, 'a.zip');
  writeZip(zip, bagFixture(), '');
  expect(brief(await verify(zip))).toEqual({ valid: true, errors: [], warnings: ['bagAtRoot'] });
  writeZip(
    zip,
    {
      ...Object.fromEntries(Object.entries(bagFixture()).map(([name, data]) => [`goi/${name}`, data])),
      'la.txt': '',
    },
    '',
  );
  expect(brief(await verify(zip))).toMatchObject({ valid: false, errors: ['outsideBag la.txt'] });
});

test.skipIf(isWindows)('a link in a folder is an error', async () => {
  await using dir = await tempDir();
  const folder = writeFolder(join(dir.path, 'goi'), bagFixture());
  fs.symlinkSync('/etc/passwd', join(folder, 'data/mat-khau'));
  expect(brief(await verify(folder))).toMatchObject({ valid: false, errors: ['special data/mat-khau'] });
});

test('a place that cannot be read is told from a bag that is not in order', async () => {
  await using dir = await tempDir();
  const missing = await verify(join(dir.path, 'khong-co.zip'));
  expect(missing).toMatchObject({ valid: false, readable: false, errors: [{ code: 'unreadable' }] });
  fs.writeFileSync(join(dir.path, 'a.docx'), 'không phải zip');
  expect(await verify(join(dir.path, 'a.docx'))).toMatchObject({
    readable: true,
    errors: [{ code: 'notPackage' }],
  });
  expect(await verify(dir.path)).toMatchObject({ readable: true, errors: [{ code: 'notBag' }] });
});

test('a tampered byte anywhere in the content is found', async () => {
  await using dir = await tempDir();
  const zip = writeZip(join(dir.path, 'a.zip'), bagFixture());
  const bytes = fs.readFileSync(zip);
  const at = bytes.indexOf('Tờ trình');
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  fs.writeFileSync(zip, bytes);
  expect(brief(await verify(zip))).toMatchObject({
    valid: false,
    errors: ['hashMismatch data/van-ban.txt', 'zipDamaged data/van-ban.txt'],
  });
});

test.for([
  ['a line of blanks', { 'bag-info.txt': `a${' '.repeat(1_500_000)}` }],
  ['lines that are none', { 'fetch.txt': 'x\n'.repeat(1_500_000) }],
  ['more lines than any bag has', { 'bag-info.txt': 'x\n'.repeat(1_500_000) }],
  [
    'manifests without number',
    Object.fromEntries(Array.from({ length: 3000 }, (_, at) => [`manifest-x${at}.txt`, ''])),
  ],
] as const)('%s keep nobody waiting and are told in a few sentences', async ([, extra]) => {
  await using dir = await tempDir();
  const report = await verify(writeFolder(join(dir.path, 'goi'), { ...bagFixture(), ...extra }));
  expect(report.valid).toBe(false);
  expect(report.errors.length + report.warnings.length).toBeLessThan(5000);
});
