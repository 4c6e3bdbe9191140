import { IconAlertTriangle, IconMessageReport, IconPaperclip } from '@tabler/icons-react';
import type { ICellRendererParams } from 'ag-grid-community';
import { dueState, vietnamToday } from '#shared/domain/due-date.ts';
import { verdictLabel } from '#shared/domain/verdict.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { isConditions } from '../../core/dossier-rows.ts';
import { ConfirmSign } from '../../ui/confirm-sign.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import classes from './checklist-grid.module.css';
import type { ChecklistRow, Draft } from './checklist-rows.ts';

type Cell = ICellRendererParams<ChecklistRow>;

export function CodeCell({ data }: Cell) {
  if (!data) return null;
  if (data.kind === 'criterion') return isConditions(data.criterion) ? 'ĐK' : data.criterion.code;
  const { sourceMark, findings } = data.row;
  const asked = findings.filter(({ state }) => state === 'open').length;
  return (
    <>
      {data.label}
      {asked > 0 ? (
        <span className={classes.mark} title={`${asked} yêu cầu bổ sung chưa trả lời`}>
          <IconMessageReport aria-label={`${asked} yêu cầu bổ sung chưa trả lời`} />
        </span>
      ) : null}
      {sourceMark ? (
        <span className={classes.mark} title={capital(sourceMark)}>
          <IconAlertTriangle aria-label={sourceMark} />
        </span>
      ) : null}
    </>
  );
}

export function TextCell({ data }: Cell) {
  if (!data) return null;
  if (data.kind === 'criterion') return data.criterion.name;
  return (
    <span className={classes.clamp} title={data.row.text}>
      {data.row.text}
    </span>
  );
}

/** The figure alone; by whose decision is said in the panel and on hovering. */
export function RequirementCell({ data }: Cell) {
  if (data?.kind !== 'indicator') return null;
  const { requirement } = data.row;
  return (
    <span className={classes.clamp} title={requirement}>
      {requirement.replace(/ \(theo .+\)$/s, '')}
    </span>
  );
}

export function ResultCell({ data }: Cell) {
  if (!data) return null;
  if (data.kind === 'criterion') {
    const { indicatorsMet, indicators } = data.criterion;
    return indicators.length === 0 ? '' : `${indicatorsMet}/${indicators.length}`;
  }
  const draft = data.drafts['result'];
  return draft ? <DraftCell {...draft} /> : <span className={classes.clamp}>{data.row.display}</span>;
}

function DraftCell({ text, reason }: Draft) {
  return (
    <span className={classes.draft} role="alert" title={reason}>
      <span className={classes.draftText}>{text.length > 40 ? `${text.slice(0, 39)}…` : text}</span>
      <span className={classes.draftReason}>{reason}</span>
    </span>
  );
}

export function VerdictCell({ data }: Cell) {
  if (!data) return null;
  const waiting = waitingVerdict(data);
  if (waiting) return <ConfirmSign detail={waiting} />;
  return <VerdictBadge verdict={data.kind === 'criterion' ? data.criterion.verdict : data.row.verdict} />;
}

export function VerdictSign({ data }: Cell) {
  if (!data) return null;
  const waiting = waitingVerdict(data);
  if (waiting) return <ConfirmSign iconOnly detail={waiting} />;
  return (
    <VerdictBadge iconOnly verdict={data.kind === 'criterion' ? data.criterion.verdict : data.row.verdict} />
  );
}

/** The verdict on an answer that waits for confirmation, in words. */
function waitingVerdict(data: ChecklistRow): string | undefined {
  return data.kind === 'indicator' && data.row.unconfirmed.length > 0
    ? verdictLabel[data.row.verdict]
    : undefined;
}

export function EvidenceCell({ data }: Cell) {
  if (data?.kind !== 'indicator' || data.row.evidence.length === 0) return null;
  const count = data.row.evidence.length;
  return (
    <span className={classes.evidence}>
      <IconPaperclip aria-hidden />
      {count}
      <span className="visually-hidden"> minh chứng</span>
    </span>
  );
}

export function NoteCell({ data }: Cell) {
  if (data?.kind !== 'indicator') return null;
  const draft = data.drafts['note'];
  return draft ? <DraftCell {...draft} /> : <span className={classes.clamp}>{data.row.assessment.note}</span>;
}

export function PersonCell({ data }: Cell) {
  if (data?.kind !== 'indicator') return null;
  return <span className={classes.clamp}>{data.row.assignment?.person}</span>;
}

export function DueCell({ data }: Cell) {
  if (data?.kind !== 'indicator') return null;
  const { verdict, assignment } = data.row;
  const dueOn = assignment?.dueOn ?? null;
  if (dueOn === null) return null;
  const isDone = verdict === 'met' || verdict === 'notApplicable';
  const isLate = !isDone && dueState(dueOn, vietnamToday(new Date())) === 'overdue';
  return (
    <span className={isLate ? classes.late : undefined} title={isLate ? 'Quá hạn' : undefined}>
      {formatDate(dueOn)}
      {isLate ? <span className="visually-hidden"> quá hạn</span> : null}
    </span>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
