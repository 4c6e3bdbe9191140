import type { PackagedEvidence } from '#shared/domain/dossier-json.ts';
import { packageStem } from '#shared/domain/package-names.ts';
import { type SubmissionContent, submissionContent } from '#shared/domain/submission-content.ts';
import { canonicalDigest } from '../canonical-digest.ts';
import { type DossierParts, viewDossier } from '../dossiers/dossier-view.ts';
import { version } from '../version.ts';
import { type Attachments, noAttachments } from './attachments.ts';
import { packagedDossier } from './dossier-json.ts';
import { packEvidence } from './pack-evidence.ts';
import type { PackageContents } from './package-contents.ts';
import type { SubmissionRow } from './submissions-sql.ts';

export type PlannedSubmission = {
  contents: PackageContents;
  contentDigest: string;
  /** Name of the package and of the folder in it. */
  stem: string;
  /** The last submission, when nothing changed since: it is given again, byte for byte. */
  again: SubmissionRow | undefined;
};

const software = { name: 'Hồ sơ NTM', version };

/** What the next export of a dossier holds: its last submission when nothing changed since, else the next one. */
export function planSubmission(
  parts: DossierParts,
  last: SubmissionRow | undefined,
  now: Date,
  { papers, survey, left }: Attachments = noAttachments,
  withoutPersonal = false,
): PlannedSubmission {
  const contentDigest = contentDigestOf(parts);
  const again = last?.contentDigest === contentDigest ? last : undefined;
  // To the second: names and zip times hold no more.
  const next = { number: (last?.number ?? 0) + 1, createdAt: now.toISOString().replace(/\.\d+Z$/, 'Z') };
  const submission = again ? { number: again.number, createdAt: again.createdAt } : next;
  const whole = { ...contentsOf(parts, submission), papers, survey, left };
  const contents = withoutPersonal ? copyOf(whole, again?.number ?? null) : whole;
  const stem = packageStem({
    communeCode: parts.row.communeCode,
    setId: contents.set.id,
    year: parts.row.year,
    version: submission.number,
    createdAt: new Date(submission.createdAt),
    isPublic: withoutPersonal,
  });
  return { contents, contentDigest, stem, again };
}

/** The package of a submission without the evidence that is marked as holding personal data. */
function copyOf(whole: PackageContents, of: number | null): PackageContents {
  const isLeftOut = ({ personal }: PackagedEvidence) => personal !== undefined;
  const leftOut = whole.evidence.filter(isLeftOut).map(({ sha256, sizeBytes, indicators, metadata }) => ({
    reason: 'personal' as const,
    sha256,
    sizeBytes,
    indicators,
    kind: metadata.kind,
  }));
  return {
    ...whole,
    evidence: whole.evidence.filter(item => !isLeftOut(item)),
    // Minutes and signatures name people, and so may findings with the names of files; nobody marked them.
    papers: [],
    left: [],
    copy: { kind: 'withoutPersonal', of, leftOut },
  };
}

/** SHA-256 of all that a submission says but its number, its time and its history: equal means nothing changed. */
export function contentDigestOf(parts: DossierParts): string {
  const contents = contentsOf(parts, { number: 0, createdAt: '' });
  const { submission: _submission, history: _history, ...content } = packagedDossier(contents);
  // Before there were papers and surveys, nothing stood for them: such a dossier has not changed.
  return canonicalDigest(parts.attached === '' ? content : { ...content, attached: parts.attached });
}

/** What is kept of a submission in the workspace. */
export function submissionContentOf(contents: PackageContents): SubmissionContent {
  return submissionContent(
    packagedDossier(contents),
    contents.papers.map(({ path, title, kind, sha256 }) => ({
      path,
      name: kind === 'scan' ? `${title} (bản ký)` : title,
      sha256,
    })),
  );
}

function contentsOf(parts: DossierParts, submission: PackageContents['submission']): PackageContents {
  return {
    dossier: viewDossier(parts),
    set: parts.set,
    evidence: packEvidence(parts),
    submission,
    papers: [],
    survey: null,
    software,
  };
}
