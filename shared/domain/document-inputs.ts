/**
 * What a paper says that stands nowhere else in the dossier: asked beside the paper and kept with it, under the name
 * of the field it fills. Every paper may use what was entered for another one.
 */
export type DocumentInput = {
  name: string;
  label: string;
  /** `lines`: a paragraph each. `table`: a row a line, cells separated by tabs as Excel copies them. */
  kind: 'line' | 'lines' | 'count' | 'table';
  hint?: string;
  /** Of a table: the fields of a row, in the order of the columns. */
  columns?: readonly { name: string; label: string }[];
};

const line = (name: string, label: string, hint?: string): DocumentInput => ({
  name,
  label,
  kind: 'line',
  ...(hint === undefined ? {} : { hint }),
});
const lines = (name: string, label: string, hint?: string): DocumentInput => ({
  ...line(name, label, hint),
  kind: 'lines',
});
const count = (name: string, label: string): DocumentInput => ({ name, label, kind: 'count' });

const sentTo = line('kinh_gui', 'Kính gửi', 'Để trống: cơ quan cấp trên trực tiếp.');
const recipients = lines('noi_nhan', 'Nơi nhận', 'Mỗi nơi một dòng. Để trống: Như trên; Lưu: VT.');

const meeting = [
  line('hop_bat_dau', 'Bắt đầu họp', '8 giờ 00 ngày 15 tháng 10 năm 2025'),
  line('hop_dia_diem', 'Địa điểm họp'),
  line('hop_chu_tri', 'Chủ trì', 'Ông Trần Văn Hùng, Chủ tịch UBND xã'),
  line('hop_thu_ky', 'Thư ký', 'Bà Nguyễn Thị Lan, công chức Văn phòng'),
  lines('hop_thanh_phan', 'Thành phần dự họp', 'Mỗi thành phần một dòng.'),
  lines('hop_y_kien', 'Ý kiến thảo luận', 'Mỗi ý kiến một dòng.'),
  count('hop_trieu_tap', 'Số người được mời'),
  count('hop_co_mat', 'Số người có mặt'),
  count('hop_dong_y', 'Số phiếu đồng ý'),
  count('hop_khong_dong_y', 'Số phiếu không đồng ý'),
  line('hop_ket_thuc', 'Kết thúc họp', '11 giờ 30 cùng ngày'),
  count('hop_so_ban', 'Biên bản lập thành (bản)'),
] as const;

const opinions = [
  lines('yk_qua_trinh', 'Quá trình lấy ý kiến', 'Thời gian, nơi niêm yết, hình thức.'),
  lines('yk_mat_tran', 'Ý kiến của Mặt trận Tổ quốc'),
  lines('yk_to_chuc', 'Ý kiến của các tổ chức chính trị - xã hội'),
  lines('yk_nhan_dan', 'Ý kiến của nhân dân'),
  lines('yk_tiep_thu', 'Tiếp thu, giải trình'),
] as const;

const debt: DocumentInput = {
  name: 'cong_trinh',
  label: 'Công trình còn nợ',
  kind: 'table',
  hint: 'Dán từ Excel, mỗi dòng một công trình. Để trống thì bảng có dòng để điền tay.',
  columns: [
    { name: 'ten', label: 'Công trình' },
    { name: 'quyet_dinh', label: 'Quyết định phê duyệt' },
    { name: 'tong_muc', label: 'Tổng mức, dự toán' },
    { name: 'khoi_luong', label: 'Giá trị hoàn thành, quyết toán' },
    { name: 'da_bo_tri', label: 'Đã bố trí' },
    { name: 'con_no', label: 'Còn nợ' },
    { name: 'phuong_an', label: 'Phương án trả' },
  ],
};

/** By the paper's name, in the order they are asked. */
export const documentInputs: Readonly<Record<string, readonly DocumentInput[]>> = {
  'to-trinh': [sentTo, lines('tt_can_cu', 'Căn cứ thêm', 'Mỗi căn cứ một dòng.'), recipients],
  'thon-van-ban-de-nghi': [sentTo, lines('tt_can_cu', 'Căn cứ thêm', 'Mỗi căn cứ một dòng.'), recipients],
  'bao-cao-ket-qua': [
    sentTo,
    lines('bc_dac_diem', 'Đặc điểm tình hình'),
    lines('bc_thuan_loi', 'Thuận lợi'),
    lines('bc_kho_khan', 'Khó khăn'),
    lines('bc_chi_dao', 'Công tác chỉ đạo, tuyên truyền'),
    lines('bc_nguon_luc', 'Nguồn lực huy động', 'Ngân sách các cấp, doanh nghiệp, nhân dân đóng góp.'),
    lines('bc_danh_gia', 'Đánh giá chung, tồn tại, bài học'),
    lines('bc_ke_hoach', 'Kế hoạch nâng cao chất lượng'),
    recipients,
  ],
  'thon-bao-cao': [
    sentTo,
    lines('bc_dac_diem', 'Đặc điểm tình hình'),
    lines('bc_chi_dao', 'Công tác chỉ đạo, tuyên truyền'),
    lines('bc_nguon_luc', 'Nguồn lực huy động'),
    lines('bc_danh_gia', 'Đánh giá chung, tồn tại'),
    lines('bc_ke_hoach', 'Kế hoạch nâng cao chất lượng'),
    recipients,
  ],
  'bao-cao-y-kien': [sentTo, ...opinions, recipients],
  'bao-cao-hai-long': [
    sentTo,
    lines('hl_cach_lam', 'Cách lấy ý kiến', 'Thời gian, phạm vi, ai chủ trì.'),
    lines('hl_y_kien', 'Ý kiến khác của người dân'),
    recipients,
  ],
  'bien-ban-hop': meeting,
  'thon-bien-ban-hop': meeting,
  'bao-cao-no-dong': [
    sentTo,
    line('no_den_ngay', 'Số liệu đến ngày'),
    lines('no_ket_luan', 'Đánh giá, cam kết', 'Ví dụ: trên địa bàn xã không có nợ đọng xây dựng cơ bản.'),
    debt,
    recipients,
  ],
};
