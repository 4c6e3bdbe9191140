import { UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { Indicator } from '#shared/domain/criteria-set.ts';
import { levelText } from '#shared/domain/indicator-text.ts';
import { CheckedMark } from './checked-mark.tsx';
import { IndicatorDetails } from './indicator-details.tsx';
import classes from './set-table.module.css';

type Props = { indicator: Indicator; columns: readonly { id: string; name: string }[]; hasUnits: boolean };

/** An indicator with its levels and marks; below it, on demand, where each of them came from. */
export function IndicatorLines({ indicator, columns, hasUnits }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  const { code, text, unit, source } = indicator;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <>
      <tr>
        <th scope="row" className={classes.code}>
          {code}
        </th>
        <td className={classes.text}>{text}</td>
        <td className={classes.source}>
          <UnstyledButton className={classes.marks} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
            <CheckedMark source={source} label="Lời văn" />
            <CheckedMark source={source.threshold} label="Mức" />
            <span className={classes.more}>
              <Chevron aria-hidden /> Chi tiết
              <span className="visually-hidden">: Nguồn của chỉ tiêu {code}</span>
            </span>
          </UnstyledButton>
        </td>
        {hasUnits ? <td className={classes.unit}>{unit}</td> : null}
        {columns.map(({ id }) => (
          <td key={id} className={classes.level}>
            {levelText(indicator, id) || '–'}
          </td>
        ))}
      </tr>
      {isOpen ? (
        <tr>
          <td className={classes.details} colSpan={columns.length + (hasUnits ? 4 : 3)}>
            <IndicatorDetails indicator={indicator} />
          </td>
        </tr>
      ) : null}
    </>
  );
}
