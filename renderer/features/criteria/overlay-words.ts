import type { CriteriaSet, Indicator, Requirement } from '#shared/domain/criteria-set.ts';
import { levelText } from '#shared/domain/indicator-text.ts';
import { columnOf } from '#shared/domain/requirement.ts';
import { everyVariant } from './overlay-draft.ts';

/** The nation leaves the threshold open for at least one region. */
export function isLeftToProvince({ requirement }: Indicator): boolean {
  return Object.values(requirement).some(level => level === 'provincial' || level === 'unknown');
}

/** The national threshold of a column; for all regions together, in words where they differ. */
export function nationalText(set: CriteriaSet, indicator: Indicator, column: string): string {
  if (column !== everyVariant) return levelText(indicator, column);
  const texts = set.variants.map(({ id }) => levelText(indicator, id));
  const [first = ''] = texts;
  return texts.every(text => text === first) ? first : 'khác nhau theo vùng';
}

/** What a number typed alone is compared like; the column for all regions takes the first one's sign. */
export function nationalLevel(
  { variants }: CriteriaSet,
  { requirement }: Indicator,
  column: string,
): Requirement | undefined {
  const [first] = variants;
  return columnOf(requirement, column === everyVariant && first ? first.id : column);
}
