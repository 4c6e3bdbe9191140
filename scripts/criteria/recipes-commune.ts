import { labelsDigital } from './ratio-labels-digital.ts';
import type { Recipe } from './recipe.ts';

const phase = 'Nguồn không ghi thời gian áp dụng; giai đoạn ghi ở đây là giai đoạn của Chương trình.';

/** Sets of provinces and communes for communes: exemplary, smart, digital. */
export const communeRecipes: readonly Recipe[] = [
  {
    raw: 'tuyenquang-xa-ntm-kieu-mau-2022',
    id: 'tuyen-quang-xa-ntm-kieu-mau-2022',
    version: '1.0.0',
    title: 'Tiêu chí xã nông thôn mới kiểu mẫu tỉnh Tuyên Quang giai đoạn 2021–2025',
    level: 'exemplary',
    period: { from: 2021, to: 2025 },
    incomplete:
      'Dịch lại từ bản tin tiếng Anh, từ cuối mục 7 trở đi bị cắt; chưa biết số quyết định. Mục 4 đến 7 là các lĩnh vực nổi trội: chỉ cần đạt ít nhất một lĩnh vực, danh sách lĩnh vực ở đây chưa hết.',
    bareMeansAtLeast: true,
    units: { '4.7': '' },
    ratios: {
      '2': {
        numerator: 'Phần thu nhập bình quân đầu người cao hơn mức của xã NTM nâng cao',
        denominator: 'Mức thu nhập bình quân đầu người quy định đối với xã NTM nâng cao cùng thời điểm',
      },
      '4.1': { numerator: 'Số sản phẩm được chứng nhận', denominator: 'Tổng số sản phẩm nông sản chủ lực' },
      '4.2': {
        numerator: 'Sản lượng được liên kết tiêu thụ',
        denominator: 'Tổng sản lượng sản phẩm chủ lực',
      },
      '4.5': {
        numerator: 'Số sản phẩm bán qua thương mại điện tử',
        denominator: 'Tổng số sản phẩm chủ lực',
      },
      '6.2': { numerator: 'Số thôn có CLB hoạt động thường xuyên', denominator: 'Tổng số thôn' },
      '7.1': { numerator: 'Số hộ tiếp cận nước sạch', denominator: 'Tổng số hộ' },
      '7.2': { numerator: 'Khối lượng được thu gom, xử lý', denominator: 'Tổng khối lượng' },
      '7.3': { numerator: 'Số cơ sở chăn nuôi bảo đảm', denominator: 'Tổng số cơ sở chăn nuôi' },
      '7.4': { numerator: 'Số hộ phân loại rác tại nguồn', denominator: 'Tổng số hộ' },
      '7.5': { numerator: 'Số hộ đạt', denominator: 'Tổng số hộ' },
    },
    procedure: 'own',
  },
  {
    raw: 'phuyen-xa-ntm-thong-minh-2023',
    id: 'phu-yen-xa-ntm-thong-minh-2023',
    version: '1.0.0',
    title: 'Mô hình thí điểm xã nông thôn mới thông minh tỉnh Phú Yên (2023)',
    level: 'smart',
    period: { from: 2021, to: 2025 },
    incomplete:
      'Mới biết 3 trong 5 nhóm, chỉ tiêu 3.6 bị cắt ở nguồn; cách tách câu thành chỉ tiêu là của người soạn nên không khớp 13 chỉ tiêu mà nguồn nêu.',
    notes: [phase],
    bareMeansAtLeast: true,
    units: { '2.1': '%', '2.2': '%' },
    ratios: {
      '2.1': { numerator: 'Số đường thuê bao Internet', denominator: 'Tổng số hộ dân của xã' },
      '2.2': { numerator: 'Số hộ được phủ sóng 4G/5G', denominator: 'Tổng số hộ dân của xã' },
    },
  },
  {
    raw: 'ninhbinh-giaphong-cds-xa-bieu-mau',
    id: 'gia-phong-xa-chuyen-doi-so',
    version: '1.0.0',
    title: 'Mục tiêu mô hình chuyển đổi số xã Gia Phong (Gia Viễn, Ninh Bình)',
    level: 'digital',
    period: { from: 2021, to: 2025 },
    incomplete:
      'Mới biết phần I và chỉ tiêu đầu của phần II (phần này có 5 chỉ tiêu); chưa biết mức của chỉ tiêu II.1 và các phần sau.',
    notes: [phase],
    decision: { number: 'Kế hoạch chưa biết số', annex: 'Phụ lục 1' },
    bareMeansAtLeast: true,
    ratios: {
      'I.1': {
        numerator: 'Số cán bộ, công chức được bồi dưỡng',
        denominator: 'Tổng số cán bộ, công chức hiện có của xã',
      },
      'I.2': {
        numerator: 'Số người trưởng thành, doanh nghiệp, đơn vị, tổ chức được tuyên truyền',
        denominator: 'Tổng số người trưởng thành, doanh nghiệp, đơn vị, tổ chức',
      },
      'II.1': {
        numerator: 'Số cán bộ, công chức được trang bị',
        denominator: 'Tổng số cán bộ, công chức',
      },
    },
  },
  {
    raw: 'chuyen-doi-so-ba-tru-cot-2025',
    id: 'quang-ninh-chuyen-doi-so-2025',
    version: '1.0.0',
    title: 'Chỉ tiêu chuyển đổi số theo ba trụ cột (theo Nghị quyết 09-NQ/TU tỉnh Quảng Ninh, đến 2025)',
    level: 'digital',
    period: { from: 2022, to: 2025 },
    bareMeansAtLeast: true,
    ratios: labelsDigital,
  },
];
