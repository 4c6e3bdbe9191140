import { Button } from '@mantine/core';
import { IconGavel } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Council } from '#shared/contract/councils.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import { ballotTotal } from '#shared/domain/council.ts';
import { councilResultLabel } from '#shared/domain/council-tally.ts';
import { reviewVerdictLabel } from '#shared/domain/review.ts';
import { useApi } from '../../core/api.ts';
import { paths } from '../../core/paths.ts';
import { Answer } from '../../ui/answer.tsx';
import { Failure } from '../../ui/failure.tsx';
import page from '../../ui/page.module.css';
import { useUndoKeys } from '../../ui/use-undo-keys.ts';
import { Waiting } from '../../ui/waiting.tsx';
import classes from './councils.module.css';
import { MeetingFactsPart } from './meeting-facts.tsx';
import { MeetingPart } from './meeting-part.tsx';
import { MembersPart } from './members-part.tsx';
import { PapersPart } from './papers-part.tsx';
import { RulePart } from './rule-part.tsx';
import { StartCouncil } from './start-council.tsx';
import { type CouncilProps, useCouncil, useCouncilCommands } from './use-council.ts';

const tabs = [
  { tab: undefined, label: 'Họp và biểu quyết' },
  { tab: 'thanh-vien', label: 'Thành viên và quy định' },
  { tab: 'bien-ban', label: 'Nội dung biên bản' },
  { tab: 'van-ban', label: 'Văn bản' },
] as const;

/** The appraisal council of a received dossier: who sits in it, the meeting, the ballots, the papers. */
export function CouncilPage({ dossier, tab }: { dossier: Dossier; tab: string | undefined }) {
  useUndoKeys(dossier.id);
  const { data: council, error, refetch } = useCouncil(dossier.id);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!council) return <Waiting />;
  const { meeting } = council;
  return (
    <div className={page.scroll}>
      <div className={page.page}>
        {meeting === null ? (
          <StartCouncil dossier={dossier} council={council} />
        ) : (
          <>
            <CouncilAnswer dossier={dossier} council={council} meeting={meeting} />
            <nav className={classes.tabs} aria-label="Các phần của hội đồng">
              {tabs.map(each => (
                <Link
                  key={each.label}
                  href={paths.council(dossier.id, each.tab)}
                  aria-current={each.tab === tab ? 'page' : undefined}
                >
                  {each.label}
                </Link>
              ))}
            </nav>
            {contentOf({ dossier, council, meeting }, tab)}
          </>
        )}
      </div>
    </div>
  );
}

function contentOf(props: CouncilProps, tab: string | undefined): ReactNode {
  switch (tab) {
    case 'thanh-vien':
      return (
        <>
          <MembersPart {...props} />
          <RulePart {...props} />
        </>
      );
    case 'bien-ban':
      return <MeetingFactsPart {...props} />;
    case 'van-ban':
      return <PapersPart dossier={props.dossier} />;
    default:
      return <MeetingPart {...props} />;
  }
}

/** Where the council stands, and the next thing to do. */
function CouncilAnswer({ dossier, council, meeting }: CouncilProps) {
  const { decide, meetAgain } = useCouncilCommands(dossier.id);
  const { tally } = council;
  const found = useWhatWasFound(dossier.id);
  const waiting = ballotTotal(council.pending);
  const canMeetAgain = tally !== null && tally.quorum.met === false && meeting.present.length > 0;
  if (!tally) return null;
  if (meeting.decidedAt !== null && tally.result)
    return (
      <Answer
        action={
          <Button variant="default" loading={decide.isPending} onClick={() => decide.mutate(false)}>
            Bỏ kết luận
          </Button>
        }
        detail={`${tally.quorum.text}. ${tally.approval.text}. ${found}`}
      >
        Hội đồng {councilResultLabel[tally.result]}.
      </Answer>
    );
  return (
    <Answer
      action={
        canMeetAgain ? (
          <Button variant="default" loading={meetAgain.isPending} onClick={() => meetAgain.mutate()}>
            Họp lại lần {council.number + 1}
          </Button>
        ) : (
          <Button
            leftSection={<IconGavel size="1.125rem" aria-hidden />}
            disabled={tally.obstacle !== null || waiting > 0}
            loading={decide.isPending}
            onClick={() => decide.mutate(true)}
          >
            Kết luận
          </Button>
        )
      }
      detail={`${detailOf(council, waiting)} ${found}`.trim()}
    >
      {tally.obstacle ?? (tally.result ? `${tally.approval.text}: ${councilResultLabel[tally.result]}` : '')}.
    </Answer>
  );
}

/** What a council votes on, so that nobody concludes past it: "Thẩm định: 52/57 chỉ tiêu đạt, 3 chưa thẩm định …". */
function useWhatWasFound(dossierId: string): string {
  const { query } = useApi();
  const { data: review } = useQuery(query.reviews.get.queryOptions({ input: { dossierId } }));
  if (!review) return '';
  const { indicatorsMet, indicatorsTotal, indicatorsUnassessed } = review.result;
  const verdict = review.head?.conclusion.verdict;
  return [
    `Thẩm định: ${indicatorsMet}/${indicatorsTotal} chỉ tiêu đạt`,
    indicatorsUnassessed > 0 ? `${indicatorsUnassessed} chưa thẩm định` : '',
    verdict ? `kết luận chung “${reviewVerdictLabel[verdict]}”` : 'chưa có kết luận chung',
  ]
    .filter(Boolean)
    .join(', ')
    .concat('.');
}

function detailOf({ number, earlier, tally }: Council, waiting: number): string {
  const parts = [
    waiting > 0 ? `${waiting} phiếu vừa nhập chưa ghi vào kết quả.` : '',
    tally && tally.cast > 0 && tally.obstacle !== null ? `${tally.approval.text}.` : '',
    number > 1
      ? `Đang họp lần ${number}; ${earlier.map(each => `lần ${each.number} ${each.outcome}`).join(', ')}.`
      : '',
  ].filter(Boolean);
  return parts.join(' ');
}
