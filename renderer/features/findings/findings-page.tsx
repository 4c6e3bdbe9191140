import { Button, Group } from '@mantine/core';
import { Link } from 'wouter';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { ReviewFinding } from '#shared/contract/findings.ts';
import { dueState, vietnamToday } from '#shared/domain/due-date.ts';
import type { FindingState } from '#shared/domain/finding.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import page from '../../ui/page.module.css';
import { FindingCard } from './finding-card.tsx';
import classes from './findings.module.css';
import { ReceiveReview } from './receive-review.tsx';

const groups = [
  { state: 'open', title: 'Chưa trả lời' },
  { state: 'answered', title: 'Đã trả lời, chờ thẩm định lại' },
  { state: 'accepted', title: 'Đã được chấp nhận' },
  { state: 'remark', title: 'Đã đạt và nhận xét' },
] as const satisfies { state: FindingState; title: string }[];

/** What reviewers ask for: what is open first, each answered in its place. `shown`: the one that was jumped to. */
export function FindingsPage({ dossier, shown }: { dossier: Dossier; shown: string | undefined }) {
  const { findings } = dossier;
  const toSubmit = isToSubmit(dossier);
  const of = (state: FindingState) => findings.filter(each => each.state === state);
  return (
    <div className={page.scroll}>
      <div className={page.page}>
        <Answer
          action={
            <Group gap="sm">
              {toSubmit ? (
                <Button component={Link} href={paths.check(dossier.id)}>
                  Kiểm tra và xuất gói
                </Button>
              ) : null}
              <ReceiveReview dossier={dossier} />
            </Group>
          }
          detail={detail(findings)}
        >
          {headline(findings, toSubmit)}
        </Answer>
        {groups.map(({ state, title }) => (
          <FindingGroup
            key={state}
            dossier={dossier}
            title={title}
            findings={of(state)}
            shown={shown}
            isQuiet={state === 'remark'}
          />
        ))}
        {findings.length === 0 ? (
          <section className={page.card}>
            <p className={classes.empty}>
              Khi nơi thẩm định gửi lại tệp ý kiến (DG_….zip), bấm “Nhận ý kiến thẩm định” hoặc thả tệp vào
              trang đầu. Từng ý kiến được xem trước rồi mới nhận, và về đúng chỉ tiêu hay văn bản mà nó nói
              đến.
            </p>
          </section>
        ) : null}
      </div>
    </div>
  );
}

/** Everything is answered, and no submission says so yet. */
function isToSubmit({ findings, state, submissions }: Dossier): boolean {
  const answered = findings.filter(each => each.state === 'answered');
  if (answered.length === 0 || findings.some(each => each.state === 'open')) return false;
  const last = submissions.at(-1)?.number ?? 0;
  return state !== 'submitted' || answered.some(({ submission }) => submission.number >= last);
}

function headline(findings: readonly ReviewFinding[], toSubmit: boolean): string {
  const open = findings.filter(({ state }) => state === 'open');
  const today = vietnamToday(new Date());
  const late = open.filter(
    ({ opinion }) => opinion.dueOn !== null && dueState(opinion.dueOn, today) === 'overdue',
  );
  if (findings.length === 0) return 'Chưa có ý kiến thẩm định nào.';
  if (toSubmit) return 'Đã trả lời mọi yêu cầu bổ sung; xuất gói để trình lại.';
  if (open.length === 0)
    return findings.some(({ state }) => state === 'answered')
      ? 'Đã trình lại, kèm trả lời mọi yêu cầu bổ sung; chờ thẩm định lại.'
      : 'Không còn yêu cầu bổ sung nào.';
  return `Còn ${open.length} yêu cầu bổ sung chưa trả lời${late.length > 0 ? `, ${late.length} quá hạn` : ''}.`;
}

function detail(findings: readonly ReviewFinding[]): string | null {
  const last = findings.toSorted((a, b) => (a.readAt < b.readAt ? 1 : -1))[0];
  return last
    ? `Ý kiến mới nhất: ${last.reviewers.map(({ name }) => name).join(', ')}, về lần trình ${last.submission.number} (mã ${last.submission.shortCode})`
    : null;
}

function FindingGroup({
  dossier,
  title,
  findings,
  shown,
  isQuiet,
}: {
  dossier: Dossier;
  title: string;
  findings: readonly ReviewFinding[];
  shown: string | undefined;
  isQuiet: boolean;
}) {
  if (findings.length === 0) return null;
  const cards = findings.map(finding => (
    <FindingCard key={finding.id} dossier={dossier} finding={finding} isShown={finding.id === shown} />
  ));
  const name = (
    <>
      {title} <span className={page.muted}>({findings.length})</span>
    </>
  );
  return (
    <section className={page.card} aria-label={title}>
      {isQuiet ? (
        <details open={findings.some(({ id }) => id === shown)}>
          <summary className={classes.summary}>{name}</summary>
          {cards}
        </details>
      ) : (
        <>
          <h2>{name}</h2>
          {cards}
        </>
      )}
    </section>
  );
}
