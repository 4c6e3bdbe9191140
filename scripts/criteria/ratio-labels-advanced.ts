import type { RatioLabels } from './recipe.ts';

/** What to fill in for the rates of Quyết định 318, Phụ lục II. Labels of the form, not words of the law. */
export const labelsAdvanced2021: RatioLabels = {
  '2.1': { numerator: 'Số km đường xã được bảo trì, đạt yêu cầu', denominator: 'Tổng số km đường xã' },
  '2.2': {
    numerator: 'Số km đường thôn, liên thôn được cứng hóa và bảo trì',
    denominator: 'Tổng số km đường thôn, liên thôn',
  },
  '2.3': { numerator: 'Số km đường ngõ, xóm được cứng hóa', denominator: 'Tổng số km đường ngõ, xóm' },
  '2.4': {
    numerator: 'Số km đường trục chính nội đồng được cứng hóa',
    denominator: 'Tổng số km đường trục chính nội đồng',
  },
  '3.1': {
    numerator: 'Diện tích được tưới và tiêu nước chủ động (ha)',
    denominator: 'Diện tích đất sản xuất nông nghiệp (ha)',
  },
  '3.3': {
    numerator: 'Diện tích được tưới tiên tiến, tiết kiệm nước (ha)',
    denominator: 'Diện tích cây trồng chủ lực (ha)',
  },
  '3.4': {
    numerator: 'Số công trình được bảo trì hàng năm',
    denominator: 'Tổng số công trình thủy lợi nhỏ, thủy lợi nội đồng',
  },
  '4': { numerator: 'Số hộ được sử dụng điện đảm bảo', denominator: 'Tổng số hộ' },
  '5.1': { numerator: 'Số trường đạt cơ sở vật chất mức độ 1', denominator: 'Tổng số trường' },
  '6.3': { numerator: 'Số thôn đạt', denominator: 'Tổng số thôn' },
  '8.2': { numerator: 'Số thuê bao dùng điện thoại thông minh', denominator: 'Tổng số thuê bao' },
  '9': { numerator: 'Số hộ có nhà ở kiên cố hoặc bán kiên cố', denominator: 'Tổng số hộ' },
  '11': { numerator: 'Số hộ nghèo đa chiều', denominator: 'Tổng số hộ' },
  '12.1': { numerator: 'Số lao động qua đào tạo', denominator: 'Tổng số lao động' },
  '12.2': { numerator: 'Số lao động qua đào tạo có bằng cấp, chứng chỉ', denominator: 'Tổng số lao động' },
  '12.3': { numerator: 'Số lao động trong các ngành kinh tế chủ lực', denominator: 'Tổng số lao động' },
  '13.5': { numerator: 'Số sản phẩm bán qua thương mại điện tử', denominator: 'Tổng số sản phẩm chủ lực' },
  '14.1': { numerator: 'Số người tham gia bảo hiểm y tế', denominator: 'Tổng số người dân' },
  '14.2': { numerator: 'Số người được quản lý sức khỏe', denominator: 'Tổng dân số' },
  '14.3': { numerator: 'Số người dùng ứng dụng khám chữa bệnh từ xa', denominator: 'Tổng số người dân' },
  '14.4': { numerator: 'Số người có sổ khám chữa bệnh điện tử', denominator: 'Tổng dân số' },
  '16.2': { numerator: 'Số vụ hòa giải thành', denominator: 'Tổng số vụ thuộc phạm vi hòa giải' },
  '16.3': { numerator: 'Số người được trợ giúp pháp lý', denominator: 'Số người thuộc đối tượng có yêu cầu' },
  '17.2': { numerator: 'Số cơ sở đảm bảo quy định', denominator: 'Tổng số cơ sở' },
  '17.3': {
    numerator: 'Khối lượng chất thải rắn được thu gom, xử lý',
    denominator: 'Tổng khối lượng chất thải rắn',
  },
  '17.4': { numerator: 'Số hộ xử lý nước thải bằng biện pháp phù hợp', denominator: 'Tổng số hộ' },
  '17.5': { numerator: 'Số hộ phân loại chất thải tại nguồn', denominator: 'Tổng số hộ' },
  '17.6': {
    numerator: 'Khối lượng được thu gom, vận chuyển, xử lý',
    denominator: 'Tổng khối lượng chất thải rắn nguy hại',
  },
  '17.7': {
    numerator: 'Khối lượng được thu gom, tái sử dụng, tái chế',
    denominator: 'Tổng khối lượng chất thải hữu cơ, phụ phẩm',
  },
  '17.8': { numerator: 'Số cơ sở chăn nuôi bảo đảm quy định', denominator: 'Tổng số cơ sở chăn nuôi' },
  '17.10': { numerator: 'Số ca hỏa táng', denominator: 'Tổng số ca mai táng, hỏa táng' },
  '17.12': {
    numerator: 'Khối lượng chất thải nhựa được thu gom, xử lý',
    denominator: 'Tổng khối lượng chất thải nhựa phát sinh',
  },
  '18.1': { numerator: 'Số hộ dùng nước sạch từ hệ thống tập trung', denominator: 'Tổng số hộ' },
  '18.3': {
    numerator: 'Số công trình hoạt động bền vững',
    denominator: 'Tổng số công trình cấp nước tập trung',
  },
  '18.4': {
    numerator: 'Số chủ thể được tập huấn',
    denominator: 'Tổng số chủ thể hộ gia đình và cơ sở thực phẩm',
  },
  '18.6': { numerator: 'Số cơ sở được chứng nhận', denominator: 'Tổng số cơ sở sơ chế, chế biến' },
  '18.7': { numerator: 'Số hộ đạt', denominator: 'Tổng số hộ' },
  '18.8': { numerator: 'Số bãi chôn lấp đảm bảo vệ sinh', denominator: 'Tổng số bãi chôn lấp' },
};
