import { formatRequirement } from '../requirement-text.ts';
import { indicatorChangeLabel } from '../set-move.ts';
import { formatDate } from '../vietnamese-date.ts';
import { type CheckRow, rowsOfPicture, wantedOfPicture } from './picture.ts';
import { atIndicator, type CheckRule } from './rule.ts';

const asked = { severity: 'fix', canIgnore: false } as const;

export const needsConfirmation: CheckRule = {
  code: 'needsConfirmation',
  severity: 'blocks',
  canIgnore: false,
  title: 'Kết quả cần xác nhận',
  remedy: 'Mở chỉ tiêu, đọc nội dung mới rồi bấm “Xác nhận” hoặc nhập lại kết quả.',
  find: picture =>
    rowsOfPicture(picture)
      .filter(({ unconfirmed }) => unconfirmed.length > 0)
      .map(row => {
        const changes = row.unconfirmed.map(change => indicatorChangeLabel[change]).join(', ');
        return atIndicator(row.code, `Cần xác nhận: bộ tiêu chí mới thay đổi ${changes} sau khi đã đánh giá`);
      }),
};

export const requirementMissing: CheckRule = {
  ...asked,
  code: 'requirementMissing',
  title: 'Chưa có mức của tỉnh',
  remedy: 'Nhập mức và số quyết định của tỉnh ở ô “Mức của tỉnh” bên cạnh chỉ tiêu.',
  find: picture =>
    wantedOfPicture(picture)
      .filter(({ verdict, needsLocal }) => verdict === 'unassessed' && needsLocal)
      .map(({ code }) => atIndicator(code, 'Chưa có mức đạt chuẩn: nhập mức và số quyết định của tỉnh')),
};

export const unassessed: CheckRule = {
  ...asked,
  code: 'unassessed',
  title: 'Chưa có kết quả',
  remedy: 'Nhập kết quả của chỉ tiêu.',
  find: picture =>
    wantedOfPicture(picture)
      .filter(({ verdict, needsLocal }) => verdict === 'unassessed' && !needsLocal)
      .map(({ code, comparison }) => atIndicator(code, comparison === '' ? 'Chưa nhập kết quả' : comparison)),
};

export const notMet: CheckRule = {
  ...asked,
  code: 'notMet',
  title: 'Chưa đạt mức quy định',
  remedy: 'Bổ sung cho đạt; nếu chưa thể, ghi giải trình: nguyên nhân, biện pháp, thời hạn.',
  find: picture =>
    wantedOfPicture(picture)
      .filter(({ verdict }) => verdict === 'notMet')
      .map(row => {
        const { override } = row.assessment;
        const words = (override === null && row.comparison) || 'Chưa đạt';
        return { ...atIndicator(row.code, words), ...explained(row) };
      }),
};

/** An explanation does not make it met; it says what is still to be done. */
function explained({ assessment: { explanation } }: CheckRow): { remedy?: string } {
  if (!explanation?.reason.trim()) return {};
  const until = explanation.dueOn === null ? '' : `, hẹn đạt ngày ${formatDate(explanation.dueOn)}`;
  return { remedy: `Đã giải trình${until}; sửa khi kết quả thay đổi.` };
}

export const overrideReason: CheckRule = {
  ...asked,
  code: 'overrideReason',
  title: 'Đánh giá khác kết quả tính mà chưa ghi lý do',
  remedy: 'Ghi lý do, hoặc bỏ đánh giá khác để dùng kết quả tính.',
  find: picture =>
    wantedOfPicture(picture)
      .filter(({ assessment: { override } }) => override !== null && override.reason.trim() === '')
      .map(({ code }) => atIndicator(code, 'Chưa ghi lý do đánh giá khác kết quả tính')),
};

export const overrideEvidence: CheckRule = {
  ...asked,
  code: 'overrideEvidence',
  title: 'Đánh giá khác kết quả tính mà không có minh chứng',
  remedy: 'Gắn văn bản làm căn cứ cho đánh giá này.',
  find: picture =>
    wantedOfPicture(picture)
      .filter(({ verdict, evidence, assessment: { override } }) =>
        Boolean(override?.reason.trim() && verdict !== 'notApplicable' && evidence.length === 0),
      )
      .map(({ code }) => atIndicator(code, 'Đánh giá khác kết quả tính mà không có văn bản làm căn cứ')),
};

export const notApplicableReason: CheckRule = {
  ...asked,
  code: 'notApplicableReason',
  title: 'Không áp dụng mà chưa ghi lý do',
  remedy: 'Ghi vì sao chỉ tiêu không áp dụng cho đơn vị này.',
  find: picture =>
    wantedOfPicture(picture)
      .filter(({ assessment: { notApplicable } }) => notApplicable?.reason.trim() === '')
      .map(({ code }) => atIndicator(code, 'Chưa ghi lý do không áp dụng')),
};

export const decisionMissing: CheckRule = {
  ...asked,
  code: 'decisionMissing',
  title: 'Mức của tỉnh chưa có số quyết định',
  remedy: 'Ghi số, ký hiệu và ngày của quyết định; chưa ghi thì mức này chưa được dùng.',
  find: picture =>
    wantedOfPicture(picture).flatMap(({ code, indicator, assessment: { local } }) => {
      if (local?.decision.trim() !== '') return [];
      const level = formatRequirement(local.requirement, indicator.unit);
      return [
        {
          ...atIndicator(code, 'Chưa ghi số quyết định của mức do tỉnh quy định'),
          remedy: `Ghi số, ký hiệu và ngày của quyết định đặt mức ${level}; chưa ghi thì mức này chưa được dùng.`,
        },
      ];
    }),
};
