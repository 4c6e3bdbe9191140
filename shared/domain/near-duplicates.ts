import { foldVietnamese } from './vietnamese.ts';

type Named = { id: string; name: string; number: string | null };

/**
 * The ids of files that look like another one: the same number and symbol, or the same name but for what systems add
 * to copies ("… (1)", "… - Copy"). The same bytes cannot be in a dossier twice, so these are the ones to look at.
 */
export function nearDuplicates(files: readonly Named[]): ReadonlySet<string> {
  const groups = new Map<string, string[]>();
  const put = (key: string, id: string) => {
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  };
  for (const { id, name, number } of files) {
    put(`name ${nameKey(name)}`, id);
    const digits = number === null ? '' : numberKey(number);
    if (digits !== '') put(`number ${digits}`, id);
  }
  return new Set([...groups.values()].filter(group => group.length > 1).flat());
}

/** "Quyết định 12 (1).PDF" and "quyet dinh 12 - Copy.pdf" are one name; the ending tells a scan from its draft. */
function nameKey(name: string): string {
  const [, base = name, ending = ''] = /^(.*?)(\.[^.]*)?$/su.exec(foldVietnamese(name)) ?? [];
  const bare = base.replace(/(?:\s*\(\d+\)|\s*-\s*(?:copy|ban sao)(?:\s*\(\d+\))?)+$/, '');
  return bare.replace(/[\s_-]+/g, ' ').trim() + ending;
}

function numberKey(number: string): string {
  return foldVietnamese(number)
    .replace(/^so:?\s*/, '')
    .replace(/\s+/g, '')
    .replace(/^0+(?=\d)/, '');
}
