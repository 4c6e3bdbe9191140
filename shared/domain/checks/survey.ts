import type { CheckRule, FindingPlace } from './rule.ts';

const place: FindingPlace = { kind: 'survey' };

/** Once the rate stands as the result of its condition, the condition itself says that it is not met. */
export const surveyBelow: CheckRule = {
  code: 'surveyBelow',
  severity: 'fix',
  canIgnore: false,
  title: 'Tỷ lệ hài lòng dưới mức yêu cầu',
  remedy: 'Kiểm tra phiếu đã nhập đủ chưa; chưa đạt thì ghi giải trình ở điều kiện về sự hài lòng.',
  find: ({ survey }) =>
    survey?.condition?.verdict === 'notMet' && survey.ballots > 0 && !survey.condition.isTaken
      ? [{ place, message: `Lấy ý kiến hài lòng: ${survey.condition.comparison}` }]
      : [],
};

export const surveyEmpty: CheckRule = {
  code: 'surveyEmpty',
  severity: 'look',
  canIgnore: true,
  title: 'Chưa nhập phiếu lấy ý kiến',
  remedy: 'Nhập phiếu hoặc số tổng hợp của từng thôn ở trang Lấy ý kiến.',
  find: ({ survey }) =>
    survey && survey.ballots === 0 ? [{ place, message: 'Đã mở đợt lấy ý kiến mà chưa có phiếu nào' }] : [],
};

export const surveyNotTaken: CheckRule = {
  code: 'surveyNotTaken',
  severity: 'look',
  canIgnore: true,
  title: 'Kết quả lấy ý kiến chưa đưa vào hồ sơ',
  remedy: 'Ở trang Lấy ý kiến, đưa tỷ lệ này vào điều kiện của hồ sơ.',
  find: ({ survey }) =>
    survey?.condition &&
    survey.ballots > 0 &&
    !survey.condition.isTaken &&
    survey.condition.verdict !== 'notMet'
      ? [{ place, message: 'Tỷ lệ hài lòng của phiếu khác với kết quả ghi ở điều kiện' }]
      : [],
};
