import { expect, test } from 'vitest';
import { sourceError, targetError } from '#shared/file-errors.ts';

const systemError = (code: string) => Object.assign(new Error(code), { code, syscall: 'write' });

test.each([
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['EACCES', 'notWritable'],
  ['EROFS', 'notWritable'],
])('a place that cannot be written because of %s is told as %s with its name', (code, expected) => {
  expect(targetError('biên bản.pdf', systemError(code))).toMatchObject({
    code: expected,
    details: { path: 'biên bản.pdf' },
  });
});

test.each([
  ['ENOENT', 'fileMissing'],
  ['EISDIR', 'fileIsFolder'],
  ['EBUSY', 'fileUnreadable'],
])('a file that cannot be read because of %s is told as %s with its name', (code, expected) => {
  expect(sourceError('biên bản.pdf', systemError(code))).toMatchObject({
    code: expected,
    details: { path: 'biên bản.pdf' },
  });
});

test('what the system did not do is a bug and passed on as it is', () => {
  const bug = new TypeError('x is not a function');
  expect(targetError('a', bug)).toBe(bug);
  expect(sourceError('a', bug)).toBe(bug);
});
