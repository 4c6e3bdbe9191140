import type { Council } from '#shared/contract/councils.ts';
import {
  approvalBaseLabel,
  type CouncilMember,
  chairOf,
  councilRoleLabel,
  emptyMeeting,
  type Meeting,
  secretaryOf,
  voteLabel,
} from '#shared/domain/council.ts';
import { councilResultLabel } from '#shared/domain/council-tally.ts';
import { type DocumentData, dots, lineRows, orDots, plainText, rowsOf } from '../documents/document-data.ts';
import { dateWords } from '../documents/letter-data.ts';

/** What papers say of the council and its meeting; dots where nothing is known. */
export function councilData(council: Council): DocumentData {
  const meeting = council.meeting ?? emptyMeeting;
  const chair = chairOf(meeting);
  const secretary = secretaryOf(meeting);
  return {
    hd_ten: orDots(meeting.councilName),
    hd_thanh_lap: orDots(meeting.establishedBy),
    hd_lan: council.number > 0 ? String(council.number) : dots,
    hd_bat_dau: `${orDots(meeting.startsAt)} ${dateWords(meeting.heldOn)}`,
    hd_ket_thuc: orDots(meeting.endsAt),
    hd_dia_diem: orDots(meeting.place),
    hd_chu_tri: personText(chair),
    hd_chu_tri_ten: chair ? plainText(chair.name) : dots,
    hd_thu_ky: personText(secretary),
    hd_thu_ky_ten: secretary ? plainText(secretary.name) : dots,
    hd_thanh_vien: membersData(meeting),
    hd_bieu_quyet: votesData(meeting),
    hd_khach: meeting.guests.trim() === '' ? rowsOf(['Không có']) : lineRows(meeting.guests),
    hd_y_kien: lineRows(meeting.opinions),
    hd_so_ban: meeting.copies === null ? dots : String(meeting.copies).padStart(2, '0'),
    ...ruleData(council, meeting),
    ...tallyData(council, meeting),
  };
}

function personText(member: CouncilMember | undefined): string {
  if (!member) return dots;
  const { name, role, office } = member;
  return [name, `${councilRoleLabel[role]} hội đồng`, office].map(plainText).filter(Boolean).join(', ');
}

function membersData({ members, present }: Meeting): DocumentData[] {
  return members.map(({ id, name, role, office }, index) => ({
    tt: String(index + 1),
    ten: plainText(name),
    vai_tro: councilRoleLabel[role],
    don_vi: plainText(office),
    co_mat: present.includes(id) ? 'Có mặt' : 'Vắng',
  }));
}

/** Only of an open vote; a secret ballot has no names. */
function votesData({ members, present, mode, votes }: Meeting): DocumentData[] {
  if (mode === 'secret') return [];
  return members
    .filter(({ id }) => present.includes(id))
    .map(({ id, name }) => {
      const vote = votes[id];
      return { ten: plainText(name), bieu_quyet: vote ? voteLabel[vote] : 'Không biểu quyết' };
    });
}

function ruleData({ rule, setRule }: Council, { approvalBase }: Meeting): DocumentData {
  if (!rule) return { hd_quy_dinh: dots, hd_can_cu_quy_dinh: dots };
  const base = approvalBase ? approvalBaseLabel[approvalBase] : dots;
  const mark = setRule?.sourceMark ? ` (${setRule.sourceMark})` : '';
  return {
    hd_quy_dinh: `họp khi có mặt ${rule.quorum} tổng số thành viên hội đồng; thông qua khi ${rule.approve} ${base} đồng ý`,
    hd_can_cu_quy_dinh: rule.from === 'own' ? plainText(rule.basis) : `theo bộ tiêu chí${mark}`,
  };
}

function tallyData({ tally }: Council, meeting: Meeting): DocumentData {
  const isCounted = tally !== null && tally.cast > 0;
  const number = (count: number | undefined) => (isCounted && count !== undefined ? String(count) : dots);
  const isDecided = meeting.decidedAt !== null && tally !== null && tally.result !== null;
  return {
    hd_so_thanh_vien: tally && tally.members > 0 ? String(tally.members) : dots,
    hd_co_mat: tally && tally.members > 0 ? tally.quorum.text : `Có mặt ${dots}/${dots}`,
    hd_phieu_kin: meeting.mode === 'secret',
    hd_cong_khai: meeting.mode === 'open',
    hd_phat_ra: number(meeting.issued ?? tally?.present),
    hd_thu_ve: number(tally?.cast),
    hd_hop_le: number(tally?.valid),
    hd_khong_hop_le: number(tally?.counts.invalid),
    hd_dong_y: number(tally?.counts.agree),
    hd_khong_dong_y: number(tally?.counts.disagree),
    hd_khac: number(tally?.counts.other),
    hd_ket_qua: isCounted ? tally.approval.text : dots,
    hd_ket_luan: isDecided && tally.result ? councilResultLabel[tally.result] : dots,
  };
}
