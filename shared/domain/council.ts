import * as z from 'zod';
import { shareSchema } from './council-share.ts';
import { isoDateSchema } from './due-date.ts';

/** An appraisal council that judges a received dossier, meeting by meeting. */

export const councilRoleSchema = z.enum(['chair', 'viceChair', 'secretary', 'member']);
export type CouncilRole = z.infer<typeof councilRoleSchema>;

export const councilRoleLabel: Record<CouncilRole, string> = {
  chair: 'Chủ tịch',
  viceChair: 'Phó Chủ tịch',
  secretary: 'Thư ký',
  member: 'Ủy viên',
};

const line = z.string().trim().max(300);
const lines = z.string().max(40_000);

export const councilMemberSchema = z.strictObject({
  id: z.string().min(1).max(100),
  name: line.min(1),
  role: councilRoleSchema,
  /** Post and office: "Giám đốc Sở Y tế". */
  office: line,
});
export type CouncilMember = z.infer<typeof councilMemberSchema>;

export const maxMembers = 60;

/** What the share of those who agree is a share of; the rules that are known do not say it. */
export const approvalBaseSchema = z.enum(['members', 'present', 'cast', 'valid']);
export type ApprovalBase = z.infer<typeof approvalBaseSchema>;

export const approvalBaseLabel: Record<ApprovalBase, string> = {
  members: 'tổng số thành viên hội đồng',
  present: 'số thành viên có mặt',
  cast: 'số phiếu thu về',
  valid: 'số phiếu hợp lệ',
};

/** Quorum: a share of the council's members. Approval: a share of what `ApprovalBase` says. */
export const ownRuleSchema = z.strictObject({
  quorum: shareSchema,
  approve: shareSchema,
  /** Where it is written: typed by the office, printed in the minutes. */
  basis: line.min(1),
});
export type OwnRule = z.infer<typeof ownRuleSchema>;

export const voteSchema = z.enum(['agree', 'disagree', 'other']);
/** A vote, or a ballot that says nothing that counts. */
export const ballotChoiceSchema = z.enum([...voteSchema.options, 'invalid']);
export type Vote = z.infer<typeof voteSchema>;
export type BallotChoice = z.infer<typeof ballotChoiceSchema>;

export const voteLabel: Record<BallotChoice, string> = {
  agree: 'Đồng ý',
  disagree: 'Không đồng ý',
  other: 'Ý kiến khác',
  invalid: 'Không hợp lệ',
};

const count = z.int().min(0).max(maxMembers);
export const ballotCountsSchema = z.strictObject({
  agree: count,
  disagree: count,
  other: count,
  invalid: count,
});
export type BallotCounts = z.infer<typeof ballotCountsSchema>;

export const noBallots: BallotCounts = Object.freeze({ agree: 0, disagree: 0, other: 0, invalid: 0 });

export function ballotTotal({ agree, disagree, other, invalid }: BallotCounts): number {
  return agree + disagree + other + invalid;
}

export function addBallots(a: BallotCounts, b: BallotCounts): BallotCounts {
  return {
    agree: a.agree + b.agree,
    disagree: a.disagree + b.disagree,
    other: a.other + b.other,
    invalid: a.invalid + b.invalid,
  };
}

/** What is written down of a meeting beside presence and ballots; it may be corrected after the conclusion too. */
export const meetingFactsSchema = z.strictObject({
  /** "Hội đồng thẩm định xã đạt chuẩn nông thôn mới tỉnh …". */
  councilName: line,
  /** The decision by which the council was set up. */
  establishedBy: line,
  heldOn: isoDateSchema.nullable(),
  startsAt: line,
  endsAt: line,
  place: line,
  /** Who presides and who keeps the minutes; null: the chair, else the first vice chair; the secretary. */
  chairId: z.string().nullable(),
  secretaryId: z.string().nullable(),
  guests: lines,
  /** Opinions raised, one a line. */
  opinions: lines,
  /** Ballots given out; null: one to everybody present. */
  issued: count.nullable(),
  copies: z.int().min(1).max(100).nullable(),
});
export type MeetingFacts = z.infer<typeof meetingFactsSchema>;

export const meetingSchema = z.strictObject({
  ...meetingFactsSchema.shape,
  members: z.array(councilMemberSchema).max(maxMembers),
  /** Ids of those present. */
  present: z.array(z.string()).max(maxMembers),
  /** Null: as the set says. */
  rule: ownRuleSchema.nullable(),
  approvalBase: approvalBaseSchema.nullable(),
  mode: z.enum(['open', 'secret']),
  /** Open: by the member's id. */
  votes: z.record(z.string(), voteSchema),
  /** Secret: no name, no order. */
  counts: ballotCountsSchema,
  /** When the council concluded; null: not yet. */
  decidedAt: z.iso.datetime({ offset: true }).nullable(),
});
export type Meeting = z.infer<typeof meetingSchema>;

export const emptyMeeting: Meeting = Object.freeze({
  councilName: 'Hội đồng thẩm định',
  establishedBy: '',
  heldOn: null,
  startsAt: '',
  endsAt: '',
  place: '',
  chairId: null,
  secretaryId: null,
  guests: '',
  opinions: '',
  issued: null,
  copies: null,
  members: [],
  present: [],
  rule: null,
  approvalBase: null,
  mode: 'secret',
  votes: {},
  counts: noBallots,
  decidedAt: null,
});

/** Who presides: who was named, else the chair if present, else the first vice chair present. */
export function chairOf({ members, present, chairId }: Meeting): CouncilMember | undefined {
  const there = members.filter(({ id }) => present.includes(id));
  return (
    members.find(({ id }) => id === chairId) ??
    there.find(({ role }) => role === 'chair') ??
    there.find(({ role }) => role === 'viceChair')
  );
}

/** Who keeps the minutes: who was named, else the secretary if present. */
export function secretaryOf({ members, present, secretaryId }: Meeting): CouncilMember | undefined {
  return (
    members.find(({ id }) => id === secretaryId) ??
    members.find(({ id, role }) => role === 'secretary' && present.includes(id))
  );
}
