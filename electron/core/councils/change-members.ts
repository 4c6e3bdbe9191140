import type { CouncilMember, CouncilRole, Meeting } from '#shared/domain/council.ts';
import { councilRoleLabel } from '#shared/domain/council.ts';
import { refused } from './council-desk.ts';

export type MemberInput = Omit<CouncilMember, 'id'> & { id: string | null };

/** The meeting with other members: who is gone is not present, does not vote and presides over nothing. */
export function withMembers(meeting: Meeting, given: readonly MemberInput[], newId: () => string): Meeting {
  const known = new Set(meeting.members.map(({ id }) => id));
  const members = given.map(
    ({ id, name, role, office }): CouncilMember => ({
      id: id !== null && known.has(id) ? id : newId(),
      name: name.normalize('NFC'),
      role,
      office: office.normalize('NFC'),
    }),
  );
  refuseTwice(members);
  refuseSecond(members, 'chair');
  const kept = new Set(members.map(({ id }) => id));
  const ifKept = (id: string | null) => (id !== null && kept.has(id) ? id : null);
  return {
    ...meeting,
    members,
    present: meeting.present.filter(id => kept.has(id)),
    votes: Object.fromEntries(Object.entries(meeting.votes).filter(([id]) => kept.has(id))),
    chairId: ifKept(meeting.chairId),
    secretaryId: ifKept(meeting.secretaryId),
  };
}

/** Two persons may share a name, but then their offices tell them apart. */
function refuseTwice(members: readonly CouncilMember[]): void {
  const seen = new Set<string>();
  for (const { id: _id, name, office } of members) {
    const key = `${folded(name)}\n${folded(office)}`;
    if (seen.has(key))
      throw refused(
        `thành viên “${name}” có hai lần trong danh sách; nếu là hai người, hãy ghi rõ chức vụ, đơn vị của từng người`,
      );
    seen.add(key);
  }
}

function refuseSecond(members: readonly CouncilMember[], role: CouncilRole): void {
  if (members.filter(each => each.role === role).length > 1)
    throw refused(`danh sách có hơn một ${councilRoleLabel[role]} hội đồng`);
}

function folded(text: string): string {
  return text.toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
}
