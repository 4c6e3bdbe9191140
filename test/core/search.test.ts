import { describe, expect, test } from 'vitest';
import type { MarkedText } from '#shared/contract/search.ts';
import { finished, testCore } from '../support/core.ts';

const markedWords = ({ text, marks }: MarkedText) => marks.map(({ from, to }) => text.slice(from, to));

/** The sample dossier with all of its files read. */
async function readSample() {
  const core = await testCore();
  const { id } = await core.client.dossiers.openSample();
  const { read } = await finished(core.client.search.prepare());
  const find = (text: string, limit = 10) => core.client.search.find({ text, dossierId: id, limit });
  return { ...core, id, read, find };
}

describe('search in a dossier', () => {
  test('finds words inside a PDF without diacritics, in any order, and says on which page and where', async () => {
    await using sample = await readSample();
    expect(sample.read).toBe(51);
    const { evidence, waiting } = await sample.find('moc gioi cam');
    expect(waiting).toBe(0);
    const [first] = evidence;
    expect(first?.name.text).toBe('Quyết định phê duyệt quy hoạch chung xây dựng xã.pdf');
    expect(first?.page).toBe(1);
    expect(first?.snippet && markedWords(first.snippet)).toEqual(['cắm mốc giới']);
  });
});
