import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { csvRows } from '../../renderer/ui/preview/csv-rows.ts';
import { decodeText } from '../../renderer/ui/preview/decode-text.ts';
import { inflatesWithin } from '../../renderer/ui/preview/inflated-size.ts';
import { placeText, timeText } from '../../renderer/ui/preview/photo-facts.ts';

describe('the encoding of a text', () => {
  const words = 'Biên bản nghiệm thu đường trục thôn';

  test('is seen by its mark, by its zeros, by being valid UTF-8', () => {
    const wide = Buffer.from(words, 'utf16le');
    const cases = [Buffer.from(words), wide, Buffer.concat([Buffer.from([0xff, 0xfe]), wide])];
    for (const bytes of cases) expect(decodeText(bytes).text).toBe(words);
    expect(decodeText(wide).encoding).toBe('UTF-16');
  });

  test('is windows-1258 where it is nothing else, tones joined to their letters', () => {
    // "thôn Đông": ô 0xF4, Đ 0xD0; "nghiệm": ê 0xEA and the dot below 0xF2 behind it.
    const bytes = Buffer.from([0x74, 0x68, 0xf4, 0x6e, 0x20, 0xd0, 0xf4, 0x6e, 0x67, 0x20, 0xea, 0xf2]);
    expect(decodeText(bytes)).toEqual({ text: 'thôn Đông ệ', encoding: 'windows-1258' });
  });

  test('is UTF-8 also where the piece that was read ends within a letter', () => {
    const bytes = Buffer.from(words).subarray(0, 4);
    expect(decodeText(bytes, false)).toMatchObject({ encoding: 'UTF-8', text: 'Biê' });
    expect(decodeText(Buffer.from(words).subarray(0, 3), false)).toEqual({ encoding: 'UTF-8', text: 'Bi' });
  });
});

test('a CSV is read with its own separator, quotes and all, as far as it is shown', () => {
  expect(csvRows('Thôn;Số hộ\r\n"Đông; Đoài";"1 ""hộ"""\r\n', 10)).toEqual([
    ['Thôn', 'Số hộ'],
    ['Đông; Đoài', '1 "hộ"'],
  ]);
  expect(csvRows('a,b\n1,2\n3,4', 2)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('when and where a photo was taken is said in Vietnamese, and not where the camera did not know', () => {
  expect(timeText('2025:03:05 14:05:11')).toBe('05/03/2025 14:05');
  expect(timeText('0000:00:00 00:00:00')).toBeNull();
  expect(placeText(20.951231, 107.07484)).toBe('20,95123° B, 107,07484° Đ');
  expect(placeText(0, 0)).toBeNull();
});

describe('the unpacked size of a zip', () => {
  const zipOf = (content: Buffer, declared: number) => {
    const packed = deflateRawSync(content);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(declared, 24);
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x06054b50, 0);
    end.writeUInt16LE(1, 10);
    end.writeUInt32LE(entry.length, 12);
    end.writeUInt32LE(local.length + packed.length, 16);
    return new Uint8Array(Buffer.concat([local, packed, entry, end]));
  };

  test('is that of what comes out, whatever the zip declares', async () => {
    const bomb = zipOf(Buffer.alloc(5_000_000), 10);
    expect(await inflatesWithin(bomb, 5_000_000)).toBe(true);
    expect(await inflatesWithin(bomb, 4_999_999)).toBe(false);
  });

  test('is asked of zips only', async () => {
    await expect(inflatesWithin(new Uint8Array(100), 10)).rejects.toThrow();
  });
});
