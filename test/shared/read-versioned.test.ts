import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { readVersioned } from '#shared/domain/read-versioned.ts';

const schema = z.strictObject({
  schema: z.literal('ho-so-ntm/thu@2'),
  name: z.string(),
  files: z.array(z.strictObject({ id: z.string() })).default([]),
});
const read = (value: unknown) =>
  readVersioned(typeof value === 'string' ? value : JSON.stringify(value), {
    name: 'ho-so-ntm/thu',
    newest: 2,
    schema,
  });

describe('A data file of a package', () => {
  test('of a known version must fit to the last field', () => {
    expect(read({ schema: 'ho-so-ntm/thu@2', name: 'a' })).toMatchObject({ ok: true, ignored: [] });
    expect(read({ schema: 'ho-so-ntm/thu@2', name: 'a', more: 1 })).toMatchObject({
      ok: false,
      isNewer: false,
      problems: [{ reason: 'mục không nhận ra: "more"' }],
    });
  });

  test('of a newer version opens without what is not known, and says what was left out', () => {
    const newer = {
      schema: 'ho-so-ntm/thu@3',
      name: 'a',
      seal: { by: 'x' },
      files: [{ id: '1' }, { id: '2', colour: 'đỏ' }],
    };
    expect(read(newer)).toEqual({
      ok: true,
      value: { schema: 'ho-so-ntm/thu@2', name: 'a', files: [{ id: '1' }, { id: '2' }] },
      ignored: [
        { place: 'files[1]', reason: 'mục không nhận ra: "colour"' },
        { place: '', reason: 'mục không nhận ra: "seal"' },
      ],
    });
  });

  test('of a newer version that says known things otherwise asks for an update', () => {
    const refused = read({ schema: 'ho-so-ntm/thu@3', name: { vi: 'a' } });
    expect(refused).toMatchObject({ ok: false, isNewer: true });
    expect(JSON.stringify(refused)).toContain('hãy cập nhật phần mềm');
  });

  test('of no version, another kind, or with dangerous keys is refused as it stands', () => {
    for (const value of [
      { name: 'a' },
      { schema: 'ho-so-ntm/khac@9', name: 'a' },
      { schema: 'ho-so-ntm/thu@99999999', name: 'a' },
      { schema: 'ho-so-ntm/thu@3.5', name: 'a' },
      '{"schema":"ho-so-ntm/thu@3","name":"a","__proto__":{}}',
      '[',
      'null',
    ])
      expect(read(value)).toMatchObject({ ok: false, isNewer: false });
  });
});
