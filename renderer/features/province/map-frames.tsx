import { Link } from 'wouter';
import type { ProvinceMap } from '#shared/contract/province.ts';
import { paths } from '../../core/paths.ts';
import classes from './map.module.css';
import type { Places } from './map-part.tsx';
import { type Result, resultLabel, resultLetter } from './result-sign.tsx';

type Props = {
  map: ProvinceMap;
  places: Places;
  current: string | null;
  onCurrent: (code: string | null) => void;
};

/** The province, and the islands that have frames of their own. The keyboard has the list beside it. */
export function MapFrames({ map: { name, frames, communes }, places, current, onCurrent }: Props) {
  const names = new Map(communes.map(commune => [commune.code, commune.name]));
  return (
    <div className={classes.frames}>
      {frames.map(({ width, height, shapes }, index) => {
        const label = index === 0 ? name : `${names.get(shapes[0]?.code ?? '') ?? ''} (${name})`;
        // The shape pointed at is drawn last: its outline lies over those of its neighbours.
        const ordered = shapes.toSorted((a, b) => Number(a.code === current) - Number(b.code === current));
        return (
          <figure
            key={label}
            className={index === 0 ? classes.main : classes.inset}
            aria-label={`Bản đồ ${label}; danh sách bên cạnh ghi kết quả của từng đơn vị`}
          >
            <svg viewBox={`-4 -4 ${width + 8} ${height + 8}`} aria-hidden="true">
              {ordered.map(({ code, path }) => {
                const place = places.get(code);
                const result: Result = place?.result ?? 'none';
                const row = place?.row;
                const shape = (
                  <g
                    key={code}
                    data-result={result}
                    data-current={code === current || undefined}
                    onPointerEnter={() => onCurrent(code)}
                    onPointerLeave={() => onCurrent(null)}
                  >
                    <title>{`${names.get(code) ?? code}: ${resultLabel[result]}`}</title>
                    <path d={path} className={classes.shape} fillRule="evenodd" />
                    <path d={path} fill={`url(#mau-${result})`} fillRule="evenodd" className={classes.over} />
                  </g>
                );
                return row ? (
                  <Link key={code} href={paths.dossier(row.id)} tabIndex={-1}>
                    {shape}
                  </Link>
                ) : (
                  shape
                );
              })}
              {shapes.map(({ code, x, y }) => (
                <text key={code} x={x} y={y} className={classes.letter}>
                  {resultLetter[places.get(code)?.result ?? 'none']}
                </text>
              ))}
            </svg>
            {index === 0 ? null : <figcaption>{label}</figcaption>}
          </figure>
        );
      })}
      <p className={classes.pointed} aria-hidden="true">
        {current === null
          ? ''
          : `${names.get(current) ?? ''}: ${resultLabel[places.get(current)?.result ?? 'none']}`}
      </p>
    </div>
  );
}
