import type { CriteriaSet, Measure } from '#shared/domain/criteria-set.ts';
import { labels2021 } from './ratio-labels.ts';
import type { Reading } from './requirements.ts';

/** What a collected file does not say itself: how its set is called here, and how its figures are asked for. */
export type Recipe = {
  raw: string;
  id: string;
  version: string;
  title: string;
  level: CriteriaSet['level'];
  period: { from: number; to: number };
  /** Warnings in the words of the application, in place of the collector's. */
  warning?: string;
  /** What is counted and of how many, per indicator; our words, not the law's. */
  ratios: Readonly<Record<string, { numerator: string; denominator: string }>>;
  measures?: Readonly<Record<string, Measure['kind']>>;
  readings?: Readonly<Record<string, Reading>>;
  procedure?: 'own' | 'ofFormerPeriod';
};

export const procedureFile = 'thu-tuc-2021-2025';

export const recipes: readonly Recipe[] = [
  {
    raw: 'qd318-pl1-xa-ntm-2021-2025',
    id: 'vn-xa-ntm-2021',
    version: '1.0.0',
    title: 'Bộ tiêu chí quốc gia về xã nông thôn mới giai đoạn 2021–2025',
    level: 'ntm',
    period: { from: 2021, to: 2025 },
    warning:
      'Chưa có toàn văn Quyết định 318/QĐ-TTg để đối chiếu. Chỉ tiêu và mức ghi “theo trí nhớ” phải đối chiếu với văn bản gốc trước khi dùng chính thức; mức chưa biết được để trống. Mức của tỉnh có thể cao hơn mức quốc gia.',
    ratios: labels2021,
    // The provinces of one column ask for a rate, those of the others for two rates with a condition.
    measures: { '5': 'text', '14.1': 'parts' },
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
    raw: 'thanhhoa-thon-thong-minh-2022',
    id: 'thanh-hoa-thon-thong-minh-2022',
    version: '1.0.0',
    title: 'Tiêu chí thôn thông minh tỉnh Thanh Hóa giai đoạn 2022–2025',
    level: 'smart',
    period: { from: 2022, to: 2025 },
    ratios: {
      '4': {
        numerator: 'Số người trong độ tuổi lao động có kỹ năng sử dụng',
        denominator: 'Tổng số người trong độ tuổi lao động',
      },
      '5': {
        numerator: 'Số người trong độ tuổi lao động có tài khoản thanh toán điện tử',
        denominator: 'Tổng số người trong độ tuổi lao động của thôn',
      },
      '6': { numerator: 'Số nhà ở được gắn mã địa chỉ', denominator: 'Tổng số nhà ở trong thôn' },
    },
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
