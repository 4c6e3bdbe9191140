import type { DossierCheck, DossierFinding } from '#shared/contract/checks.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { CheckPaper, CheckSurvey } from '#shared/domain/checks/picture.ts';
import { runChecks } from '#shared/domain/checks/run-checks.ts';
import { vietnamToday } from '#shared/domain/due-date.ts';
import { AppError } from '#shared/errors.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import type { Db } from '../workspace/database.ts';
import type { Folders } from '../workspace/folders.ts';
import { checkPicture } from './check-picture.ts';
import { listIgnored } from './checks-sql.ts';

export type CheckService = ReturnType<typeof createCheckService>;

/** What keeps a dossier from being submitted, and what of it the office left as it is. */
export function createCheckService({
  db,
  folders,
  dossiers,
  changes,
  papersOf,
  surveyOf,
  now,
}: {
  db: Db;
  folders: Folders;
  dossiers: DossierService;
  changes: ChangeLog;
  /** The papers of a whole dossier of ours. */
  papersOf: (dossierId: string) => readonly CheckPaper[];
  surveyOf: (dossierId: string) => CheckSurvey | null;
  now: () => Date;
}) {
  function check({
    dossierId,
    forPublic = false,
  }: {
    dossierId: string;
    forPublic?: boolean | undefined;
  }): DossierCheck {
    const dossier = dossiers.get({ dossierId });
    const { folder } = dossiers.mustFind(dossierId);
    const isOwnWhole = folder === null && dossier.part === null;
    const picture = checkPicture({
      db,
      folders,
      dossier,
      folder,
      papers: isOwnWhole ? papersOf(dossierId) : [],
      survey: isOwnWhole ? surveyOf(dossierId) : null,
      today: vietnamToday(now()),
      forPublic,
    });
    const ignored = listIgnored(db, dossierId);
    const problems: DossierCheck['problems'] = [];
    const left: DossierCheck['ignored'] = [];
    const findings = withPeople(runChecks(picture), dossier);
    for (const finding of findings) {
      const row = ignored.get(finding.key);
      if (finding.canIgnore && row?.said === finding.message)
        left.push({ ...finding, reason: row.reason, ignoredAt: row.ignoredAt });
      else problems.push(finding);
    }
    return { ready: problems.every(({ severity }) => severity === 'look'), problems, ignored: left };
  }

  /** With what only matters to a copy without personal data: it may be left too. */
  function all(dossierId: string): DossierCheck {
    return check({ dossierId, forPublic: true });
  }

  return {
    check,

    ignore({ dossierId, key, reason }: { dossierId: string; key: string; reason: string }): DossierCheck {
      dossiers.mustFindWritable(dossierId);
      const { problems, ignored } = all(dossierId);
      const finding = [...problems, ...ignored].find(each => each.key === key);
      if (!finding)
        throw new AppError('invalidInput', { problems: ['điều này không còn trong danh sách kiểm tra'] });
      if (!finding.canIgnore)
        throw new AppError('invalidInput', {
          problems: [`“${finding.title}” phải sửa, không bỏ qua được`],
        });
      changes.apply({ dossierId, what: `Bỏ qua khi kiểm tra: ${finding.message}`, why: reason }, [
        {
          kind: 'ignoredFinding',
          key,
          after: { reason: reason.normalize('NFC'), said: finding.message },
        },
      ]);
      return check({ dossierId });
    },

    heed({ dossierId, key }: { dossierId: string; key: string }): DossierCheck {
      dossiers.mustFindWritable(dossierId);
      const finding = all(dossierId).ignored.find(each => each.key === key);
      changes.apply({ dossierId, what: `Xem lại khi kiểm tra: ${finding?.message ?? key}` }, [
        { kind: 'ignoredFinding', key, after: null },
      ]);
      return check({ dossierId });
    },

    /** What was left as it is, as a package shows it. */
    leftForPackage: (dossierId: string): { indicator: string; message: string; reason: string }[] =>
      all(dossierId).ignored.map(({ indicator, message, reason }) => ({ indicator, message, reason })),
  };
}

function withPeople(findings: ReturnType<typeof runChecks>, dossier: Dossier): DossierFinding[] {
  const rows = [...dossier.criteria.flatMap(({ indicators }) => indicators), ...dossier.conditions];
  const assignments = new Map(rows.map(({ code, assignment }) => [code, assignment]));
  return findings.map(finding => {
    const assignment = assignments.get(finding.indicator);
    return { ...finding, person: assignment?.person ?? null, dueOn: assignment?.dueOn ?? null };
  });
}
