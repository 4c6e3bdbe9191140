import { fromCapitals, issuerOf, isUpper } from './document-issuer.ts';
import { kindOfHeading, kindOfName, kindOfNumber } from './document-kind-read.ts';
import type { DocumentMetadata } from './document-metadata.ts';
import { foldVietnamese } from './vietnamese.ts';
import { parseDate } from './vietnamese-date.ts';

const headLines = 60;
const headCharacters = 6000;
const subjectLines = 5;
const subjectCharacters = 400;

const symbolPart = '[A-ZĐƠƯÂÊÔĂ][A-Za-zĐƠƯÂÊÔĂđ0-9]*';
/** "Số: 123/QĐ-UBND", "Số 45 / BC - UBND", "Số: 12/2020/NĐ-CP"; the paper's own begins its line or has a colon. */
const ownNumber = new RegExp(
  `(?:^|\\s)S[ốỐ]\\s*(?:[:;.]\\s*|(?=\\d))(\\d[\\d ]{0,5}[a-zA-Z]?)\\s*/\\s*(?:(\\d{4})\\s*/\\s*)?(${symbolPart}(?:\\s*[-–&]\\s*${symbolPart})*)`,
);
/** "Số: 15-BC/ĐU", as offices of the Party write it. */
const partyNumber = new RegExp(
  `(?:^|\\s)S[ốỐ]\\s*[:;.]?\\s*(\\d{1,5})\\s*[-–]\\s*(${symbolPart})\\s*/\\s*(${symbolPart})`,
);
const writtenDate =
  'ngay\\s*(\\d(?: ?\\d)?)\\s*thang\\s*(\\d(?: ?\\d)?)\\s*nam\\s*(\\d ?\\d ?\\d ?\\d)(?!\\d)';
/** "Bình Minh, ngày 05 tháng 3 năm 2025" ends its line; "ngày 05/3/2025" must also follow the place. */
const ownDates = [
  new RegExp(`(?:^|[\\s,])${writtenDate}[\\s.)]*(?:\\(mau\\))?$`),
  /(?:^|,\s*)ngay\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})[\s.]*$/,
];
/** Minutes name their day where they begin. */
const meetingDate = new RegExp(`^(?:hom nay|vao hoi|vao luc).{0,60}${writtenDate}`);
/** Here the head is over: what follows quotes other papers. */
const bodyStart = /^(?:can cu|kinh gui|dieu 1|chuong i\b|i\.|hom nay|thuc hien (?:quyet|ke|cong|nghi|chi))/;
const subjectEnd =
  /^(?:can cu|kinh gui|dieu \d|chuong |phan |[ivx]+\.|\d+[.)]|[-–+*•]|[_=]{2}|hom nay|thuc hien (?:quyet|ke|cong|nghi|chi)|chu tich|uy ban nhan dan|ubnd|hoi dong|thoi gian|thanh phan|ben a\b|stt|tt\b|theo (?:de nghi|quyet))/;

/** One line of the head: the left half, and the right half where there are two. */
type Row = { left: string; right: string; whole: string; folded: string };

/**
 * What the head of an administrative document says of itself (Nghị định 30/2020: issuer above the number on the left,
 * place and date on the right, kind and subject below). `text` has lines, and tabs where two columns stand side by side.
 * What is not there is null; what is read is an offer that a person accepts or not.
 */
export function readDocumentHead({ name, text }: { name: string; text: string }): DocumentMetadata {
  const rows = rowsOf(text);
  const numberAt = rows.findIndex(({ whole }) => ownNumber.test(whole) || partyNumber.test(whole));
  const number = numberOf(rows[numberAt]?.whole);
  const titleAt = rows.findIndex(
    (row, index) => index >= numberAt && row.right === '' && isTitle(row.left, number !== null),
  );
  const title = rows[titleAt] && kindOfHeading(rows[titleAt].left);
  const aboveEnd = numberAt >= 0 ? numberAt : titleAt >= 0 ? titleAt : 0;
  return {
    number,
    issuedOn: dateOf(rows) ?? meetingDateOf(rows),
    issuer: issuerOf(rows.slice(0, aboveEnd).map(({ left }) => left.replace(/C[ỘO]NG\s+H[ÒO]A.*$/i, ''))),
    subject: subjectOf(rows, titleAt, title?.rest ?? '') ?? besideNumber(rows, numberAt),
    kind: title?.kind ?? (number === null ? undefined : kindOfNumber(number)) ?? kindOfName(name) ?? null,
  };
}

/** The lines before the body, each with its halves. */
function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  for (const line of text.slice(0, headCharacters).normalize('NFC').split(/\r?\n/).slice(0, headLines)) {
    const whole = line.trim();
    const [left = '', ...others] = whole.split('\t').map(each => each.trim());
    const folded = foldVietnamese(whole);
    rows.push({ left, right: others.join(' '), whole, folded });
  }
  return rows;
}

/** A heading of its own: in capitals, or the kind alone in its line. */
function isTitle(line: string, hasNumber: boolean): boolean {
  const heading = kindOfHeading(line);
  if (heading === undefined || heading.kind === 'photo') return false;
  return isUpper(line) || (hasNumber && heading.rest === '');
}

function numberOf(line: string | undefined): string | null {
  const match = ownNumber.exec(line ?? '');
  const party = match ? null : partyNumber.exec(line ?? '');
  if (party) return `${party[1]}-${party[2]}/${party[3]}`;
  if (!match) return null;
  const [, count = '', year, symbol = ''] = match;
  const parts = [count.replace(/ /g, ''), year, symbol.replace(/\s*[-–]\s*/g, '-').replace(/\s/g, '')];
  return parts.filter(part => part !== undefined).join('/');
}

function dateOf(rows: readonly Row[]): string | null {
  const end = rows.findIndex(({ folded }) => bodyStart.test(folded));
  for (const { folded } of end < 0 ? rows : rows.slice(0, end)) {
    for (const pattern of ownDates) {
      const iso = folded.length > 160 ? undefined : dayOf(pattern.exec(folded));
      if (iso !== undefined) return iso;
    }
  }
  return null;
}

function meetingDateOf(rows: readonly Row[]): string | null {
  const row = rows.find(({ folded }) => meetingDate.test(folded));
  return dayOf(meetingDate.exec(row?.folded ?? '')) ?? null;
}

function dayOf(match: RegExpExecArray | null): string | undefined {
  return match ? parseDate(match.slice(1, 4).join('/').replace(/ /g, '')) : undefined;
}

/** The lines under the title, or what follows the kind in a title of one line. */
function subjectOf(rows: readonly Row[], titleAt: number, rest: string): string | null {
  if (titleAt < 0) return null;
  const lines = rest === '' || /^:/.test(rest) ? [] : [rest];
  for (const { whole, folded } of rows.slice(titleAt + 1, titleAt + 1 + subjectLines)) {
    if (whole === '' && lines.length === 0) continue;
    if (whole === '' || subjectEnd.test(folded)) break;
    // A line this long is a paragraph of the body.
    if (lines.length > 0 && whole.length > 110) break;
    lines.push(whole.replace(/\t/g, ' '));
    if (/[.;:]$/.test(whole)) break;
  }
  return tidySubject(lines.join(' '));
}

/** An official letter has its subject under its number: "V/v báo cáo kết quả …", in the left half. */
function besideNumber(rows: readonly Row[], numberAt: number): string | null {
  const at = rows.findIndex(({ left }, index) => index >= numberAt && /^v\s*\/\s*v\b/i.test(left));
  if (at < 0) return null;
  const lines: string[] = [];
  for (const { left, folded } of rows.slice(at, at + subjectLines)) {
    if (left === '' || subjectEnd.test(folded) || (lines.length > 0 && isUpper(left))) break;
    lines.push(left);
  }
  return tidySubject(lines.join(' '));
}

function tidySubject(text: string): string | null {
  const words = text
    .replace(/^v\s*\/\s*v\s*:?\s*/i, 'Về việc ')
    .replace(/\s+/g, ' ')
    .replace(/[\s.;:,-]+$/, '')
    .trim()
    .slice(0, subjectCharacters);
  if (!/\p{L}{2}/u.test(words)) return null;
  return isUpper(words) ? fromCapitals(words) : words;
}
