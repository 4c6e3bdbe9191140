import { type Assessment, emptyAssessment } from '#shared/domain/verdict.ts';

const decision = 'Quyết định mẫu (hư cấu)';

function ratio(numerator: string, denominator: string, rest: Partial<Assessment> = {}): Assessment {
  return { ...emptyAssessment, entry: { kind: 'ratio', numerator, denominator }, ...rest };
}

function judged(met: boolean, rest: Partial<Assessment> = {}): Assessment {
  return { ...emptyAssessment, entry: { kind: 'boolean', met }, ...rest };
}

function number(value: string): Assessment {
  return { ...emptyAssessment, entry: { kind: 'number', value } };
}

function local(op: '>=' | '<=', value: string): Pick<Assessment, 'local'> {
  return { local: { requirement: { op, value }, decision } };
}

function note(text: string): Pick<Assessment, 'note'> {
  return { note: text };
}

/** The 57 indicators of vn-xa-ntm-2021 for dbsh: most met, three not, three open, one overridden, one not applicable. */
export const assessments: Record<string, Assessment> = {
  '1.1': judged(true),
  '1.2': judged(true),
  '2.1': ratio('18.6', '18.6', local('>=', '100')),
  '2.2': ratio('27.4', '29.8', local('>=', '90')),
  '2.3': ratio('41.2', '41.2', local('>=', '100')),
  '2.4': ratio('12.9', '18.9', {
    ...local('>=', '70'),
    ...note('Còn 6 km trục chính nội đồng cánh đồng Bãi Hạ chưa cứng hóa, dự kiến thi công quý I/2026.'),
  }),
  '3.1': ratio('612.5', '655'),
  '3.2': judged(true, note('Tự chấm 66 điểm theo phương châm 4 tại chỗ.')),
  '4.1': judged(true),
  '4.2': ratio('2141', '2150'),
  '5': {
    ...emptyAssessment,
    entry: { kind: 'text', text: '3/3 trường đạt tiêu chuẩn cơ sở vật chất mức độ 1 trở lên', met: true },
  },
  '6.1': judged(true),
  '6.2': judged(true),
  '6.3': ratio('8', '8'),
  '7': judged(true, note('Chợ Bình Minh hạng 3, họp hằng ngày, có khu bán thực phẩm riêng.')),
  '8.1': judged(true),
  '8.2': judged(true),
  '8.3': judged(true),
  '8.4': judged(true),
  '9.1': { ...emptyAssessment, entry: { kind: 'count', value: '0' } },
  '9.2': ratio('2068', '2150'),
  '10': number('68.5'),
  '11': ratio('24', '2150'),
  '12.1': ratio('4105', '4820', local('>=', '75')),
  '12.2': ratio('1540', '4820', local('>=', '30')),
  '13.1': judged(true),
  '13.2': judged(true),
  '13.3': judged(
    false,
    note('Vùng rau an toàn 12 ha đang chờ đánh giá chứng nhận VietGAP; tem truy xuất nguồn gốc đã in.'),
  ),
  '13.4': {
    ...emptyAssessment,
    notApplicable: { reason: 'Trên địa bàn xã không có làng nghề, làng nghề truyền thống được công nhận.' },
  },
  '13.5': judged(true),
  '14.1': { ...emptyAssessment, entry: { kind: 'parts', met: ['1', '2', '3', '4', '5'] } },
  '14.2': ratio('96', '98', local('>=', '90')),
  '15.1': ratio('7652', '8240'),
  '15.2': judged(true),
  '15.3': ratio('61', '512', local('<=', '15')),
  '15.4': ratio('6230', '8240', local('>=', '70')),
  '16': ratio('7', '8'),
  '17.1': ratio('1985', '2150', local('>=', '85')),
  '17.2': ratio('24', '24'),
  '17.3': judged(true),
  '17.4': number('2.6'),
  '17.5': judged(true),
  '17.6': ratio('1120', '1180', local('>=', '90')),
  '17.7': ratio('3.2', '3.2'),
  '17.8': ratio('2064', '2150', local('>=', '90')),
  '17.9': ratio('118', '142', {
    ...local('>=', '85'),
    ...note('24 hộ chăn nuôi nhỏ lẻ thôn Hạ chưa có bể biogas, đã cam kết hoàn thành trước 30/06/2026.'),
  }),
  '17.10': ratio('343', '348', {
    override: {
      verdict: 'met',
      reason:
        'Năm cơ sở còn lại đã ngừng hoạt động từ quý III/2025, không thuộc diện ký cam kết; có biên bản kiểm tra kèm theo.',
    },
  }),
  '17.11': { ...emptyAssessment, ...note('Chờ số liệu rà soát của Hội Liên hiệp Phụ nữ xã.') },
  '17.12': emptyAssessment,
  '18.1': judged(true),
  '18.2': judged(true),
  '18.3': ratio('6', '6'),
  '18.4': judged(true),
  '18.5': judged(true),
  '18.6': judged(true),
  '19.1': judged(true),
  '19.2': { ...emptyAssessment, ...note('Chờ văn bản xác nhận của Công an xã.') },
};
