import type { FileChild } from 'docx';
import { criteriaInWords, uncheckedNote } from './commune-papers.ts';
import { addressee, letterHead, signature, subject } from './letter-parts.ts';
import { body, closing, each, heading } from './paper.ts';

/** Papers of a village, addressed to its commune. The numbers of their forms differ by province and are not named. */

const italic = { italics: true };
const answer = (name: string) => body(each(name, '{dong}'));

export function vanBanDeNghi(): FileChild[] {
  return [
    letterHead(),
    ...subject('TỜ TRÌNH', [
      'Về việc đề nghị thẩm định, xét công nhận',
      '{ten_don_vi} {danh_hieu} năm {nam}',
    ]),
    addressee(),
    body(each('can_cu', '{dong}'), italic),
    body(each('tt_can_cu', '{dong}'), italic),
    body(
      'Qua rà soát, {ten_don_vi}, {ten_xa} tự đánh giá đạt {so_tieu_chi_dat}/{so_tieu_chi} tiêu chí, {so_chi_tieu_dat}/{so_chi_tieu} chỉ tiêu theo {bo_tieu_chi}.',
    ),
    body(
      'Cuộc họp thôn đã nhất trí đề nghị xét công nhận: {hop_dong_y}/{hop_co_mat} người dự họp, đạt {hop_ty_le}.',
    ),
    body('{ten_don_vi_hoa} kính đề nghị {kinh_gui} thẩm định, xét công nhận. Hồ sơ kèm theo gồm:'),
    body(each('thanh_phan', '{tt}. {ten}')),
    closing('{ten_don_vi_hoa} kính trình {kinh_gui} xem xét, quyết định./.'),
    ...signature(),
  ];
}

export function thonBaoCao(): FileChild[] {
  return [
    letterHead(),
    ...subject('BÁO CÁO', ['Kết quả xây dựng {danh_hieu_ngan} năm {nam}', 'của {ten_don_vi}, {ten_xa}']),
    addressee(),
    heading('I. ĐẶC ĐIỂM TÌNH HÌNH'),
    answer('bc_dac_diem'),
    heading('II. CĂN CỨ VÀ TỔ CHỨC THỰC HIỆN'),
    body(each('can_cu', '{dong}'), italic),
    answer('bc_chi_dao'),
    body('Nguồn lực huy động:'),
    answer('bc_nguon_luc'),
    heading('III. KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ'),
    body(
      'Theo {bo_tieu_chi}: đạt {so_tieu_chi_dat}/{so_tieu_chi} tiêu chí, {so_chi_tieu_dat}/{so_chi_tieu} chỉ tiêu; {so_chi_tieu_chua_danh_gia} chỉ tiêu chưa đánh giá.',
    ),
    ...criteriaInWords(),
    ...uncheckedNote(),
    heading('IV. ĐÁNH GIÁ CHUNG'),
    answer('bc_danh_gia'),
    heading('V. KẾ HOẠCH NÂNG CAO CHẤT LƯỢNG CÁC TIÊU CHÍ'),
    answer('bc_ke_hoach'),
    closing('Trên đây là báo cáo kết quả xây dựng {danh_hieu_ngan} của {ten_don_vi}./.'),
    ...signature(),
  ];
}
