import type { FileChild } from 'docx';
import { uncheckedNote } from './commune-papers.ts';
import { annexHead, twoSignatures } from './letter-parts.ts';
import { body, centred, each, grid, groupRow, textWidth, wideWidth } from './paper.ts';

/** The tables and pictures that go with a paper. */

const about = ['{danh_hieu_ngan} năm {nam} của {ten_don_vi}'];
const gap = () => centred('', { size: 6 });

export function bieuTongHop(): FileChild[] {
  const widths = [14, 88, 46, 66, 33];
  return [
    ...annexHead('BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ', about, wideWidth),
    centred('{bo_tieu_chi}, {nhom}', { italics: true, size: 13 }, { spacing: { before: 80 } }),
    gap(),
    grid(
      widths,
      [
        'TT',
        'Tên tiêu chí, nội dung tiêu chí',
        'Yêu cầu tiêu chí (mức đạt chuẩn)',
        'Kết quả thực hiện',
        'Kết quả tự đánh giá',
      ],
      [
        groupRow([
          { text: '{#tieu_chi}{so}', centred: true },
          { text: '{ten}' },
          { text: '' },
          { text: '{dem}' },
          { text: '{danh_gia}', centred: true },
        ]),
        [
          { text: '{#chi_tieu}{ma}', centred: true },
          { text: '{noi_dung}{dau}' },
          { text: '{yeu_cau}', centred: true },
          { text: '{ket_qua_nhieu_dong}' },
          { text: '{danh_gia}{/chi_tieu}{/tieu_chi}', centred: true },
        ],
      ],
    ),
    body(
      'Tổng hợp: {so_tieu_chi_dat}/{so_tieu_chi} tiêu chí đạt; {so_chi_tieu_dat}/{so_chi_tieu} chỉ tiêu đạt; {so_chi_tieu_chua_danh_gia} chỉ tiêu chưa đánh giá.',
      {
        bold: true,
        size: 12,
      },
      { keepNext: true },
    ),
    ...uncheckedNote({ keepNext: true }),
    ...twoSignatures(
      ['NGƯỜI LẬP BIỂU\n', '…………………………'],
      [each('quyen_ky', '{dong}'), '{nguoi_ky}'],
      wideWidth,
    ),
  ];
}

export function danhMucMinhChung(): FileChild[] {
  const widths = [12, 38, 24, 45, 80, 48];
  return [
    ...annexHead('DANH MỤC MINH CHỨNG', about, wideWidth),
    gap(),
    grid(
      widths,
      ['TT', 'Số, ký hiệu', 'Ngày', 'Cơ quan ban hành', 'Trích yếu, tên tệp', 'Chỉ tiêu (trang)'],
      [
        groupRow([{ text: '{#nhom_minh_chung}{ten_nhom}', span: widths.length }]),
        [
          { text: '{#tep}{tt}', centred: true },
          { text: '{so_hieu}' },
          { text: '{ngay}', centred: true },
          { text: '{co_quan_ban_hanh}' },
          { text: '{trich_yeu}' },
          { text: '{chi_tieu_ap_dung}{/tep}{/nhom_minh_chung}' },
        ],
      ],
    ),
    body('Danh mục có {so_minh_chung} tệp.', { size: 12 }),
  ];
}

export function hinhAnh(): FileChild[] {
  return [
    ...annexHead('HÌNH ẢNH MINH HỌA', about, textWidth),
    centred('{#hinh_anh [loopOver: "paragraph"]}{anh}', {}, { keepNext: true, spacing: { before: 200 } }),
    centred('{chu_thich}{/hinh_anh}', { italics: true, size: 13 }, { spacing: { before: 60 } }),
    body(each('anh_khong_in', '{dong}'), { size: 12 }),
  ];
}
