import sourceTables from '../../../resources/help/bang-excel.md?raw';
import source0 from '../../../resources/help/bat-dau.md?raw';
import source7 from '../../../resources/help/bo-tieu-chi.md?raw';
import source5 from '../../../resources/help/goi-ho-so.md?raw';
import sourceHistory from '../../../resources/help/lich-su.md?raw';
import source4 from '../../../resources/help/minh-chung.md?raw';
import sourcePeople from '../../../resources/help/phan-cong.md?raw';
import source6 from '../../../resources/help/phim-tat.md?raw';
import source1 from '../../../resources/help/tao-ho-so.md?raw';
import source8 from '../../../resources/help/tien-do.md?raw';
import source3 from '../../../resources/help/tieu-chi.md?raw';
import sourceSearch from '../../../resources/help/tim-kiem.md?raw';
import source2 from '../../../resources/help/tong-quan.md?raw';

/** The chapters of the manual in reading order; `topic` is the file's name. */
export const chapters = [
  { topic: 'bat-dau', title: 'Bắt đầu', source: source0 },
  { topic: 'tao-ho-so', title: 'Tạo hồ sơ', source: source1 },
  { topic: 'bo-tieu-chi', title: 'Bộ tiêu chí', source: source7 },
  { topic: 'tong-quan', title: 'Tổng quan', source: source2 },
  { topic: 'tieu-chi', title: 'Tiêu chí', source: source3 },
  { topic: 'bang-excel', title: 'Bảng Excel', source: sourceTables },
  { topic: 'minh-chung', title: 'Minh chứng', source: source4 },
  { topic: 'tim-kiem', title: 'Tìm kiếm', source: sourceSearch },
  { topic: 'phan-cong', title: 'Phân công', source: sourcePeople },
  { topic: 'tien-do', title: 'Tiến độ', source: source8 },
  { topic: 'goi-ho-so', title: 'Gói hồ sơ: kiểm tra, xuất, mở', source: source5 },
  { topic: 'lich-su', title: 'Lịch sử', source: sourceHistory },
  { topic: 'phim-tat', title: 'Phím tắt', source: source6 },
] as const;
