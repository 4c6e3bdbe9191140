import type { RatioLabels } from './recipe.ts';

/** What to fill in for the rates of the three pillars; labels of the form, not words of a decision. */
export const labelsDigital: RatioLabels = {
  '1.1': { numerator: 'Số hồ sơ, kết quả đã số hóa, ký số', denominator: 'Tổng số hồ sơ, kết quả' },
  '1.2': { numerator: 'Số kết quả ký số, trả trên mạng', denominator: 'Tổng số kết quả' },
  '1.3': { numerator: 'Số TTHC ở mức độ 4', denominator: 'Số TTHC mới công bố' },
  '1.4': { numerator: 'Số cơ quan cung cấp dữ liệu mở', denominator: 'Tổng số cơ quan' },
  '1.5': { numerator: 'Số TTHC ở mức 3', denominator: 'Tổng số TTHC' },
  '1.6': { numerator: 'Số TTHC ở mức 4', denominator: 'Tổng số TTHC' },
  '1.7': { numerator: 'Số hồ sơ giải quyết trực tuyến', denominator: 'Tổng số hồ sơ' },
  '1.8': { numerator: 'Số hồ sơ nộp trực tuyến', denominator: 'Tổng số hồ sơ' },
  '1.10': { numerator: 'Số cơ quan thực hiện', denominator: 'Tổng số cơ quan' },
  '2.1': { numerator: 'Số sản phẩm lên sàn', denominator: 'Tổng số sản phẩm OCOP' },
  '2.2': { numerator: 'Số doanh nghiệp thực hiện', denominator: 'Tổng số doanh nghiệp' },
  '2.3': { numerator: 'Số cơ sở có thanh toán không tiền mặt', denominator: 'Tổng số cơ sở' },
  '2.4': { numerator: 'Số doanh nghiệp dùng hợp đồng điện tử', denominator: 'Tổng số doanh nghiệp' },
  '2.5': { numerator: 'Số doanh nghiệp dùng nền tảng số', denominator: 'Tổng số doanh nghiệp nhỏ và vừa' },
  '3.1': { numerator: 'Số người có danh tính điện tử', denominator: 'Tổng số người dân' },
  '3.2': { numerator: 'Số hộ có địa chỉ số', denominator: 'Tổng số hộ' },
  '3.3': { numerator: 'Số người có điện thoại thông minh', denominator: 'Dân số trưởng thành' },
  '3.4': { numerator: 'Số người có tài khoản thanh toán điện tử', denominator: 'Dân số trưởng thành' },
  '3.5': { numerator: 'Số người có chữ ký số, chữ ký điện tử', denominator: 'Dân số trưởng thành' },
  '3.6': { numerator: 'Số người có kỹ năng số cơ bản', denominator: 'Dân số trưởng thành' },
  '3.7': { numerator: 'Số hộ có băng rộng', denominator: 'Tổng số hộ' },
  '3.9': { numerator: 'Số người dùng dịch vụ công trực tuyến', denominator: 'Dân số trưởng thành' },
  '3.11': { numerator: 'Số khu dân cư được phủ sóng', denominator: 'Tổng số khu dân cư' },
  '3.13': { numerator: 'Số người có điện thoại thông minh', denominator: 'Số người trong độ tuổi lao động' },
};
