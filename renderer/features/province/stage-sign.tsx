import {
  IconCertificate,
  IconCircleCheckFilled,
  IconCircleXFilled,
  IconEye,
  IconInbox,
  IconPencil,
  IconSend,
} from '@tabler/icons-react';
import { type Stage, stageLabel } from '#shared/domain/province-words.ts';
import classes from './dossier-table.module.css';

const icons = {
  drafting: IconPencil,
  submitted: IconSend,
  received: IconInbox,
  reviewing: IconEye,
  reviewNotMet: IconCircleXFilled,
  reviewMet: IconCircleCheckFilled,
  recognised: IconCertificate,
} as const satisfies Record<Stage, unknown>;

/** Where a dossier is, as icon and word. */
export function StageSign({ stage }: { stage: Stage }) {
  const Icon = icons[stage];
  return (
    <span className={classes.stage} data-stage={stage}>
      <Icon aria-hidden size="1.1em" />
      {stageLabel[stage]}
    </span>
  );
}
