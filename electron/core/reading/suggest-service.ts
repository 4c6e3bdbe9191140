import { setImmediate as pause } from 'node:timers/promises';
import type { IndicatorSuggestion } from '#shared/contract/evidence-reading.ts';
import {
  type SuggestionModel,
  suggestIndicators,
  suggestionModel,
} from '#shared/domain/indicator-suggest.ts';
import type { CriteriaService } from '../criteria/criteria-service.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import type { Db } from '../workspace/database.ts';
import { findReadText } from './reading-sql.ts';
import { unpackText } from './words-sql.ts';

type NamedFile = { name: string; folder?: string | undefined; evidenceId?: string | undefined };

export type SuggestService = ReturnType<typeof createSuggestService>;

/** Which indicators files may prove, from how they are named and what they say. */
export function createSuggestService({
  db,
  criteria,
  dossiers,
}: {
  db: Db;
  criteria: CriteriaService;
  dossiers: DossierService;
}) {
  const models = new Map<string, SuggestionModel>();

  function modelOf(setDigest: string): SuggestionModel {
    const known = models.get(setDigest);
    if (known) return known;
    const model = suggestionModel(criteria.mustFindUsed(setDigest));
    models.set(setDigest, model);
    return model;
  }

  return {
    async suggest({ dossierId, files }: { dossierId: string; files: NamedFile[] }) {
      const model = modelOf(dossiers.mustFind(dossierId).setDigest);
      const answers: { suggestions: IndicatorSuggestion[] }[] = [];
      for (const { name, folder = '', evidenceId } of files) {
        const read = evidenceId === undefined ? undefined : findReadText(db, dossierId, evidenceId);
        const text = read?.packed ? unpackText(read.packed) : '';
        const subject = read?.subject ?? read?.suggested?.subject ?? '';
        answers.push({ suggestions: suggestIndicators(model, { name, folder, subject, text }) });
        // Thousands of files must not keep a keystroke waiting.
        await pause();
      }
      return answers;
    },
  };
}
