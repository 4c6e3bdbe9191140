import type { Source, Wording } from '#shared/domain/criteria-set.ts';

const firstUrl = /https?:\/\/[^\s);,]+/;

/**
 * Where a wording came from. `checked` is false everywhere: the collected files copy news pages, portals and memory,
 * and none of them was compared with the text of the decision itself.
 */
export function provenance(
  wording: Wording,
  where: string | null | undefined,
  notes: readonly (string | undefined)[],
): Source {
  const url = where ? firstUrl.exec(where)?.[0] : undefined;
  // A place that is more than one address is kept in words as well.
  const place = where && where !== url ? `Nguồn: ${where}` : undefined;
  const note = [...notes, place].filter(part => part !== undefined && part !== '').join(' ');
  return { wording, checked: false, note, ...(url === undefined ? {} : { url }) };
}
