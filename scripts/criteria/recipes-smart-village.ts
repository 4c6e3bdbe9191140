import type { Recipe } from './recipe.ts';

const phase = 'Nguồn không ghi thời gian áp dụng; giai đoạn ghi ở đây là giai đoạn của Chương trình.';
const workers = 'Tổng số người trong độ tuổi lao động của thôn';

/** Sets of the provinces for smart villages. */
export const smartVillageRecipes: readonly Recipe[] = [
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
    raw: 'lamdong-thon-thong-minh-2021-2025',
    id: 'lam-dong-thon-thong-minh-2021',
    version: '1.0.0',
    title: 'Mô hình thôn thông minh tỉnh Lâm Đồng giai đoạn 2021–2025',
    level: 'smart',
    period: { from: 2021, to: 2025 },
    incomplete:
      'Mới biết tên 6 tiêu chí và 5 yêu cầu nêu trên báo, chưa biết yêu cầu nào thuộc tiêu chí nào; chưa biết số quyết định và các yêu cầu còn lại.',
    ratios: {
      x5: {
        numerator: 'Số trụ sở cơ quan, tổ chức và hộ dân được gắn địa chỉ số',
        denominator: 'Tổng số trụ sở cơ quan, tổ chức và hộ dân trong thôn',
      },
    },
    units: { x1: 'mô hình', x5: '%' },
  },
  {
    raw: 'ninhbinh-thon-thong-minh-2022',
    id: 'ninh-binh-thon-thong-minh-2022',
    version: '1.0.0',
    title: 'Tiêu chí thôn thông minh tỉnh Ninh Bình giai đoạn 2021–2025',
    level: 'smart',
    period: { from: 2021, to: 2025 },
    incomplete: 'Mới biết 4 nội dung mà báo chép lại; nguồn bỏ lửng phần sau dấu “…”.',
    ratios: {
      '1': { numerator: 'Số hộ có Internet cáp quang', denominator: 'Tổng số hộ' },
      '2': { numerator: 'Số hộ được phủ sóng 4G/5G', denominator: 'Tổng số hộ' },
      '4': {
        numerator: 'Số người trưởng thành dùng điện thoại thông minh',
        denominator: 'Tổng số người trưởng thành',
      },
    },
  },
  {
    raw: 'phuyen-thon-thong-minh-2023',
    id: 'phu-yen-thon-thong-minh-2023',
    version: '1.0.0',
    title: 'Tiêu chí thôn thông minh tỉnh Phú Yên (suy từ kết quả một thôn)',
    level: 'smart',
    period: { from: 2021, to: 2025 },
    incomplete:
      'Chưa có văn bản tiêu chí: 6 trong 7 nội dung được nhận ra từ kết quả của thôn Vinh Ba, xã Hòa Đồng; chưa biết mức đạt chuẩn của nội dung nào và chưa biết số quyết định.',
    notes: [phase, 'Kết quả của thôn Vinh Ba ghi ở từng nội dung là ví dụ thực tế, không phải mức quy định.'],
    ratios: {
      '1': { numerator: 'Số hộ có Internet và thông tin di động', denominator: 'Tổng số hộ' },
      '5': { numerator: 'Số người có kỹ năng', denominator: workers },
      '6': { numerator: 'Số người có tài khoản thanh toán điện tử', denominator: workers },
    },
  },
  {
    raw: 'quangnam-thon-thong-minh-2022',
    id: 'quang-nam-thon-thong-minh-2022',
    version: '1.0.0',
    title: 'Yêu cầu mô hình thôn thông minh tỉnh Quảng Nam giai đoạn 2022–2025',
    level: 'smart',
    period: { from: 2022, to: 2025 },
    incomplete:
      'Mới biết phần đầu của mục 1 (thiết chế, hạ tầng), câu thứ hai bị cắt ở nguồn; chưa biết các mục sau.',
    ratios: {},
  },
];
