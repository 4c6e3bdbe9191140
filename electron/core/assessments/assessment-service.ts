import type { CriterionRow, Dossier } from '#shared/contract/dossiers.ts';
import { conditionsCode } from '#shared/domain/condition.ts';
import type { Indicator } from '#shared/domain/criteria-set.ts';
import { entryFitsMeasure } from '#shared/domain/entry.ts';
import { requirementFitsMeasure } from '#shared/domain/requirement.ts';
import { ruleVerdict } from '#shared/domain/rule-verdict.ts';
import { type Assessment, emptyAssessment } from '#shared/domain/verdict.ts';
import { AppError } from '#shared/errors.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { viewDossier } from '../dossiers/dossier-view.ts';
import type { DossierRow } from '../dossiers/dossiers-sql.ts';
import { deleteUnconfirmed } from '../dossiers/set-move-sql.ts';
import type { Db } from '../workspace/database.ts';
import { listAssessments, upsertAssessment } from './assessments-sql.ts';

type Assessed = { criterion: CriterionRow; result: Dossier['result'] };

const answers = ['entry', 'notApplicable', 'override'] as const;

export function createAssessmentService({
  db,
  dossiers,
  now,
}: {
  db: Db;
  dossiers: DossierService;
  now: () => Date;
}) {
  function view(row: DossierRow, code: string): Assessed {
    const dossier = viewDossier(dossiers.partsOf(row));
    const groups = [...dossier.criteria, conditionsGroup(dossier)];
    const criterion = groups.find(({ indicators }) => indicators.some(each => each.code === code));
    if (!criterion) throw new AppError('notFound', { what: 'indicator', id: code });
    return { criterion, result: dossier.result };
  }

  return {
    set({
      dossierId,
      code,
      change,
    }: {
      dossierId: string;
      code: string;
      change: AssessmentChange;
    }): Assessed {
      const row = dossiers.mustFindWritable(dossierId);
      const indicator = dossiers.mustFindAssessed(row, code);
      const before = listAssessments(db, dossierId).get(code) ?? emptyAssessment;
      const assessment = changed(before, change);
      // What an earlier version of the set left behind may no longer fit; it must not keep a note from being written.
      checkAssessment(indicator, { ...assessment, entry: change.entry ?? null, local: change.local ?? null });
      db.transaction(() => {
        upsertAssessment(db, { dossierId, code, assessment, updatedAt: now().toISOString() });
        // Answered anew, with the changed indicator before one's eyes; a note is not an answer.
        if (answers.some(field => change[field] !== undefined)) deleteUnconfirmed(db, dossierId, code);
        dossiers.touch(dossierId);
      })();
      return view(row, code);
    },

    confirm({ dossierId, code }: { dossierId: string; code: string }): Assessed {
      const row = dossiers.mustFindWritable(dossierId);
      const indicator = dossiers.mustFindAssessed(row, code);
      checkAssessment(indicator, listAssessments(db, dossierId).get(code) ?? emptyAssessment);
      db.transaction(() => {
        deleteUnconfirmed(db, dossierId, code);
        dossiers.touch(dossierId);
      })();
      return view(row, code);
    },
  };
}

/** All conditions where an answer has room for the rows of a criterion. */
function conditionsGroup({ conditions, result }: Dossier): CriterionRow {
  return {
    code: conditionsCode,
    name: 'Điều kiện ngoài các tiêu chí',
    verdict: ruleVerdict({ all: true }, conditions),
    sourceMark: null,
    indicatorsMet: result.conditionsMet,
    indicators: conditions,
  };
}

/** Fields that are not given stay as they are. */
type AssessmentChange = { [K in keyof Assessment]?: Assessment[K] | undefined };

function changed(before: Assessment, change: AssessmentChange): Assessment {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { ...before, ...given };
}

function checkAssessment(indicator: Indicator, { entry, local, override, notApplicable }: Assessment): void {
  const { code, measure } = indicator;
  if (entry && !entryFitsMeasure(measure, entry))
    throw new AppError('entryRefused', { code, reason: 'kết quả nhập vào không cùng loại với chỉ tiêu' });
  if (local && !requirementFitsMeasure(local.requirement, measure))
    throw new AppError('entryRefused', { code, reason: 'mức của tỉnh không cùng loại với chỉ tiêu' });
  if (override?.reason.trim() === '' || notApplicable?.reason.trim() === '')
    throw new AppError('reasonMissing', { code });
  if (local?.decision.trim() === '')
    throw new AppError('entryRefused', { code, reason: 'cần ghi số quyết định của mức do tỉnh quy định' });
}
