import type { CriterionRow, Dossier } from '#shared/contract/dossiers.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { conditionsCode } from '#shared/domain/condition.ts';
import type { Indicator } from '#shared/domain/criteria-set.ts';
import { entryFitsMeasure } from '#shared/domain/entry.ts';
import { requirementFitsMeasure } from '#shared/domain/requirement.ts';
import { ruleVerdict } from '#shared/domain/rule-verdict.ts';
import { type Assessment, emptyAssessment } from '#shared/domain/verdict.ts';
import { AppError } from '#shared/errors.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { Edit } from '../changes/recorded-kinds.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { viewDossier } from '../dossiers/dossier-view.ts';
import type { DossierRow } from '../dossiers/dossiers-sql.ts';
import type { Db } from '../workspace/database.ts';
import { findAssessment } from './assessments-sql.ts';
import { type AssessmentChange, changeReason, changeWords } from './change-words.ts';

type Assessed = { criterion: CriterionRow; result: Dossier['result'] };
type ManyAssessed = {
  criteria: CriterionRow[];
  conditions: CriterionRow | null;
  result: Dossier['result'];
};
type Item = { code: string; change: AssessmentChange; seen?: AssessmentChange | undefined };

const answers = ['entry', 'notApplicable', 'override'] as const;

export type AssessmentService = ReturnType<typeof createAssessmentService>;

export function createAssessmentService({
  db,
  dossiers,
  changes,
}: {
  db: Db;
  dossiers: DossierService;
  changes: ChangeLog;
}) {
  function viewMany(row: DossierRow, codes: ReadonlySet<string>): ManyAssessed {
    const dossier = viewDossier(dossiers.partsOf(row));
    const isTouched = ({ indicators }: CriterionRow) => indicators.some(({ code }) => codes.has(code));
    const conditions = conditionsGroup(dossier);
    return {
      criteria: dossier.criteria.filter(isTouched),
      conditions: isTouched(conditions) ? conditions : null,
      result: dossier.result,
    };
  }

  function view(row: DossierRow, code: string): Assessed {
    const { criteria, conditions, result } = viewMany(row, new Set([code]));
    const criterion = criteria[0] ?? conditions;
    if (!criterion) throw new AppError('notFound', { what: 'indicator', id: code });
    return { criterion, result };
  }

  function write(row: DossierRow, items: readonly Item[], what?: string): void {
    const indicators = dossiers.listAssessed(row);
    const standing = new Map<string, Assessment>();
    const edits = items.flatMap(({ code, change, seen = {} }): Edit[] => {
      const indicator = mustBeAssessed(indicators, code);
      const before = standing.get(code) ?? findAssessment(db, row.id, code) ?? emptyAssessment;
      if (canonicalJson(before) !== canonicalJson(changed(before, seen)))
        throw new AppError('answerChanged', { code });
      const after = changed(before, change);
      standing.set(code, after);
      // What an earlier version of the set left behind may no longer fit; it must not keep a note from being written.
      checkAssessment(indicator, { ...after, entry: change.entry ?? null, local: change.local ?? null });
      const edit: Edit = { kind: 'assessment', key: code, after: isEmpty(after) ? null : after };
      // Answered anew, with the changed indicator before one's eyes; a note is not an answer.
      const isAnswer = answers.some(field => change[field] !== undefined);
      return isAnswer ? [edit, { kind: 'unconfirmed', key: code, after: null }] : [edit];
    });
    const words = items.map(({ code, change }) => changeWords(mustBeAssessed(indicators, code), change));
    const why = [...new Set(items.map(({ change }) => changeReason(change)))].filter(reason => reason !== '');
    changes.apply(
      {
        dossierId: row.id,
        what: what ?? (words.length === 1 ? (words[0] ?? '') : `Sửa ${words.length} chỉ tiêu`),
        why: why.join('; '),
      },
      edits,
    );
  }

  return {
    set({ dossierId, ...item }: { dossierId: string } & Item): Assessed {
      const row = dossiers.mustFindWritable(dossierId);
      write(row, [item]);
      return view(row, item.code);
    },

    setMany(input: { dossierId: string; what?: string | undefined; items: Item[] }): ManyAssessed {
      const row = dossiers.mustFindWritable(input.dossierId);
      write(row, input.items, input.what);
      return viewMany(row, new Set(input.items.map(({ code }) => code)));
    },

    confirm({ dossierId, code }: { dossierId: string; code: string }): Assessed {
      const row = dossiers.mustFindWritable(dossierId);
      const indicator = mustBeAssessed(dossiers.listAssessed(row), code);
      checkAssessment(indicator, findAssessment(db, dossierId, code) ?? emptyAssessment);
      changes.apply({ dossierId, what: `Xác nhận ${code}` }, [
        { kind: 'unconfirmed', key: code, after: null },
      ]);
      return view(row, code);
    },
  };
}

function mustBeAssessed(indicators: ReadonlyMap<string, Indicator>, code: string): Indicator {
  const indicator = indicators.get(code);
  if (!indicator) throw new AppError('notFound', { what: 'indicator', id: code });
  return indicator;
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

function changed(before: Assessment, change: AssessmentChange): Assessment {
  const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  return { ...before, ...given };
}

function isEmpty(assessment: Assessment): boolean {
  return canonicalJson(assessment) === canonicalJson(emptyAssessment);
}

/** @throws AppError entryRefused, reasonMissing */
export function checkAssessment(
  indicator: Indicator,
  { entry, local, override, notApplicable }: Assessment,
): void {
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
