import { writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { finished, makeDossier, refusal, type TestClient, testCore } from '../../support/core.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { textPdf } from '../../support/text-pdf.ts';
import { bodyOf, partsOf, wordsOf } from './papers.ts';

async function build(client: TestClient, dossierId: string, names: string[] | null, folder: string) {
  const { built, failed } = await finished(client.documents.build({ dossierId, names }));
  expect(failed).toEqual([]);
  const files = await client.documents.save({
    dossierId,
    names: built.map(({ name }) => name),
    target: folder,
  });
  return new Map(files.map(({ path, fileName }) => [fileName.replace(/^\d+_/, ''), path]));
}

async function stateOf(client: TestClient, dossierId: string, name: string) {
  return (await client.documents.list({ dossierId })).find(each => each.name === name)?.state;
}

describe('the papers of a dossier', () => {
  test('the sample has all of them drawn up, with its figures, its photographs and its mark', {
    timeout: 90_000,
  }, async () => {
    await using core = await testCore();
    await using folder = await tempDir();
    const { client } = core;
    const { id } = await client.dossiers.openSample();
    const files = await build(client, id, null, folder.path);
    expect([...files.keys()].sort()).toEqual([
      'bao-cao-hai-long.docx',
      'bao-cao-ket-qua.docx',
      'bao-cao-no-dong.docx',
      'bao-cao-y-kien.docx',
      'bien-ban-hop.docx',
      'bieu-tong-hop.docx',
      'bieu-tong-hop.xlsx',
      'danh-muc-minh-chung.docx',
      'hinh-anh.docx',
      'to-trinh.docx',
    ]);
    const words = (name: string) => wordsOf(files.get(name) ?? '');
    expect(await words('to-trinh.docx')).toContain(
      'Căn cứ Quyết định số 318/QĐ-TTg ngày 08 tháng 3 năm 2022',
    );
    const report = await words('bao-cao-ket-qua.docx');
    expect(report).toMatch(/2\. Giao thông\na\) Yêu cầu của tiêu chí\n- 2\.1\./);
    expect(report).toContain('- 3.1. 93,51 %');
    expect(report).toContain('c) Tự đánh giá: Chưa đạt (3/4 chỉ tiêu đạt).');
    const pictures = [...(await partsOf(files.get('hinh-anh.docx') ?? '')).keys()].filter(each =>
      /^word\/media\/.+/.test(each),
    );
    expect(pictures.length).toBe(8);
    expect(await words('hinh-anh.docx')).toMatch(/Ảnh 1\. .*chỉ tiêu 2\.1/);
    expect(await words('danh-muc-minh-chung.docx')).toContain('Danh mục có 51 tệp.');
    for (const [name, path] of files) {
      if (!name.endsWith('.docx')) continue;
      const body = await bodyOf(path);
      expect(body.replace(/<[^>]+>/g, '')).not.toMatch(/[{}]/);
      const footers = [...(await partsOf(path))].filter(([part]) => part.includes('footer'));
      expect(footers.map(([, xml]) => xml).join('')).toContain('HỒ SƠ MẪU');
    }
  });

  test('what people typed stays text, whatever it looks like', async () => {
    await using core = await testCore();
    await using folder = await tempDir();
    const { client } = core;
    const id = await makeDossier(client);
    const hostile = '=1+1 {ten_xa} {#tieu_chi} <w:p/>&amp; ]]> \u0000\u0007\u202e"x" \ud800';
    await client.assessments.set({ dossierId: id, code: '2.1', change: { note: hostile } });
    await client.documents.describe({
      dossierId: id,
      name: 'bien-ban-hop',
      inputs: { hop_chu_tri: hostile, hop_y_kien: `${hostile}\n+2` },
    });
    const files = await build(client, id, ['bien-ban-hop', 'bao-cao-ket-qua'], folder.path);
    const minutes = await wordsOf(files.get('bien-ban-hop.docx') ?? '');
    expect(minutes).toContain('Chủ trì: =1+1 {ten_xa} {#tieu_chi} <w:p/>&amp; ]]>');
    expect(minutes).toContain('- +2');
    expect(await bodyOf(files.get('bien-ban-hop.docx') ?? '')).not.toMatch(/(?![\n\r\t])\p{Cc}|\u202e/u);
    expect(await wordsOf(files.get('bao-cao-ket-qua.docx') ?? '')).toContain('=1+1 {ten_xa}');
  });

  test('what is not known is dots, never made up', async () => {
    await using core = await testCore();
    await using folder = await tempDir();
    const { client } = core;
    const id = await makeDossier(client);
    const files = await build(client, id, ['bien-ban-hop', 'to-trinh', 'bao-cao-no-dong'], folder.path);
    const minutes = await wordsOf(files.get('bien-ban-hop.docx') ?? '');
    expect(minutes).toContain('Chủ trì: …');
    expect(minutes).toContain('…………/………… người');
    expect(await wordsOf(files.get('to-trinh.docx') ?? '')).toContain('ngày …… tháng …… năm ……');
    expect(await wordsOf(files.get('bao-cao-no-dong.docx') ?? '')).not.toMatch(/không có nợ/);
  });

  test('votes, number, date, office and recipients stand in the papers as the decree writes them', async () => {
    await using core = await testCore();
    await using folder = await tempDir();
    const { client } = core;
    const id = await makeDossier(client);
    await client.settings.change({
      office: 'UBND xã Quảng Tân',
      parentOffice: 'UBND tỉnh Thanh Hóa',
      place: 'Quảng Tân',
      signer: 'Trần Văn Hùng',
      signerTitle: 'Phó Chủ tịch',
    });
    await client.documents.describe({
      dossierId: id,
      name: 'bien-ban-hop',
      inputs: { hop_co_mat: '42', hop_dong_y: '40', hop_khong_dong_y: '2' },
    });
    await client.documents.describe({
      dossierId: id,
      name: 'to-trinh',
      number: '5',
      issuedOn: '2026-02-05',
      inputs: {
        noi_nhan: '- Sở Nông nghiệp và Môi trường;\nĐảng ủy xã',
        tt_can_cu: 'Căn cứ Kế hoạch số 12/KH-UBND;\nTheo đề nghị của Phòng Kinh tế',
      },
    });
    const files = await build(client, id, ['to-trinh'], folder.path);
    const words = await wordsOf(files.get('to-trinh.docx') ?? '');
    expect(words).toContain('ỦY BAN NHÂN DÂN\nTỈNH THANH HÓA\nỦY BAN NHÂN DÂN\nXÃ QUẢNG TÂN\n');
    expect(words).toContain('Số: 05/TTr-UBND');
    expect(words).toContain('Quảng Tân, ngày 05 tháng 02 năm 2026');
    expect(words).toContain('40/42 người, đạt 95,24 %');
    expect(words).toContain('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n');
    expect(words).toContain('- Sở Nông nghiệp và Môi trường;\n- Đảng ủy xã;\n- Lưu: VT.');
    expect(words).toContain('Trần Văn Hùng');
    // One list of causes, of the set and of the office: only the last of all ends with a full stop.
    expect(words).toMatch(
      /Thủ tướng Chính phủ;\nCăn cứ Kế hoạch số 12\/KH-UBND;\nTheo đề nghị của Phòng Kinh tế\.\n/,
    );
    const wrong = client.documents.describe({
      dossierId: id,
      name: 'bien-ban-hop',
      inputs: { hop_co_mat: 'nhiều' },
    });
    expect((await refusal(wrong)).code).toBe('invalidInput');
    await client.documents.describe({ dossierId: id, name: 'bien-ban-hop', inputs: { hop_dong_y: '43' } });
    const { failed } = await finished(client.documents.build({ dossierId: id, names: ['bien-ban-hop'] }));
    expect(failed).toMatchObject([
      { file: 'bien-ban-hop.docx', message: expect.stringContaining('45 phiếu') },
    ]);
  });

  test('a paper goes from missing to built, outdated, signed and outdated, and every step is undone', async () => {
    await using core = await testCore();
    await using folder = await tempDir();
    const { client } = core;
    const id = await makeDossier(client);
    const place = { dossierId: id, name: 'bao-cao-ket-qua' };
    const state = () => stateOf(client, id, place.name);
    expect(await state()).toBe('missing');
    await build(client, id, [place.name], folder.path);
    expect(await state()).toBe('built');
    const enter = (met: boolean) =>
      client.assessments.set({ dossierId: id, code: '1.1', change: { entry: { kind: 'boolean', met } } });
    await enter(true);
    expect(await state()).toBe('outdated');
    // Minutes say how many criteria are met, not which: they are not touched by a note.
    await build(client, id, [place.name, 'bien-ban-hop'], folder.path);
    await client.assessments.set({ dossierId: id, code: '1.1', change: { note: 'đã công bố' } });
    expect(await stateOf(client, id, 'bien-ban-hop')).toBe('built');
    expect(await state()).toBe('outdated');
    await build(client, id, [place.name], folder.path);
    const scan = folder.join('bản ký.pdf');
    await writeFile(scan, await textPdf(['Da ky']));
    const attached = await finished(client.documents.attachScan({ ...place, source: { path: scan } }));
    expect(attached.document).toMatchObject({
      state: 'signed',
      scan: { name: 'bản ký.pdf', signatures: [] },
    });
    await client.documents.describe({ ...place, number: '12' });
    expect(await state()).toBe('signed');
    await enter(false);
    expect(await state()).toBe('outdated');
    await client.changes.undo({ dossierId: id });
    expect(await state()).toBe('signed');
    await client.documents.removeScan(place);
    expect(await state()).toBe('outdated');
    const { change } = await client.changes.undo({ dossierId: id });
    expect(change?.what).toBe('Gỡ bản ký Báo cáo kết quả xây dựng nông thôn mới');
    expect(await state()).toBe('signed');
    expect(await finished(client.workspace.check())).toEqual({ ok: true, problems: [] });
  });

  test('a scan that is no PDF or picture, empty or missing is refused and changes nothing', async () => {
    await using core = await testCore();
    await using folder = await tempDir();
    const { client } = core;
    const id = await makeDossier(client);
    const attach = (path: string) =>
      finished(client.documents.attachScan({ dossierId: id, name: 'to-trinh', source: { path } }));
    expect((await refusal(attach(folder.join('a.exe')))).code).toBe('invalidInput');
    await writeFile(folder.join('c.pdf'), 'không phải PDF');
    expect((await refusal(attach(folder.join('c.pdf')))).code).toBe('invalidInput');
    const empty = folder.join('b.pdf');
    await writeFile(empty, '');
    expect((await attach(empty)).failed).toMatchObject([{ code: 'fileEmpty' }]);
    expect((await attach(folder.join('không có.pdf'))).failed).toMatchObject([{ code: 'fileMissing' }]);
    expect(await stateOf(client, id, 'to-trinh')).toBe('missing');
    const unknown = client.documents.describe({ dossierId: id, name: 'lạ', number: '1' });
    expect((await refusal(unknown)).code).toBe('notFound');
  });

  test('figures of a survey are written with thousands, and an annex without pictures has a line for them', async () => {
    await using core = await testCore();
    await using folder = await tempDir();
    const { client } = core;
    const dossierId = await makeDossier(client);
    const { definition } = await client.surveys.begin({ dossierId });
    const village = { id: null, name: 'Thôn Đông', households: 2100, issued: 2050 };
    const { questions, heldFrom, heldTo } = definition;
    const survey = await client.surveys.define({
      dossierId,
      definition: { questions, villages: [village], mainAt: 0, heldFrom, heldTo },
    });
    const tally = { asked: 1980, satisfied: 1936, unsatisfied: 22, other: 22 };
    await client.surveys.setFigures({
      dossierId,
      villageId: survey.definition.villages[0]?.id ?? '',
      figures: Object.fromEntries(questions.map(({ id }) => [id, tally])),
    });
    const files = await build(client, dossierId, ['bao-cao-hai-long', 'hinh-anh'], folder.path);
    const report = await wordsOf(files.get('bao-cao-hai-long.docx') ?? '');
    expect(report).toContain('Số phiếu phát ra: 2.050; số phiếu thu về: 1.980');
    expect(report).toContain('1.980\n1.936\n22\n22\n97,78 %');
    const pictures = await wordsOf(files.get('hinh-anh.docx') ?? '');
    expect(pictures).toMatch(/\nHồ sơ chưa có ảnh\.\n…+\n/);
  });

  test('a village has its own papers, addressed to its commune', async () => {
    await using core = await testCore();
    await using folder = await tempDir();
    const { client } = core;
    const [commune] = await client.units.searchCommunes({ text: '', provinceCode: '22', limit: 1 });
    const { id } = await client.dossiers.create({
      setId: 'yen-bai-thon-ntm-2022',
      variantId: null,
      communeCode: commune?.code ?? '',
      village: 'Đông',
      year: 2025,
    });
    const files = await build(client, id, null, folder.path);
    expect([...files.keys()]).toContain('thon-bao-cao.docx');
    expect([...files.keys()]).not.toContain('bao-cao-no-dong.docx');
    const words = await wordsOf(files.get('thon-van-ban-de-nghi.docx') ?? '');
    expect(words).toMatch(/^ỦY BAN NHÂN DÂN\n(XÃ|PHƯỜNG|ĐẶC KHU) .*\nTHÔN ĐÔNG\n/);
    expect(words).toMatch(/Kính gửi: Ủy ban nhân dân (xã|phường|đặc khu) /);
    expect(words).toContain('TRƯỞNG THÔN');
  });
});
