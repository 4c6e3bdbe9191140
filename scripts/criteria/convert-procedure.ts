import type { Comparison, Condition, CriteriaSet, Wording } from '#shared/domain/criteria-set.ts';
import { parseRequirement } from '#shared/domain/requirement-text.ts';
import { provenance } from './provenance.ts';
import type { RawProcedure, RawSet } from './raw-set.ts';
import type { RatioLabels, Recipe } from './recipe.ts';

const former =
  'Theo giai đoạn 2021–2025, nêu ra làm điểm xuất phát: chưa biết quy định thay thế Quyết định 18/2022/QĐ-TTg.';

/** What is asked about in a rate of the conditions; our words, not the law's. */
const ratios: RatioLabels = {
  'hai-long': { numerator: 'Số người hài lòng', denominator: 'Tổng số người được hỏi' },
};

type Procedure = Required<Pick<CriteriaSet, 'conditions' | 'documents' | 'councilRule'>> &
  Pick<CriteriaSet, 'revocation'>;

/** Conditions, papers and council rule of a commune set. For the period after, nothing of it is known to hold. */
export function convertProcedure(
  raw: RawProcedure,
  use: 'own' | 'ofFormerPeriod',
  level: CriteriaSet['level'],
): Procedure {
  const source = (wording: Wording, where: string | null, note: string) =>
    use === 'own' ? provenance(wording, where, [note]) : provenance('unknown', where, [former, note]);
  const revocation = use === 'own' ? revocationOf(raw, level) : undefined;
  return {
    conditions: raw.conditions.map(condition => {
      const labels = ratios[condition.id];
      return {
        id: condition.id,
        text: condition.text,
        requirement: condition.threshold === null ? 'unknown' : readLevel(condition.threshold),
        unit: condition.unit,
        ...(labels === undefined ? {} : { measure: { kind: 'ratio' as const, ...labels } }),
        source: source(condition.provenance, condition.source, condition.note),
      };
    }),
    documents: raw.documents.map(document => ({
      ...document,
      source: source(raw.documents_provenance, null, raw.documents_note),
    })),
    councilRule: {
      quorum: readComparison(raw.council.quorum),
      approve: readComparison(raw.council.approve),
      source: source(raw.council.provenance, null, raw.council.note),
    },
    ...(revocation === undefined ? {} : { revocation }),
  };
}

/** Only for the sets by whose criteria a recognition is withdrawn. */
function revocationOf(raw: RawProcedure, level: CriteriaSet['level']): CriteriaSet['revocation'] {
  const { text, at_share, or_share, with_one_of, provenance: wording, source, note } = raw.revocation;
  const codes = with_one_of[level];
  return (
    codes && {
      atShare: at_share,
      orShare: or_share,
      withOneOf: codes,
      decision: `Quyết định ${raw.decision}`,
      source: provenance(wording, source, [text, note]),
    }
  );
}

/** What a collected file demands outside its criteria. */
export function convertStatements(raw: RawSet, recipe: Recipe): Condition[] {
  const statements = [...(raw.preconditions ?? []), raw.precondition, raw.rule].filter(
    each => each !== undefined,
  );
  const named = recipe.conditions ?? [];
  if (statements.length !== named.length)
    throw new Error(`${raw.id}: ${statements.length} conditions to name`);
  return statements.map(({ text, provenance: wording, source, note }, at) => {
    const name = named[at];
    if (!name) throw new Error(`${raw.id}: condition ${at} has no name`);
    return { ...name, text, source: provenance(wording, source, [note]) };
  });
}

function readLevel(words: string) {
  const read = parseRequirement(words);
  if (read === undefined) throw new Error(`not understood: ${words}`);
  return read;
}

function readComparison(words: string): Comparison {
  const read = readLevel(words);
  if (typeof read === 'string' || !('op' in read)) throw new Error(`not a comparison: ${words}`);
  return read;
}
