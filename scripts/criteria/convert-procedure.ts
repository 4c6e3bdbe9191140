import type { Comparison, CriteriaSet, Wording } from '#shared/domain/criteria-set.ts';
import { parseRequirement } from '#shared/domain/requirement-text.ts';
import { provenance } from './provenance.ts';
import type { RawProcedure } from './raw-set.ts';

const former =
  'Theo giai đoạn 2021–2025, nêu ra làm điểm xuất phát: chưa biết quy định thay thế Quyết định 18/2022/QĐ-TTg.';

/** Conditions, papers and council rule of a commune set. For the period after, nothing of it is known to hold. */
export function convertProcedure(
  raw: RawProcedure,
  use: 'own' | 'ofFormerPeriod',
): Required<Pick<CriteriaSet, 'conditions' | 'documents' | 'councilRule'>> {
  const source = (wording: Wording, where: string | null, note: string) =>
    use === 'own' ? provenance(wording, where, [note]) : provenance('unknown', where, [former, note]);
  return {
    conditions: raw.conditions.map(condition => ({
      id: condition.id,
      text: condition.text,
      requirement: condition.threshold === null ? 'unknown' : readLevel(condition.threshold),
      unit: condition.unit,
      source: source(condition.provenance, condition.source, condition.note),
    })),
    documents: raw.documents.map(document => ({
      ...document,
      source: source(raw.documents_provenance, null, raw.documents_note),
    })),
    councilRule: {
      quorum: readComparison(raw.council.quorum),
      approve: readComparison(raw.council.approve),
      source: source(raw.council.provenance, null, raw.council.note),
    },
  };
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
