import { deflateSync } from 'node:zlib';
import { degrees, PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { bindInto, sketchPlan } from '../../support/booklet-fixture.ts';
import { handPdf, stream } from '../../support/hand-pdf.ts';
import { photo } from '../../support/photo.ts';
import { tempDir } from '../../support/temp-dir.ts';
import { textPdf } from '../../support/text-pdf.ts';

const drawn = (text: string) => stream('', Buffer.from(`BT /F1 12 Tf 20 20 Td (${text}) Tj ET`));
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

describe('what is bound', () => {
  test('turned, cut and odd pages keep their look and are stamped where one reads', async () => {
    await using folder = await tempDir();
    const source = await PDFDocument.create();
    const helvetica = await source.embedFont(StandardFonts.Helvetica);
    for (const [angle, size] of [
      [0, [595, 842]],
      [90, [595, 842]],
      [180, [420, 595]],
      [270, [3508, 2480]],
    ] as const) {
      const page = source.addPage([size[0], size[1]]);
      page.drawText(`quay ${angle}`, { x: 200, y: 200, size: 12, font: helvetica });
      page.setRotation(degrees(angle));
      page.setCropBox(50, 60, size[0] - 100, size[1] - 120);
    }
    const plan = sketchPlan(folder.path, [{ name: 'a.pdf', bytes: await source.save() }]);
    const { pdf } = await bindInto(folder.join('ra.pdf'), plan);
    const copied = pdf.pages.slice(2);
    expect(copied.map(({ rotate }) => rotate)).toEqual([0, 90, 180, 270]);
    expect(copied.map(({ view }) => view)[1]).toEqual([50, 60, 545, 782]);
    for (const [index, { text }] of copied.entries())
      expect(text).toContain(`TC 2.1 – ${index + 1}/4 – trang ${index + 3}`);
  });

  test('what pages inherit comes with them', async () => {
    await using folder = await tempDir();
    const bytes = handPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] /Rotate 90 /MediaBox [0 0 300 400] /Resources << /Font << /F1 5 0 R >> >> >>',
      '<< /Type /Page /Parent 2 0 R /Contents [4 0 R] >>',
      drawn('thua ke'),
      font,
    ]);
    const { pdf } = await bindInto(
      folder.join('ra.pdf'),
      sketchPlan(folder.path, [{ name: 'a.pdf', bytes }]),
    );
    expect(pdf.pages[2]).toMatchObject({ rotate: 90, view: [0, 0, 300, 400] });
    expect(pdf.pages[2]?.text).toContain('thua ke');
  });

  test('nothing of a source acts: no script, no launch, no link out, no field', async () => {
    await using folder = await tempDir();
    const source = await PDFDocument.create();
    const page = source.addPage([595, 842]);
    source.addJavaScript('chay', 'app.alert(1)');
    const field = source.getForm().createTextField('ho.ten');
    field.setText('Nguyen Van A');
    field.addToPage(page, { x: 50, y: 50, width: 200, height: 20 });
    const { context } = source;
    const annotation = (entries: Record<string, string>) =>
      context.register(
        context.obj({
          Type: 'Annot',
          Subtype: 'Link',
          Rect: [0, 0, 9, 9],
          A: Object.fromEntries(
            Object.entries(entries).map(([key, value]) => [
              key,
              key === 'S' ? PDFName.of(value) : PDFString.of(value),
            ]),
          ),
        }),
      );
    page.node.addAnnot(annotation({ S: 'URI', URI: 'http://la.vn' }));
    page.node.addAnnot(annotation({ S: 'Launch', F: 'cmd.exe' }));
    page.node.addAnnot(annotation({ S: 'JavaScript', JS: 'app.alert(2)' }));
    page.node.set(
      PDFName.of('AA'),
      context.obj({ O: { S: 'JavaScript', JS: PDFString.of('app.alert(3)') } }),
    );
    const bytes = await source.save({ useObjectStreams: false });
    const { pdf, raw } = await bindInto(
      folder.join('ra.pdf'),
      sketchPlan(folder.path, [{ name: 'a.pdf', bytes }]),
    );
    expect(raw).not.toMatch(/JavaScript|app\.alert|Launch|cmd\.exe|http:|AcroForm|\/Widget|\/AA/);
    expect(pdf.pages[2]?.kinds).toEqual(['Stamp']);
  });

  test('locked, broken and boundless files are named in their place and the others go through', async () => {
    await using folder = await tempDir();
    const good = await textPdf(['tot']);
    const circle = handPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 9 /Kids [2 0 R 3 0 R 3 0 R] >>',
      '<< /Type /Pages /Kids [2 0 R] >>',
    ]);
    const bomb = handPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', deflateSync(Buffer.alloc(200 << 20))),
    ]);
    const counts = handPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      stream('/Type /XRef /Size 2000000000 /W [0 0 0] /Root 1 0 R', Buffer.from('x')),
    ]);
    const deep = handPdf([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      `<< /Type /Page /MediaBox [0 0 9 9] /Resources << /X ${'['.repeat(3000)}${']'.repeat(3000)} >> >>`,
    ]);
    const files = {
      'tốt.pdf': good,
      'khóa.pdf': await textPdf(['kin'], 'mat-khau'),
      'cụt.pdf': good.slice(0, 300),
      'rác.pdf': 'không phải PDF',
      'vòng.pdf': circle,
      'nở.pdf': bomb,
      'đếm.pdf': counts,
      'sâu.pdf': deep,
      'ảnh.jpg': Buffer.from('ffd8ffe000104a46', 'hex'),
      'bảng.xlsx': 'PK',
      'phim.mp4': 'phim',
      'tốt nữa.pdf': await textPdf(['nua']),
    };
    const sketches = Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
    const { pdf, named, pages } = await bindInto(folder.join('ra.pdf'), sketchPlan(folder.path, sketches));
    expect(named.map(({ name, reason }) => `${name}: ${reason}`)).toEqual([
      'khóa.pdf: encrypted',
      ...['cụt.pdf', 'rác.pdf', 'vòng.pdf', 'nở.pdf', 'đếm.pdf', 'sâu.pdf', 'ảnh.jpg'].map(
        name => `${name}: damaged`,
      ),
      'bảng.xlsx: office',
      'phim.mp4: format',
    ]);
    expect(pages).toBe(14);
    expect(pdf.pages[2]?.text).toContain('tot');
    expect(pdf.pages[3]?.text).toContain('bị khóa bằng mật khẩu');
    expect(pdf.pages[13]?.text).toContain('nua');
  });

  test('a file that is gone or no longer what was attached is named', async () => {
    await using folder = await tempDir();
    const plan = sketchPlan(folder.path, [
      { name: 'a.pdf', bytes: await textPdf(['a']) },
      { name: 'b.pdf', bytes: await textPdf(['b']) },
    ]);
    const [a, b] = plan.files;
    if (a) a.path = folder.join('không có');
    if (b) b.sha256 = '0'.repeat(64);
    const { named } = await bindInto(folder.join('ra.pdf'), plan);
    expect(named.map(({ reason }) => reason)).toEqual(['missing', 'changed']);
  });

  test('photographs stand two to a page, upright', async () => {
    await using folder = await tempDir();
    const plan = sketchPlan(folder.path, [
      { name: 'ngang.jpg', bytes: photo({ width: 40, height: 30 }) },
      { name: 'dọc.jpg', bytes: photo({ width: 40, height: 30, orientation: 6 }) },
      { name: 'thứ ba.png', bytes: photo({ width: 20, height: 20, png: true }) },
    ]);
    const { pdf, pages, raw } = await bindInto(folder.join('ra.pdf'), plan);
    expect(pages).toBe(4);
    expect(pdf.pages[2]?.text).toContain('TC 2.1 – ảnh 1–2/3 – trang 3');
    expect(pdf.pages[3]?.text).toContain('TC 2.1 – ảnh 3/3 – trang 4');
    expect(pdf.pages[2]?.text).toMatch(/ngang\.jpg.*dọc\.jpg/);
    expect(raw.match(/\/DCTDecode/g)).toHaveLength(2);
    expect(pdf.bookmarks.slice(-3)).toEqual(['  ngang.jpg → 3', '  dọc.jpg → 3', '  thứ ba.png → 4']);
  });
});
