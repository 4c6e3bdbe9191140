import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { errorSentence } from '../core/error-sentence.ts';
import classes from './failure.module.css';

/** A page or a part of it that could not be read: the sentence, and another try. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  return (
    <div className={classes.failure} role="alert">
      <IconAlertTriangle aria-hidden className={classes.icon} />
      <div>
        <p className={classes.sentence}>{errorSentence(error)}</p>
        {onRetry ? (
          <Button variant="default" size="compact-sm" onClick={onRetry}>
            Thử lại
          </Button>
        ) : null}
      </div>
    </div>
  );
}
