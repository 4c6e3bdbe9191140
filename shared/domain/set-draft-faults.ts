import { codeSchema } from './criteria-codes.ts';
import { type CriteriaSet, criteriaSetSchema, type Indicator, type Source } from './criteria-set.ts';
import { criteriaSetFaults } from './criteria-set-faults.ts';
import { type SchemaProblem, schemaProblems } from './schema-problems.ts';
import type { SetDraft } from './set-draft.ts';
import { fieldWords, placeWords, reasonWords } from './set-draft-words.ts';

/** What stands in the way of publishing a draft. */
export type DraftFault = {
  /** The part of the draft to go to: "" the set itself, "criteria[0]", "criteria[0].indicators[2]", "conditions[1]". */
  place: string;
  /** The field in it, as in the JSON: "text", "requirement.dbsh". */
  field: string;
  /** Part and field in words: "Chỉ tiêu 2.1, nội dung". */
  where: string;
  reason: string;
};

/** Every fault of a draft, in the order of the draft; none means that it can be published. */
export function draftFaults(draft: SetDraft): DraftFault[] {
  const parsed = criteriaSetSchema.safeParse(draft);
  const schema = parsed.success ? [] : schemaProblems(parsed.error, draft);
  const rules = criteriaSetFaults(parsed.success ? parsed.data : repaired(draft, schema));
  const faults = [...schema, ...rules].map(problem => inWords(draft, problem));
  return faults
    .map((fault, at) => ({ fault, at, order: orderOf(fault.place) }))
    .sort((a, b) => a.order - b.order || a.at - b.at)
    .map(({ fault }) => fault);
}

/** Splits a place of the JSON into the part of the draft and the field in it. */
function splitPlace(path: string): { place: string; field: string } {
  const match = /^(criteria\[\d+\](?:\.indicators\[\d+\])?|conditions\[\d+\])\.?(.*)$/.exec(path);
  return match ? { place: match[1] ?? '', field: match[2] ?? '' } : { place: '', field: path };
}

function inWords(draft: SetDraft, problem: SchemaProblem): DraftFault {
  const { place, field } = splitPlace(problem.place);
  const words = [placeWords(draft, place), fieldWords(draft, field)].filter(Boolean).join(', ');
  return { place, field, where: words, reason: reasonWords(draft, place, field, problem.reason) };
}

const most = 1000;

function orderOf(place: string): number {
  if (place === '') return 0;
  const [first = 0, second = -1] = [...place.matchAll(/\d+/g)].map(match => Number(match[0]));
  return place.startsWith('conditions') ? most * most + first : (first + 1) * most + second + 1;
}

const silent: Source = { wording: 'unknown', checked: false, note: '' };

const optionalParts = ['groups', 'documents', 'councilRule', 'revocation', 'openCriteria', 'rule'] as const;

/** The draft with what is not in order taken out, so that the rest of it can be judged already. */
function repaired(draft: SetDraft, problems: readonly SchemaProblem[]): CriteriaSet {
  const parts = problems.map(({ place }) => splitPlace(place));
  const isBad = (place: string) => parts.some(part => part.place === place);
  const isHeadBad = (key: string) =>
    parts.some(({ place, field }) => place === '' && field.split(/[.[]/)[0] === key);
  const codeOr = (code: string, instead: string) => (codeSchema.safeParse(code).success ? code : instead);
  const rest: CriteriaSet = { ...draft };
  for (const part of optionalParts) if (isHeadBad(part)) delete rest[part];
  return {
    ...rest,
    period: isHeadBad('period') ? { from: 2000, to: 2100 } : draft.period,
    legalBasis: isHeadBad('legalBasis') ? [] : draft.legalBasis,
    criteria: draft.criteria.map((criterion, at) => ({
      ...criterion,
      ...(isBad(`criteria[${at}]`) && {
        code: codeOr(criterion.code, `x${at}`),
        rule: { all: true } as const,
      }),
      indicators: criterion.indicators.map((indicator, position) =>
        isBad(`criteria[${at}].indicators[${position}]`)
          ? repairedIndicator(
              indicator,
              parts.filter(({ place }) => place === `criteria[${at}].indicators[${position}]`),
              codeOr(indicator.code, `x${at}-${position}`),
            )
          : indicator,
      ),
    })),
    conditions: (draft.conditions ?? []).map((condition, at) =>
      isBad(`conditions[${at}]`)
        ? { id: codeOr(condition.id, `x${at}`), text: '…', unit: '', requirement: 'met', source: silent }
        : condition,
    ),
  };
}

/** Where only its words are wrong, its level is judged all the same. */
function repairedIndicator(
  indicator: Indicator,
  faults: readonly { field: string }[],
  code: string,
): Indicator {
  const blank: Indicator = {
    code,
    text: '…',
    unit: '',
    measure: { kind: 'boolean' },
    requirement: { default: 'met' },
    evidence: [],
    source: { ...silent, threshold: silent },
  };
  if (faults.some(({ field }) => /^(?:measure|requirement|unit|provincial)/.test(field))) return blank;
  const { measure, requirement, unit } = indicator;
  return { ...blank, measure, requirement, unit };
}
