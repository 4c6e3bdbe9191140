import { foldVietnamese } from './vietnamese.ts';

type Decided = { provinceCode: string | null; title: string; legalBasis: string };
type Province = { code: string; name: string };

/** Whether a decision is that of a province: by its code, or where the file names none by the words of its decision. */
export function isOfProvince({ provinceCode, title, legalBasis }: Decided, province: Province): boolean {
  if (provinceCode !== null) return provinceCode === province.code;
  const name = bareName(province.name);
  return name !== '' && ` ${wordsOf(`${title} ${legalBasis}`)} `.includes(` ${name} `);
}

/** "Tỉnh Thanh Hóa" → "thanh hoa". */
function bareName(name: string): string {
  return wordsOf(name).replace(/^(?:tinh|thanh pho) /, '');
}

function wordsOf(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
