import { IconAlertTriangle } from '@tabler/icons-react';
import classes from './import-page.module.css';

/** Places and reasons, as the file names them. */
export function ProblemLines({ problems }: { problems: readonly { place: string; reason: string }[] }) {
  return (
    <ul className={classes.problems}>
      {problems.map(({ place, reason }) => (
        <li key={`${place} ${reason}`}>
          <IconAlertTriangle aria-hidden />
          <span>
            <b>{place}:</b> {reason}
          </span>
        </li>
      ))}
    </ul>
  );
}
