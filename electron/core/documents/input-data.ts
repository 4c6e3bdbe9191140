import type { Dossier } from '#shared/contract/dossiers.ts';
import { documentInputs } from '#shared/domain/document-inputs.ts';
import { type DocumentData, dots, lineRows, orDots, plainText } from './document-data.ts';
import { inSentence } from './letter-data.ts';

type Inputs = Readonly<Record<string, string>>;

const emptyRows = 4;

/** What was asked beside the papers. `of` gives the answers of the paper that asks for them. */
export function inputData(dossier: Pick<Dossier, 'unit'>, of: (paper: string) => Inputs): DocumentData {
  const data: DocumentData = {};
  for (const [paper, asked] of Object.entries(documentInputs)) {
    const answers = of(paper);
    for (const { name, kind, columns = [] } of asked) {
      if (isOfThePaper(name)) continue;
      const answer = answers[name] ?? '';
      // The minutes of a commune and of a village ask for the same; the dossier has but one of them.
      if (answer === '' && name in data) continue;
      if (kind === 'table') data[name] = tableRows(answer, columns);
      else data[name] = kind === 'lines' ? lineRows(answer) : orDots(answer);
    }
  }
  return { ...data, ...shareData(of), ...otherCause(of, dossier) };
}

/** Who gets it and to whom it is addressed: each paper has its own. */
export function isOfThePaper(name: string): boolean {
  return name === 'kinh_gui' || name === 'noi_nhan';
}

/** To whom a paper goes where nobody said it: the level above. */
export function addresseeOf({ unit }: Pick<Dossier, 'unit'>, inputs: Inputs): string {
  const above = unit.village === null ? unit.provinceName : unit.communeName;
  return plainText(inputs['kinh_gui'] ?? '') || `Ủy ban nhân dân ${inSentence(above)}`;
}

/** Nothing at all, rather than dots, where no further cause was named. */
function otherCause(of: (paper: string) => Inputs, { unit }: Pick<Dossier, 'unit'>): DocumentData {
  const text = plainText(of(unit.village === null ? 'to-trinh' : 'thon-van-ban-de-nghi')['tt_can_cu'] ?? '');
  return { tt_can_cu: text === '' ? [] : lineRows(text) };
}

/** "95,24 %" of those present; dots where a number is missing or more agree than are there. */
function shareData(of: (paper: string) => Inputs): DocumentData {
  const answers = { ...of('thon-bien-ban-hop'), ...of('bien-ban-hop') };
  const [agreed, present] = [countOf(answers['hop_dong_y']), countOf(answers['hop_co_mat'])];
  const isKnown = agreed !== null && present !== null && present > 0 && agreed <= present;
  return { hop_ty_le: isKnown ? percent(agreed, present) : `${dots} %` };
}

export function percent(part: number, whole: number): string {
  const share = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }).format((part * 100) / whole);
  return `${share} %`;
}

export function countOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,7}$/.test(text.trim()) ? Number(text.trim()) : null;
}

function tableRows(text: string, columns: readonly { name: string }[]): DocumentData[] {
  const rows = text
    .split(/\r?\n/)
    .filter(row => row.trim() !== '')
    .slice(0, 500);
  const cells =
    rows.length > 0 ? rows.map(row => row.split('\t')) : Array.from({ length: emptyRows }, () => []);
  return cells.map((row, index) => ({
    tt: rows.length > 0 ? String(index + 1) : '',
    ...Object.fromEntries(columns.map(({ name }, at) => [name, plainText(row[at] ?? '')])),
  }));
}
