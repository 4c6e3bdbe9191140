import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import type { ReviewItem } from './review-items.ts';
import classes from './review-panel.module.css';

type HeadProps = { item: ReviewItem; verdict: ReactNode; onStep: (step: 1 | -1) => void };

/** Which item it is, the commune's own verdict, the reviewer's, and the way to the next one. */
export function PanelHead({ item, verdict, onStep }: HeadProps) {
  return (
    <header className={classes.head}>
      <span className={classes.code}>{item.kind === 'conclusion' ? item.text : item.label}</span>
      {item.row ? (
        <span className={classes.self}>
          <span className={classes.selfWord}>Xã:</span> <VerdictBadge verdict={item.row.verdict} />
        </span>
      ) : null}
      <span className={classes.spring} />
      {verdict}
      <ActionIcon.Group>
        <ActionIcon
          variant="default"
          size="md"
          aria-label="Mục trước (K)"
          title="Mục trước (K)"
          onMouseDown={event => event.preventDefault()}
          onClick={() => onStep(-1)}
        >
          <IconChevronUp size="1.125rem" />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size="md"
          aria-label="Mục sau (J)"
          title="Mục sau (J)"
          onMouseDown={event => event.preventDefault()}
          onClick={() => onStep(1)}
        >
          <IconChevronDown size="1.125rem" />
        </ActionIcon>
      </ActionIcon.Group>
    </header>
  );
}
