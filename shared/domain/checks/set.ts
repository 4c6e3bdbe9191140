import { type CheckRow, rowsOfPicture } from './picture.ts';
import type { CheckRule, FindingPlace } from './rule.ts';

const place: FindingPlace = { kind: 'set' };

export const setIncomplete: CheckRule = {
  code: 'setIncomplete',
  severity: 'fix',
  canIgnore: false,
  title: 'Bộ tiêu chí chưa đầy đủ',
  remedy: 'Nhập bộ tiêu chí đầy đủ khi có văn bản, rồi chuyển hồ sơ sang phiên bản mới.',
  find: ({ set: { incomplete } }) =>
    incomplete === null ? [] : [{ place, message: `Bộ tiêu chí chưa đầy đủ: ${incomplete}` }],
};

/** While indicators are missing from the set nothing can be said about all of it. */
export const setRule: CheckRule = {
  code: 'setRule',
  severity: 'fix',
  canIgnore: false,
  title: 'Chưa đủ theo quy định chung của bộ tiêu chí',
  remedy: 'Làm trước các nội dung bắt buộc, rồi các chỉ tiêu sát mức quy định.',
  find: ({ rule, set }) => {
    if (!rule || rule.verdict === 'met' || set.incomplete !== null) return [];
    const open = rule.compulsory.filter(({ verdict }) => verdict !== 'met' && verdict !== 'notApplicable');
    const named = open.map(({ code, text }) => (code === null ? `${text} (chưa biết mã chỉ tiêu)` : code));
    const still = named.length === 0 ? '' : `; nội dung bắt buộc chưa đạt: ${named.join(', ')}`;
    const message = `${rule.text} (${rule.decision}): mới đạt ${rule.met}/${rule.total} chỉ tiêu${still}`;
    return [{ place, message }];
  },
};

export const setUnchecked: CheckRule = {
  code: 'setUnchecked',
  severity: 'look',
  canIgnore: true,
  title: 'Bộ tiêu chí chưa đối chiếu với văn bản gốc',
  remedy: 'Đối chiếu nội dung và mức với quyết định đã ban hành; chỗ nào khác thì báo người lập bộ tiêu chí.',
  find: picture => {
    const rows = rowsOfPicture(picture);
    const words = rows.filter(({ sourceMark }) => sourceMark !== null).length;
    const levels = rows.filter(isLevelUnchecked).length;
    if (words === 0 && levels === 0) return [];
    const told = [
      words > 0 ? `nội dung ${words}/${rows.length} chỉ tiêu, điều kiện` : '',
      levels > 0 ? `mức đạt chuẩn của ${levels}/${rows.length}` : '',
    ].filter(text => text !== '');
    return [{ place, message: `Chưa đối chiếu với văn bản gốc: ${told.join('; ')}` }];
  },
};

/** The level in force was checked by the office itself where it named the decision that sets it. */
function isLevelUnchecked({ indicator, assessment }: CheckRow): boolean {
  return !indicator.source.threshold.checked && !assessment.local?.decision.trim();
}
