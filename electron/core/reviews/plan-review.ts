import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import { createPathClaims, safeFileName } from '#shared/domain/package-names.ts';
import { emptyOpinion, type Opinion, type Reviewer, type ReviewHead } from '#shared/domain/review.ts';
import type { PackagedOpinion, ReviewJson } from '#shared/domain/review-json.ts';
import { verdictLabel } from '#shared/domain/verdict.ts';
import { AppError } from '#shared/errors.ts';
import { type DossierParts, viewDossier } from '../dossiers/dossier-view.ts';
import { version } from '../version.ts';
import { assessedRows, correctedOf, type Received, type ReviewParts, viewReview } from './review-view.ts';
import { type TargetName, targetNames } from './target-names.ts';

/** One opinion as a reader without the application sees it: beside what the commune had said. */
export type ReviewLine = {
  label: string;
  text: string;
  /** "96,52 % – Chưa đạt" as the commune assessed it; empty for a paper. */
  self: string;
  opinion: PackagedOpinion;
};

/** Everything that is written into a review file. */
export type ReviewContents = {
  review: ReviewJson;
  title: { set: string; legalBasis: string };
  lines: ReviewLine[];
};

type Said = Pick<PackagedOpinion, 'by' | 'display' | 'resolved'> & { target: string; opinion: Opinion };

/**
 * The review of a received dossier as a file: what stands of all reviewers, or what one says.
 * @throws AppError reviewNotReady
 */
export function planReview(
  parts: DossierParts,
  review: ReviewParts,
  kind: ReviewJson['kind'],
  writtenAt: string,
): ReviewContents {
  const dossier = viewDossier(parts);
  const names = targetNames(parts.set, parts.row.year);
  const rows = new Map(assessedRows(dossier).map(row => [row.code, row]));
  const head = mustBeSigned(review.head);
  const target = targetOf(parts, dossier);
  const said =
    kind === 'answer' ? whatStands({ ...parts, dossier }, review, names) : ownWords(parts, review, rows);
  if (said.length === 0) refuse('chưa có ý kiến nào về hồ sơ này');
  const order = [...names.keys()];
  const claim = createPathClaims();
  const opinions = said
    .toSorted((a, b) => order.indexOf(a.target) - order.indexOf(b.target))
    .map(each => packaged(each, claim));
  const heads = kind === 'answer' ? review.colleagues.map(({ review: { reviewers } }) => reviewers) : [];
  return {
    review: {
      schema: 'ho-so-ntm/review@1',
      id: head.id,
      kind,
      target,
      reviewers: different([head.reviewer, ...heads.flat()]),
      scope: kind === 'answer' ? commonScope(head, review) : head.scope,
      writtenAt,
      finishedAt: head.finishedAt,
      conclusion: head.conclusion,
      opinions,
      software: { name: 'Hồ sơ NTM', version },
    },
    title: { set: dossier.set.title, legalBasis: dossier.set.legalBasis },
    lines: opinions.map(opinion => lineOf(opinion, names.get(opinion.target), rows.get(opinion.target))),
  };
}

function refuse(reason: string, targets: string[] = []): never {
  throw new AppError('reviewNotReady', { reason, targets });
}

function mustBeSigned(head: ReviewHead | null): ReviewHead {
  return head ?? refuse('chưa ghi ai thẩm định; hãy ghi họ tên người thẩm định trước');
}

function targetOf({ row, set }: DossierParts, { submissions, unit }: Dossier): ReviewJson['target'] {
  const [submission] = submissions;
  if (row.originId === null || !submission)
    return refuse('gói hồ sơ này được mở từ phiên bản cũ; hãy mở lại tệp gói hồ sơ một lần rồi xuất');
  if (submission.isCopy)
    return refuse(
      'đây là bản sao không có dữ liệu cá nhân, không phải lần trình; hãy mở gói hồ sơ đã trình và thẩm định trên đó',
    );
  const { number, createdAt, digest, shortCode } = submission;
  return {
    dossierId: row.originId,
    digest,
    shortCode,
    submission: { number, createdAt },
    unit,
    set: { id: set.id, version: set.version, digest: row.setDigest },
    year: row.year,
    sample: row.sample,
  };
}

/** What all together say. @throws AppError reviewNotReady while they disagree */
function whatStands(parts: Received, review: ReviewParts, names: ReadonlyMap<string, TargetName>): Said[] {
  const { rows } = viewReview(parts, review);
  const open = rows.filter(({ state }) => state === 'disagreed').map(({ target }) => target);
  if (open.length > 0) {
    const labels = open.map(target => labelOf(target, names.get(target)));
    refuse(`các thành viên còn khác ý kiến ở ${labels.join(', ')}; hãy thống nhất trước`, open);
  }
  return rows
    .filter(({ joint }) => isSaid(joint))
    .map(({ target, joint, corrected, resolution, own, others }) => ({
      target,
      opinion: joint,
      by: [
        ...(own && isSaid(own) ? [review.head?.reviewer.name ?? ''] : []),
        ...others.filter(({ opinion }) => isSaid(opinion)).map(({ by }) => by),
      ].filter(name => name !== ''),
      display: corrected?.display ?? '',
      resolved: resolution?.reason ?? '',
    }));
}

function ownWords(parts: DossierParts, review: ReviewParts, rows: ReadonlyMap<string, IndicatorRow>): Said[] {
  const place = { variant: parts.row.variantId, year: parts.row.year };
  return [...review.own]
    .filter(([, opinion]) => isSaid(opinion))
    .map(([target, opinion]) => {
      const row = rows.get(target);
      return {
        target,
        opinion,
        by: [review.head?.reviewer.name ?? ''].filter(name => name !== ''),
        display: (row && correctedOf(row, place, opinion)?.display) ?? '',
        resolved: '',
      };
    });
}

function isSaid(opinion: Opinion): boolean {
  return JSON.stringify(opinion) !== JSON.stringify({ ...emptyOpinion });
}

function packaged({ target, opinion, by, display, resolved }: Said, claim: (path: string) => string) {
  return {
    target,
    ...opinion,
    attachments: opinion.attachments.map(file => ({
      ...file,
      path: claim(`data/dinh-kem/${safeFileName(file.name, 100)}`),
    })),
    by,
    display,
    resolved,
  };
}

/** Null where one of them judges all. */
function commonScope(head: ReviewHead, { colleagues }: ReviewParts): string[] | null {
  const scopes = [head.scope, ...colleagues.map(({ review: { scope } }) => scope)];
  return scopes.includes(null) ? null : [...new Set(scopes.flatMap(scope => scope ?? []))];
}

function different(reviewers: readonly Reviewer[]): Reviewer[] {
  return [...new Map(reviewers.map(each => [`${each.name}\n${each.office}`, each])).values()];
}

function labelOf(target: string, name: TargetName | undefined): string {
  if (!name) return target;
  return name.code ? name.label : `văn bản “${name.text}”`;
}

function lineOf(
  opinion: PackagedOpinion,
  name: TargetName | undefined,
  row: IndicatorRow | undefined,
): ReviewLine {
  const self = row ? [row.display, verdictLabel[row.verdict]] : [];
  return {
    label: name?.label ?? opinion.target,
    text: name?.text ?? '',
    self: [...new Set(self.filter(Boolean))].join(' – '),
    opinion,
  };
}
