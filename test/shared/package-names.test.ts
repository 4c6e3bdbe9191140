import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  createPathClaims,
  evidencePath,
  maxBagPath,
  packageStem,
  safeFileName,
  slug,
} from '#shared/domain/package-names.ts';
import { findPathFault, foldPath, isUnportable } from '#shared/domain/safe-path.ts';

const awkwardNames = [
  'Quyết định số 123/QĐ-UBND ngày 05.11.2025.pdf',
  'Báo cáo'.normalize('NFD'),
  'CON.pdf',
  'con',
  'aux.txt.',
  'LPT1',
  '<>:"|?*.docx',
  'tên có dấu chấm cuối...',
  '   ',
  '.',
  '..',
  '',
  '😀😀.jpg',
  'a'.repeat(300),
  `${'ệ'.repeat(250)}.xlsx`,
  'a\u0000b\r\n%.pdf',
  'Ảnh.JPEG',
  '.gitignore',
  'x.phần mở rộng',
];
const anyName = fc.oneof(
  fc.constantFrom(...awkwardNames),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

test('Vietnamese text becomes readable ASCII', () => {
  expect(slug('Quyết định số 12/QĐ-UBND')).toBe('quyet-dinh-so-12-qd-ubnd');
  expect(slug('Đường làng ngõ xóm'.normalize('NFD'))).toBe('duong-lang-ngo-xom');
  expect(safeFileName('Ảnh Nhà văn hóa.JPEG')).toBe('anh-nha-van-hoa.jpeg');
  expect(safeFileName('CON.pdf')).toBe('tep-con.pdf');
  expect(safeFileName('báo cáo.pdf...')).toBe('bao-cao.pdf');
  expect(safeFileName('😀')).toBe('tep');
});

test('evidence and packages are named as the design says', () => {
  const name = 'Quyết định 123/QĐ-UBND.pdf';
  expect(evidencePath({ criterion: '2', indicator: '2.1', sequence: 7, name })).toBe(
    'data/minh-chung/TC02/2.1_0007_quyet-dinh-123-qd-ubnd.pdf',
  );
  const createdAt = new Date('2026-11-21T18:30:00Z');
  expect(
    packageStem({ communeCode: '07123', setId: 'vn-xa-ntm-2021', year: 2025, version: 2, createdAt }),
  ).toBe('HSNTM_07123_vn-xa-ntm-2021_2025_v2_20261122-0130');
});

test('any text becomes a name that every system can hold', () => {
  fc.assert(
    fc.property(anyName, fc.nat(20_000), fc.string({ maxLength: 20 }), (name, sequence, code) => {
      for (const path of [
        safeFileName(name),
        evidencePath({ criterion: code, indicator: `${code}.1`, sequence, name }),
      ]) {
        expect(findPathFault(path)).toBeUndefined();
        expect(path).toMatch(/^[A-Za-z0-9._/-]+$/);
        expect(path.length).toBeLessThanOrEqual(maxBagPath + 1);
        expect(Math.max(...path.split('/').map(part => part.length))).toBeLessThanOrEqual(100);
      }
      const stem = packageStem({
        communeCode: name,
        setId: name,
        year: 2025,
        version: 1,
        createdAt: new Date(0),
      });
      expect(stem).toMatch(/^[A-Za-z0-9_-]{1,80}$/);
    }),
    { numRuns: 500, examples: [['Biểu.pdf', 0, 'con']] },
  );
});

test('claimed paths never collide, not even by case', () => {
  fc.assert(
    fc.property(fc.array(anyName, { maxLength: 40 }), names => {
      const claim = createPathClaims();
      const paths = names.map(name => claim(`data/van-ban/${safeFileName(name, 40)}`));
      expect(new Set(paths.map(foldPath)).size).toBe(paths.length);
      for (const path of paths) expect(findPathFault(path)).toBeUndefined();
    }),
  );
  const claim = createPathClaims();
  expect([claim('data/a.pdf'), claim('data/A.pdf'), claim('data/a.pdf')]).toEqual([
    'data/a.pdf',
    'data/A-2.pdf',
    'data/a-3.pdf',
  ]);
});

test.each([
  ['../x', 'traversal'],
  ['data/../../x', 'traversal'],
  ['/etc/passwd', 'absolute'],
  ['C:/x', 'drive'],
  ['C:x', 'drive'],
  ['\\\\server\\x', 'backslash'],
  ['//server/x', 'absolute'],
  ['~/x', 'home'],
  ['~root/x', 'home'],
  ['a\u0000b', 'control'],
  ['a\nb', 'control'],
  ['a//b', 'empty'],
  ['', 'empty'],
  ['data/x:y', 'stream'],
  ['data/CON', 'reserved'],
  ['data/com1.tar.gz', 'reserved'],
  ['data/NUL .txt', 'reserved'],
  ['data/x.', 'trailing'],
  ['data/x /y', 'trailing'],
  ['data/a?b', 'character'],
])('%j is refused as %s', (path, fault) => {
  expect(findPathFault(path)).toBe(fault);
});

test('a name Windows cannot hold is told from one that reaches outside', () => {
  expect(isUnportable('reserved')).toBe(true);
  expect(isUnportable('traversal')).toBe(false);
  expect(findPathFault('data/~$nhap.docx')).toBeUndefined();
  expect(findPathFault('data/Tờ trình (1).pdf')).toBeUndefined();
});
