import type { FileChild } from 'docx';
import { uncheckedNote } from './commune-papers.ts';
import { addressee, annexHead, letterHead, signature, subject, twoSignatures } from './letter-parts.ts';
import { body, centred, closing, each, grid, groupRow, heading, wideWidth } from './paper.ts';

/** Papers of those who appraise; what is known of them is their names and contents, not their form numbers. */

const italic = { italics: true };
const tableGap = { keepNext: true, spacing: { before: 120, after: 120 } };

/** Stands only where its condition holds. */
const ifHolds = (condition: string, text: string) =>
  `{#${condition} [loopOver: "paragraph"]}${text}{/${condition}}`;

export function bienBanHoiDong(): FileChild[] {
  return [
    letterHead(),
    ...subject('BIÊN BẢN', ['Họp {hd_ten}', 'xét, đề nghị công nhận {ten_don_vi}', '{danh_hieu} năm {nam}']),
    body('Căn cứ thành lập hội đồng: {hd_thanh_lap}.', italic, { spacing: { before: 240 } }),
    body('Bắt đầu: {hd_bat_dau} (họp lần {hd_lan}).'),
    body('Địa điểm: {hd_dia_diem}.'),
    body('Chủ trì: {hd_chu_tri}.'),
    body('Thư ký: {hd_thu_ky}.'),
    heading('I. THÀNH PHẦN'),
    body('Hội đồng có {hd_so_thanh_vien} thành viên. {hd_co_mat}.', {}, tableGap),
    grid(
      [12, 48, 30, 45, 25],
      ['TT', 'Họ và tên', 'Chức danh trong hội đồng', 'Chức vụ, đơn vị', 'Dự họp'],
      [
        [
          { text: '{#hd_thanh_vien}{tt}', centred: true },
          { text: '{ten}' },
          { text: '{vai_tro}', centred: true },
          { text: '{don_vi}' },
          { text: '{co_mat}{/hd_thanh_vien}', centred: true },
        ],
      ],
    ),
    body('Khách mời, đại biểu:'),
    body(each('hd_khach', '- {dong}')),
    heading('II. NỘI DUNG'),
    body(
      '1. Hội đồng nghe báo cáo kết quả thẩm định hồ sơ {ten_don_vi} đề nghị công nhận {danh_hieu} năm {nam} (lần trình {td_lan_trinh}, mã kiểm tra {td_ma_kiem_tra}): đơn vị tự đánh giá đạt {so_tieu_chi_dat}/{so_tieu_chi} tiêu chí, {so_chi_tieu_dat}/{so_chi_tieu} chỉ tiêu; kết quả thẩm định đạt {td_so_tieu_chi_dat}/{so_tieu_chi} tiêu chí, {td_so_chi_tieu_dat}/{so_chi_tieu} chỉ tiêu; {td_chua_xem} chỉ tiêu chưa thẩm định.',
    ),
    body('2. Ý kiến thảo luận:'),
    body(each('hd_y_kien', '- {dong}')),
    heading('III. BIỂU QUYẾT'),
    body('Quy định biểu quyết: {hd_quy_dinh}. Căn cứ: {hd_can_cu_quy_dinh}.'),
    body(ifHolds('hd_phieu_kin', 'Hội đồng bỏ phiếu kín. Kết quả kiểm phiếu:')),
    body(ifHolds('hd_cong_khai', 'Hội đồng biểu quyết công khai, theo tên. Kết quả:')),
    body(each('hd_bieu_quyet', '- {ten}: {bieu_quyet};')),
    body('- Số phiếu phát ra: {hd_phat_ra}; số phiếu thu về: {hd_thu_ve};'),
    body('- Số phiếu hợp lệ: {hd_hop_le}; số phiếu không hợp lệ: {hd_khong_hop_le};'),
    body('- Đồng ý: {hd_dong_y} phiếu; không đồng ý: {hd_khong_dong_y} phiếu; ý kiến khác: {hd_khac} phiếu.'),
    body('{hd_ket_qua}.'),
    heading('IV. KẾT LUẬN'),
    body('Hội đồng {hd_ket_luan} {ten_don_vi} {danh_hieu} năm {nam}.'),
    closing(
      'Biên bản kết thúc hồi {hd_ket_thuc}, đã được thông qua tại cuộc họp, lập thành {hd_so_ban} bản có giá trị pháp lý như nhau./.',
    ),
    ...twoSignatures(['THƯ KÝ', '{hd_thu_ky_ten}'], ['CHỦ TRÌ', '{hd_chu_tri_ten}']),
  ];
}

export function baoCaoThamDinh(): FileChild[] {
  return [
    letterHead(),
    ...subject('BÁO CÁO', [
      'Thẩm định hồ sơ và mức độ đạt chuẩn {danh_hieu_ngan} năm {nam}',
      'của {ten_don_vi}',
    ]),
    addressee(),
    body(each('can_cu', '{dong}'), italic),
    heading('I. HỒ SƠ ĐƯỢC THẨM ĐỊNH'),
    body(
      'Hồ sơ đề nghị công nhận {ten_don_vi} {danh_hieu} năm {nam}, lần trình {td_lan_trinh}, mã kiểm tra {td_ma_kiem_tra}. Các tệp của hồ sơ đã được kiểm tra, còn nguyên vẹn.',
    ),
    body('Người thẩm định:', {}, { keepNext: true }),
    body(each('td_nguoi', '- {dong}')),
    heading('II. KẾT QUẢ THẨM ĐỊNH TỪNG TIÊU CHÍ'),
    body(
      'Theo {bo_tieu_chi}, {nhom}: đơn vị tự đánh giá đạt {so_tieu_chi_dat}/{so_tieu_chi} tiêu chí, {so_chi_tieu_dat}/{so_chi_tieu} chỉ tiêu; kết quả thẩm định đạt {td_so_tieu_chi_dat}/{so_tieu_chi} tiêu chí, {td_so_chi_tieu_dat}/{so_chi_tieu} chỉ tiêu; {td_chua_xem} chỉ tiêu chưa thẩm định hoặc chưa thống nhất.',
    ),
    body('{#td_tieu_chi [loopOver: "paragraph"]}{so}. {ten}', { bold: true }, { keepNext: true }),
    body('a) Yêu cầu của tiêu chí', italic, { keepNext: true }),
    body(each('td_chi_tieu', '- {ma}. {noi_dung}: {yeu_cau}{dau};')),
    body('b) Kết quả đơn vị báo cáo', italic, { keepNext: true }),
    body(each('td_chi_tieu', '- {ma}. {ket_qua};')),
    body('c) Kết quả thẩm định và ý kiến', italic, { keepNext: true }),
    body(each('td_chi_tieu', '- {ma}. {tham_dinh}{y_kien};')),
    body(
      'd) Đánh giá: đơn vị tự đánh giá {danh_gia} ({dem}); thẩm định {tham_dinh} ({td_dem}).{/td_tieu_chi}',
      italic,
    ),
    body(ifHolds('td_co_dieu_kien', 'Điều kiện ngoài các tiêu chí:'), { bold: true }, { keepNext: true }),
    body(
      each(
        'td_dieu_kien',
        '- {noi_dung}: {yeu_cau}{dau}. Đơn vị báo cáo: {ket_qua}. Thẩm định: {tham_dinh}{y_kien}.',
      ),
    ),
    body(ifHolds('td_co_van_ban', 'Văn bản của hồ sơ:'), { bold: true }, { keepNext: true }),
    body(each('td_van_ban', '- {ten}: {tham_dinh}{y_kien};')),
    ...uncheckedNote(),
    heading('III. NỘI DUNG KHÁC VỚI TỰ ĐÁNH GIÁ CỦA ĐƠN VỊ'),
    body(ifHolds('td_khong_khac', 'Không có.')),
    body(
      each('td_khac', '- {ma}. {noi_dung}: đơn vị tự đánh giá {danh_gia}, thẩm định {tham_dinh}{y_kien};'),
    ),
    heading('IV. YÊU CẦU BỔ SUNG'),
    body(ifHolds('td_khong_bo_sung', 'Không có.')),
    body(each('td_bo_sung', '- {ten}: {bo_sung}. Thời hạn: {han};')),
    heading('V. KẾT LUẬN, KIẾN NGHỊ'),
    body(each('td_ket_luan', '{dong}')),
    body('Kết quả biểu quyết của hội đồng: {hd_ket_qua}. Hội đồng {hd_ket_luan}.'),
    body(each('td_kien_nghi', '{dong}')),
    closing(
      'Trên đây là báo cáo thẩm định hồ sơ và mức độ đạt chuẩn {danh_hieu_ngan} năm {nam} của {ten_don_vi} (kèm theo biểu tổng hợp kết quả thẩm định)./.',
    ),
    ...signature(),
  ];
}

export function bieuThamDinh(): FileChild[] {
  const small = 11;
  return [
    ...annexHead(
      'BIỂU TỔNG HỢP KẾT QUẢ THẨM ĐỊNH CÁC TIÊU CHÍ',
      ['{danh_hieu_ngan} năm {nam} của {ten_don_vi}'],
      wideWidth,
    ),
    centred('{bo_tieu_chi}, {nhom}', { italics: true, size: 13 }, { spacing: { before: 80 } }),
    centred('Lần trình {td_lan_trinh}, mã kiểm tra {td_ma_kiem_tra}', { italics: true, size: 13 }),
    centred('', { size: 6 }),
    grid(
      [13, 30, 56, 32, 40, 20, 24, 32],
      [
        'TT',
        'Tên tiêu chí',
        'Nội dung tiêu chí',
        'Mức quy định',
        'Kết quả thực hiện',
        'Tự đánh giá',
        'Kết quả thẩm định',
        'Ý kiến',
      ],
      [
        groupRow([
          { text: '{#td_tieu_chi}{so}', centred: true },
          { text: '{ten}' },
          { text: '' },
          { text: '' },
          { text: '{dem}' },
          { text: '{danh_gia}', centred: true },
          { text: '{tham_dinh}', centred: true },
          { text: '{td_dem}' },
        ]),
        [
          { text: '{#td_chi_tieu}{ma}', centred: true },
          { text: '' },
          { text: '{noi_dung}{dau}' },
          { text: '{yeu_cau}', centred: true },
          { text: '{ket_qua_nhieu_dong}' },
          { text: '{danh_gia}', centred: true },
          { text: '{tham_dinh_nhieu_dong}', centred: true },
          { text: '{y_kien_nhieu_dong}{/td_chi_tieu}{/td_tieu_chi}' },
        ],
        [
          { text: '{#td_dieu_kien}{ma}', centred: true },
          { text: 'Điều kiện', bold: true },
          { text: '{noi_dung}{dau}' },
          { text: '{yeu_cau}', centred: true },
          { text: '{ket_qua_nhieu_dong}' },
          { text: '{danh_gia}', centred: true },
          { text: '{tham_dinh_nhieu_dong}', centred: true },
          { text: '{y_kien_nhieu_dong}{/td_dieu_kien}' },
        ],
      ],
      small,
    ),
    body(
      'Đơn vị tự đánh giá: {so_tieu_chi_dat}/{so_tieu_chi} tiêu chí, {so_chi_tieu_dat}/{so_chi_tieu} chỉ tiêu đạt. Thẩm định: {td_so_tieu_chi_dat}/{so_tieu_chi} tiêu chí, {td_so_chi_tieu_dat}/{so_chi_tieu} chỉ tiêu đạt; {td_chua_xem} chỉ tiêu chưa thẩm định hoặc chưa thống nhất.',
      { bold: true, size: 12 },
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
