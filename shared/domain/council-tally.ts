import {
  type ApprovalBase,
  approvalBaseLabel,
  type BallotCounts,
  ballotTotal,
  type Meeting,
  noBallots,
} from './council.ts';
import { meetsShare, partText, type Share, shareText } from './council-share.ts';

/** The rule that holds for a meeting: its own or the set's. */
export type CouncilRule = { quorum: Share; approve: Share };

/** What a council may come to. */
export const councilResultLabel = {
  recommend: 'đề nghị công nhận',
  decline: 'không đề nghị công nhận',
} as const;
export type CouncilResult = keyof typeof councilResultLabel;

export type CouncilTally = {
  members: number;
  present: number;
  /** Ballots that came back, those that count, and what they say. */
  cast: number;
  valid: number;
  counts: BallotCounts;
  /** "Có mặt 5/9 (55,56 %), cần từ 70 %". */
  quorum: { met: boolean | null; text: string };
  /** "Đồng ý 8/9 (88,89 %) số thành viên có mặt, cần từ 90 %". */
  approval: { met: boolean | null; text: string };
  /** What the ballots come to under the rule; null while it cannot be said. */
  result: CouncilResult | null;
  /** Why the council cannot conclude yet, in Vietnamese; null: it can. */
  obstacle: string | null;
};

type Voting = Pick<Meeting, 'members' | 'present' | 'mode' | 'votes' | 'counts' | 'approvalBase' | 'issued'>;

/** The ballots of a meeting as counts: of an open vote only those of members who are present. */
export function ballotsOf({
  mode,
  votes,
  counts,
  present,
}: Omit<Voting, 'approvalBase' | 'issued'>): BallotCounts {
  if (mode === 'secret') return counts;
  const said = present.flatMap(id => votes[id] ?? []);
  const number = (vote: string) => said.filter(each => each === vote).length;
  return { ...noBallots, agree: number('agree'), disagree: number('disagree'), other: number('other') };
}

/** The ballots against the rule, exactly: a share is never rounded up to the one that is needed. */
export function tallyOf(meeting: Voting, rule: CouncilRule | null): CouncilTally {
  const counts = ballotsOf(meeting);
  const cast = ballotTotal(counts);
  const valid = cast - counts.invalid;
  const members = meeting.members.length;
  const present = meeting.present.length;
  const bases: Record<ApprovalBase, number> = { members, present, cast, valid };
  const quorum = quorumOf(present, members, rule);
  const approval = approvalOf(counts.agree, meeting.approvalBase, bases, rule);
  const isKnown = quorum.met === true && cast > 0 && approval.met !== null;
  const tally = { members, present, cast, valid, counts, quorum, approval };
  return {
    ...tally,
    result: isKnown ? (approval.met ? 'recommend' : 'decline') : null,
    obstacle: obstacleOf(tally, meeting, rule),
  };
}

function quorumOf(present: number, members: number, rule: CouncilRule | null): CouncilTally['quorum'] {
  const text = `Có mặt ${partText(present, members, rule?.quorum ?? null)}`;
  if (!rule) return { met: null, text };
  return {
    met: meetsShare(present, members, rule.quorum),
    text: `${text}, cần ${shareText(rule.quorum)}`,
  };
}

function approvalOf(
  agree: number,
  base: ApprovalBase | null,
  bases: Record<ApprovalBase, number>,
  rule: CouncilRule | null,
): CouncilTally['approval'] {
  const need = rule ? `, cần ${shareText(rule.approve)}` : '';
  if (base === null) return { met: null, text: `Đồng ý ${agree} phiếu${need}` };
  const whole = bases[base];
  const text = `Đồng ý ${partText(agree, whole, rule?.approve ?? null)} ${approvalBaseLabel[base]}${need}`;
  return { met: rule ? meetsShare(agree, whole, rule.approve) : null, text };
}

function obstacleOf(
  { members, present, cast, quorum }: Pick<CouncilTally, 'members' | 'present' | 'cast' | 'quorum'>,
  { approvalBase, issued, mode }: Pick<Voting, 'approvalBase' | 'issued' | 'mode'>,
  rule: CouncilRule | null,
): string | null {
  if (members === 0) return 'Chưa có thành viên hội đồng';
  if (!rule) return 'Bộ tiêu chí không nêu quy định biểu quyết của hội đồng: nhập tỷ lệ và căn cứ';
  if (!quorum.met) return `${quorum.text}: chưa đủ thành viên để kết luận`;
  if (approvalBase === null) return 'Chưa chọn tỷ lệ đồng ý tính trên số nào';
  if (cast === 0) return 'Chưa có phiếu nào';
  if (cast > present) return `Có ${cast} phiếu nhưng chỉ có ${present} thành viên có mặt`;
  if (mode === 'secret' && issued !== null && cast > issued)
    return `Thu về ${cast} phiếu nhưng chỉ phát ra ${issued} phiếu`;
  return null;
}
