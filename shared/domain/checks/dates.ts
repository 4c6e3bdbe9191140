import { isOutsidePeriod } from '../document-period.ts';
import { foldVietnamese } from '../vietnamese.ts';
import { formatDate } from '../vietnamese-date.ts';
import { atFile } from './files.ts';
import type { CheckFile, CheckPaper } from './picture.ts';
import type { CheckRule } from './rule.ts';

export const dateInFuture: CheckRule = {
  code: 'dateInFuture',
  severity: 'fix',
  canIgnore: false,
  title: 'Ngày ban hành ở tương lai',
  remedy: 'Sửa ngày ban hành theo văn bản.',
  find: ({ files, today }) =>
    files.flatMap(file =>
      file.issuedOn !== null && file.issuedOn > today
        ? [atFile(file, `“${file.name}” ghi ngày ${formatDate(file.issuedOn)}, chưa đến ngày đó`)]
        : [],
    ),
};

export const dateOutsidePeriod: CheckRule = {
  code: 'dateOutsidePeriod',
  severity: 'look',
  canIgnore: true,
  title: 'Văn bản ngoài thời gian đánh giá',
  remedy: 'Thay bằng văn bản trong thời gian đánh giá; nếu văn bản vẫn còn hiệu lực thì bỏ qua kèm lý do.',
  find: ({ files, today, year, set: { period } }) =>
    files.flatMap(file => {
      const { issuedOn } = file;
      if (issuedOn === null || issuedOn > today) return [];
      if (!isOutsidePeriod(issuedOn, { year, from: period.from })) return [];
      const span = period.from === year ? `năm ${year}` : `các năm ${period.from}–${year}`;
      return [atFile(file, `“${file.name}” ghi ngày ${formatDate(issuedOn)}, ngoài ${span}`)];
    }),
};

export const dateAfterReport: CheckRule = {
  code: 'dateAfterReport',
  severity: 'look',
  canIgnore: true,
  title: 'Văn bản sau ngày báo cáo',
  remedy: 'Sửa ngày, thay văn bản, hoặc lập lại báo cáo với ngày sau văn bản này.',
  find: ({ files, papers, today }) => {
    const report = papers.find(isReport)?.issuedOn;
    if (!report) return [];
    return files.flatMap(file => {
      const { issuedOn } = file;
      if (issuedOn === null || issuedOn > today || issuedOn <= report) return [];
      const words = `“${file.name}” ghi ngày ${formatDate(issuedOn)}, sau báo cáo kết quả ngày ${formatDate(report)}`;
      return [atFile(file, words)];
    });
  },
};

/** The report that draws on the evidence. */
function isReport({ name, issuedOn }: CheckPaper): boolean {
  return (name === 'bao-cao-ket-qua' || name === 'thon-bao-cao') && issuedOn !== null;
}

/** The same bytes cannot be in a dossier twice: two of one number and day are two scans of one paper, or a slip. */
export const samePaperTwice: CheckRule = {
  code: 'samePaperTwice',
  severity: 'look',
  canIgnore: true,
  title: 'Hai tệp cùng số, cùng ngày',
  remedy: 'Giữ một tệp, hoặc sửa số, ký hiệu và ngày cho đúng từng văn bản.',
  find: ({ files }) => {
    const groups = new Map<string, CheckFile[]>();
    for (const file of files) {
      const number = foldVietnamese(numberOf(file)).replace(/\s+/g, '');
      if (number === '' || file.issuedOn === null) continue;
      const key = `${number} ${file.issuedOn}`;
      const group = groups.get(key);
      if (group) group.push(file);
      else groups.set(key, [file]);
    }
    return [...groups.values()].flatMap(group =>
      group.flatMap((file, at) => {
        const first = group.slice(0, at).find(other => isSameIssuer(other, file));
        if (!first) return [];
        const words = `“${file.name}” và “${first.name}” cùng số ${numberOf(file)}, cùng ngày ${formatDate(file.issuedOn ?? '')}`;
        return [atFile(file, words)];
      }),
    );
  },
};

/** "Số: 12/QĐ-UBND" → "12/QĐ-UBND". */
function numberOf({ number }: CheckFile): string {
  return (number ?? '')
    .normalize('NFC')
    .replace(/^\s*Số\s*:?\s*/i, '')
    .trim();
}

/** Two offices may give one number on one day; an issuer that is not known may be either. */
function isSameIssuer(a: CheckFile, b: CheckFile): boolean {
  if (!a.issuer?.trim() || !b.issuer?.trim()) return true;
  return foldVietnamese(a.issuer).trim() === foldVietnamese(b.issuer).trim();
}
