import { Link } from 'wouter';
import type { ProvinceMap } from '#shared/contract/province.ts';
import { paths } from '../../core/paths.ts';
import classes from './map.module.css';
import type { Places } from './map-part.tsx';
import { ResultSign, resultLabel } from './result-sign.tsx';

type Props = {
  title: string;
  communes: ProvinceMap['communes'];
  places: Places;
  onCurrent: (code: string | null) => void;
};

/** Communes whose outline is not known, each as a tile. */
export function PlaceTiles({ title, communes, places, onCurrent }: Props) {
  return (
    <div className={classes.tiles}>
      <h3>{title}</h3>
      <ul>
        {communes.map(({ code, name }) => {
          const { result = 'none' as const, row = null } = places.get(code) ?? {};
          return (
            <li
              key={code}
              data-result={result}
              title={`${name}: ${resultLabel[result]}`}
              onPointerEnter={() => onCurrent(code)}
              onPointerLeave={() => onCurrent(null)}
            >
              <ResultSign result={result} />
              {row ? <Link href={paths.dossier(row.id)}>{name}</Link> : name}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
