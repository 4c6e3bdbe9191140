import type { DossierCheck, DossierFinding } from '#shared/contract/checks.ts';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { Survey } from '#shared/contract/surveys.ts';
import type { CheckPaper, CheckSurvey } from '#shared/domain/checks/picture.ts';
import { runChecks } from '#shared/domain/checks/run-checks.ts';
import type { LeftFinding } from '#shared/domain/dossier-json.ts';
import { vietnamToday } from '#shared/domain/due-date.ts';
import { AppError } from '#shared/errors.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { viewDossier } from '../dossiers/dossier-view.ts';
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
  /** The papers of a whole dossier, of a received one those of its package. */
  papersOf: (dossierId: string) => Promise<readonly CheckPaper[]>;
  surveyOf: (dossierId: string) => Survey | null;
  now: () => Date;
}) {
  async function check({
    dossierId,
    forPublic = false,
  }: {
    dossierId: string;
    forPublic?: boolean | undefined;
  }): Promise<DossierCheck> {
    const row = dossiers.mustFind(dossierId);
    const { folder } = row;
    const parts = dossiers.partsOf(row);
    // The state of the dossier is not asked for: it costs a digest of everything.
    const dossier = viewDossier(parts);
    const picture = checkPicture({
      db,
      folders,
      dossier,
      evidence: parts.evidence,
      folder,
      papers: dossier.part === null ? await papersOf(dossierId) : [],
      survey: dossier.part === null ? viewSurvey(surveyOf(dossierId)) : null,
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
  function all(dossierId: string): Promise<DossierCheck> {
    return check({ dossierId, forPublic: true });
  }

  return {
    check,

    async ignore({
      dossierId,
      key,
      reason,
    }: {
      dossierId: string;
      key: string;
      reason: string;
    }): Promise<DossierCheck> {
      dossiers.mustFindWritable(dossierId);
      const { problems, ignored } = await all(dossierId);
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

    async heed({ dossierId, key }: { dossierId: string; key: string }): Promise<DossierCheck> {
      dossiers.mustFindWritable(dossierId);
      const { ignored } = await all(dossierId);
      const finding = ignored.find(each => each.key === key);
      changes.apply({ dossierId, what: `Xem lại khi kiểm tra: ${finding?.message ?? key}` }, [
        { kind: 'ignoredFinding', key, after: null },
      ]);
      return check({ dossierId });
    },

    /** What was left as it is, as a package shows it. */
    async leftForPackage(dossierId: string): Promise<LeftFinding[]> {
      if (listIgnored(db, dossierId).size === 0) return [];
      const { ignored } = await all(dossierId);
      return ignored.map(({ indicator, message, reason }) => ({ indicator, message, reason }));
    },
  };
}

function viewSurvey(survey: Survey | null): CheckSurvey | null {
  return survey && { ballots: survey.totals.ballots, condition: survey.condition };
}

function withPeople(findings: ReturnType<typeof runChecks>, dossier: Dossier): DossierFinding[] {
  const rows = [...dossier.criteria.flatMap(({ indicators }) => indicators), ...dossier.conditions];
  const assignments = new Map(rows.map(({ code, assignment }) => [code, assignment]));
  return findings.map(finding => {
    const assignment = assignments.get(finding.indicator);
    return { ...finding, person: assignment?.person ?? null, dueOn: assignment?.dueOn ?? null };
  });
}
