/** ISO dates are stored, dd/MM/yyyy is shown; both as plain text, so that no time zone can move a day. */

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const typedDate = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/;

/** "2022-03-08" → "08/03/2022"; a date known only in part stays in part: "2022-03" → "03/2022", "2022". */
export function formatDate(iso: string): string {
  return iso.slice(0, 10).split('-').reverse().join('/');
}

/**
 * Reads "8/3/22", "08/03/2022", "8-3-2022", "8.3.2022" or "2022-03-08" as a day, or gives undefined: 31/02 is not
 * moved into March. Two digits of a year mean 1970–2069.
 */
export function parseDate(typed: string): string | undefined {
  const text = typed.trim();
  const iso = isoDate.exec(text);
  if (iso) return existingDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const match = typedDate.exec(text);
  if (!match) return undefined;
  const [, day = '', month = '', year = ''] = match;
  return existingDay(year.length === 2 ? century(Number(year)) : Number(year), Number(month), Number(day));
}

function century(year: number): number {
  return year < 70 ? 2000 + year : 1900 + year;
}

function existingDay(year: number, month: number, day: number): string | undefined {
  if (year < 1900 || year > 2100 || month < 1 || month > 12) return undefined;
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day < 1 || day > daysInMonth) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
