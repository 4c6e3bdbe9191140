import type { MergedReviewView, ReviewFinding } from '#shared/contract/findings.ts';
import type { CriteriaSet } from '#shared/domain/criteria-set.ts';
import {
  closingFinding,
  type FindingAnswer,
  type FindingContent,
  stateOfFinding,
} from '#shared/domain/finding.ts';
import { storeUrl } from '../evidence/evidence-view.ts';
import { targetNames } from '../reviews/target-names.ts';
import type { Db } from '../workspace/database.ts';
import { listAnswers, listFacts } from './facts-sql.ts';
import { listReceivedFindings } from './received-findings-sql.ts';

/** A finding as it is kept: what was said and what was answered. */
export type KeptFinding = {
  id: string;
  content: FindingContent;
  answer: (FindingAnswer & { at: string }) | null;
};

/** The findings of a dossier: of an own one those that were merged, of a received one those its package tells of. */
export function keptFindings(db: Db, { id, folder }: { id: string; folder: string | null }): KeptFinding[] {
  if (folder !== null) return listReceivedFindings(db, id);
  const answers = listAnswers(db, id);
  return listFacts(db, id, 'finding').map(({ id: findingId, fact }) => ({
    id: findingId,
    content: fact,
    answer: answers.get(findingId) ?? null,
  }));
}

/** The reviews that stand in a dossier of our own, the first one first. */
export function mergedReviews(db: Db, dossierId: string): MergedReviewView[] {
  return listFacts(db, dossierId, 'mergedReview').map(({ id, at, fact }) => ({
    ...fact,
    fileDigest: id,
    at,
  }));
}

/** In the order of the set, of one target the earliest submission first. */
export function viewFindings(
  kept: readonly KeptFinding[],
  { set, year, isReceived }: { set: CriteriaSet; year: number; isReceived: boolean },
): ReviewFinding[] {
  if (kept.length === 0) return [];
  const names = targetNames(set, year);
  const order = new Map([...names.keys()].map((target, index) => [target, index]));
  const placeOf = ({ content }: KeptFinding) => order.get(content.target) ?? order.size;
  // A review may hold thousands of opinions: each is only held against what was said of the same target.
  const saidOf = new Map<string, FindingContent[]>();
  for (const { content } of kept) {
    const said = saidOf.get(content.target);
    if (said) said.push(content);
    else saidOf.set(content.target, [content]);
  }
  return kept
    .toSorted((a, b) => placeOf(a) - placeOf(b) || a.content.submission.number - b.content.submission.number)
    .map(({ id, content, answer }) => {
      const name = names.get(content.target);
      const contents = saidOf.get(content.target) ?? [];
      const closing = closingFinding(content, contents);
      return {
        ...content,
        id,
        label: name?.label ?? content.target,
        text: name?.text ?? '',
        code: name?.code ?? null,
        state: stateOfFinding(content, answer, contents),
        // The bytes that went with a review stay with the office it was sent to.
        attachments: isReceived
          ? []
          : content.opinion.attachments.map(({ name: fileName, sha256, sizeBytes }) => ({
              name: fileName,
              sizeBytes,
              url: storeUrl({ name: fileName, sha256 }),
            })),
        answer,
        closedBy: closing
          ? {
              number: closing.submission.number,
              shortCode: closing.submission.shortCode,
              by: closing.by,
              readAt: closing.readAt,
            }
          : null,
      };
    });
}
