/** Rules of Vietnamese text for search, sorting and numbers; nothing here knows about dossiers. */

/** "Đường Xã" → "duong xa": what is compared when somebody searches without diacritics. */
export function foldVietnamese(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[đð]/g, 'd');
}

/** Every word of the query occurs in the text, in any order, diacritics aside. An empty query matches. */
export function matchesFolded(query: string, text: string): boolean {
  const folded = foldVietnamese(text);
  return foldVietnamese(query)
    .split(/\s+/)
    .every(word => folded.includes(word));
}

const collator = new Intl.Collator('vi', { numeric: true });

export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}

/** Codes in the order of the decision: "2.9" before "2.10", "2" before "2.1". */
export function compareCodes(a: string, b: string): number {
  const left = a.split(/[.-]/);
  const right = b.split(/[.-]/);
  for (let at = 0; at < Math.min(left.length, right.length); at += 1) {
    const order = collator.compare(left[at] ?? '', right[at] ?? '');
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

/** "1832.5" → "1.832,5": dots between thousands, a comma, every digit that was given. */
export function formatNumber(value: string | number | bigint): string {
  const text = String(value);
  const negative = text.startsWith('-');
  const [whole = '0', part] = (negative ? text.slice(1) : text).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${negative ? '-' : ''}${grouped}${part === undefined ? '' : `,${part}`}`;
}
