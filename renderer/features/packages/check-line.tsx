import { Button, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconEye, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { DossierFinding } from '#shared/contract/checks.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { type Severity, severityLabel } from '#shared/domain/checks/rule.ts';
import { codeLabel, findRow } from '../../core/dossier-rows.ts';
import { paths } from '../../core/paths.ts';
import { placeHref } from './check-groups.ts';
import classes from './check-problems.module.css';

const icons = {
  blocks: IconLock,
  fix: IconAlertTriangle,
  look: IconEye,
} as const satisfies Record<Severity, unknown>;

type Props = {
  dossier: Dossier;
  finding: DossierFinding;
  /** The line before it is of the same indicator: its code and words stand there. */
  isMore: boolean;
  /** Absent: it can only be looked at. */
  onIgnore?: ((reason: string) => void) | undefined;
};

/** One finding: what it is, what to do, and the way to the place where that is done. */
export function CheckLine({ dossier, finding, isMore, onIgnore }: Props) {
  const [isAsking, setIsAsking] = useState(false);
  const { indicator, severity, place } = finding;
  const Icon = icons[severity];
  const row = findRow(dossier, indicator);
  return (
    <li className={classes.item} data-more={isMore || undefined}>
      <Link href={placeHref(dossier, finding)} className={classes.line}>
        <Icon
          className={classes.icon}
          data-severity={severity}
          role="img"
          aria-label={severityLabel[severity]}
        />
        {row ? (
          <>
            <span className={classes.code}>{isMore ? '' : codeLabel(dossier, indicator)}</span>
            <span className={classes.text}>{isMore ? '' : row.text}</span>
            <span className={classes.told}>
              <span className={classes.message}>{withoutName(finding.message)}</span>
              <span className={classes.remedy}>{finding.remedy}</span>
            </span>
          </>
        ) : (
          <>
            <span className={classes.whole}>{finding.message}</span>
            <span className={classes.remedy}>{finding.remedy}</span>
          </>
        )}
      </Link>
      <span className={classes.actions}>
        {place.kind === 'indicator' && place.others.length > 0
          ? place.others.map(code => (
              <Link key={code} href={paths.checklist(dossier.id, code)} className={classes.other}>
                {codeLabel(dossier, code)}
              </Link>
            ))
          : null}
        {onIgnore && finding.canIgnore && !isAsking ? (
          <Button variant="subtle" size="compact-sm" onClick={() => setIsAsking(true)}>
            Bỏ qua…
          </Button>
        ) : null}
      </span>
      {onIgnore && isAsking ? <ReasonForm onSend={onIgnore} onCancel={() => setIsAsking(false)} /> : null}
    </li>
  );
}

function ReasonForm({ onSend, onCancel }: { onSend: (reason: string) => void; onCancel: () => void }) {
  const [reason, setReason] = useState('');
  const isEmpty = reason.trim() === '';
  return (
    <form
      className={classes.reason}
      onSubmit={event => {
        event.preventDefault();
        if (!isEmpty) onSend(reason.trim());
      }}
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      <TextInput
        aria-label="Lý do bỏ qua"
        placeholder="Lý do bỏ qua, ví dụ: quy hoạch năm 2019 còn hiệu lực"
        maxLength={1000}
        value={reason}
        onChange={event => setReason(event.currentTarget.value)}
        ref={focusOnce}
      />
      <Button type="submit" size="compact-md" variant="light" disabled={isEmpty}>
        Bỏ qua
      </Button>
      <Button size="compact-md" variant="subtle" color="gray" onClick={onCancel}>
        Thôi
      </Button>
    </form>
  );
}

function focusOnce(field: HTMLInputElement | null): void {
  field?.focus();
}

/** The line already names the condition. */
export function withoutName(message: string): string {
  return message.replace(/^Điều kiện “.*”: /s, '');
}
