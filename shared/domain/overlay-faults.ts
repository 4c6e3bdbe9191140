import type { CriteriaSet, Indicator } from './criteria-set.ts';
import type { Say } from './criteria-set-faults.ts';
import { refuseLevel } from './overlay-raise.ts';
import { columnOf } from './requirement.ts';

/** What a set claims about its province: nobody may lower a national threshold by handing the result over as a file. */
export function overlayFaults(set: CriteriaSet, say: Say): void {
  const variants = set.variants.map(({ id }) => id);
  set.openCriteria?.forEach(code => {
    if (!set.criteria.some(criterion => criterion.code === code))
      say('openCriteria', `không có tiêu chí "${code}"`);
  });
  set.criteria.forEach((criterion, at) => {
    criterion.indicators.forEach((indicator, position) => {
      if (indicator.provincial === undefined) return;
      const place = `criteria[${at}].indicators[${position}].provincial`;
      if (!set.overlay) say(place, 'bộ tiêu chí không nêu quyết định của tỉnh (overlay)');
      const { national } = indicator.provincial;
      if (national) levelFaults(indicator, national.requirement, variants, set.period.from, place, say);
      else if (!set.openCriteria?.includes(criterion.code))
        say(place, `bộ tiêu chí không cho tỉnh thêm chỉ tiêu vào tiêu chí ${criterion.code}`);
    });
  });
}

function levelFaults(
  { requirement, unit }: Indicator,
  national: Indicator['requirement'],
  variants: readonly string[],
  year: number,
  place: string,
  say: Say,
): void {
  for (const id of variants) {
    const own = columnOf(requirement, id);
    const law = columnOf(national, id) ?? 'unknown';
    // Where the province said nothing the national words stand, open or not.
    if (own === undefined || JSON.stringify(own) === JSON.stringify(law)) continue;
    const reason = refuseLevel(own, law, unit, [year]);
    if (reason !== undefined) say(place, reason);
  }
}
