import type { Comparison, Indicator } from './criteria-set.ts';
import { compareFractions, type Fraction, fractionOf } from './decimal.ts';
import { entryFigure } from './entry.ts';
import { comparisonsOf, resolveRequirement } from './requirement.ts';
import type { Assessment } from './verdict.ts';

/** From here on something that is not met is called near: nine tenths of the way. */
const nearFrom: Fraction = { numerator: 9n, denominator: 10n };

/**
 * How much of what is demanded is there, between nine tenths and the whole; undefined where it is less, where nothing
 * can be measured, or where one of several parts is all that lacks and there are too few parts to say so.
 */
export function nearRequirement(
  { indicator, assessment }: { indicator: Indicator; assessment: Assessment },
  place: { variant: string; year: number },
): number | undefined {
  const { entry } = assessment;
  if (entry === null) return undefined;
  if (entry.kind === 'parts' && indicator.measure.kind === 'parts') {
    const needed = indicator.measure.atLeast ?? indicator.measure.parts.length;
    const met = new Set(entry.met).size;
    return met === needed - 1 && needed > 1 ? met / needed : undefined;
  }
  const figure = entryFigure(entry);
  if (figure === undefined) return undefined;
  const { requirement } = resolveRequirement(indicator, place.variant, place.year, assessment.local);
  const shares = comparisonsOf(requirement)
    .map(limit => shareOf(figure, limit))
    .toSorted((a, b) => compareFractions(a ?? none, b ?? none));
  const isAny = typeof requirement === 'object' && 'any' in requirement;
  const share = isAny ? shares.at(-1) : shares[0];
  if (share === undefined || compareFractions(share, nearFrom) < 0) return undefined;
  return Number((share.numerator * 10_000n) / share.denominator) / 10_000;
}

const none: Fraction = { numerator: 0n, denominator: 1n };

/** Figure by limit, or limit by figure where less is demanded; undefined where the two cannot be divided. */
function shareOf(figure: Fraction, { op, value }: Comparison): Fraction | undefined {
  const limit = fractionOf(value);
  if (figure.numerator <= 0n || limit.numerator <= 0n) return undefined;
  const [top, bottom] = op === '<' || op === '<=' ? [limit, figure] : [figure, limit];
  return {
    numerator: top.numerator * bottom.denominator,
    denominator: top.denominator * bottom.numerator,
  };
}
