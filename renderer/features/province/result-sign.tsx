import type { Attainment } from '#shared/domain/province-goals.ts';
import { attainmentLabel } from '#shared/domain/province-words.ts';
import { formatCount } from '../../core/format.ts';
import classes from './map.module.css';
import type { Places } from './map-part.tsx';

export type Result = Attainment | 'none';

export const results: readonly Result[] = ['recognised', 'reviewMet', 'selfMet', 'notMet', 'none'];
export const resultLabel: Record<Result, string> = { ...attainmentLabel, none: 'Chưa có hồ sơ' };
/** What stands in a shape: the result can be read without colours. */
export const resultLetter: Record<Result, string> = {
  recognised: 'Q',
  reviewMet: 'T',
  selfMet: 'Đ',
  notMet: 'C',
  none: '',
};

/** A small picture of how a result is drawn. */
export function ResultSign({ result }: { result: Result }) {
  return (
    <svg className={classes.sign} viewBox="0 0 22 16" aria-hidden="true" data-result={result}>
      <rect x="0.5" y="0.5" width="21" height="15" className={classes.shape} />
      <rect x="0.5" y="0.5" width="21" height="15" fill={`url(#mau-${result})`} />
      <text x="11" y="12" className={classes.signLetter}>
        {resultLetter[result]}
      </text>
    </svg>
  );
}

/** What the colours, patterns and letters mean, and how many communes each stands for. */
export function MapLegend({ places }: { places: Places }) {
  const found = [...places.values()];
  return (
    <>
      <Patterns />
      <ul className={classes.legend}>
        {results.map(result => (
          <li key={result}>
            <ResultSign result={result} />
            {resultLabel[result]}: {formatCount(found.filter(place => place.result === result).length)}
          </li>
        ))}
      </ul>
    </>
  );
}

/** Lines over the colours, the same on the map, in the legend and on paper without colours. */
function Patterns() {
  return (
    <svg width="0" height="0" aria-hidden="true" className={classes.patterns}>
      <defs>
        <pattern id="mau-recognised" width="1" height="1" patternUnits="userSpaceOnUse" />
        <pattern id="mau-reviewMet" width="8" height="8" patternUnits="userSpaceOnUse">
          <path d="M0 4H8" className={classes.hatch} />
        </pattern>
        <pattern id="mau-selfMet" width="8" height="8" patternUnits="userSpaceOnUse">
          <circle cx="4" cy="4" r="1.3" className={classes.dot} />
        </pattern>
        <pattern id="mau-notMet" width="8" height="8" patternUnits="userSpaceOnUse">
          <path d="M-2 2L2 -2M0 8L8 0M6 10L10 6" className={classes.hatch} />
        </pattern>
        <pattern id="mau-none" width="1" height="1" patternUnits="userSpaceOnUse" />
      </defs>
    </svg>
  );
}
