import { councilFields } from './council-fields.ts';
import { documentInputs } from './document-inputs.ts';

/** A field that a template may use, and what it stands for. A list is a loop; inside it its own fields hold too. */
export type DocumentField = {
  name: string;
  words: string;
  kind: 'text' | 'yesNo' | 'list' | 'picture';
  fields: readonly DocumentField[];
};

const text = (name: string, words: string): DocumentField => ({ name, words, kind: 'text', fields: [] });
const yesNo = (name: string, words: string): DocumentField => ({ name, words, kind: 'yesNo', fields: [] });
const list = (name: string, words: string, fields: readonly DocumentField[]): DocumentField => ({
  name,
  words,
  kind: 'list',
  fields,
});
const oneLine = [text('dong', 'Nội dung của dòng')];

/**
 * What stands at the head and the foot of a paper. Who signs and under which number does not change what was
 * reported, so a signed paper is not outdated by it.
 */
const headFields: readonly DocumentField[] = [
  yesNo('co_cap_tren', 'Có dòng cơ quan cấp trên'),
  text('co_quan_cap_tren', 'Cơ quan cấp trên, chữ in hoa'),
  list('co_quan', 'Tên cơ quan ban hành, chữ in hoa, mỗi dòng một phần', oneLine),
  text('so_ky_hieu', 'Số, ký hiệu của văn bản: 05/TTr-UBND'),
  text('dia_danh_ngay', 'Địa danh, ngày … tháng … năm …'),
  list('quyen_ky', 'Quyền hạn, chức vụ người ký: TM. ỦY BAN NHÂN DÂN; CHỦ TỊCH', oneLine),
  text('nguoi_ky', 'Họ tên người ký'),
  list('noi_nhan', 'Nơi nhận, mỗi nơi một dòng', oneLine),
  text('kem_theo', '(Kèm theo Tờ trình số … ngày … của …)'),
  yesNo('la_mau', 'Đây là hồ sơ mẫu'),
  text('canh_bao_mau', 'Dòng cảnh báo của hồ sơ mẫu'),
];

/** Names of the fields by which a paper is not outdated. */
export const headFieldNames: ReadonlySet<string> = new Set(headFields.map(({ name }) => name));

const indicatorFields = [
  text('ma', 'Mã chỉ tiêu: 2.1'),
  text('noi_dung', 'Nội dung chỉ tiêu'),
  text('yeu_cau', 'Mức đạt chuẩn'),
  text('ket_qua', 'Kết quả thực hiện, trên một dòng'),
  text('ket_qua_nhieu_dong', 'Kết quả thực hiện, mỗi ý một dòng (cho ô bảng)'),
  text('danh_gia', 'Tự đánh giá: Đạt, Chưa đạt, Chưa đánh giá, Không áp dụng'),
  text('dau', 'Dấu (*) khi chưa đối chiếu với văn bản gốc'),
];

const fileFields = [
  text('tt', 'Số thứ tự'),
  text('so_hieu', 'Số, ký hiệu'),
  text('ngay', 'Ngày ban hành'),
  text('co_quan_ban_hanh', 'Cơ quan ban hành'),
  text('trich_yeu', 'Trích yếu; không có thì tên tệp'),
  text('ten_tep', 'Tên tệp'),
  text('chi_tieu_ap_dung', 'Các chỉ tiêu dùng minh chứng này, kèm số trang'),
];

const surveyFields = [
  text('tt', 'Số thứ tự'),
  text('noi_dung', 'Nội dung lấy ý kiến'),
  text('so_phieu', 'Số phiếu hỏi'),
  text('hai_long', 'Số phiếu hài lòng'),
  text('khong_hai_long', 'Số phiếu không hài lòng'),
  text('y_kien_khac', 'Số phiếu có ý kiến khác'),
  text('ty_le', 'Tỷ lệ hài lòng'),
];

/** Asked beside the papers: a text, a list of paragraphs or a table each. Where nothing was entered stand dots. */
const inputFields: readonly DocumentField[] = [
  ...new Map(
    Object.values(documentInputs)
      .flat()
      .filter(({ name }) => !headFieldNames.has(name))
      .map(({ name, label, kind, columns = [] }) => [
        name,
        kind === 'table'
          ? list(
              name,
              label,
              [{ name: 'tt', label: 'Số thứ tự' }, ...columns].map(each => text(each.name, each.label)),
            )
          : kind === 'lines'
            ? list(name, `${label}: mỗi ý một dòng`, oneLine)
            : text(name, label),
      ]),
  ).values(),
];

/** Every field of every template: the one list by which templates are filled and checked. */
export const documentFields: readonly DocumentField[] = [
  ...headFields,
  text('ten_don_vi', 'Xã hoặc thôn của hồ sơ: xã Bình Minh'),
  text('ten_don_vi_hoa', 'Cũng vậy ở đầu câu: Xã Bình Minh'),
  text('ten_xa', 'xã Bình Minh'),
  text('ten_tinh', 'tỉnh Quảng Ninh'),
  text('nam', 'Năm đánh giá'),
  text('danh_hieu', 'đạt chuẩn nông thôn mới'),
  text('danh_hieu_ngan', 'nông thôn mới nâng cao'),
  text('bo_tieu_chi', 'Tên bộ tiêu chí'),
  text('nhom', 'Nhóm xã, vùng'),
  list('can_cu', 'Căn cứ pháp lý của bộ tiêu chí, có dấu ; và dấu . cuối', oneLine),
  text('so_tieu_chi_dat', 'Số tiêu chí đạt'),
  text('so_tieu_chi', 'Tổng số tiêu chí'),
  text('so_chi_tieu_dat', 'Số chỉ tiêu đạt'),
  text('so_chi_tieu', 'Tổng số chỉ tiêu'),
  text('so_chi_tieu_chua_danh_gia', 'Số chỉ tiêu chưa đánh giá'),
  list('tieu_chi', 'Từng tiêu chí', [
    text('so', 'Số của tiêu chí'),
    text('ten', 'Tên tiêu chí'),
    text('danh_gia', 'Tự đánh giá tiêu chí'),
    text('dem', 'Đếm chỉ tiêu: 3/4 chỉ tiêu đạt'),
    list('chi_tieu', 'Từng chỉ tiêu của tiêu chí', indicatorFields),
  ]),
  yesNo('co_dieu_kien', 'Bộ tiêu chí có điều kiện ngoài các tiêu chí'),
  list('dieu_kien', 'Điều kiện ngoài các tiêu chí', indicatorFields),
  yesNo('co_chua_dat', 'Còn chỉ tiêu chưa đạt'),
  list('chua_dat', 'Chỉ tiêu chưa đạt và giải trình', [
    ...indicatorFields,
    text('ly_do', 'Lý do chưa đạt'),
    text('bien_phap', 'Hướng khắc phục'),
    text('han', 'Hạn khắc phục'),
    text('kinh_phi', 'Kinh phí'),
  ]),
  yesNo('co_dau', 'Có câu chữ hoặc mức chưa đối chiếu với văn bản gốc'),
  yesNo('co_thieu', 'Bộ tiêu chí chưa đầy đủ'),
  text('phan_thieu', 'Bộ tiêu chí còn thiếu gì'),
  list('thanh_phan', 'Các văn bản của hồ sơ, trừ tờ trình', [
    text('tt', 'Số thứ tự'),
    text('ten', 'Tên văn bản, có dấu ; và dấu . cuối'),
  ]),
  yesNo('co_minh_chung', 'Hồ sơ có minh chứng'),
  text('so_minh_chung', 'Số tệp minh chứng'),
  list('nhom_minh_chung', 'Minh chứng theo tiêu chí', [
    text('ten_nhom', 'Tiêu chí của nhóm minh chứng'),
    list('tep', 'Từng tệp', fileFields),
  ]),
  yesNo('co_anh', 'Hồ sơ có ảnh'),
  list('hinh_anh', 'Ảnh minh họa kèm chú thích', [
    { name: 'anh', words: 'Ảnh', kind: 'picture', fields: [] },
    text('chu_thich', 'Chú thích: Ảnh 1. …'),
    text('chi_tieu_ap_dung', 'Các chỉ tiêu của ảnh'),
  ]),
  list('anh_khong_in', 'Ảnh không in được, có lý do', oneLine),
  yesNo('co_lay_y_kien', 'Đã có số liệu lấy ý kiến hài lòng'),
  text('hl_thoi_gian', 'Thời gian lấy ý kiến: từ ngày … đến ngày …'),
  text('hl_so_phieu_phat', 'Số phiếu phát ra'),
  text('hl_so_phieu_thu', 'Số phiếu thu về'),
  text('hl_ty_le', 'Tỷ lệ hài lòng chung'),
  text('hl_yeu_cau', 'Mức yêu cầu'),
  list('hai_long_noi_dung', 'Kết quả theo nội dung lấy ý kiến', surveyFields),
  list('hai_long_thon', 'Kết quả theo thôn', surveyFields),
  text('hop_ty_le', 'Tỷ lệ phiếu đồng ý trên số người có mặt'),
  ...inputFields.filter(({ name }) => name !== 'kinh_gui'),
  text('kinh_gui', 'Nơi kính gửi'),
  ...councilFields,
];
