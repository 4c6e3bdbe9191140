import { conditionIndicator } from './condition.ts';
import type { CriteriaSet, Indicator } from './criteria-set.ts';
import type { SurveyDefinition } from './survey.ts';
import { foldVietnamese } from './vietnamese.ts';

const levelWords: Record<CriteriaSet['level'], string> = {
  ntm: 'đạt chuẩn nông thôn mới',
  advanced: 'đạt chuẩn nông thôn mới nâng cao',
  exemplary: 'đạt chuẩn nông thôn mới kiểu mẫu',
  modern: 'đạt chuẩn nông thôn mới hiện đại',
  smart: 'thông minh',
  digital: 'đạt các mục tiêu chuyển đổi số',
};
const unitWords: Record<CriteriaSet['unitKind'], string> = { commune: 'xã', village: 'thôn' };

/** What a survey asks when nobody said otherwise: each criterion, and the question common to all. */
export function startingSurvey(
  set: Pick<CriteriaSet, 'criteria' | 'level' | 'unitKind'>,
  village: { id: string; name: string } | null,
): SurveyDefinition {
  const questions = set.criteria.map(({ name }, id) => ({ id, text: name }));
  const common = {
    id: questions.length,
    text: `Đề nghị công nhận ${unitWords[set.unitKind]} ${levelWords[set.level]}`,
  };
  return {
    questions: [...questions, common],
    villages: village ? [{ ...village, households: null, issued: null }] : [],
    mainQuestion: common.id,
    heldFrom: null,
    heldTo: null,
  };
}

/** The condition of a set that a survey answers, as an indicator; undefined where the set has none. */
export function satisfactionCondition({
  conditions = [],
}: Pick<CriteriaSet, 'conditions'>): Indicator | undefined {
  return conditions.map(conditionIndicator).find(({ code, text, measure }) => {
    const isMeant = code === 'hai-long' || /\bhai long\b/.test(foldVietnamese(text));
    return isMeant && measure.kind === 'ratio';
  });
}
