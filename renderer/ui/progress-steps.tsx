import { IconCheck } from '@tabler/icons-react';
import classes from './progress-steps.module.css';

/** `detail`: who and when, where it is known. */
export type Step = { label: string; detail?: string | undefined };

/** The way of a dossier, as people know it from paper: what is behind, where it is, what comes. */
export function ProgressSteps({ steps, current }: { steps: readonly Step[]; current: number }) {
  return (
    <ol className={classes.steps} aria-label="Các bước của hồ sơ">
      {steps.map(({ label, detail }, index) => {
        const place = index < current ? 'done' : index === current ? 'current' : 'ahead';
        return (
          <li
            key={label}
            className={classes.step}
            data-place={place}
            aria-current={place === 'current' ? 'step' : undefined}
          >
            <span className={classes.mark} aria-hidden>
              {place === 'done' ? <IconCheck size="0.875rem" stroke={3} /> : index + 1}
            </span>
            <span className={classes.label}>
              {label}
              {place === 'done' ? <span className="visually-hidden"> (đã xong)</span> : null}
            </span>
            {detail ? <span className={classes.detail}>{detail}</span> : null}
          </li>
        );
      })}
    </ol>
  );
}
