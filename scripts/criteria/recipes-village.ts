import type { Recipe } from './recipe.ts';

const namesOnly = (count: number, decision: string) =>
  `Mới biết tên ${count} tiêu chí; chưa biết chỉ tiêu và mức đạt chuẩn nào. Cần nhập bảng từ ${decision}.`;
const lastYear =
  'Nguồn không ghi năm hết áp dụng; năm cuối ghi ở đây là năm cuối của giai đoạn Chương trình khi đó.';
const garden = 'Bộ này dành cho vườn của một hộ: khi tạo hồ sơ, ghi tên thôn và tên hộ vào ô tên thôn.';

/** Sets of the provinces for villages, residential areas and gardens. */
export const villageRecipes: readonly Recipe[] = [
  {
    raw: 'laocai-thon-ntm-2022',
    id: 'lao-cai-thon-ntm-2022',
    version: '1.0.0',
    title: 'Bộ tiêu chí “Thôn nông thôn mới” tỉnh Lào Cai giai đoạn 2022–2025',
    level: 'ntm',
    period: { from: 2022, to: 2025 },
    incomplete: namesOnly(14, 'Quyết định 1144/QĐ-UBND của UBND tỉnh Lào Cai'),
    ratios: {},
  },
  {
    raw: 'laocai-thon-kieu-mau-2022',
    id: 'lao-cai-thon-kieu-mau-2022',
    version: '1.0.0',
    title: 'Bộ tiêu chí “Thôn kiểu mẫu” tỉnh Lào Cai giai đoạn 2022–2025',
    level: 'exemplary',
    period: { from: 2022, to: 2025 },
    incomplete: namesOnly(12, 'Quyết định 1144/QĐ-UBND của UBND tỉnh Lào Cai'),
    ratios: {},
  },
  {
    raw: 'yenbai-thon-ntm-2022',
    id: 'yen-bai-thon-ntm-2022',
    version: '1.0.0',
    title: 'Bộ tiêu chí thôn (bản) nông thôn mới tỉnh Yên Bái giai đoạn 2021–2025',
    level: 'ntm',
    period: { from: 2021, to: 2025 },
    incomplete: namesOnly(15, 'Quyết định 1217/QĐ-UBND của UBND tỉnh Yên Bái'),
    ratios: {},
  },
  {
    raw: 'yenbai-thon-ntm-kieu-mau-2022',
    id: 'yen-bai-thon-ntm-kieu-mau-2022',
    version: '1.0.0',
    title: 'Bộ tiêu chí thôn (bản) nông thôn mới kiểu mẫu tỉnh Yên Bái giai đoạn 2021–2025',
    level: 'exemplary',
    period: { from: 2021, to: 2025 },
    incomplete: namesOnly(17, 'Quyết định 1217/QĐ-UBND của UBND tỉnh Yên Bái'),
    ratios: {},
  },
  {
    raw: 'hatinh-kdc-ntm-kieu-mau-2014',
    id: 'ha-tinh-khu-dan-cu-kieu-mau-2014',
    version: '1.0.0',
    title: 'Bộ tiêu chí khu dân cư nông thôn mới kiểu mẫu tỉnh Hà Tĩnh (2014)',
    level: 'exemplary',
    period: { from: 2014, to: 2020 },
    incomplete: namesOnly(10, 'quyết định của UBND tỉnh Hà Tĩnh (chưa biết số)'),
    notes: [lastYear],
    ratios: {},
    conditions: [{ id: 'tieu-chi-khac', requirement: 'met', unit: '' }],
  },
  {
    raw: 'quangnam-kdc-ntm-kieu-mau-2016-2018',
    id: 'quang-nam-khu-dan-cu-kieu-mau-2016',
    version: '1.0.0',
    title: 'Khu dân cư nông thôn mới kiểu mẫu tỉnh Quảng Nam (2016, sửa 2017 và 2018)',
    level: 'exemplary',
    period: { from: 2016, to: 2020 },
    incomplete: 'Mới biết một phần của tiêu chí 1 (Giao thông); chưa biết các tiêu chí sau.',
    notes: [lastYear],
    regions: { KV1: 'Khu vực 1', KV2: 'Khu vực 2' },
    codes: { '1.1đ': '1.1dd' },
    bareMeansAtLeast: true,
    ratios: {
      '1.1a': { numerator: 'Số km đạt cấp B', denominator: 'Tổng số km đường trục chính thôn' },
      '1.1b': { numerator: 'Số km sạch, không lầy lội', denominator: 'Tổng số km đường trục chính thôn' },
      '1.1e': { numerator: 'Số km có cây bóng mát đạt', denominator: 'Tổng số km đường trục chính thôn' },
      '1.2a': { numerator: 'Số km đạt cấp C', denominator: 'Tổng số km đường ngõ xóm' },
      '1.2b': { numerator: 'Số km sạch, không lầy lội', denominator: 'Tổng số km đường ngõ xóm' },
    },
  },
  {
    raw: 'hatinh-vuon-mau',
    id: 'ha-tinh-vuon-mau',
    version: '1.0.0',
    title: 'Bộ tiêu chí vườn mẫu tỉnh Hà Tĩnh (theo trang xã Tân Hương)',
    level: 'exemplary',
    period: { from: 2010, to: 2025 },
    incomplete:
      'Thiếu câu chữ và mức của các chỉ tiêu 4.3, 4.4 và 5; chỉ tiêu 4.2 bị cắt ở nguồn và chưa biết mức; chưa biết số và ngày quyết định.',
    notes: [garden, 'Nguồn không ghi thời gian áp dụng; giai đoạn ghi ở đây chỉ để xếp danh sách.'],
    ratios: {
      '3.2': {
        numerator: 'Giá trị sản phẩm nông nghiệp hàng hóa chủ lực',
        denominator: 'Tổng giá trị sản phẩm từ vườn',
      },
      '4.1': { numerator: 'Chiều dài hàng rào xanh (m)', denominator: 'Tổng chiều dài hàng rào (m)' },
      '4.2': { numerator: 'Diện tích cây xanh', denominator: 'Diện tích đất ở' },
    },
  },
  {
    raw: 'quangbinh-vuon-mau-2018',
    id: 'quang-binh-vuon-mau-2018',
    version: '1.0.0',
    title: 'Tiêu chí “Vườn mẫu nông thôn mới” tỉnh Quảng Bình (2018)',
    level: 'exemplary',
    period: { from: 2018, to: 2022 },
    incomplete:
      'Theo bản tóm tắt, bảng chi tiết kèm quyết định bị cắt ở nguồn; chưa biết mức của chỉ tiêu 4.1. Từ tháng 10/2022 tỉnh có bộ mới, chưa có ở đây.',
    notes: [garden],
    ratios: {
      '4.1': { numerator: 'Diện tích cây xanh che phủ', denominator: 'Diện tích đất của hộ' },
    },
    conditions: [{ id: 'dien-tich-vuon', requirement: { op: '>=', value: '300' }, unit: 'm²' }],
  },
];
