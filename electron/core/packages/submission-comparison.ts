import type { SubmissionDifference } from '#shared/contract/packages.ts';
import { compareContents, type SubmissionContent } from '#shared/domain/submission-content.ts';
import { AppError } from '#shared/errors.ts';
import type { DossierService } from '../dossiers/dossier-service.ts';
import type { DossierParts } from '../dossiers/dossier-view.ts';
import type { Db } from '../workspace/database.ts';
import type { AttachmentsOf } from './attachments.ts';
import { planSubmission, submissionContentOf } from './plan-submission.ts';
import { findSubmissionContent, listSubmissions } from './submissions-sql.ts';

type Side = { number: number | null; createdAt: string; content: SubmissionContent };

/** What changed between what was handed over, each submission as it was frozen. */
export function createSubmissionComparison({
  db,
  dossiers,
  attachmentsOf,
  now,
}: {
  db: Db;
  dossiers: DossierService;
  attachmentsOf: AttachmentsOf;
  now: () => Date;
}) {
  /** @throws AppError notFound for a submission that was made before its content was kept */
  async function sideOf(parts: DossierParts, number: number | null): Promise<Side> {
    if (number === null) {
      const { contents } = planSubmission(parts, undefined, now(), await attachmentsOf(parts.row.id));
      return { number, createdAt: contents.submission.createdAt, content: submissionContentOf(contents) };
    }
    const submission = listSubmissions(db, parts.row.id).find(each => each.number === number);
    const content = findSubmissionContent(db, parts.row.id, number);
    if (!submission || !content) throw new AppError('notFound', { what: 'submission', id: String(number) });
    return { number, createdAt: submission.createdAt, content };
  }

  return {
    async compareSubmissions({
      dossierId,
      from,
      to,
    }: {
      dossierId: string;
      from: number;
      to: number | null;
    }): Promise<SubmissionDifference> {
      const parts = dossiers.partsOf(dossiers.mustFind(dossierId));
      const [before, after] = [await sideOf(parts, from), await sideOf(parts, to)];
      const { results, files, papers } = compareContents(before.content, after.content);
      const { criteria, conditions } = dossiers.get({ dossierId });
      const named = new Map([
        ...criteria
          .flatMap(each => each.indicators)
          .map(row => [row.code, { label: row.code, row }] as const),
        ...conditions.map((row, index) => [row.code, { label: `ĐK ${index + 1}`, row }] as const),
      ]);
      return {
        before: { number: before.number, createdAt: before.createdAt },
        after: { number: after.number, createdAt: after.createdAt },
        results: results.map(each => {
          const { label, row } = named.get(each.code) ?? { label: each.code, row: undefined };
          return { ...each, label, text: row?.text ?? '' };
        }),
        files,
        papers,
      };
    },
  };
}
