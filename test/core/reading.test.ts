import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ReadingState } from '#shared/contract/evidence-reading.ts';
import { root } from '../../scripts/root.ts';
import { finished, makeDossier, type TestClient, testCore } from '../support/core.ts';
import { hostileZip } from '../support/hostile-zip.ts';
import { docxFile, tableFile, wordParagraph } from '../support/table-files.ts';
import { tempDir } from '../support/temp-dir.ts';
import { textPdf } from '../support/text-pdf.ts';

type Made = { name: string; bytes: Uint8Array | string };

/** Adds files to a dossier, reads them, and gives what was read by name. */
async function readFiles(client: TestClient, dossierId: string, files: Made[]) {
  await using folder = await tempDir();
  for (const { name, bytes } of files) await writeFile(folder.join(name), bytes);
  const sources = files.map(({ name }) => ({ path: folder.join(name) }));
  const { added } = await finished(client.evidence.add({ dossierId, code: '1.1', sources }));
  await finished(client.search.prepare());
  const readings = await client.evidence.readings({ dossierId });
  const nameOf = new Map(added.map(({ id, name }) => [id, name]));
  return new Map(readings.files.map(each => [nameOf.get(each.evidenceId), each]));
}

const pdfHead = '%PDF-1.7\n';
const xlsx = (text: string) =>
  tableFile('xlsx', [
    {
      name: 'Biểu',
      rows: [
        [{ text: 'TT' }, { text: 'Thôn' }],
        [{ text: '1' }, { text }],
      ],
    },
  ]);

/** Reading is work for a processor that others may need too. */
const patient = { timeout: 90_000 };

describe('files that cannot be read or are not what they say', patient, () => {
  test('each gets its state, and none of them stops the others', async () => {
    await using core = await testCore();
    const id = await makeDossier(core.client);
    const good = await textPdf(['Bien ban nghiem thu tuyen duong hoa dao']);
    const states: { file: Made; state: ReadingState }[] = [
      { file: { name: 'tot.pdf', bytes: good }, state: 'read' },
      { file: { name: 'khoa.pdf', bytes: await textPdf(['bi mat'], 'mật khẩu') }, state: 'locked' },
      { file: { name: 'cut.pdf', bytes: good.subarray(0, 200) }, state: 'damaged' },
      { file: { name: 'rac.pdf', bytes: `${pdfHead}${'x'.repeat(5000)}` }, state: 'damaged' },
      { file: { name: 'khong-phai.pdf', bytes: 'chỉ là chữ' }, state: 'damaged' },
      { file: { name: 'anh-quet.pdf', bytes: await textPdf(['']) }, state: 'noText' },
      {
        file: { name: 'tot.docx', bytes: docxFile(wordParagraph('Kế hoạch trồng hoa ven đường')) },
        state: 'read',
      },
      {
        file: {
          name: 'doctype.docx',
          bytes: hostileZip([{ name: 'word/document.xml', data: '<!DOCTYPE a><w:document/>' }]),
        },
        state: 'damaged',
      },
      { file: { name: 'tot.xlsx', bytes: await xlsx('Thôn Hoa Đào') }, state: 'read' },
      { file: { name: 'tot.txt', bytes: 'Ghi chú hoa đào' }, state: 'read' },
      {
        file: { name: 'ma-cu.txt', bytes: new Uint8Array([0x63, 0xe0, 0xff, 0x80, 0x61]) },
        state: 'unsupported',
      },
      { file: { name: 'anh.jpg', bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0]) }, state: 'unsupported' },
      { file: { name: 'phim.mp4', bytes: 'ftyp' }, state: 'unsupported' },
    ];
    const read = await readFiles(
      core.client,
      id,
      states.map(({ file }) => file),
    );
    for (const { file, state } of states)
      expect([file.name, read.get(file.name)?.state]).toEqual([file.name, state]);
    const found = await core.client.search.find({ text: 'hoa dao', dossierId: id, limit: 20 });
    expect(found.evidence.map(({ name }) => name.text).sort()).toEqual(['tot.pdf', 'tot.txt', 'tot.xlsx']);
  });

  test('a PDF of 2,000 pages is read as far as it is searched, and says so', async () => {
    await using core = await testCore();
    const id = await makeDossier(core.client);
    const pages = Array.from({ length: 2000 }, (_, index) => `Trang so ${index + 1} tu${index + 1}`);
    const read = await readFiles(core.client, id, [{ name: 'dai.pdf', bytes: await textPdf(pages) }]);
    expect(read.get('dai.pdf')).toMatchObject({ state: 'read', pages: 2000, isCut: true });
    const find = async (text: string) =>
      (await core.client.search.find({ text, dossierId: id, limit: 5 })).evidence.map(({ page }) => page);
    expect(await find('tu417')).toEqual([417]);
    expect(await find('tu1999')).toEqual([]);
  });

  test('formulas are shown as they were last, never computed', async () => {
    await using core = await testCore();
    const id = await makeDossier(core.client);
    const book = await xlsx('=1+1');
    await readFiles(core.client, id, [{ name: 'a.xlsx', bytes: book }]);
    const { evidence } = await core.client.search.find({ text: 'thôn', dossierId: id, limit: 5 });
    expect(evidence[0]?.snippet?.text).toContain('=1+1');
  });
});

describe('reading goes on', patient, () => {
  test('by itself in the background after files were added, and says how far it is', async () => {
    await using core = await testCore();
    const { id } = await core.client.dossiers.openSample();
    const first = await core.client.evidence.readings({ dossierId: id });
    expect(first).toMatchObject({ done: 0, total: 51 });
    await expect
      .poll(async () => (await core.client.evidence.readings({ dossierId: id })).done, {
        timeout: 60_000,
        interval: 200,
      })
      .toBe(51);
  });

  test('after a restart with what was not read yet, and reads nothing twice', async () => {
    await using folder = await tempDir();
    let id: string;
    {
      await using core = await testCore({ workspaceDir: folder.path });
      id = (await core.client.dossiers.openSample()).id;
    }
    await using again = await testCore({ workspaceDir: folder.path });
    expect(await finished(again.client.search.prepare())).toEqual({ read: 51 });
    expect(await finished(again.client.search.prepare())).toEqual({ read: 0 });
    expect(await again.client.evidence.readings({ dossierId: id })).toMatchObject({ done: 51, total: 51 });
  });

  test('not for a core that closes in the middle', async () => {
    const core = await testCore();
    await core.client.dossiers.openSample();
    const job = finished(core.client.search.prepare());
    const outcome = job.then(
      () => 'done',
      () => 'failed',
    );
    await core[Symbol.asyncDispose]();
    expect(['done', 'failed']).toContain(await outcome);
  });
});

test('what the head of a paper says is offered beside what was entered, and enters nothing', async () => {
  await using core = await testCore();
  const id = await makeDossier(core.client);
  const path = join(root, 'resources/sample/minh-chung/01-quyet-dinh-quy-hoach-chung.pdf');
  await finished(core.client.evidence.add({ dossierId: id, code: '1.1', sources: [{ path }] }));
  await finished(core.client.search.prepare());
  const [evidence] = await core.client.evidence.list({ dossierId: id });
  expect(evidence).toMatchObject({ number: null, subject: null, issuer: null, issuedOn: null, kind: null });
  const { files } = await core.client.evidence.readings({ dossierId: id });
  expect(files[0]?.suggested).toEqual({
    number: '215/QĐ-UBND',
    issuedOn: '2023-08-16',
    issuer: 'Ủy ban nhân dân tỉnh (mẫu)',
    subject: 'Về việc phê duyệt điều chỉnh quy hoạch chung xây dựng xã Bình Minh đến năm 2035',
    kind: 'decision',
  });
});
