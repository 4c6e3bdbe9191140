import { Button } from '@mantine/core';
import { IconCircleCheckFilled, IconCircleXFilled, IconMessageExclamation } from '@tabler/icons-react';
import { type ReviewVerdict, reviewVerdictLabel, reviewVerdictSchema } from '#shared/domain/review.ts';
import classes from './verdict-buttons.module.css';

const icons = {
  met: IconCircleCheckFilled,
  notMet: IconCircleXFilled,
  supplement: IconMessageExclamation,
} as const satisfies Record<ReviewVerdict, unknown>;

type Props = {
  label: string;
  verdict: ReviewVerdict | null;
  disabled: boolean;
  onVerdict: (verdict: ReviewVerdict | null) => void;
};

/** The three verdicts under 1, 2 and 3; the chosen one again takes it back. */
export function VerdictButtons({ label, verdict, disabled, onVerdict }: Props) {
  return (
    <fieldset className={classes.buttons} aria-label={label}>
      {reviewVerdictSchema.options.map((each, index) => {
        const Icon = icons[each];
        const isChosen = verdict === each;
        return (
          <Button
            key={each}
            size="compact-md"
            variant="default"
            className={classes.button ?? ''}
            data-verdict={each}
            aria-pressed={isChosen}
            aria-keyshortcuts={String(index + 1)}
            title={`${reviewVerdictLabel[each]} (phím ${index + 1})`}
            leftSection={<Icon aria-hidden className={classes.icon} />}
            disabled={disabled}
            // The keyboard stays where it is: a space after a click is for the next file, not for this button.
            onMouseDown={event => event.preventDefault()}
            onClick={() => onVerdict(isChosen ? null : each)}
          >
            {reviewVerdictLabel[each]}
          </Button>
        );
      })}
    </fieldset>
  );
}
