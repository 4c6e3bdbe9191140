import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { readPdfSignatures } from '#core/documents/pdf-signatures.ts';
import { tempDir } from '../../support/temp-dir.ts';

function der(tag: number, ...parts: Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const length =
    content.length < 0x80
      ? Buffer.from([content.length])
      : Buffer.from([0x82, content.length >> 8, content.length & 255]);
  return Buffer.concat([Buffer.from([tag]), length, content]);
}

const named = (oid: string, text: string) =>
  der(0x31, der(0x30, der(0x06, Buffer.from(oid, 'hex')), der(0x0c, Buffer.from(text))));
const number = (value: number) => der(0x02, Buffer.from([value]));

function certificate(serial: number, name: string): Buffer {
  const subject = der(0x30, named('55040a', 'UBND xã Quảng Tân'), named('550403', name));
  return der(0x30, der(0x30, der(0xa0, number(2)), number(serial), der(0x30), der(0x30), der(0x30), subject));
}

/** A CMS signature with two certificates of which the signer names the second. */
function signedData(): Buffer {
  const certificates = der(0xa0, certificate(7, 'Cơ quan cấp'), certificate(9, 'Trần Văn Hùng'));
  const signer = der(0x30, number(1), der(0x30, der(0x30), number(9)));
  const body = der(0x30, number(1), der(0x31), der(0x30), certificates, der(0x31, signer));
  return der(0x30, der(0x06, Buffer.from('2a864886f70d010702', 'hex')), der(0xa0, body));
}

/** A file with one signature dictionary, its contents before the range as some programs write them. */
function signedPdf({
  contents,
  after = '',
  cut = 0,
}: {
  contents: string;
  after?: string;
  cut?: number;
}): Buffer {
  const head =
    "%PDF-1.7\n5 0 obj\n<< /Type /Sig /Name (Tran Van Hung) /M (D:20260205083000+07'00') /Contents ";
  const gap = `<${contents}>`;
  const second = head.length + gap.length;
  const tail = (rest: number) =>
    ` /ByteRange [0 ${String(head.length).padStart(8, '0')} ${String(second).padStart(8, '0')} ${String(rest).padStart(8, '0')}] >>\nendobj\n%%EOF\n`;
  const text = head + gap + tail(tail(0).length) + after;
  return Buffer.from(text.slice(0, text.length - cut), 'latin1');
}

async function read(bytes: Buffer) {
  await using folder = await tempDir();
  const path = folder.join('a.pdf');
  await writeFile(path, bytes);
  return readPdfSignatures({ path });
}

describe('what a PDF says of its signatures', () => {
  const contents = `${signedData().toString('hex')}${'0'.repeat(200)}`;

  test('who signed, when, and that the whole file is covered', async () => {
    expect(await read(signedPdf({ contents }))).toEqual([
      {
        signer: 'Trần Văn Hùng',
        organisation: 'UBND xã Quảng Tân',
        signedAt: '2026-02-05T01:30:00.000Z',
        coversWhole: true,
        problem: null,
      },
    ]);
  });

  test('what was added after signing is not covered', async () => {
    expect(await read(signedPdf({ contents, after: '6 0 obj\n<< >>\nendobj\n' }))).toMatchObject([
      { signer: 'Trần Văn Hùng', coversWhole: false, problem: null },
    ]);
  });

  test('broken signatures say so: cut off, no certificate, nonsense', async () => {
    expect(await read(signedPdf({ contents, cut: 5 }))).toMatchObject([
      { coversWhole: false, problem: expect.stringContaining('nằm ngoài tệp') },
    ]);
    expect(await read(signedPdf({ contents: '3082ffff00' }))).toMatchObject([
      { signer: 'Tran Van Hung', problem: 'không đọc được chứng thư trong chữ ký' },
    ]);
    expect(await read(signedPdf({ contents: 'không phải số' }))).toMatchObject([
      { signer: null, problem: 'không đọc được nội dung chữ ký' },
    ]);
    const deep = `${'30800000'.repeat(3)}${'a0'.repeat(5000)}`;
    expect(await read(signedPdf({ contents: deep }))).toMatchObject([{ problem: expect.any(String) }]);
  });

  test('a PDF without signatures has none, and what is no PDF is not read', async () => {
    expect(await read(Buffer.from('%PDF-1.4\n%%EOF'))).toEqual([]);
    expect(await read(Buffer.from('ảnh'))).toBeNull();
  });
});
