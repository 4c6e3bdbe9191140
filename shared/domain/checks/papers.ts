import type { CheckRule, Found } from './rule.ts';

const fix = { severity: 'fix', canIgnore: true } as const;

function atPaper(name: string, message: string): Found {
  return { place: { kind: 'paper', name }, message };
}

export const paperMissing: CheckRule = {
  ...fix,
  code: 'paperMissing',
  title: 'Văn bản chưa lập',
  remedy: 'Lập văn bản từ mẫu ở trang Văn bản, hoặc đưa bản đã ký vào.',
  find: ({ papers }) =>
    papers
      .filter(({ required, state }) => required && state === 'missing')
      .map(({ name, title }) => atPaper(name, `Chưa lập: ${title}`)),
};

export const paperOutdated: CheckRule = {
  ...fix,
  code: 'paperOutdated',
  title: 'Văn bản cũ hơn số liệu',
  remedy: 'Lập lại văn bản (và ký lại) theo số liệu hiện nay.',
  find: ({ papers }) =>
    papers
      .filter(({ state }) => state === 'outdated')
      .map(({ name, title }) => atPaper(name, `Số liệu đã thay đổi sau khi lập: ${title}`)),
};

export const paperUnsigned: CheckRule = {
  ...fix,
  code: 'paperUnsigned',
  title: 'Văn bản chưa ký',
  remedy: 'In, ký, đóng dấu rồi đưa bản quét vào đúng chỗ ở trang Văn bản.',
  find: ({ papers }) =>
    papers
      .filter(({ required, needsSignature, state }) => required && needsSignature && state === 'built')
      .map(({ name, title }) => atPaper(name, `Chưa có bản đã ký: ${title}`)),
};
