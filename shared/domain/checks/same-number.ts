import { compareDecimals } from '../decimal.ts';
import { compareCodes, foldVietnamese, formatNumber } from '../vietnamese.ts';
import { type CheckRow, rowsOfPicture } from './picture.ts';
import type { CheckRule } from './rule.ts';

/** Numbers that a unit has only one of, and every way in which sets name just that number. Anything else is not compared. */
const sameNumbers: readonly { what: string; labels: readonly string[] }[] = [
  {
    what: 'Dân số',
    labels: [
      'dan so',
      'tong dan so',
      'tong so dan',
      'tong so nguoi dan',
      'tong so nhan khau',
      'so nhan khau',
    ],
  },
  {
    what: 'Số hộ',
    labels: ['so ho', 'tong so ho', 'tong so ho dan', 'tong so ho gia dinh', 'so ho dan', 'so ho gia dinh'],
  },
  { what: 'Số thôn', labels: ['so thon', 'tong so thon', 'tong so thon, ban', 'tong so thon, xom'] },
];

/** "Tổng số hộ dân của xã" → "Số hộ"; undefined for what is another number, as "Tổng số hộ chăn nuôi". */
export function sameNumberOf(label: string): string | undefined {
  const folded = foldVietnamese(label)
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/\s+(?:(?:cua|trong|toan)\s+(?:xa|thon)|tren dia ban(?:\s+(?:xa|thon))?|hien co)$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return sameNumbers.find(({ labels }) => labels.includes(folded))?.what;
}

type Stated = { code: string; value: string; label: string };

export const differentNumbers: CheckRule = {
  code: 'differentNumbers',
  severity: 'fix',
  canIgnore: true,
  title: 'Một số liệu ghi khác nhau',
  remedy: 'Thống nhất một số; nếu hai số lấy ở hai thời điểm thì bỏ qua kèm lý do.',
  find: picture => {
    const byNumber = new Map<string, Stated[]>();
    for (const row of rowsOfPicture(picture)) {
      const stated = statedBy(row);
      const what = stated && sameNumberOf(stated.label);
      if (!stated || what === undefined) continue;
      byNumber.set(what, [...(byNumber.get(what) ?? []), stated]);
    }
    return [...byNumber].flatMap(([what, all]) => {
      const groups = byValue(all);
      const [usual, ...others] = groups;
      const [at] = others.at(-1) ?? [];
      if (!usual || !at) return [];
      const told = groups.map(
        group => `${formatNumber(group[0]?.value ?? '')} ở ${group.map(({ code }) => code).join(', ')}`,
      );
      const codes = all.map(({ code }) => code).filter(code => code !== at.code);
      return [
        {
          place: { kind: 'indicator', code: at.code, others: codes },
          message: `${what} ghi khác nhau: ${told.join('; ')}`,
          what,
        },
      ];
    });
  },
};

/** The total that a ratio is taken of; what does not apply states nothing. */
function statedBy({ code, verdict, indicator, assessment: { entry } }: CheckRow): Stated | undefined {
  if (verdict === 'notApplicable' || entry?.kind !== 'ratio' || indicator.measure.kind !== 'ratio') return;
  return { code, value: entry.denominator, label: indicator.measure.denominator };
}

/** The number that most places state first. */
function byValue(all: readonly Stated[]): Stated[][] {
  const groups: Stated[][] = [];
  for (const stated of all.toSorted((a, b) => compareCodes(a.code, b.code))) {
    const same = groups.find(([first]) => first && compareDecimals(first.value, stated.value) === 0);
    if (same) same.push(stated);
    else groups.push([stated]);
  }
  return groups.toSorted((a, b) => b.length - a.length);
}
