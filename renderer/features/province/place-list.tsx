import { Checkbox } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { Link } from 'wouter';
import type { ProvinceMap } from '#shared/contract/province.ts';
import { paths } from '../../core/paths.ts';
import classes from './map.module.css';
import type { Places } from './map-part.tsx';
import { ResultSign, resultLabel } from './result-sign.tsx';

type Props = {
  communes: ProvinceMap['communes'];
  places: Places;
  current: string | null;
  onCurrent: (code: string | null) => void;
};

/** Every commune with its result in words; what has the focus is shown on the map, Enter opens its dossier. */
export function PlaceList({ communes, places, current, onCurrent }: Props) {
  const [onlyThere, setOnlyThere] = useState(false);
  const shown = communes.filter(({ code }) => !onlyThere || places.get(code)?.row);
  return (
    <div className={classes.side}>
      <Checkbox
        className={classes.onlyThere ?? ''}
        label="Chỉ đơn vị có hồ sơ"
        checked={onlyThere}
        onChange={event => setOnlyThere(event.currentTarget.checked)}
      />
      <ul className={classes.list} onKeyDown={moveBetweenPlaces} aria-label="Kết quả từng đơn vị">
        {shown.map(({ code, name }) => {
          const { result = 'none' as const, row = null } = places.get(code) ?? {};
          const standing = row?.review?.isMet == null ? row?.self : row.review.standing;
          return (
            <li
              key={code}
              data-current={code === current || undefined}
              onPointerEnter={() => onCurrent(code)}
              onPointerLeave={() => onCurrent(null)}
            >
              <ResultSign result={result} />
              {row ? (
                <Link
                  href={paths.dossier(row.id)}
                  data-place
                  onFocus={() => onCurrent(code)}
                  onBlur={() => onCurrent(null)}
                >
                  {name}
                </Link>
              ) : (
                <span>{name}</span>
              )}
              <span className={classes.said}>
                {resultLabel[result]}
                {standing && result === 'notMet'
                  ? ` (${standing.criteriaMet}/${standing.criteriaTotal})`
                  : ''}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function moveBetweenPlaces(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLAnchorElement)) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a[data-place]')];
  const next = links[links.indexOf(event.target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
