/** How an address names a set, one of its versions, or a draft. */
const draftMark = 'ban-soan~';

export const draftRef = (id: string) => `${draftMark}${id}`;
export const setRef = ({ id, version }: { id: string; version?: string }) =>
  version === undefined ? id : `${id}@${version}`;

type SetRef = { draft: string } | { id: string; version?: string };

export function readSetRef(text: string): SetRef {
  if (text.startsWith(draftMark)) return { draft: text.slice(draftMark.length) };
  const [id = '', version] = text.split('@');
  return version === undefined ? { id } : { id, version };
}
