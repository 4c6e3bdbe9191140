import type { DocumentField } from './document-fields.ts';

const text = (name: string, words: string): DocumentField => ({ name, words, kind: 'text', fields: [] });
const yesNo = (name: string, words: string): DocumentField => ({ name, words, kind: 'yesNo', fields: [] });
const list = (name: string, words: string, fields: readonly DocumentField[]): DocumentField => ({
  name,
  words,
  kind: 'list',
  fields,
});
const lines = (name: string, words: string) =>
  list(name, `${words}, mỗi ý một dòng`, [text('dong', 'Nội dung của dòng')]);

/** What reviewers say of an indicator or a condition, beside what the commune says. */
const judgedFields = [
  text('ma', 'Mã chỉ tiêu: 2.1'),
  text('noi_dung', 'Nội dung chỉ tiêu'),
  text('yeu_cau', 'Mức đạt chuẩn'),
  text('ket_qua', 'Kết quả đơn vị báo cáo, trên một dòng'),
  text('ket_qua_nhieu_dong', 'Kết quả đơn vị báo cáo, mỗi ý một dòng (cho ô bảng)'),
  text('danh_gia', 'Đơn vị tự đánh giá'),
  text('tham_dinh', 'Kết quả thẩm định: Đạt, Chưa đạt, Yêu cầu bổ sung, Chưa xem, Chưa thống nhất'),
  text('tham_dinh_nhieu_dong', 'Kết quả thẩm định kèm số liệu thẩm định (cho ô bảng)'),
  text('y_kien', 'Ý kiến thẩm định, trên một dòng; không có thì để trống'),
  text('y_kien_nhieu_dong', 'Ý kiến thẩm định, mỗi ý một dòng (cho ô bảng)'),
  text('dau', 'Dấu (*) khi chưa đối chiếu với văn bản gốc'),
];

/** Fields of the papers of an appraisal council: `hd_` of the council, `td_` of the appraisal. */
export const councilFields: readonly DocumentField[] = [
  text('hd_ten', 'Tên hội đồng'),
  text('hd_thanh_lap', 'Quyết định thành lập hội đồng'),
  text('hd_lan', 'Lần họp: 1, 2, …'),
  text('hd_bat_dau', 'Bắt đầu họp: 8 giờ 00 ngày 15 tháng 10 năm 2026'),
  text('hd_ket_thuc', 'Kết thúc họp'),
  text('hd_dia_diem', 'Địa điểm họp'),
  text('hd_chu_tri', 'Người chủ trì, kèm chức danh và đơn vị'),
  text('hd_chu_tri_ten', 'Họ tên người chủ trì'),
  text('hd_thu_ky', 'Thư ký, kèm đơn vị'),
  text('hd_thu_ky_ten', 'Họ tên thư ký'),
  text('hd_so_thanh_vien', 'Số thành viên hội đồng'),
  text('hd_co_mat', 'Có mặt 9/10 (90 %)'),
  list('hd_thanh_vien', 'Thành viên hội đồng', [
    text('tt', 'Số thứ tự'),
    text('ten', 'Họ tên'),
    text('vai_tro', 'Chức danh trong hội đồng'),
    text('don_vi', 'Chức vụ, đơn vị'),
    text('co_mat', 'Có mặt, Vắng'),
  ]),
  list('hd_bieu_quyet', 'Biểu quyết của từng thành viên có mặt, khi biểu quyết công khai', [
    text('ten', 'Họ tên'),
    text('bieu_quyet', 'Đồng ý, Không đồng ý, Ý kiến khác'),
  ]),
  lines('hd_khach', 'Khách mời, đại biểu dự họp'),
  lines('hd_y_kien', 'Ý kiến thảo luận'),
  text('hd_quy_dinh', 'Quy định biểu quyết: có mặt từ 70 % …; đồng ý từ 90 % …'),
  text('hd_can_cu_quy_dinh', 'Căn cứ của quy định biểu quyết, kèm ghi chú khi chưa đối chiếu'),
  yesNo('hd_phieu_kin', 'Bỏ phiếu kín'),
  yesNo('hd_cong_khai', 'Biểu quyết công khai, theo tên'),
  text('hd_phat_ra', 'Số phiếu phát ra'),
  text('hd_thu_ve', 'Số phiếu thu về'),
  text('hd_hop_le', 'Số phiếu hợp lệ'),
  text('hd_khong_hop_le', 'Số phiếu không hợp lệ'),
  text('hd_dong_y', 'Số phiếu đồng ý'),
  text('hd_khong_dong_y', 'Số phiếu không đồng ý'),
  text('hd_khac', 'Số phiếu có ý kiến khác'),
  text('hd_ket_qua', 'Đồng ý 9/10 (90 %) số thành viên có mặt, cần từ 90 %'),
  text('hd_ket_luan', 'đề nghị công nhận, không đề nghị công nhận; chưa kết luận thì để dòng chấm'),
  text('hd_so_ban', 'Số bản của biên bản'),
  text('td_lan_trinh', 'Lần trình của hồ sơ được thẩm định'),
  text('td_ma_kiem_tra', 'Mã kiểm tra của hồ sơ được thẩm định'),
  list('td_nguoi', 'Người thẩm định', [text('dong', 'Họ tên, chức vụ, đơn vị')]),
  text('td_so_tieu_chi_dat', 'Số tiêu chí đạt theo thẩm định'),
  text('td_so_chi_tieu_dat', 'Số chỉ tiêu đạt theo thẩm định'),
  text('td_chua_xem', 'Số chỉ tiêu chưa thẩm định hoặc chưa thống nhất'),
  list('td_tieu_chi', 'Từng tiêu chí với kết quả thẩm định', [
    text('so', 'Số của tiêu chí'),
    text('ten', 'Tên tiêu chí'),
    text('dem', 'Đếm chỉ tiêu đơn vị tự đánh giá: 3/4 chỉ tiêu đạt'),
    text('td_dem', 'Đếm chỉ tiêu theo thẩm định'),
    text('danh_gia', 'Đơn vị tự đánh giá'),
    text('tham_dinh', 'Kết quả thẩm định của tiêu chí'),
    list('td_chi_tieu', 'Từng chỉ tiêu của tiêu chí', judgedFields),
  ]),
  yesNo('td_co_dieu_kien', 'Bộ tiêu chí có điều kiện ngoài các tiêu chí'),
  list('td_dieu_kien', 'Điều kiện ngoài các tiêu chí với kết quả thẩm định', judgedFields),
  yesNo('td_co_khac', 'Có nội dung thẩm định khác tự đánh giá'),
  yesNo('td_khong_khac', 'Không có nội dung nào khác tự đánh giá'),
  list('td_khac', 'Nội dung thẩm định khác tự đánh giá', judgedFields),
  yesNo('td_co_bo_sung', 'Có yêu cầu bổ sung'),
  yesNo('td_khong_bo_sung', 'Không có yêu cầu bổ sung'),
  list('td_bo_sung', 'Yêu cầu bổ sung', [
    text('ten', 'Chỉ tiêu, điều kiện hoặc văn bản'),
    text('bo_sung', 'Nội dung cần bổ sung'),
    text('han', 'Hạn bổ sung'),
  ]),
  yesNo('td_co_van_ban', 'Có ý kiến về văn bản của hồ sơ'),
  list('td_van_ban', 'Ý kiến về văn bản của hồ sơ', [
    text('ten', 'Tên văn bản'),
    text('tham_dinh', 'Kết quả thẩm định'),
    text('y_kien', 'Ý kiến'),
  ]),
  lines('td_ket_luan', 'Kết luận thẩm định'),
  lines('td_kien_nghi', 'Kiến nghị'),
];
