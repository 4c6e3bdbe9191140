import type { FileChild } from 'docx';
import { addressee, letterHead, signature, subject, twoSignatures } from './letter-parts.ts';
import { type Block, body, closing, dotted, each, grid, heading } from './paper.ts';

/** Papers of a commune; their order of contents is that of the forms seen in use, whose numbers nobody vouches for. */

const italic = { italics: true };
const committee = 'Ủy ban nhân dân {ten_xa}';

/** A short answer asked beside the paper, a paragraph for each of its lines. */
const answer = (name: string) => body(each(name, '{dong}'));

/** Said under whatever was taken from a set that nobody compared with the law. */
export const uncheckedNote = (block: Block = {}): FileChild[] => [
  note('{#co_thieu [loopOver: "paragraph"]}Bộ tiêu chí chưa đầy đủ: {phan_thieu}{/co_thieu}', block),
  note(
    '{#co_dau [loopOver: "paragraph"]}(*) Câu chữ hoặc mức đạt chuẩn chưa đối chiếu với văn bản gốc.{/co_dau}',
    block,
  ),
];

const note = (text: string, block: Block) => body(text, { italics: true, size: 11 }, block);

export function toTrinh(): FileChild[] {
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
      `${committee} kính trình {kinh_gui} thẩm định, xét công nhận {ten_don_vi} {danh_hieu} năm {nam} như sau:`,
    ),
    heading('1. Kết quả tự đánh giá'),
    body('Theo {bo_tieu_chi}, {nhom}:'),
    body('- Số tiêu chí đạt: {so_tieu_chi_dat}/{so_tieu_chi};'),
    body('- Số chỉ tiêu đạt: {so_chi_tieu_dat}/{so_chi_tieu}.'),
    heading('2. Kết quả họp đề nghị xét công nhận'),
    body('Số người dự họp nhất trí đề nghị: {hop_dong_y}/{hop_co_mat} người, đạt {hop_ty_le}.'),
    heading('3. Hồ sơ kèm theo'),
    body(each('thanh_phan', '{tt}. {ten}')),
    closing(`${committee} kính trình {kinh_gui} xem xét, quyết định./.`),
    ...signature(),
  ];
}

/** Criterion by criterion: what is required, what was done, how the office judges it. */
export function criteriaInWords(): FileChild[] {
  return [
    body('{#tieu_chi [loopOver: "paragraph"]}{so}. {ten}', { bold: true }, { keepNext: true }),
    body('a) Yêu cầu của tiêu chí', italic, { keepNext: true }),
    body(each('chi_tieu', '- {ma}. {noi_dung}: {yeu_cau}{dau};')),
    body('b) Kết quả thực hiện', italic, { keepNext: true }),
    body(each('chi_tieu', '- {ma}. {ket_qua};')),
    dotted('- Tình hình tổ chức thực hiện, khối lượng, kinh phí: '),
    body('c) Tự đánh giá: {danh_gia} ({dem}).{/tieu_chi}', italic),
  ];
}

const unmet = () => [
  body('{#co_chua_dat [loopOver: "paragraph"]}Các chỉ tiêu chưa đạt:{/co_chua_dat}'),
  body(
    each(
      'chua_dat',
      '- {ma}. {noi_dung}: {ket_qua}. Lý do: {ly_do}. Hướng khắc phục: {bien_phap}. Thời hạn: {han}. Kinh phí: {kinh_phi}.',
    ),
  ),
];

export function baoCaoKetQua(): FileChild[] {
  return [
    letterHead(),
    ...subject('BÁO CÁO', ['Kết quả xây dựng {danh_hieu_ngan} năm {nam}', 'của {ten_don_vi}']),
    addressee(),
    heading('I. ĐẶC ĐIỂM TÌNH HÌNH'),
    answer('bc_dac_diem'),
    body('1. Thuận lợi', { bold: true }),
    answer('bc_thuan_loi'),
    body('2. Khó khăn', { bold: true }),
    answer('bc_kho_khan'),
    heading('II. CĂN CỨ TRIỂN KHAI THỰC HIỆN'),
    body(each('can_cu', '{dong}'), italic),
    heading('III. KẾT QUẢ CHỈ ĐẠO THỰC HIỆN'),
    body('1. Công tác chỉ đạo, tuyên truyền', { bold: true }),
    answer('bc_chi_dao'),
    body('2. Nguồn lực huy động', { bold: true }),
    answer('bc_nguon_luc'),
    heading('IV. KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ'),
    body(
      'Theo {bo_tieu_chi}, {nhom}: đạt {so_tieu_chi_dat}/{so_tieu_chi} tiêu chí, {so_chi_tieu_dat}/{so_chi_tieu} chỉ tiêu; {so_chi_tieu_chua_danh_gia} chỉ tiêu chưa đánh giá.',
    ),
    ...criteriaInWords(),
    ...unmet(),
    body(
      '{#co_dieu_kien [loopOver: "paragraph"]}Điều kiện ngoài các tiêu chí:{/co_dieu_kien}',
      { bold: true },
      { keepNext: true },
    ),
    body(each('dieu_kien', '- {noi_dung}: {yeu_cau}{dau}. Kết quả: {ket_qua}. Tự đánh giá: {danh_gia}.')),
    ...uncheckedNote(),
    heading('V. TÌNH HÌNH NỢ ĐỌNG XÂY DỰNG CƠ BẢN'),
    answer('no_ket_luan'),
    heading('VI. ĐÁNH GIÁ CHUNG'),
    answer('bc_danh_gia'),
    heading('VII. KẾ HOẠCH NÂNG CAO CHẤT LƯỢNG CÁC TIÊU CHÍ'),
    answer('bc_ke_hoach'),
    closing(
      'Trên đây là báo cáo kết quả xây dựng {danh_hieu_ngan} năm {nam} của {ten_don_vi} (kèm theo biểu tổng hợp kết quả các tiêu chí)./.',
    ),
    ...signature(),
  ];
}

export function baoCaoYKien(): FileChild[] {
  return [
    letterHead(),
    ...subject('BÁO CÁO', [
      'Tổng hợp ý kiến tham gia vào kết quả',
      'xây dựng {danh_hieu_ngan} năm {nam} của {ten_don_vi}',
    ]),
    addressee(),
    heading('I. TÓM TẮT QUÁ TRÌNH LẤY Ý KIẾN'),
    answer('yk_qua_trinh'),
    heading('II. Ý KIẾN THAM GIA'),
    body('1. Ý kiến của Mặt trận Tổ quốc', { bold: true }),
    answer('yk_mat_tran'),
    body('2. Ý kiến của các tổ chức chính trị - xã hội', { bold: true }),
    answer('yk_to_chuc'),
    body('3. Ý kiến của nhân dân', { bold: true }),
    answer('yk_nhan_dan'),
    heading('III. KẾT QUẢ TIẾP THU, GIẢI TRÌNH'),
    answer('yk_tiep_thu'),
    closing(`Trên đây là báo cáo tổng hợp ý kiến tham gia của ${committee}./.`),
    ...signature(),
  ];
}

/** The order of minutes of a commune and of a village is the same; who meets and who reports is not. */
export function minutes({
  meeting,
  reporter,
  keeper,
}: {
  meeting: string;
  reporter: string;
  keeper: string;
}): FileChild[] {
  return [
    letterHead(),
    ...subject('BIÊN BẢN', [meeting, '{ten_don_vi} {danh_hieu} năm {nam}']),
    body('Bắt đầu: {hop_bat_dau}.', {}, { spacing: { before: 240 } }),
    body('Địa điểm: {hop_dia_diem}.'),
    body('Chủ trì: {hop_chu_tri}.'),
    body('Thư ký: {hop_thu_ky}.'),
    body('Thành phần dự họp: {hop_co_mat}/{hop_trieu_tap} người, gồm:'),
    body(each('hop_thanh_phan', '- {dong}')),
    heading('NỘI DUNG CUỘC HỌP'),
    body(
      `1. ${reporter} báo cáo kết quả tự đánh giá: đạt {so_tieu_chi_dat}/{so_tieu_chi} tiêu chí, {so_chi_tieu_dat}/{so_chi_tieu} chỉ tiêu theo {bo_tieu_chi}; tổng hợp ý kiến tham gia.`,
    ),
    body('2. Ý kiến phát biểu, thảo luận:'),
    body(each('hop_y_kien', '- {dong}')),
    body(
      '3. Kết quả bỏ phiếu: số người dự họp nhất trí đề nghị xét công nhận {ten_don_vi} {danh_hieu} năm {nam} là {hop_dong_y}/{hop_co_mat} người, đạt {hop_ty_le}; không nhất trí: {hop_khong_dong_y} người.',
    ),
    closing(
      `Biên bản kết thúc hồi {hop_ket_thuc}, đã được thông qua tại cuộc họp, lập thành {hop_so_ban} bản có giá trị pháp lý như nhau, lưu tại ${keeper}./.`,
    ),
    ...twoSignatures(['THƯ KÝ', '…………………………'], ['CHỦ TRÌ', '…………………………']),
  ];
}

export function baoCaoHaiLong(): FileChild[] {
  const number = (text: string) => ({ text, centred: true });
  const cells = (list: string, name: string) => [
    number(`{#${list}}{tt}`),
    { text: name },
    number('{so_phieu}'),
    number('{hai_long}'),
    number('{khong_hai_long}'),
    number('{y_kien_khac}'),
    number(`{ty_le}{/${list}}`),
  ];
  const widths = [10, 62, 18, 17, 18, 17, 18];
  const head = (what: string) => [
    'TT',
    what,
    'Số phiếu hỏi',
    'Hài lòng',
    'Không hài lòng',
    'Ý kiến khác',
    'Tỷ lệ hài lòng',
  ];
  return [
    letterHead(),
    ...subject('BÁO CÁO', [
      'Kết quả lấy ý kiến hài lòng của người dân về kết quả',
      'xây dựng {danh_hieu_ngan} năm {nam} của {ten_don_vi}',
    ]),
    addressee(),
    heading('I. CÁCH LẤY Ý KIẾN'),
    answer('hl_cach_lam'),
    heading('II. KẾT QUẢ'),
    body(
      'Thời gian lấy ý kiến: {hl_thoi_gian}. Số phiếu phát ra: {hl_so_phieu_phat}; số phiếu thu về: {hl_so_phieu_thu}. Tỷ lệ hài lòng chung: {hl_ty_le} (yêu cầu: {hl_yeu_cau}).',
    ),
    body(
      '1. Theo nội dung lấy ý kiến',
      { bold: true },
      { keepNext: true, spacing: { before: 120, after: 120 } },
    ),
    grid(widths, head('Nội dung'), [cells('hai_long_noi_dung', '{noi_dung}')]),
    body('2. Theo thôn', { bold: true }, { keepNext: true, spacing: { before: 120, after: 120 } }),
    grid(widths, head('Thôn'), [cells('hai_long_thon', '{noi_dung}')]),
    heading('III. Ý KIẾN KHÁC CỦA NGƯỜI DÂN'),
    answer('hl_y_kien'),
    closing('Trên đây là báo cáo kết quả lấy ý kiến hài lòng của người dân./.'),
    ...signature(),
  ];
}

export function baoCaoNoDong(): FileChild[] {
  return [
    letterHead(),
    ...subject('BÁO CÁO', [
      'Tình hình nợ đọng xây dựng cơ bản trong xây dựng',
      '{danh_hieu_ngan} năm {nam} của {ten_don_vi}',
    ]),
    addressee(),
    body(
      `${committee} báo cáo tình hình nợ đọng xây dựng cơ bản trong xây dựng nông thôn mới trên địa bàn, số liệu đến ngày {no_den_ngay}, như sau:`,
    ),
    heading('1. Đánh giá, cam kết'),
    answer('no_ket_luan'),
    heading('2. Chi tiết theo công trình'),
    closing('Có phụ lục kèm theo./.'),
    ...signature(),
  ];
}

/** The second part of the paper on debts, turned by a quarter. */
export function debtTable(): FileChild[] {
  return [
    grid(
      [11, 50, 40, 29, 30, 29, 27, 31],
      [
        'TT',
        'Công trình',
        'Quyết định phê duyệt',
        'Tổng mức, dự toán',
        'Giá trị hoàn thành, quyết toán',
        'Đã bố trí',
        'Còn nợ',
        'Phương án trả',
      ],
      [
        [
          { text: '{#cong_trinh}{tt}', centred: true },
          { text: '{ten}' },
          { text: '{quyet_dinh}' },
          { text: '{tong_muc}', centred: true },
          { text: '{khoi_luong}', centred: true },
          { text: '{da_bo_tri}', centred: true },
          { text: '{con_no}', centred: true },
          { text: '{phuong_an}{/cong_trinh}' },
        ],
      ],
    ),
  ];
}
