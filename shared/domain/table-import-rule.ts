import type { Rule } from './criterion-rule.ts';
import { cleanText } from './table-import-text.ts';
import { foldVietnamese, formatNumber } from './vietnamese.ts';

/** What the name of a criterion says of when it is met: the name without it, and the rule as far as it was understood. */
export type WrittenRule = { name: string; words: string } & (
  | { kind: 'all' }
  | { kind: 'count'; atLeast: number; of: number | null }
  | { kind: 'share'; percent: string; compulsory: string[] }
  | { kind: 'points'; pass: string }
  | { kind: 'unclear' }
);

const least = '(?:(?:phai )?(?:dat|co|hoan thanh) )?(?:(?:tu|it nhat|toi thieu|>=) ?)?';
const things = '(?:chi tieu|noi dung|tieu chi thanh phan)';
const enough = '(?: (?:tro len|dat(?: chuan)?|duoc dat))*';
const codes = '[0-9][0-9a-z., và;]*';

const all = new RegExp(`^(?:(?:phai )?dat )?(?:tat ca|toan bo|moi|du)(?: (?:cac|so))? ${things}${enough}$`);
const fraction = new RegExp(`^${least}(\\d{1,3}) ?/ ?(\\d{1,3}) ${things}${enough}$`);
const count = new RegExp(
  `^${least}(\\d{1,3}) (?:${things} )?(?:trong(?: (?:so|tong so))? )?(?:(\\d{1,3}) )?${things}${enough}$`,
);
const share = new RegExp(
  `^${least}(\\d{1,3}(?:[.,]\\d+)?) ?%(?: (?:tong )?so)?(?: cac)? ${things}${enough}(?:[,;]? (?:trong do )?(?:bat buoc|phai dat|co)(?: phai)?(?: dat)?(?: (?:cac )?${things})? (${codes}))?$`,
);
const points = new RegExp(`^${least}(\\d{1,4}(?:[.,]\\d+)?)(?: ?/ ?\\d{1,4}(?:[.,]\\d+)?)? diem${enough}$`);

/** Words that speak of how many of the indicators are asked for, so that they are not taken for a part of a name. */
const speaksOfRule = new RegExp(
  `(?:\\d+ ?/ ?\\d+|\\d+ ?%|\\b(?:it nhat|toi thieu|tu|dat) \\d+).*\\b(?:${things}|diem)\\b`,
);

/** "Giao thông (đạt 3/4 chỉ tiêu)", "Giao thông – đạt từ 70% số chỉ tiêu": undefined where nothing is said. */
export function readWrittenRule(text: string): WrittenRule | undefined {
  const whole = cleanText(text);
  const bracket = /^(.*?)\s*[([]([^()[\]]+)[)\]]\.?$/u.exec(whole);
  const dash = /^(.+?)(?:\s+[–—-]\s+|\s*[:;]\s+|\.\s+)(.+)$/u.exec(whole);
  for (const found of [bracket, dash]) {
    const [, name = '', words = ''] = found ?? [];
    const read = words === '' ? undefined : readRule(words);
    if (read) return { name, words, ...read };
  }
  const words = bracket?.[2] ?? dash?.[2] ?? '';
  return speaksOfRule.test(foldedRule(words)) ? { name: whole, words, kind: 'unclear' } : undefined;
}

/** "Đạt 3/4 chỉ tiêu": words that are a rule and nothing else. */
export function isRuleWords(text: string): boolean {
  return readRule(cleanText(text)) !== undefined;
}

function foldedRule(words: string): string {
  return foldVietnamese(words)
    .replace(/[≥⩾]|> ?=/g, '>=')
    .replace(/\s+/g, ' ')
    .replace(/\.$/, '')
    .trim();
}

type Read =
  | { kind: 'all' }
  | { kind: 'count'; atLeast: number; of: number | null }
  | { kind: 'share'; percent: string; compulsory: string[] }
  | { kind: 'points'; pass: string };

function readRule(words: string): Read | undefined {
  const folded = foldedRule(words);
  if (all.test(folded)) return { kind: 'all' };
  const part = fraction.exec(folded) ?? count.exec(folded);
  if (part) return { kind: 'count', atLeast: Number(part[1]), of: part[2] ? Number(part[2]) : null };
  const percent = share.exec(folded);
  if (percent)
    return {
      kind: 'share',
      percent: decimalOf(percent[1] ?? ''),
      compulsory: percent[2]?.match(/\d+(?:\.\d+)*[a-z]?/g) ?? [],
    };
  const pass = points.exec(folded);
  return pass ? { kind: 'points', pass: decimalOf(pass[1] ?? '') } : undefined;
}

/** "5", "2,5 điểm": the points an indicator is worth. */
export function readPoints(text: string): string | undefined {
  const [, figure] = /^(\d{1,4}(?:[.,]\d{1,4})?) ?(?:diem|d)?$/.exec(foldVietnamese(cleanText(text))) ?? [];
  return figure === undefined ? undefined : decimalOf(figure);
}

function decimalOf(figure: string): string {
  return figure
    .replace(',', '.')
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

type Indicator = { code: string; points: string | undefined };
export type BuiltRule = {
  rule: Rule;
  reason: string | null;
  status: 'understood' | 'confirm' | 'notUnderstood';
};

/** The rule of a criterion from what its name says and what its indicators are worth. */
export function buildRule(written: WrittenRule | undefined, indicators: readonly Indicator[]): BuiltRule {
  const refused = (reason: string): BuiltRule => ({ rule: { all: true }, reason, status: 'notUnderstood' });
  const hasPoints = indicators.some(({ points }) => points !== undefined);
  if (!written) {
    if (!hasPoints) return { rule: { all: true }, reason: null, status: 'understood' };
    return {
      rule: { all: true },
      reason:
        'có cột điểm nhưng không ghi điểm đạt: ghi “(đạt từ … điểm)” sau tên tiêu chí, hoặc đồng ý là phải đạt mọi chỉ tiêu',
      status: 'confirm',
    };
  }
  switch (written.kind) {
    case 'unclear':
      return {
        rule: { all: true },
        reason: `“${written.words}” có vẻ là điều kiện đạt của tiêu chí mà phần mềm không hiểu: ghi dạng “(đạt 3/4 chỉ tiêu)”, hoặc đồng ý đó là một phần của tên`,
        status: 'confirm',
      };
    case 'all':
      return { rule: { all: true }, reason: 'đạt khi đạt mọi chỉ tiêu', status: 'understood' };
    case 'count': {
      const { atLeast, of } = written;
      if (of !== null && of !== indicators.length)
        return refused(`“${written.words}” nói ${of} chỉ tiêu nhưng tiêu chí có ${indicators.length}`);
      if (atLeast < 1 || atLeast > indicators.length)
        return refused(`“${written.words}”: tiêu chí chỉ có ${indicators.length} chỉ tiêu`);
      return {
        rule: { atLeast },
        reason: `đạt khi đạt từ ${atLeast}/${indicators.length} chỉ tiêu`,
        status: 'understood',
      };
    }
    case 'share': {
      const unknown = written.compulsory.find(code => indicators.every(each => each.code !== code));
      if (unknown !== undefined) return refused(`“${written.words}”: tiêu chí không có chỉ tiêu ${unknown}`);
      return {
        rule: { atLeastPercent: written.percent, compulsory: written.compulsory },
        reason: `đạt khi đạt từ ${formatNumber(written.percent)} % số chỉ tiêu`,
        status: 'understood',
      };
    }
    case 'points': {
      const without = indicators.find(({ points: worth }) => worth === undefined);
      if (without) return refused(`“${written.words}” nhưng chưa có điểm của chỉ tiêu ${without.code}`);
      return {
        rule: {
          pass: written.pass,
          points: Object.fromEntries(
            indicators.map(({ code, points: most = '0' }) => [code, { most, from: 'verdict' as const }]),
          ),
        },
        reason: `đạt khi có từ ${formatNumber(written.pass)} điểm`,
        status: 'understood',
      };
    }
  }
}
