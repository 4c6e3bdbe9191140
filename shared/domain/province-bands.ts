/** How many units meet all criteria, at least half of them, or fewer; by the criteria that apply to each. */
export type Bands = {
  all: number;
  half: number;
  fewer: number;
};
export type Band = keyof Bands;

export const bandNames: Record<Band, string> = {
  all: 'Đạt đủ số tiêu chí',
  half: 'Đạt từ một nửa số tiêu chí trở lên',
  fewer: 'Đạt dưới một nửa số tiêu chí',
};

export function bandOf({ criteriaMet, criteriaTotal }: { criteriaMet: number; criteriaTotal: number }): Band {
  if (criteriaTotal > 0 && criteriaMet === criteriaTotal) return 'all';
  return criteriaTotal > 0 && criteriaMet * 2 >= criteriaTotal ? 'half' : 'fewer';
}

/** Of 10 criteria: "10", "5–9", "dưới 5"; the half of an odd number is rounded up. */
export function bandRange(band: Band, criteria: number): string {
  const half = Math.ceil(criteria / 2);
  if (band === 'all') return String(criteria);
  if (band === 'fewer') return `dưới ${half}`;
  return half === criteria - 1 ? String(half) : `${half}–${criteria - 1}`;
}

export function countBands(standings: readonly { criteriaMet: number; criteriaTotal: number }[]): Bands {
  const bands: Bands = { all: 0, half: 0, fewer: 0 };
  for (const standing of standings) bands[bandOf(standing)] += 1;
  return bands;
}
