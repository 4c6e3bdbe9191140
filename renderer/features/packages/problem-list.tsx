import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCircleXFilled } from '@tabler/icons-react';
import { useState } from 'react';
import type { PackageProblem } from '#shared/errors.ts';
import classes from './problem-list.module.css';

type Props = { problems: readonly PackageProblem[]; tone: 'error' | 'warning' };
const shownAtFirst = 30;

/** Each thing that is wrong with a package: the file and the reason. */
export function ProblemList({ problems, tone }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? problems : problems.slice(0, shownAtFirst);
  const Icon = tone === 'error' ? IconCircleXFilled : IconAlertTriangle;
  return (
    <>
      <ul className={classes.list} data-tone={tone}>
        {shown.map(({ code, file, message }) => (
          <li key={`${code} ${file} ${message}`} className={classes.problem}>
            <Icon aria-label={tone === 'error' ? 'Lỗi' : 'Cảnh báo'} className={classes.icon} />
            <span>
              {message}
              {file && !message.includes(file) ? <span className={classes.file}> {file}</span> : null}
            </span>
          </li>
        ))}
      </ul>
      {problems.length > shown.length ? (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          Xem cả {problems.length} mục
        </Button>
      ) : null}
    </>
  );
}
