/** The fictional commune of the sample: one set of figures that all its papers and assessments share. */

export const commune = {
  communeCode: '00000',
  communeName: 'Xã Bình Minh',
  provinceCode: '22',
  provinceName: 'Tỉnh Quảng Ninh (mẫu)',
  village: null,
};

export const year = 2025;

export const villages = [
  { name: 'Thôn Đông', households: 312, people: 1196 },
  { name: 'Thôn Đoài', households: 286, people: 1096 },
  { name: 'Thôn Nam', households: 274, people: 1050 },
  { name: 'Thôn Bắc', households: 265, people: 1016 },
  { name: 'Thôn Trung Tâm', households: 318, people: 1219 },
  { name: 'Thôn Thượng', households: 241, people: 924 },
  { name: 'Thôn Hạ', households: 228, people: 874 },
  { name: 'Thôn Mới', households: 226, people: 865 },
] as const;

export const households = 2150;
export const people = 8240;

/** Shares a whole number out over the villages by their size; the parts always add up. */
export function spread(total: number, by: 'households' | 'people' = 'households'): number[] {
  const whole = by === 'households' ? households : people;
  const exact = villages.map(village => (total * village[by]) / whole);
  const parts = exact.map(Math.floor);
  let rest = total - parts.reduce((sum, part) => sum + part, 0);
  const order = exact
    .map((value, index) => [value - Math.floor(value), index] as const)
    .sort((a, b) => b[0] - a[0]);
  for (const [, index] of order) {
    if (rest === 0) break;
    parts[index] = (parts[index] ?? 0) + 1;
    rest -= 1;
  }
  return parts;
}

/** "1.234,5" as Vietnamese papers write it. */
export function vi(value: number, decimals = 0): string {
  return new Intl.NumberFormat('vi-VN', {
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  }).format(value);
}

/** "92,86%". */
export function percent(part: number, whole: number): string {
  return `${vi((part * 100) / whole, 2)}%`;
}
