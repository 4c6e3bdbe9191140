import {
  IconAlertTriangle,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconFileCheck,
} from '@tabler/icons-react';
import type { DocumentState } from '#shared/contract/documents.ts';
import classes from './document-state.module.css';

const looks = {
  missing: { words: 'Chưa lập', Icon: IconCircleDashed },
  built: { words: 'Đã lập', Icon: IconFileCheck },
  signed: { words: 'Đã ký', Icon: IconCircleCheckFilled },
  outdated: { words: 'Cũ', Icon: IconAlertTriangle },
} as const;

type Props = { state: DocumentState; isReceived?: boolean };

/** How far a paper is: an icon and a word. */
export function DocumentStateSign({ state, isReceived = false }: Props) {
  const { words, Icon } = looks[state];
  return (
    <span className={classes.state} data-state={state}>
      <Icon aria-hidden size="1.05rem" />
      {isReceived && state === 'missing' ? 'Không có' : words}
    </span>
  );
}
