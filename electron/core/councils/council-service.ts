import type { Council } from '#shared/contract/councils.ts';
import {
  type ApprovalBase,
  addBallots,
  type BallotChoice,
  type BallotCounts,
  ballotTotal,
  emptyMeeting,
  type Meeting,
  type MeetingFacts,
  type OwnRule,
  type Vote,
} from '#shared/domain/council.ts';
import { ballotsOf, councilResultLabel } from '#shared/domain/council-tally.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import type { Db } from '../workspace/database.ts';
import { type MemberInput, withMembers } from './change-members.ts';
import { createCouncilDesk, mustBeOpen, refused } from './council-desk.ts';
import { clearPending, countPending, pendingBallots } from './councils-sql.ts';

type One = { dossierId: string };

export type CouncilService = ReturnType<typeof createCouncilService>;

/** The appraisal council of a received dossier: who sits in it, how it votes, what it comes to. */
export function createCouncilService({
  db,
  dossiers,
  changes,
  now,
  newId,
}: {
  db: Db;
  dossiers: DossierService;
  changes: ChangeLog;
  now: () => Date;
  newId: () => string;
}) {
  const desk = createCouncilDesk({ db, dossiers, changes, newId });
  const { view, put, change } = desk;

  /** The meeting with these ballots. @throws AppError councilRefused where they are more than members present */
  function withCounts(meeting: Meeting, counts: BallotCounts): Meeting {
    mustFit(meeting, ballotTotal(counts));
    return { ...meeting, counts };
  }

  return {
    get: ({ dossierId }: One): Council => view(dossierId),

    begin({ dossierId, takeOver }: One & { takeOver: boolean }): Council {
      const row = desk.mustFindJudgeable(dossierId);
      if (desk.findCurrent(dossierId)) throw refused('hồ sơ này đã có hội đồng');
      const after = { ...emptyMeeting, ...(takeOver ? desk.takenOver(row) : {}) };
      return db.transaction(() => {
        // Of a council that was taken back.
        clearPending(db, dossierId);
        return put(dossierId, takeOver ? 'Lập hội đồng như lần trước' : 'Lập hội đồng', 1, after);
      })();
    },

    meetAgain({ dossierId }: One): Council {
      desk.mustFindJudgeable(dossierId);
      const { number, meeting } = desk.mustFindCurrent(dossierId);
      mustHaveNoPending(dossierId);
      const what = `Họp hội đồng lần ${number + 1}`;
      return put(dossierId, what, number + 1, { ...emptyMeeting, ...desk.again(meeting) });
    },

    describe({
      dossierId,
      facts,
    }: One & { facts: { [K in keyof MeetingFacts]?: MeetingFacts[K] | undefined } }): Council {
      desk.mustFindJudgeable(dossierId);
      const { number, meeting } = desk.mustFindCurrent(dossierId);
      const given = Object.fromEntries(
        Object.entries(facts)
          .filter(([, value]) => value !== undefined)
          .map(([name, value]) => [name, typeof value === 'string' ? value.normalize('NFC') : value]),
      );
      const after = { ...meeting, ...given };
      const who = [after.chairId, after.secretaryId];
      if (who.some(id => id !== null && !after.members.some(member => member.id === id)))
        throw refused('người chủ trì hoặc thư ký không còn trong danh sách thành viên');
      return put(dossierId, 'Sửa thông tin cuộc họp hội đồng', number, after);
    },

    setMembers: ({ dossierId, members }: One & { members: MemberInput[] }): Council =>
      change(dossierId, 'Sửa thành viên hội đồng', meeting => withMembers(meeting, members, newId)),

    setRule: ({
      dossierId,
      rule,
      approvalBase,
    }: One & { rule: OwnRule | null; approvalBase: ApprovalBase | null }): Council =>
      change(dossierId, 'Sửa quy định biểu quyết của hội đồng', meeting => ({
        ...meeting,
        rule: rule && { ...rule, basis: rule.basis.normalize('NFC') },
        approvalBase,
      })),

    setPresent: ({ dossierId, present }: One & { present: string[] }): Council =>
      change(dossierId, 'Ghi thành viên có mặt', meeting => {
        const there = meeting.members.map(({ id }) => id).filter(id => present.includes(id));
        const votes = Object.entries(meeting.votes).filter(([id]) => there.includes(id));
        const after = { ...meeting, present: there, votes: Object.fromEntries(votes) };
        mustFit(after, ballotTotal(ballotsOf(after)) + ballotTotal(pendingBallots(db, dossierId)));
        return after;
      }),

    setMode: ({ dossierId, mode }: One & { mode: Meeting['mode'] }): Council =>
      change(dossierId, `Chọn bỏ phiếu ${mode === 'secret' ? 'kín' : 'công khai'}`, meeting => {
        const entered = ballotTotal(ballotsOf(meeting)) + ballotTotal(pendingBallots(db, dossierId));
        if (mode !== meeting.mode && entered > 0)
          throw refused('đã có phiếu; hãy xóa các phiếu đã nhập rồi đổi cách bỏ phiếu');
        return { ...meeting, mode };
      }),

    vote: ({ dossierId, votes }: One & { votes: { memberId: string; vote: Vote | null }[] }): Council =>
      change(dossierId, 'Ghi ý kiến biểu quyết của thành viên', meeting => {
        mustBe(meeting, 'open');
        const after = new Map(Object.entries(meeting.votes));
        for (const { memberId, vote } of votes) {
          const member = meeting.members.find(({ id }) => id === memberId);
          if (!member || !meeting.present.includes(memberId))
            throw refused(`${member?.name ?? 'người này'} không có mặt nên không biểu quyết`);
          if (vote === null) after.delete(memberId);
          else after.set(memberId, vote);
        }
        return { ...meeting, votes: Object.fromEntries(after) };
      }),

    addBallot({ dossierId, choice }: One & { choice: BallotChoice }): Record<string, never> {
      const { meeting } = mustFindSecret(dossierId);
      mustFit(meeting, ballotTotal(meeting.counts) + ballotTotal(pendingBallots(db, dossierId)) + 1);
      countPending(db, dossierId, choice, 1);
      return {};
    },

    takeBallot({ dossierId, choice }: One & { choice: BallotChoice }): Record<string, never> {
      mustFindSecret(dossierId);
      if (!countPending(db, dossierId, choice, -1)) throw refused('phiếu này đã được ghi vào kết quả');
      return {};
    },

    closeBallots({ dossierId }: One): Council {
      const { number, meeting } = mustFindSecret(dossierId);
      const pending = pendingBallots(db, dossierId);
      const total = ballotTotal(pending);
      if (total === 0) return view(dossierId);
      const after = withCounts(meeting, addBallots(meeting.counts, pending));
      return db.transaction(() => {
        clearPending(db, dossierId);
        return put(dossierId, `Ghi ${total} phiếu kín của hội đồng`, number, after);
      })();
    },

    setCounts: ({ dossierId, counts }: One & { counts: BallotCounts }): Council =>
      db.transaction(() => {
        const after = change(dossierId, 'Ghi kết quả kiểm phiếu', meeting => {
          mustBe(meeting, 'secret');
          return withCounts(meeting, counts);
        });
        clearPending(db, dossierId);
        return { ...after, pending: pendingBallots(db, dossierId) };
      })(),

    decide({ dossierId, decided }: One & { decided: boolean }): Council {
      desk.mustFindJudgeable(dossierId);
      const { number, meeting } = desk.mustFindCurrent(dossierId);
      if (!decided)
        return put(dossierId, 'Bỏ kết luận của hội đồng', number, { ...meeting, decidedAt: null });
      mustHaveNoPending(dossierId);
      const { tally } = view(dossierId);
      if (!tally || tally.obstacle !== null || tally.result === null)
        throw refused(inSentence(tally?.obstacle ?? 'chưa có kết quả biểu quyết'));
      const what = `Hội đồng kết luận: ${councilResultLabel[tally.result]}`;
      return put(dossierId, what, number, { ...meeting, decidedAt: now().toISOString() });
    },
  };

  function mustFindSecret(dossierId: string) {
    desk.mustFindJudgeable(dossierId);
    const current = desk.mustFindCurrent(dossierId);
    mustBeOpen(current.meeting);
    mustBe(current.meeting, 'secret');
    return current;
  }

  function mustHaveNoPending(dossierId: string): void {
    const left = ballotTotal(pendingBallots(db, dossierId));
    if (left > 0) throw refused(`còn ${left} phiếu vừa nhập chưa ghi vào kết quả`);
  }
}

function inSentence(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

function mustBe({ mode }: Meeting, wanted: Meeting['mode']): void {
  if (mode !== wanted)
    throw refused(
      `hội đồng này bỏ phiếu ${mode === 'secret' ? 'kín, không ghi tên' : 'công khai, theo tên'}`,
    );
}

function mustFit({ present }: Meeting, ballots: number): void {
  if (ballots > present.length)
    throw refused(`${ballots} phiếu nhưng chỉ có ${present.length} thành viên có mặt`);
}
