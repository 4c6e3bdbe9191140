import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { MarkedText } from '#shared/contract/search.ts';
import { finished, makeDossier, refusal, testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';

const patient = { timeout: 90_000 };

const markedWords = ({ text, marks }: MarkedText) => marks.map(({ from, to }) => text.slice(from, to));

/** The sample dossier with all of its files read. */
async function readSample() {
  const core = await testCore();
  const { id } = await core.client.dossiers.openSample();
  await finished(core.client.search.prepare());
  const find = (text: string, dossierId: string | null = id) =>
    core.client.search.find({ text, dossierId, limit: 10 });
  const names = async (text: string, dossierId: string | null = id) =>
    (await find(text, dossierId)).evidence.map(({ name }) => name.text);
  return { ...core, id, find, names };
}

describe('search', patient, () => {
  let sample: Awaited<ReturnType<typeof readSample>>;
  beforeAll(async () => {
    sample = await readSample();
  }, patient.timeout);
  afterAll(() => sample[Symbol.asyncDispose]());

  test('finds words inside files with and without diacritics, in any order, as they are typed', async () => {
    const { evidence, waiting } = await sample.find('moc gioi cam');
    expect(waiting).toBe(0);
    const [first] = evidence;
    expect(first?.name.text).toBe('Quyết định phê duyệt quy hoạch chung xây dựng xã.pdf');
    expect(first?.page).toBe(1);
    expect(first?.snippet && markedWords(first.snippet)).toEqual(['cắm mốc giới']);
    // In a PDF, a .docx and a .xlsx; the beginning of a word; đ with and without its stroke.
    for (const text of ['cắm mốc giới', 'CAM MOC GIOI', 'cam moc gio'])
      expect(await sample.names(text)).toContain(first?.name.text);
    expect(await sample.names('tem truy xuat')).toContain('Kế hoạch chứng nhận VietGAP vùng rau 12 ha.docx');
    expect(await sample.names('hang cay ven duong')).toContain('Biểu đất cây xanh công cộng.xlsx');
    expect(await sample.names('đường trục xa')).toEqual(await sample.names('duong truc xa'));
    expect(await sample.names('zzz khong co')).toEqual([]);
  });

  test('finds a document by its number, and names before contents', async () => {
    expect((await sample.names('215/QĐ-UBND'))[0]).toBe(
      'Quyết định phê duyệt quy hoạch chung xây dựng xã.pdf',
    );
    expect((await sample.names('215/qd'))[0]).toBe('Quyết định phê duyệt quy hoạch chung xây dựng xã.pdf');
    expect((await sample.names('nha van hoa thon'))[0]).toBe('Nhà văn hóa Thôn Đông.jpg');
  });

  test('finds indicators by words and code, dossiers by place, and the manual', async () => {
    const { indicators, dossiers } = await sample.find('2.1');
    expect(indicators.map(({ code }) => code)).toEqual(['2.1']);
    expect(dossiers).toEqual([]);
    const roads = await sample.find('duong ngo xom');
    expect(roads.indicators[0]).toMatchObject({
      code: '2.3',
      dossierId: sample.id,
      criterion: '2. Giao thông',
    });
    expect(roads.indicators[0] && markedWords(roads.indicators[0].text)).toEqual(['đường ngõ, xóm']);
    expect((await sample.find('binh minh 2025')).dossiers).toMatchObject([{ dossierId: sample.id }]);
    expect((await sample.find('phim tat')).help.map(({ topic }) => topic)).toContain('phim-tat');
  });

  test('keeps to the dossier it is asked for, and to what is not in the trash', async () => {
    const { client } = sample;
    const other = await makeDossier(client);
    await using folder = await tempDir();
    await writeFile(folder.join('ghi chú cây gạo.txt'), 'Hàng cây gạo đầu làng');
    const sources = [{ path: folder.join('ghi chú cây gạo.txt') }];
    const { added } = await finished(client.evidence.add({ dossierId: other, code: '1.1', sources }));
    await finished(client.search.prepare());
    expect(await sample.names('gao dau lang')).toEqual([]);
    expect(await sample.names('gao dau lang', other)).toEqual(['ghi chú cây gạo.txt']);
    expect(await sample.names('gao dau lang', null)).toEqual(['ghi chú cây gạo.txt']);
    const evidenceId = added[0]?.id ?? '';
    await client.evidence.remove({ evidenceId });
    expect(await sample.names('gao dau lang', null)).toEqual([]);
    await client.evidence.restore({ evidenceId });
    expect(await sample.names('gao dau lang', null)).toEqual(['ghi chú cây gạo.txt']);
    await client.dossiers.remove({ dossierId: other });
    expect(await sample.names('gao dau lang', null)).toEqual([]);
    expect((await refusal(client.search.find({ text: 'a', dossierId: other, limit: 1 }))).code).toBe(
      'notFound',
    );
  });

  test('finds what was just written of a file, before anything is read', async () => {
    await using core = await testCore();
    const id = await makeDossier(core.client);
    await using folder = await tempDir();
    await writeFile(folder.join('IMG_1.jpg'), 'ảnh');
    const { added } = await finished(
      core.client.evidence.add({ dossierId: id, code: '1.1', sources: [{ path: folder.join('IMG_1.jpg') }] }),
    );
    const ask = (text: string) => core.client.search.find({ text, dossierId: id, limit: 5 });
    const find = async (text: string) => (await ask(text)).evidence.length;
    // Who asks is told that more may come, and asks again.
    expect((await ask('khong co')).waiting).toBe(1);
    expect(await find('img 1')).toBe(1);
    await core.client.evidence.describe({
      evidenceId: added[0]?.id ?? '',
      metadata: { subject: 'Cầu treo bản Lủng', number: '07/XN-UBND' },
    });
    expect(await find('cau treo ban lung')).toBe(1);
    expect(await find('07/XN')).toBe(1);
  });

  test('takes whatever is typed as words, never as a language of its own', async () => {
    for (const text of [
      '"',
      'quy AND',
      'NEAR(quy, 2)',
      'head : quy',
      'a*b*',
      '-quy',
      '(((',
      '\u0000',
      '🏡',
      'x'.repeat(500),
      "' OR 1=1 --",
    ])
      await sample.find(text);
    expect((await sample.find('')).evidence).toEqual([]);
    expect((await sample.find('   ')).evidence).toEqual([]);
  });
});

test('a received dossier is searched like an own one', patient, async () => {
  await using sample = await readSample();
  await using folder = await tempDir();
  const target = folder.join('goi.zip');
  await finished(sample.client.packages.export({ dossierId: sample.id, target }));
  await using reviewer = await testCore();
  const { id } = await finished(reviewer.client.packages.open({ source: { path: target } }));
  await finished(reviewer.client.search.prepare());
  const { evidence } = await reviewer.client.search.find({ text: 'cam moc gioi', dossierId: id, limit: 5 });
  expect(evidence.map(({ name }) => name.text)).toEqual([
    'Quyết định phê duyệt quy hoạch chung xây dựng xã.pdf',
  ]);
});
