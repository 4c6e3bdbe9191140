import type { ProvinceTable } from '#shared/contract/province.ts';
import { type Band, bandNames, bandRange, countBands } from '#shared/domain/province-bands.ts';
import { formatCount } from '../../core/format.ts';
import page from '../../ui/page.module.css';
import table from '../../ui/plain-table.module.css';
import { type Choice, keyOf } from './compared.ts';
import classes from './goals.module.css';

const bands: readonly Band[] = ['all', 'half', 'fewer'];

/** For each set and year: how many units meet all criteria, half of them, or fewer. */
export function BandsTable({ part, choices }: { part: ProvinceTable; choices: readonly Choice[] }) {
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Bộ tiêu chí, năm</th>
            <th scope="col" className={classes.figure}>
              Số hồ sơ
            </th>
            {bands.map(band => (
              <th key={band} scope="col" className={classes.figure}>
                {bandNames[band]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {choices.map(choice => (
            <BandLines key={keyOf(choice)} part={part} choice={choice} />
          ))}
        </tbody>
      </table>
      <p className={page.muted}>
        Tính từ hồ sơ trên máy này theo số tiêu chí của từng bộ, không kể hồ sơ mẫu; tiêu chí không áp dụng
        không tính. Đây không phải là mẫu biểu báo cáo.
      </p>
    </>
  );
}

function BandLines({ part, choice: { set, year } }: { part: ProvinceTable; choice: Choice }) {
  const digests = new Set(part.sets.filter(({ id }) => id === set.id).map(({ digest }) => digest));
  const rows = part.rows.filter(row => !row.sample && row.year === year && digests.has(row.setDigest));
  const reviews = rows.flatMap(({ review }) => (review ? [review.standing] : []));
  const lines = [
    { name: 'Tự đánh giá', standings: rows.map(({ self }) => self) },
    ...(reviews.length > 0 ? [{ name: 'Thẩm định', standings: reviews }] : []),
  ];
  return lines.map(({ name, standings }, index) => {
    const counts = countBands(standings);
    return (
      <tr key={name}>
        <td>
          {index === 0 ? (
            <>
              {set.title}, năm {year} ({set.criteria.length} tiêu chí)
              <br />
            </>
          ) : null}
          <span className={classes.by}>{name}</span>
        </td>
        <td className={classes.figure}>{formatCount(standings.length)}</td>
        {bands.map(band => (
          <td key={band} className={classes.figure}>
            {formatCount(counts[band])}
            <span className={classes.range}>{bandRange(band, set.criteria.length)} tiêu chí</span>
          </td>
        ))}
      </tr>
    );
  });
}
