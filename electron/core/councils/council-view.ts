import type { Council } from '#shared/contract/councils.ts';
import type { BallotCounts, Meeting } from '#shared/domain/council.ts';
import { type Share, shareText } from '#shared/domain/council-share.ts';
import { type CouncilRule, councilResultLabel, tallyOf } from '#shared/domain/council-tally.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import { sourceMark } from '#shared/domain/source-mark.ts';

export type StoredMeeting = { number: number; meeting: Meeting };

/** The rule of a meeting: its own, else the set's; null where neither says anything. */
export function ruleOf(meeting: Pick<Meeting, 'rule'>, set: CriteriaSet): CouncilRule | null {
  return meeting.rule ?? setRuleOf(set);
}

function setRuleOf({ councilRule }: CriteriaSet): CouncilRule | null {
  if (!councilRule) return null;
  const { quorum, approve } = councilRule;
  const share = ({ op, value }: typeof quorum): Share => ({ op, share: value });
  return { quorum: share(quorum), approve: share(approve) };
}

const inWords = ({ quorum, approve }: CouncilRule) => ({
  quorum: shareText(quorum),
  approve: shareText(approve),
});

export function viewCouncil({
  dossierId,
  meetings,
  set,
  pending,
  last,
}: {
  dossierId: string;
  meetings: readonly StoredMeeting[];
  set: CriteriaSet;
  pending: BallotCounts;
  last: Council['last'];
}): Council {
  const current = meetings.at(-1);
  const ofSet = setRuleOf(set);
  const source = set.councilRule?.source;
  return {
    dossierId,
    number: current?.number ?? 0,
    meeting: current?.meeting ?? null,
    tally: current ? tallyOf(current.meeting, ruleOf(current.meeting, set)) : null,
    setRule:
      ofSet && source
        ? { ...inWords(ofSet), sourceMark: sourceMark(source) ?? null, note: source.note }
        : null,
    rule: ruleInWords(current?.meeting, set),
    pending,
    earlier: meetings.slice(0, -1).map(({ number, meeting }) => {
      const tally = tallyOf(meeting, ruleOf(meeting, set));
      const outcome = meeting.decidedAt && tally.result ? councilResultLabel[tally.result] : 'chưa kết luận';
      return { number, heldOn: meeting.heldOn, quorum: tally.quorum.text, outcome };
    }),
    last,
  };
}

function ruleInWords(meeting: Meeting | undefined, set: CriteriaSet): Council['rule'] {
  if (meeting?.rule) return { ...inWords(meeting.rule), from: 'own', basis: meeting.rule.basis };
  const ofSet = setRuleOf(set);
  return ofSet ? { ...inWords(ofSet), from: 'set', basis: '' } : null;
}
