import type { SurveyInput } from '#shared/contract/surveys.ts';

type Village = SurveyInput['villages'][number];

/** "Thôn Đông", or "Thôn Đông<Tab>120" as it comes from Excel; a name that is there already is left out. */
export function readVillages(text: string, present: readonly Pick<Village, 'name'>[]): Village[] {
  const known = new Set(present.map(({ name }) => keyOf(name)));
  return text.split(/\r?\n/).flatMap(line => {
    const [name = '', households = ''] = line.split('\t').map(cell => cell.trim());
    if (name === '' || known.has(keyOf(name))) return [];
    known.add(keyOf(name));
    const amount = /^\d{1,3}(?:\.?\d{3}){0,1}$/.test(households) ? Number(households.replace('.', '')) : null;
    return [{ id: null, name: name.slice(0, 200), households: amount, issued: null }];
  });
}

function keyOf(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
}
