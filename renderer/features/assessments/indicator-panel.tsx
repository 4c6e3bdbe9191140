import { ActionIcon } from '@mantine/core';
import {
  IconArrowsDiagonal,
  IconArrowsDiagonalMinimize2,
  IconChevronDown,
  IconChevronUp,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { codeLabel, isReadOnly } from '../../core/dossier-rows.ts';
import type { Incoming } from '../../core/use-add-files.ts';
import { DropArea } from '../../ui/drop-area.tsx';
import { GivenPart } from '../../ui/given-part.tsx';
import { RequirementPart } from '../../ui/requirement-part.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import { AssignmentPart } from './assignment-part.tsx';
import { ConfirmPart } from './confirm-part.tsx';
import { EntryPart } from './entry-part.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { FindingsPart } from './findings-part.tsx';
import classes from './indicator-panel.module.css';
import { useAttach } from './use-attach.ts';

type Props = {
  dossier: Dossier;
  row: IndicatorRow;
  isWide: boolean;
  onWide: (isWide: boolean) => void;
  onStep: (step: 1 | -1) => void;
  onConfirm: () => void;
};

/** Everything about one indicator: what is asked, what was entered, what follows, and the proof. */
export function IndicatorPanel({ dossier, row, isWide, onWide, onStep, onConfirm }: Props) {
  const readOnly = isReadOnly(dossier);
  const [shown, setShown] = useState(row.evidence[0]?.id);
  const add = useAttach(dossier.id, row.code);
  const attach = async (files: Incoming) => {
    const [first] = await add(files);
    if (first) setShown(first.id);
  };
  const keys = readOnly ? (['K', 'J'] as const) : (['Alt+↑', 'Alt+↓'] as const);
  return (
    <DropArea
      label={`Thả tệp hoặc thư mục vào đây để làm minh chứng cho ${codeLabel(dossier, row.code)}`}
      disabled={readOnly}
      onDropped={dropped => void attach(dropped)}
      className={classes.panel}
    >
      <header className={classes.head}>
        <span className={classes.code}>{codeLabel(dossier, row.code)}</span>
        <VerdictBadge verdict={row.verdict} soft />
        <span className={classes.spring} />
        <ActionIcon.Group>
          <ActionIcon
            variant="default"
            size="md"
            aria-label={`Chỉ tiêu trước (${keys[0]})`}
            title={`Chỉ tiêu trước (${keys[0]})`}
            onClick={() => onStep(-1)}
          >
            <IconChevronUp size="1.125rem" />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="md"
            aria-label={`Chỉ tiêu sau (${keys[1]})`}
            title={`Chỉ tiêu sau (${keys[1]})`}
            onClick={() => onStep(1)}
          >
            <IconChevronDown size="1.125rem" />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="md"
            aria-label={isWide ? 'Thu nhỏ khung' : 'Mở rộng khung để xem minh chứng'}
            title={isWide ? 'Thu nhỏ khung' : 'Mở rộng khung để xem minh chứng'}
            onClick={() => onWide(!isWide)}
          >
            {isWide ? (
              <IconArrowsDiagonalMinimize2 size="1.125rem" />
            ) : (
              <IconArrowsDiagonal size="1.125rem" />
            )}
          </ActionIcon>
        </ActionIcon.Group>
      </header>
      <div className={classes.body} data-body data-wide={isWide || undefined}>
        <div className={classes.facts}>
          <h2 className={classes.text}>{row.text}</h2>
          {readOnly || row.unconfirmed.length === 0 ? null : (
            <ConfirmPart dossier={dossier} row={row} onConfirm={onConfirm} />
          )}
          <FindingsPart dossier={dossier} findings={row.findings} />
          <RequirementPart dossier={dossier} row={row} />
          {readOnly ? <GivenPart row={row} /> : <EntryPart dossier={dossier} row={row} />}
          {readOnly ? null : <AssignmentPart dossier={dossier} row={row} />}
        </div>
        <EvidencePart dossier={dossier} row={row} shown={shown} onShow={setShown} onAttach={attach} />
      </div>
    </DropArea>
  );
}
