import type { DossierJson, PackagedFinding } from '#shared/domain/dossier-json.ts';
import type { PackageContents } from './package-contents.ts';

/** The dossier as it travels in `data/ho-so.json` (schema and reader: shared/domain/dossier-json.ts). */
export function packagedDossier(contents: PackageContents): DossierJson {
  const { dossier, evidence, submission, software, papers, survey, left = [], copy } = contents;
  const rows = [...dossier.criteria.flatMap(criterion => criterion.indicators), ...dossier.conditions];
  const findings = packagedFindings(contents);
  return {
    // Without findings it is written as before, so that what has not changed keeps its digest.
    schema: findings.length > 0 ? 'ho-so-ntm/dossier@4' : 'ho-so-ntm/dossier@3',
    id: dossier.id,
    sample: dossier.sample,
    unit: { ...dossier.unit },
    set: { id: dossier.set.id, version: dossier.set.version, digest: dossier.set.digest },
    variant: dossier.variant.id,
    year: dossier.year,
    submission: { number: submission.number, createdAt: submission.createdAt },
    software: { ...software },
    assessments: Object.fromEntries(rows.map(row => [row.code, row.assessment])),
    results: Object.fromEntries(rows.map(row => [row.code, { verdict: row.verdict, display: row.display }])),
    evidence: evidence.map(item => ({ ...item, name: item.name.normalize('NFC') })),
    ...(papers.length > 0 ? { papers: [...papers] } : {}),
    ...(survey ? { survey } : {}),
    ...(left.length > 0 ? { leftFindings: [...left] } : {}),
    ...(findings.length > 0 ? { findings } : {}),
    ...(copy ? { copy } : {}),
    history: dossier.submissions
      .filter(past => past.number < submission.number)
      .map(({ number, createdAt, digest, shortCode }) => ({ number, createdAt, digest, shortCode })),
  };
}

/** Not in a copy: reviewers and those who answered are named there, and nobody marked them. */
function packagedFindings({ dossier, evidence, copy }: PackageContents): PackagedFinding[] {
  if (copy) return [];
  const packed = new Set(evidence.map(({ id }) => id));
  return dossier.findings.map(finding => ({
    id: finding.id,
    content: {
      reviewId: finding.reviewId,
      fileDigest: finding.fileDigest,
      target: finding.target,
      opinion: finding.opinion,
      by: finding.by,
      display: finding.display,
      resolved: finding.resolved,
      reviewers: finding.reviewers,
      submission: finding.submission,
      writtenAt: finding.writtenAt,
      readAt: finding.readAt,
    },
    answer: finding.answer && {
      ...finding.answer,
      evidenceIds: finding.answer.evidenceIds.filter(id => packed.has(id)),
    },
  }));
}
