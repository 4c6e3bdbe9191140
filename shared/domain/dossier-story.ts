import type { Dossier } from '../contract/dossiers.ts';
import { reviewVerdictLabel } from './review.ts';
import { unitText } from './unit-text.ts';

/** One thing that happened to a dossier; `shortCode` and `digest`: of the submission or of the review file it is about. */
export type StoryEvent = {
  at: string;
  what: string;
  detail: string;
  /** Empty where it is not known. */
  who: string;
  shortCode: string | null;
  digest: string | null;
};

type Told = Pick<Dossier, 'kind' | 'createdAt' | 'unit' | 'submissions' | 'findings' | 'reviews'>;

/** What happened to a dossier from its beginning, as far as this workspace knows; the earliest first. */
export function storyOf(dossier: Told): StoryEvent[] {
  return [...begun(dossier), ...submitted(dossier), ...reviewed(dossier), ...answered(dossier)].toSorted(
    (a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
  );
}

const plain = { detail: '', who: '', shortCode: null, digest: null };

function begun({ kind, createdAt, unit }: Told): StoryEvent[] {
  // When a received dossier was begun, its package does not say.
  return kind === 'received' ? [] : [{ ...plain, at: createdAt, what: 'Lập hồ sơ', who: unitText(unit) }];
}

function submitted({ submissions, unit }: Told): StoryEvent[] {
  return submissions.map(({ number, createdAt, shortCode, digest, fileName, isCopy }) => ({
    at: createdAt,
    what: isCopy ? 'Bản sao không có dữ liệu cá nhân' : `Trình lần ${number}`,
    detail: fileName,
    who: unitText(unit),
    shortCode,
    digest,
  }));
}

/** Each review once: of an own dossier as it was merged, of a received one as its package tells of it. */
function reviewed({ reviews, findings }: Told): StoryEvent[] {
  const merged = new Set(reviews.map(({ fileDigest }) => fileDigest));
  const told = new Map(
    findings.filter(({ fileDigest }) => !merged.has(fileDigest)).map(each => [each.fileDigest, each]),
  );
  return [
    ...reviews.map(({ at, submission, reviewers, conclusion, fileDigest }) => ({
      at,
      what: `Nhận ý kiến thẩm định lần trình ${submission.number}`,
      detail: [
        conclusion.verdict === null ? '' : `Kết luận: ${reviewVerdictLabel[conclusion.verdict]}`,
        askedIn(findings, fileDigest),
      ]
        .filter(Boolean)
        .join('; '),
      who: reviewers.map(({ name, office }) => [name, office].filter(Boolean).join(', ')).join('; '),
      shortCode: submission.shortCode,
      digest: submission.digest,
    })),
    ...[...told.values()].map(({ readAt, submission, reviewers, fileDigest }) => ({
      at: readAt,
      what: `Ý kiến thẩm định lần trình ${submission.number}`,
      detail: askedIn(findings, fileDigest),
      who: reviewers.map(({ name }) => name).join(', '),
      shortCode: submission.shortCode,
      digest: submission.digest,
    })),
  ];
}

function askedIn(findings: Told['findings'], fileDigest: string): string {
  const own = findings.filter(each => each.fileDigest === fileDigest);
  const asked = own.filter(({ state }) => state !== 'remark').length;
  return asked > 0 ? `${asked} yêu cầu bổ sung` : own.length > 0 ? 'không yêu cầu bổ sung' : '';
}

function answered({ findings }: Told): StoryEvent[] {
  return findings.flatMap(({ answer, label, submission }) =>
    answer?.state === 'answered'
      ? [
          {
            at: answer.at,
            what: `Trả lời yêu cầu bổ sung ${label}`,
            detail: answer.note,
            who: answer.by,
            shortCode: submission.shortCode,
            digest: submission.digest,
          },
        ]
      : [],
  );
}
