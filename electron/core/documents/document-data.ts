import { visibleText } from '#shared/domain/visible-text.ts';

/** What a template is filled with, by the names of shared/domain/document-fields.ts; JSON throughout. */
export type DocumentValue = string | boolean | Picture | DocumentData[];
export type DocumentData = { [name: string]: DocumentValue };

/** A picture of the store, put where its field stands. */
export type Picture = { picture: { sha256: string; name: string } };

export function isPicture(value: DocumentValue): value is Picture {
  return typeof value === 'object' && 'picture' in value;
}

/** Room to write by hand, where nothing is known: in a line, and a line of its own. */
export const dots = '…………';
export const dottedLine = '…'.repeat(28);

/** What people typed as it stands in a paper. */
export function plainText(text: string): string {
  return visibleText(text).slice(0, 32_000).trim();
}

export function orDots(text: string): string {
  return plainText(text) || dots;
}

/** A paragraph for every line; one to write on where there is none. */
export function lineRows(text: string): DocumentData[] {
  const rows = plainText(text)
    .split('\n')
    .map(row => row.trim())
    .filter(Boolean);
  return rowsOf(rows.length > 0 ? rows : [dottedLine]);
}

export function rowsOf(texts: readonly string[]): DocumentData[] {
  return texts.map(dong => ({ dong }));
}

/** "a;" "b;" "c.": the signs at the end of the items of a list. */
export function punctuated(texts: readonly string[]): string[] {
  return texts.map(
    (text, index) => `${text.replace(/[\s.;,]+$/u, '')}${index === texts.length - 1 ? '.' : ';'}`,
  );
}
