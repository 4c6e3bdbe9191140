import { useMemo } from 'react';
import { Link } from 'wouter';
import type { ProvinceTable } from '#shared/contract/province.ts';
import { type Matrix, matrixOf } from '#shared/domain/province-matrix.ts';
import { verdictLetter } from '#shared/domain/province-words.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { type Verdict, verdictLabel } from '#shared/domain/verdict.ts';
import { vietnamTimeText } from '#shared/domain/vietnam-time.ts';
import { paths } from '../../core/paths.ts';
import { type Choice, type Compared, chosenOf } from './compared.ts';
import { ComparisonFields } from './comparison-fields.tsx';
import classes from './matrix.module.css';

type Props = {
  part: ProvinceTable;
  choices: readonly Choice[];
  compared: Compared;
  onChange: (compared: Compared) => void;
};

const letters: readonly Verdict[] = ['met', 'notMet', 'unassessed', 'notApplicable'];

/** Units against criteria for one set and one year. */
export function MatrixPart({ part, choices, compared, onChange }: Props) {
  const chosen = chosenOf(choices, compared.choice);
  const matrix = useMemo(
    () => chosen && matrixOf(part, { setId: chosen.set.id, year: chosen.year, source: compared.source }),
    [part, chosen, compared.source],
  );
  if (!chosen || !matrix) return null;
  const source = compared.source === 'self' ? 'tự đánh giá' : 'thẩm định';
  return (
    <section aria-label="So sánh theo tiêu chí" className={classes.part}>
      <ComparisonFields choices={choices} compared={compared} onChange={onChange} withSource />
      <p className={classes.printHead}>
        SO SÁNH THEO TIÊU CHÍ ({source}). {matrix.set.title}, năm {chosen.year}. In lúc{' '}
        {vietnamTimeText(new Date().toISOString())}.
      </p>
      <p className={classes.legend}>
        {letters.map(verdict => (
          <span key={verdict}>
            <Cell verdict={verdict} /> {verdictLabel[verdict].toLowerCase()}
          </span>
        ))}
      </p>
      <MatrixTable matrix={matrix} />
    </section>
  );
}

function MatrixTable({ matrix: { criteria, lines, met } }: { matrix: Matrix }) {
  return (
    <div className={classes.frame}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col" className={classes.corner}>
              Đơn vị
            </th>
            <th scope="col" className={classes.sum}>
              Đạt
            </th>
            {criteria.map(({ code, name }) => (
              <th key={code} scope="col" title={name}>
                <span className={classes.name}>{name}</span>
                <b>{code}</b>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ row, verdicts, met: metHere, total }) => (
            <tr key={row.id}>
              <th scope="row">
                <Link href={paths.dossier(row.id)}>{unitText(row.unit)}</Link>
                {row.sample ? ' (mẫu)' : ''}
              </th>
              <td className={classes.sum}>
                {metHere}/{total}
              </td>
              {verdicts.map((verdict, index) => (
                <td key={criteria[index]?.code}>{verdict === null ? '' : <Cell verdict={verdict} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Số đơn vị đạt</th>
            <td className={classes.sum} />
            {met.map((count, index) => (
              <td key={criteria[index]?.code}>
                {count}/{lines.length}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Cell({ verdict }: { verdict: Verdict }) {
  return (
    <span className={classes.cell} data-verdict={verdict} title={verdictLabel[verdict]}>
      <span aria-hidden>{verdictLetter[verdict]}</span>
      <span className="visually-hidden">{verdictLabel[verdict]}</span>
    </span>
  );
}
