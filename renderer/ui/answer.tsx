import type { ReactNode } from 'react';
import classes from './answer.module.css';

/** The top of every page: what is still missing, in one line, and the one thing to do next. */
export function Answer({
  children,
  action,
  detail,
}: {
  children: ReactNode;
  action?: ReactNode;
  detail?: ReactNode;
}) {
  return (
    <div className={classes.answer}>
      <div className={classes.words}>
        <h1 className={classes.line}>{children}</h1>
        {detail ? <div className={classes.detail}>{detail}</div> : null}
      </div>
      {action ? <div className={classes.action}>{action}</div> : null}
    </div>
  );
}
