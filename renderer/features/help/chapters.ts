import tables from '../../../resources/help/bang-excel.md?raw';
import start from '../../../resources/help/bat-dau.md?raw';
import sets from '../../../resources/help/bo-tieu-chi.md?raw';
import settings from '../../../resources/help/cai-dat.md?raw';
import province from '../../../resources/help/dia-ban.md?raw';
import booklet from '../../../resources/help/ghep-pdf.md?raw';
import packages from '../../../resources/help/goi-ho-so.md?raw';
import council from '../../../resources/help/hoi-dong.md?raw';
import survey from '../../../resources/help/lay-y-kien.md?raw';
import history from '../../../resources/help/lich-su.md?raw';
import evidence from '../../../resources/help/minh-chung.md?raw';
import people from '../../../resources/help/phan-cong.md?raw';
import keys from '../../../resources/help/phim-tat.md?raw';
import create from '../../../resources/help/tao-ho-so.md?raw';
import review from '../../../resources/help/tham-dinh.md?raw';
import progress from '../../../resources/help/tien-do.md?raw';
import checklist from '../../../resources/help/tieu-chi.md?raw';
import search from '../../../resources/help/tim-kiem.md?raw';
import overview from '../../../resources/help/tong-quan.md?raw';
import sourceDocuments from '../../../resources/help/van-ban.md?raw';
import findings from '../../../resources/help/yeu-cau-bo-sung.md?raw';

/** The chapters of the manual in reading order; `topic` is the file's name. */
export const chapters = [
  { topic: 'bat-dau', title: 'Bắt đầu', source: start },
  { topic: 'tao-ho-so', title: 'Tạo hồ sơ', source: create },
  { topic: 'bo-tieu-chi', title: 'Bộ tiêu chí', source: sets },
  { topic: 'tong-quan', title: 'Tổng quan', source: overview },
  { topic: 'tieu-chi', title: 'Tiêu chí', source: checklist },
  { topic: 'bang-excel', title: 'Bảng Excel', source: tables },
  { topic: 'minh-chung', title: 'Minh chứng', source: evidence },
  { topic: 'tim-kiem', title: 'Tìm kiếm', source: search },
  { topic: 'phan-cong', title: 'Phân công', source: people },
  { topic: 'tien-do', title: 'Tiến độ', source: progress },
  { topic: 'van-ban', title: 'Văn bản', source: sourceDocuments },
  { topic: 'lay-y-kien', title: 'Lấy ý kiến', source: survey },
  { topic: 'goi-ho-so', title: 'Gói hồ sơ: kiểm tra, xuất, mở', source: packages },
  { topic: 'tham-dinh', title: 'Thẩm định hồ sơ', source: review },
  { topic: 'hoi-dong', title: 'Đoàn thẩm định, hội đồng', source: council },
  { topic: 'ghep-pdf', title: 'Ghép minh chứng thành PDF', source: booklet },
  { topic: 'dia-ban', title: 'Địa bàn: nhiều hồ sơ', source: province },
  { topic: 'yeu-cau-bo-sung', title: 'Yêu cầu bổ sung', source: findings },
  { topic: 'lich-su', title: 'Lịch sử', source: history },
  { topic: 'cai-dat', title: 'Cài đặt', source: settings },
  { topic: 'phim-tat', title: 'Phím tắt', source: keys },
] as const;
