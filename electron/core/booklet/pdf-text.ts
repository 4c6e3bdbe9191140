/** A number as PDF writes it: never with an exponent. */
export function num(value: number): string {
  return Number.isInteger(value) ? value.toFixed(0) : value.toFixed(3).replace(/\.?0+$/, '');
}

/** Any text as a string of UTF-16, for titles and what is said about a document. */
export function unicodeString(text: string): string {
  return `<FEFF${Buffer.from(text.normalize('NFC'), 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

export function reference(number: number): string {
  return `${number} 0 R`;
}

/** "D:20261121093000+07'00'" */
export function pdfDate(moment: Date): string {
  const local = new Date(moment.getTime() + 7 * 3_600_000).toISOString();
  return `(D:${local.slice(0, 19).replace(/\D/g, '')}+07'00')`;
}
