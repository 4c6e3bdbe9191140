import type { RatioLabels } from './recipe.ts';

/** What to fill in for the rates of Quyết định 318, Phụ lục I. Labels of the form, not words of the law. */
export const labels2021: RatioLabels = {
  '2.1': {
    numerator: 'Số km đường xã được nhựa hóa hoặc bê tông hóa',
    denominator: 'Tổng số km đường xã',
  },
  '2.2': {
    numerator: 'Số km đường thôn, liên thôn được cứng hóa',
    denominator: 'Tổng số km đường thôn, liên thôn',
  },
  '2.3': {
    numerator: 'Số km đường ngõ, xóm sạch, đi lại thuận tiện',
    denominator: 'Tổng số km đường ngõ, xóm',
  },
  '2.4': {
    numerator: 'Số km đường trục chính nội đồng đảm bảo vận chuyển',
    denominator: 'Tổng số km đường trục chính nội đồng',
  },
  '3.1': {
    numerator: 'Diện tích được tưới và tiêu chủ động (ha)',
    denominator: 'Diện tích đất sản xuất nông nghiệp (ha)',
  },
  '4.2': { numerator: 'Số hộ được sử dụng điện đảm bảo', denominator: 'Tổng số hộ' },
  '6.3': {
    numerator: 'Số thôn có nhà văn hóa hoặc nơi sinh hoạt văn hóa, thể thao',
    denominator: 'Tổng số thôn',
  },
  '9.2': { numerator: 'Số hộ có nhà ở kiên cố hoặc bán kiên cố', denominator: 'Tổng số hộ' },
  '11': { numerator: 'Số hộ nghèo đa chiều', denominator: 'Tổng số hộ' },
  '12.1': { numerator: 'Số lao động qua đào tạo', denominator: 'Tổng số lao động' },
  '12.2': {
    numerator: 'Số lao động qua đào tạo có bằng cấp, chứng chỉ',
    denominator: 'Tổng số lao động',
  },
  '14.2': {
    numerator: 'Số học sinh được tiếp tục học trung học',
    denominator: 'Số học sinh tốt nghiệp trung học cơ sở',
  },
  '15.1': { numerator: 'Số người tham gia bảo hiểm y tế', denominator: 'Tổng số người dân' },
  '15.3': {
    numerator: 'Số trẻ em dưới 5 tuổi bị suy dinh dưỡng thể thấp còi',
    denominator: 'Tổng số trẻ em dưới 5 tuổi',
  },
  '15.4': { numerator: 'Số người có sổ khám chữa bệnh điện tử', denominator: 'Tổng dân số' },
  '16': { numerator: 'Số thôn đạt', denominator: 'Tổng số thôn' },
  '17.1': { numerator: 'Số hộ được sử dụng nước sạch theo quy chuẩn', denominator: 'Tổng số hộ' },
  '17.2': { numerator: 'Số cơ sở đảm bảo quy định', denominator: 'Tổng số cơ sở' },
  '17.6': {
    numerator: 'Khối lượng chất thải rắn được thu gom, xử lý',
    denominator: 'Tổng khối lượng chất thải rắn',
  },
  '17.7': { numerator: 'Khối lượng được thu gom, xử lý đáp ứng yêu cầu', denominator: 'Tổng khối lượng' },
  '17.8': { numerator: 'Số hộ đạt', denominator: 'Tổng số hộ' },
  '17.9': { numerator: 'Số cơ sở chăn nuôi bảo đảm quy định', denominator: 'Tổng số cơ sở chăn nuôi' },
  '17.10': { numerator: 'Số hộ và cơ sở tuân thủ quy định', denominator: 'Tổng số hộ và cơ sở' },
  '17.11': { numerator: 'Số hộ thực hiện phân loại tại nguồn', denominator: 'Tổng số hộ' },
  '17.12': {
    numerator: 'Khối lượng chất thải nhựa được thu gom, tái sử dụng, tái chế, xử lý',
    denominator: 'Tổng khối lượng chất thải nhựa phát sinh',
  },
  '18.3': { numerator: 'Số tổ chức hoàn thành tốt nhiệm vụ trở lên', denominator: 'Tổng số tổ chức' },
};
