import { Fragment } from 'react';
import { type CriteriaSet, type Criterion, indicatorsOf } from '#shared/domain/criteria-set.ts';
import { ruleText } from '#shared/domain/indicator-text.ts';
import { levelColumnsOf } from '#shared/domain/table-import-columns.ts';
import { matchesFolded } from '#shared/domain/vietnamese.ts';
import page from '../../ui/page.module.css';
import { CheckedMark } from './checked-mark.tsx';
import { IndicatorLines } from './indicator-lines.tsx';
import classes from './set-table.module.css';

type Props = { set: CriteriaSet; variantId: string | null; search: string };

/** Criteria and indicators as decisions print them: one column for each region or group, or the chosen one alone. */
export function SetTable({ set, variantId, search }: Props) {
  const columns = columnsOf(set, variantId);
  const found = set.criteria.flatMap(criterion => matching(criterion, search));
  const hasUnits = indicatorsOf(set).some(({ unit }) => unit !== '');
  const width = columns.length + (hasUnits ? 4 : 3);
  if (found.length === 0)
    return <p className={page.muted}>Không có tiêu chí, chỉ tiêu nào khớp. Hãy bớt chữ trong ô tìm.</p>;
  return (
    <section className={classes.scroll} aria-label="Bảng tiêu chí">
      <table className={classes.table} data-wide={columns.length > 3 || undefined}>
        <thead>
          <tr>
            <th scope="col" className={classes.code}>
              TT
            </th>
            <th scope="col" className={classes.text}>
              Tiêu chí, chỉ tiêu
            </th>
            <th scope="col" className={classes.source}>
              Nguồn
            </th>
            {hasUnits ? <th scope="col">Đơn vị</th> : null}
            {columns.map(({ id, name }) => (
              <th key={id} scope="col" className={classes.level}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.map(criterion => (
            <Fragment key={criterion.code}>
              <GroupLine set={set} code={criterion.code} width={width} />
              <tr className={classes.criterion}>
                <th scope="row" className={classes.code}>
                  {criterion.code}
                </th>
                <td className={classes.text}>
                  <b>{criterion.name}</b>
                </td>
                <td className={classes.source}>
                  <CheckedMark source={criterion.source} label="Tên" />
                </td>
                <td colSpan={width - 3} className={classes.rule}>
                  {ruleText(criterion)}
                </td>
              </tr>
              {criterion.indicators.map(indicator => (
                <IndicatorLines
                  key={indicator.code}
                  indicator={indicator}
                  columns={columns}
                  hasUnits={hasUnits}
                />
              ))}
            </Fragment>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function columnsOf(set: CriteriaSet, variantId: string | null): { id: string; name: string }[] {
  const chosen = set.variants.find(({ id }) => id === variantId);
  if (chosen) return [{ id: chosen.id, name: `Mức quy định: ${chosen.name}` }];
  const columns = levelColumnsOf(set);
  return columns.length === 1 ? columns.map(({ id }) => ({ id, name: 'Mức quy định' })) : columns;
}

/** The whole criterion where its name is meant, else only those of its indicators that are. */
function matching(criterion: Criterion, search: string): Criterion[] {
  if (matchesFolded(search, `${criterion.code} ${criterion.name}`)) return [criterion];
  const indicators = criterion.indicators.filter(({ code, text, agency }) =>
    matchesFolded(search, `${code} ${text} ${agency ?? ''} ${criterion.name}`),
  );
  return indicators.length > 0 ? [{ ...criterion, indicators }] : [];
}

function GroupLine({ set, code, width }: { set: CriteriaSet; code: string; width: number }) {
  const group = set.groups?.find(({ criteria }) => criteria[0] === code);
  if (!group) return null;
  return (
    <tr className={classes.group}>
      <th scope="rowgroup" colSpan={width}>
        <span>{group.name}</span>
      </th>
    </tr>
  );
}
