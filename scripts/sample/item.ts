import type { Block, Paper } from './paper.ts';

export type Sheet = {
  kind: 'sheet';
  title: string;
  head: string[];
  rows: (string | number)[][];
  widths: number[];
};
export type Letter = { kind: 'letter'; title: string; subject: string; paragraphs: string[] };
export type Scene = { kind: 'scene'; scene: string; caption: string };

/** One file of the sample: what it is, what it proves and what is in it. */
export type Item = {
  file: string;
  name: string;
  number: string | null;
  issuer: string | null;
  issuedOn: string | null;
  subject: string;
  indicators: string[];
  content: Paper | Sheet | Letter | Scene;
};

const ownIssuer = 'UBND xã Bình Minh (mẫu)';
const place = 'Bình Minh';
const people = ['Nguyễn Văn Mẫu', 'Trần Thị Minh Họa', 'Lê Văn Ví Dụ', 'Phạm Thị Giả Định'] as const;

type Draft = {
  file: string;
  name: string;
  number: string;
  issuedOn: string;
  subject: string;
  indicators: string[];
  blocks: Block[];
};

/** Numbers end in "(mẫu)", so that no number of the sample can be taken for that of a real decision. */
function item(
  draft: Draft,
  issuer: string,
  content: Omit<Paper, 'kind' | 'number' | 'issuedOn' | 'subject' | 'blocks'>,
): Item {
  const { file, name, issuedOn, subject, indicators, blocks } = draft;
  const number = `${draft.number} (mẫu)`;
  return {
    file: `${file}.pdf`,
    name: `${name}.pdf`,
    number,
    issuer,
    issuedOn,
    subject,
    indicators,
    content: { kind: 'paper', number, issuedOn, subject, blocks, ...content },
  };
}

const own = { parent: 'ỦY BAN NHÂN DÂN', office: 'XÃ BÌNH MINH (MẪU)', place };
const chairman = { signAs: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], signer: people[0] };

export function decision(draft: Draft, recipients = ['Như Điều 3', 'Đảng ủy, HĐND xã']): Item {
  return item(draft, ownIssuer, {
    ...own,
    ...chairman,
    type: 'QUYẾT ĐỊNH',
    recipients,
  });
}

export function report(draft: Draft, type = 'BÁO CÁO'): Item {
  return item(draft, ownIssuer, {
    ...own,
    ...chairman,
    type,
    recipients: ['Ban Chỉ đạo NTM xã', 'Các thôn'],
  });
}

export function minutes(draft: Draft): Item {
  return item(draft, ownIssuer, {
    ...own,
    type: 'BIÊN BẢN',
    signAs: ['CHỦ TRÌ'],
    signer: people[0],
    secondSigner: { as: ['THƯ KÝ'], name: people[1] },
  });
}

/** A paper of another office: confirmations and decisions from above. */
export function fromOffice(
  draft: Draft,
  office: string,
  type: string,
  signAs: string[] = ['THỦ TRƯỞNG ĐƠN VỊ'],
): Item {
  return item(draft, `${office} (mẫu)`, {
    parent: '',
    office: `${office.toUpperCase()} (MẪU)`,
    place: 'Quảng Ninh',
    type,
    signAs,
    signer: type === 'QUYẾT ĐỊNH' ? people[2] : people[3],
    recipients: ['UBND xã Bình Minh (mẫu)'],
  });
}
