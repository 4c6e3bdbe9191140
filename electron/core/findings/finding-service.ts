import type { ReviewFinding } from '#shared/contract/findings.ts';
import type { FindingAnswer } from '#shared/domain/finding.ts';
import { AppError } from '#shared/errors.ts';
import type { ChangeLog } from '../changes/change-log.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import { findEvidence } from '../evidence/evidence-sql.ts';
import type { Db } from '../workspace/database.ts';

export type FindingService = ReturnType<typeof createFindingService>;

/** What the office that made a dossier says to the findings of its reviewers. */
export function createFindingService({
  db,
  dossiers,
  changes,
  person,
}: {
  db: Db;
  dossiers: DossierService;
  changes: ChangeLog;
  /** The name of whoever works here. */
  person: () => string;
}) {
  function mustFind(dossierId: string, id: string): ReviewFinding {
    const finding = dossiers.get({ dossierId }).findings.find(each => each.id === id);
    if (!finding) throw new AppError('notFound', { what: 'finding', id });
    return finding;
  }

  return {
    answer({
      dossierId,
      id,
      change,
    }: {
      dossierId: string;
      id: string;
      change: { [K in keyof Omit<FindingAnswer, 'by'>]?: FindingAnswer[K] | undefined };
    }): ReviewFinding {
      dossiers.mustFindWritable(dossierId);
      const { answer, label } = mustFind(dossierId, id);
      const strange = change.evidenceIds?.find(each => findEvidence(db, each)?.dossierId !== dossierId);
      if (strange !== undefined) throw new AppError('notFound', { what: 'evidence', id: strange });
      const before = answer ?? { note: '', evidenceIds: [], state: 'open' as const };
      const after = {
        note: (change.note ?? before.note).normalize('NFC'),
        evidenceIds: [...new Set(change.evidenceIds ?? before.evidenceIds)],
        state: change.state ?? before.state,
        by: person().slice(0, 200),
      };
      const isEmpty = after.note === '' && after.evidenceIds.length === 0 && after.state === 'open';
      changes.apply({ dossierId, what: wordsOf(label, change.state) }, [
        { kind: 'findingAnswer', key: id, after: isEmpty ? null : after },
      ]);
      return mustFind(dossierId, id);
    },
  };
}

function wordsOf(label: string, state: FindingAnswer['state'] | undefined): string {
  if (state === 'answered') return `Trả lời xong yêu cầu bổ sung ${label}`;
  return state === 'open' ? `Mở lại yêu cầu bổ sung ${label}` : `Trả lời yêu cầu bổ sung ${label}`;
}
