import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzip, zip } from '@cj-tech-master/excelts/archive';
import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx';
import { ruleStyle } from '#core/documents/rule-length.ts';
import { bieuTongHop, danhMucMinhChung, hinhAnh } from './templates/annexes.ts';
import {
  baoCaoHaiLong,
  baoCaoKetQua,
  baoCaoNoDong,
  baoCaoYKien,
  debtTable,
  minutes,
  toTrinh,
} from './templates/commune-papers.ts';
import { baoCaoThamDinh, bienBanHoiDong, bieuThamDinh } from './templates/council-papers.ts';
import { annexHead } from './templates/letter-parts.ts';
import { margins, run, twips, wideWidth } from './templates/paper.ts';
import { thonBaoCao, vanBanDeNghi } from './templates/village-papers.ts';

/** Makes resources/templates anew: `node scripts/make-templates.ts`. The same source gives the same bytes. */
const folder = join(import.meta.dirname, '../resources/templates');
const font = 'Times New Roman';
/** Any moment will do; it only must not be now. */
const made = new Date(2026, 0, 1, 8);

const portrait = (children: readonly FileChild[]): ISectionOptions => section(children, false);
const landscape = (children: readonly FileChild[]): ISectionOptions => section(children, true);

/** Page numbers at the top in the middle, not on the first page; a sample says so on every one. */
function section(children: readonly FileChild[], isWide: boolean): ISectionOptions {
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(210),
          height: twips(297),
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...margins, header: twips(10), footer: twips(10) },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      first: new Header({ children: [new Paragraph({ children: [] })] }),
      default: new Header({
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: [new TextRun({ children: [PageNumber.CURRENT], size: 26 })],
          }),
        ],
      }),
    },
    footers: {
      first: new Footer({ children: [sampleLine()] }),
      default: new Footer({ children: [sampleLine()] }),
    },
    children,
  };
}

function sampleLine(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [run('{#la_mau}{canh_bao_mau}{/la_mau}', { size: 9, bold: true, color: 'A4161A' })],
  });
}

const templates: Record<string, readonly ISectionOptions[]> = {
  'to-trinh': [portrait(toTrinh())],
  'bao-cao-ket-qua': [portrait(baoCaoKetQua())],
  'bao-cao-y-kien': [portrait(baoCaoYKien())],
  'bao-cao-hai-long': [portrait(baoCaoHaiLong())],
  'bien-ban-hop': [
    portrait(
      minutes({
        meeting: 'Họp đề nghị xét công nhận',
        reporter: 'Ủy ban nhân dân {ten_xa}',
        keeper: 'Ủy ban nhân dân {ten_xa} và gửi kèm hồ sơ đề nghị',
      }),
    ),
  ],
  'bao-cao-no-dong': [
    portrait(baoCaoNoDong()),
    landscape([
      ...annexHead(
        'TÌNH HÌNH NỢ ĐỌNG XÂY DỰNG CƠ BẢN THEO CÔNG TRÌNH',
        ['(Đơn vị tính: triệu đồng)'],
        wideWidth,
        '(Kèm theo Báo cáo số {so_ky_hieu} của Ủy ban nhân dân {ten_xa})',
      ),
      new Paragraph({ children: [] }),
      ...debtTable(),
    ]),
  ],
  'bieu-tong-hop': [landscape(bieuTongHop())],
  'danh-muc-minh-chung': [landscape(danhMucMinhChung())],
  'hinh-anh': [portrait(hinhAnh())],
  'thon-van-ban-de-nghi': [portrait(vanBanDeNghi())],
  'thon-bao-cao': [portrait(thonBaoCao())],
  'bien-ban-hoi-dong': [portrait(bienBanHoiDong())],
  'bao-cao-tham-dinh': [portrait(baoCaoThamDinh())],
  'bieu-tham-dinh': [landscape(bieuThamDinh())],
  'thon-bien-ban-hop': [
    portrait(
      minutes({
        meeting: 'Họp thôn đề nghị xét công nhận',
        reporter: 'Đại diện thôn',
        keeper: 'thôn và gửi Ủy ban nhân dân {ten_xa}',
      }),
    ),
  ],
};

await mkdir(folder, { recursive: true });
for (const [name, sections] of Object.entries(templates))
  await writeFile(join(folder, `${name}.docx`), await bytesOf(sections));

async function bytesOf(sections: readonly ISectionOptions[]): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Hồ sơ NTM',
    lastModifiedBy: 'Hồ sơ NTM',
    styles: {
      default: { document: { run: { font, size: 28, language: { value: 'vi-VN' } } } },
      paragraphStyles: [{ id: ruleStyle, name: 'Kẻ dưới', basedOn: 'Normal' }],
    },
    compatibility: { version: 15, doNotExpandShiftReturn: true },
    sections: [...sections],
  });
  const archive = zip({ level: 6, modTime: made, timestamps: 'dos', noSort: true });
  for await (const entry of unzip(await Packer.toBuffer(document)).entries()) {
    const bytes = await entry.bytes();
    archive.add(entry.path, entry.path === 'docProps/core.xml' ? withoutTime(bytes) : bytes);
  }
  return archive.bytes();
}

/** The one place where the library writes when it ran. */
function withoutTime(core: Uint8Array): Uint8Array {
  return Buffer.from(
    Buffer.from(core)
      .toString('utf8')
      .replace(/(<dcterms:\w+[^>]*>)[^<]*/g, '$12026-01-01T01:00:00Z'),
  );
}
