import type { MergeItemView } from '#shared/contract/parts.ts';
import type { Indicator } from '#shared/domain/criteria-set.ts';
import { explanationLines, fileLines, linkLines, resultLines } from '#shared/domain/part-lines.ts';
import { type MergeItem, type MergeSide, takenSide } from '#shared/domain/part-merge.ts';
import { storeUrl } from '../evidence/evidence-view.ts';
import type { FileContent, Stands } from './merge-stands.ts';

type Place = { variant: string; year: number };
type Side = MergeItemView['mine'];

/** A difference in words, side by side. */
export function viewMergeItem(
  item: MergeItem<FileContent>,
  {
    indicators,
    place,
    stands,
    choices,
  }: {
    indicators: ReadonlyMap<string, Indicator>;
    place: Place;
    stands: Stands;
    choices: Readonly<Record<string, MergeSide>>;
  },
): MergeItemView {
  const sides = sidesOf(item, indicators, place);
  const common = {
    key: item.key,
    kind: item.kind,
    state: item.state,
    taken: takenSide(item, choices),
    ...sides,
  };
  if ('code' in item) return { ...common, codes: [item.code], title: indicators.get(item.code)?.text ?? '' };
  const files = [stands.mine, stands.theirs, stands.base].flatMap(stand => stand.files.get(item.id) ?? []);
  const codes = new Set(files.flatMap(({ links }) => Object.keys(links)));
  return { ...common, codes: [...codes], title: files[0]?.content.name ?? '' };
}

function sidesOf(
  item: MergeItem<FileContent>,
  indicators: ReadonlyMap<string, Indicator>,
  place: Place,
): Record<'base' | 'mine' | 'theirs', Side> {
  switch (item.kind) {
    case 'result': {
      const indicator = indicators.get(item.code);
      return each(item, result => ({
        lines: indicator ? resultLines(indicator, place, result) : [],
        url: null,
      }));
    }
    case 'explanation':
      return each(item, explanation => ({ lines: explanationLines(explanation), url: null }));
    case 'note':
      return each(item, note => ({ lines: note === '' ? [] : note.split('\n'), url: null }));
    case 'file':
      return each(item, file => (file === null ? null : { lines: fileLines(file), url: storeUrl(file) }));
    case 'links':
      return each(item, links => ({ lines: linkLines(links), url: null }));
  }
}

function each<T>({ base, mine, theirs }: { base: T; mine: T; theirs: T }, show: (side: T) => Side) {
  return { base: show(base), mine: show(mine), theirs: show(theirs) };
}
