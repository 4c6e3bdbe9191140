import { rowsOfPicture, wantedRows } from './picture.ts';
import { atIndicator, type CheckRule, type Found } from './rule.ts';

/** Conditions are proven by papers of their own and never lack a file. */
export const evidenceMissing: CheckRule = {
  code: 'evidenceMissing',
  severity: 'fix',
  canIgnore: true,
  title: 'Thiếu minh chứng',
  remedy: 'Thả văn bản, ảnh chứng minh vào chỉ tiêu.',
  find: picture =>
    wantedRows(picture)
      .filter(({ verdict, evidence }) => verdict !== 'notApplicable' && evidence.length === 0)
      .map(({ code, indicator }): Found => {
        const found = atIndicator(code, 'Chưa có minh chứng');
        const asked = indicator.evidence.filter(({ required }) => required);
        if (asked.length > 0) return { ...found, remedy: `Phải có: ${listed(asked)}.` };
        return indicator.evidence.length === 0
          ? found
          : { ...found, remedy: `Thường dùng: ${listed(indicator.evidence)}.` };
      }),
};

/** Files do not say which demand they meet; too few of them may still be right, one scan can hold it all. */
export const evidenceTooFew: CheckRule = {
  code: 'evidenceTooFew',
  severity: 'look',
  canIgnore: true,
  title: 'Ít tệp hơn số giấy tờ bắt buộc',
  remedy: 'Xem còn thiếu giấy tờ nào; nếu một tệp gồm nhiều giấy tờ thì bỏ qua kèm lý do.',
  find: picture =>
    wantedRows(picture).flatMap(({ code, verdict, indicator, evidence }) => {
      const asked = indicator.evidence.filter(({ required }) => required);
      if (verdict === 'notApplicable' || evidence.length === 0 || evidence.length >= asked.length) return [];
      return [
        atIndicator(code, `Có ${evidence.length} tệp, phải có ${asked.length} giấy tờ: ${listed(asked)}`),
      ];
    }),
};

export const evidenceUnlinked: CheckRule = {
  code: 'evidenceUnlinked',
  severity: 'look',
  canIgnore: true,
  title: 'Tệp chưa gắn với chỉ tiêu nào',
  remedy: 'Gắn tệp với chỉ tiêu mà nó chứng minh, hoặc bỏ tệp ra khỏi hồ sơ.',
  find: ({ files }) =>
    files
      .filter(({ indicators }) => indicators.length === 0)
      .map(({ id, name }) => ({
        place: { kind: 'evidence', id, code: '' },
        message: `Tệp “${name}” chưa gắn với chỉ tiêu nào`,
      })),
};

/** Only of use for who gives out a copy without personal data. */
export const personalOnly: CheckRule = {
  code: 'personalOnly',
  severity: 'look',
  canIgnore: true,
  title: 'Bản công khai thiếu minh chứng',
  remedy: 'Gắn thêm bản đã che thông tin cá nhân, hoặc chấp nhận bản công khai không có minh chứng này.',
  find: picture => {
    if (!picture.forPublic) return [];
    return rowsOfPicture(picture).flatMap(({ code, evidence }) => {
      const marked = evidence.filter(({ personal }) => personal !== null).length;
      if (marked === 0) return [];
      const left = evidence.length - marked;
      return [
        atIndicator(
          code,
          left === 0
            ? 'Mọi minh chứng đều có dữ liệu cá nhân: bản công khai không còn minh chứng nào'
            : `${marked} tệp có dữ liệu cá nhân không vào bản công khai, còn ${left} tệp`,
        ),
      ];
    });
  },
};

function listed(items: readonly { text: string }[]): string {
  return items.map(({ text }) => text).join('; ');
}
