import { labels2021 } from './ratio-labels.ts';
import { labelsAdvanced2021 } from './ratio-labels-advanced.ts';
import type { Recipe } from './recipe.ts';

const notChecked318 =
  'Chưa có toàn văn Quyết định 318/QĐ-TTg để đối chiếu. Chỉ tiêu và mức ghi “theo trí nhớ” phải đối chiếu với văn bản gốc trước khi dùng chính thức; mức chưa biết được để trống. Mức của tỉnh có thể cao hơn mức quốc gia.';

/** Sets of the Prime Minister for communes. */
export const nationalRecipes: readonly Recipe[] = [
  {
    raw: 'qd318-pl1-xa-ntm-2021-2025',
    id: 'vn-xa-ntm-2021',
    version: '1.0.0',
    title: 'Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2021–2025',
    level: 'ntm',
    period: { from: 2021, to: 2025 },
    warning: notChecked318,
    ratios: labels2021,
    // The provinces of one column ask for a rate, those of the others for two rates with a condition.
    measures: { '5': 'text', '14.1': 'parts' },
    procedure: 'own',
  },
  {
    raw: 'qd318-pl2-xa-ntm-nang-cao-2021-2025',
    id: 'vn-xa-ntm-nang-cao-2021',
    version: '1.0.0',
    title: 'Bộ tiêu chí quốc gia về xã nông thôn mới nâng cao giai đoạn 2021–2025',
    level: 'advanced',
    period: { from: 2021, to: 2025 },
    warning: notChecked318,
    ratios: labelsAdvanced2021,
    // "Không" is a number of incidents, "≥1 mô hình" a number of models, though both are headed "đạt/không đạt".
    units: { '16.1': 'mô hình', '18.5': 'sự cố' },
    conditions: [{ id: 'dat-chuan-ntm', requirement: 'met', unit: '' }],
    procedure: 'own',
  },
  {
    raw: 'qd319-xa-ntm-kieu-mau-2021-2025',
    id: 'vn-xa-ntm-kieu-mau-2021',
    version: '1.0.0',
    title: 'Quy định xã nông thôn mới kiểu mẫu giai đoạn 2021–2025',
    level: 'exemplary',
    period: { from: 2021, to: 2025 },
    ratios: {
      '2': {
        numerator: 'Thu nhập bình quân đầu người của xã',
        denominator: 'Mức thu nhập bình quân đầu người quy định đối với xã NTM nâng cao cùng thời điểm',
      },
    },
    readings: {
      '2': {
        words: '≥ 110% mức thu nhập quy định của xã NTM nâng cao cùng thời điểm',
        requirement: { op: '>=', value: '110' },
      },
    },
    procedure: 'own',
  },
  {
    raw: 'qd691-xa-ntm-kieu-mau-2018-2020',
    id: 'vn-xa-ntm-kieu-mau-2018',
    version: '1.0.0',
    title: 'Tiêu chí xã nông thôn mới kiểu mẫu giai đoạn 2018–2020',
    level: 'exemplary',
    period: { from: 2018, to: 2020 },
    incomplete:
      'Chỉ có các chỉ tiêu mà báo chí tóm tắt, danh sách ở nguồn bị cắt; mã chỉ tiêu do người soạn đặt. Cần nhập bảng từ Quyết định 691/QĐ-TTg.',
    notes: ['Để đối chiếu các hồ sơ đã công nhận theo giai đoạn 2018–2020.'],
    ratios: {
      '2.2': {
        numerator: 'Số trẻ 11 tuổi hoàn thành chương trình tiểu học',
        denominator: 'Tổng số trẻ 11 tuổi',
      },
      '2.3': {
        numerator: 'Số thanh niên 15–18 tuổi đang học THPT, GDTX, nghề',
        denominator: 'Tổng số thanh niên 15–18 tuổi',
      },
      '3.1': { numerator: 'Số tuyến đường đạt', denominator: 'Tổng số tuyến đường xã, thôn' },
      '3.2': { numerator: 'Số hộ chăn nuôi đạt', denominator: 'Tổng số hộ chăn nuôi' },
    },
    // Several rates in one line: the office judges.
    measures: { '2.1': 'text', '2.4': 'text', '2.5': 'text' },
  },
  {
    raw: 'qd51-xa-ntm-2026-2030',
    id: 'vn-xa-ntm-2026',
    version: '1.0.0',
    title: 'Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2026–2030',
    level: 'ntm',
    period: { from: 2026, to: 2030 },
    ratios: {},
    procedure: 'ofFormerPeriod',
  },
];
