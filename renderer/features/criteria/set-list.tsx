import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { Link } from 'wouter';
import type { CriteriaSetSummary } from '#shared/contract/criteria.ts';
import { openLevelsParts } from '#shared/domain/open-levels.ts';
import { paths } from '../../core/paths.ts';
import table from '../../ui/list-table.module.css';
import classes from './set-list.module.css';
import { levelName, originWords, periodText, unitKindWords } from './set-words.ts';

/** One line for each set; arrows go from line to line, Enter opens. */
export function SetList({ sets }: { sets: readonly CriteriaSetSummary[] }) {
  return (
    <table className={`${table.list} ${classes.list}`} onKeyDown={moveByArrow}>
      <thead>
        <tr>
          <th scope="col">Bộ tiêu chí, căn cứ</th>
          <th scope="col">Mức</th>
          <th scope="col">Cấp</th>
          <th scope="col">Giai đoạn</th>
          <th scope="col" className={classes.number}>
            Tiêu chí
          </th>
          <th scope="col" className={classes.number}>
            Chỉ tiêu
          </th>
          <th scope="col">Độ đầy đủ, nguồn</th>
        </tr>
      </thead>
      <tbody>
        {sets.map(set => (
          <tr key={set.id}>
            <td>
              <Link href={paths.set(set.id)} className={table.link}>
                {set.title}
              </Link>
              <div className={classes.basis}>{set.legalBasis}</div>
              {set.origin === 'shipped' ? null : (
                <div className={classes.basis}>
                  {originWords[set.origin]}, phiên bản {set.version}
                </div>
              )}
            </td>
            <td>{levelName(set.level)}</td>
            <td>{unitKindWords[set.unitKind]}</td>
            <td className={classes.period}>{periodText(set.period)}</td>
            <td className={classes.number}>{set.criteriaCount}</td>
            <td className={classes.number}>{set.indicatorCount}</td>
            <td className={classes.state}>
              <Completeness set={set} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Completeness({ set }: { set: CriteriaSetSummary }) {
  const { incomplete, uncheckedCount, indicatorCount } = set;
  const open = openLevelsParts(set.openLevels);
  return (
    <ul className={classes.facts}>
      {incomplete === null ? (
        <li>
          <IconCircleCheck aria-hidden /> <span>Đủ chỉ tiêu</span>
        </li>
      ) : (
        <li className={classes.warn}>
          <IconAlertTriangle aria-hidden />
          <span title={incomplete} className={classes.missing}>
            <b>Chưa đầy đủ:</b> {incomplete}
          </span>
        </li>
      )}
      {open === '' ? null : (
        <li className={classes.warn}>
          <IconAlertTriangle aria-hidden />
          <span>{open}</span>
        </li>
      )}
      {uncheckedCount > 0 ? (
        <li className={classes.warn}>
          <IconAlertTriangle aria-hidden />
          <span>
            {uncheckedCount === indicatorCount ? 'Toàn bộ' : `${uncheckedCount}/${indicatorCount}`} chỉ tiêu
            chưa đối chiếu với văn bản gốc
          </span>
        </li>
      ) : null}
    </ul>
  );
}

function moveByArrow(event: KeyboardEvent<HTMLTableElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const at = links.findIndex(link => link.matches(':focus'));
  if (step === 0 || at < 0) return;
  event.preventDefault();
  links[at + step]?.focus();
}
