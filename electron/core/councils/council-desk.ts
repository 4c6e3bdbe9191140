import type { Council } from '#shared/contract/councils.ts';
import { type Meeting, noBallots } from '#shared/domain/council.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { AppError } from '#shared/errors.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { type DossierRow, findDossier } from '../dossiers/dossiers-sql.ts';
import { mustBeJudgeable } from '../packages/received-check-sql.ts';
import type { Db } from '../workspace/database.ts';
import { type StoredMeeting, viewCouncil } from './council-view.ts';
import { findLastUsed, listMeetings, pendingBallots } from './councils-sql.ts';

export type CouncilDesk = ReturnType<typeof createCouncilDesk>;

/** The council of a received dossier as it lies in the database, to be looked at or changed. */
export function createCouncilDesk({
  db,
  dossiers,
  changes,
  newId,
}: {
  db: Db;
  dossiers: DossierService;
  changes: ChangeLog;
  newId: () => string;
}) {
  /** @throws AppError notFound, notReceived */
  function mustFindReceived(dossierId: string): DossierRow {
    const row = dossiers.mustFind(dossierId);
    if (row.folder === null) throw new AppError('notReceived', { id: dossierId });
    return row;
  }

  /** @throws AppError notFound, notReceived, packageNotIntact */
  function mustFindJudgeable(dossierId: string): DossierRow {
    const row = mustFindReceived(dossierId);
    mustBeJudgeable(db, dossierId);
    return row;
  }

  const findCurrent = (dossierId: string): StoredMeeting | undefined => listMeetings(db, dossierId).at(-1);

  function mustFindCurrent(dossierId: string): StoredMeeting {
    const current = findCurrent(dossierId);
    if (!current) throw refused('hồ sơ này chưa có hội đồng');
    return current;
  }

  function lastUsed(dossierId: string) {
    const found = findLastUsed(db, dossierId);
    if (!found) return undefined;
    const row = findDossier(db, found.dossierId);
    return row && { row, meeting: found.meeting };
  }

  function view(dossierId: string): Council {
    const row = mustFindReceived(dossierId);
    const last = lastUsed(dossierId);
    return viewCouncil({
      dossierId,
      meetings: listMeetings(db, dossierId),
      set: dossiers.partsOf(row).set,
      pending: pendingBallots(db, dossierId),
      last: last
        ? {
            councilName: last.meeting.councilName,
            unit: unitText(last.row),
            members: last.meeting.members.length,
          }
        : null,
    });
  }

  function put(dossierId: string, what: string, number: number, after: Meeting): Council {
    changes.apply({ dossierId, what }, [{ kind: 'councilMeeting', key: String(number), after }]);
    return view(dossierId);
  }

  /** Changes the meeting that goes on; what was concluded is not changed behind its back. */
  function change(dossierId: string, what: string, amend: (meeting: Meeting) => Meeting): Council {
    mustFindJudgeable(dossierId);
    const { number, meeting } = mustFindCurrent(dossierId);
    mustBeOpen(meeting);
    return put(dossierId, what, number, amend(meeting));
  }

  /** Members, name and decision of the council that was used last; its rule too where the set is the same. */
  function takenOver(row: DossierRow): Partial<Meeting> {
    const last = lastUsed(row.id);
    if (!last) throw refused('máy này chưa có hội đồng nào để lấy lại');
    const { councilName, establishedBy, members, rule, approvalBase } = last.meeting;
    const isSameSet = last.row.setDigest === row.setDigest;
    return {
      councilName,
      establishedBy,
      members: members.map(member => ({ ...member, id: newId() })),
      ...(isSameSet ? { rule, approvalBase } : {}),
    };
  }

  /** The same council, with nothing said or counted yet. */
  function again({ councilName, establishedBy, members, rule, approvalBase, mode }: Meeting) {
    return { councilName, establishedBy, members, rule, approvalBase, mode, counts: noBallots };
  }

  return { view, put, change, findCurrent, mustFindCurrent, mustFindJudgeable, takenOver, again };
}

/** @throws AppError councilRefused */
export function mustBeOpen({ decidedAt }: Meeting): void {
  if (decidedAt !== null) throw refused('cuộc họp đã kết luận; hãy bỏ kết luận rồi sửa');
}

export function refused(reason: string): AppError {
  return new AppError('councilRefused', { reason });
}
