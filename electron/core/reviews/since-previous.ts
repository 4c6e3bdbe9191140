import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { ChangedTarget, Review, SincePrevious } from '#shared/contract/reviews.ts';
import { canonicalJson } from '#shared/domain/canonical-json.ts';
import { changedFiles } from '#shared/domain/changed-since.ts';
import type { PackagedPaper } from '#shared/domain/dossier-json.ts';
import { emptyOpinion, type Opinion, paperTarget } from '#shared/domain/review.ts';
import { type DossierRow, listReceivedOf } from '../dossiers/dossiers-sql.ts';
import { findReceivedContent } from '../packages/received-content-sql.ts';
import { listSubmissions, type SubmissionRow } from '../packages/submissions-sql.ts';
import type { Db } from '../workspace/database.ts';
import type { ReviewService } from './review-service.ts';
import { assessedRows } from './review-view.ts';
import { findReview } from './reviews-sql.ts';

/** What one submission of a dossier held. */
type Side = { dossier: Dossier; papers: readonly PackagedPaper[] };

/** What was judged of the submission before, beside what the commune changed since. */
export function createSincePrevious({ db, reviews }: { db: Db; reviews: ReviewService }) {
  function submissionOf({ id }: DossierRow): SubmissionRow | undefined {
    return listSubmissions(db, id).find(({ isCopy }) => !isCopy);
  }

  /** The last submission before this one whose review was begun here. */
  function findPrevious(row: DossierRow) {
    const present = submissionOf(row);
    if (row.originId === null || !present) return undefined;
    return listReceivedOf(db, row.originId)
      .flatMap(each => {
        const submission = submissionOf(each);
        const head = findReview(db, each.id);
        return submission && head && submission.number < present.number
          ? [{ row: each, submission, head }]
          : [];
      })
      .toSorted((a, b) => b.submission.number - a.submission.number)[0];
  }

  function sideOf(row: DossierRow): Side {
    return {
      dossier: reviews.receivedOf(row).dossier,
      papers: findReceivedContent(db, row.id)?.papers ?? [],
    };
  }

  function sincePrevious({ dossierId }: { dossierId: string }): SincePrevious {
    const row = reviews.mustFindReceived(dossierId);
    const previous = findPrevious(row);
    if (!previous) return null;
    const { number, createdAt, shortCode } = previous.submission;
    const said = saidIn(reviews.get({ dossierId: previous.row.id }));
    return {
      dossierId: previous.row.id,
      submission: { number, createdAt, shortCode },
      head: previous.head,
      targets: compareSides(sideOf(previous.row), sideOf(row), said),
    };
  }

  return {
    sincePrevious,

    keepPrevious({ dossierId, targets }: { dossierId: string; targets: string[] | null }): Review {
      const previous = sincePrevious({ dossierId });
      const judged = new Set(
        reviews.get({ dossierId }).rows.flatMap(({ target, own }) => (own?.verdict ? [target] : [])),
      );
      const wanted = targets && new Set(targets);
      const kept = (previous?.targets ?? []).flatMap(({ target, said, changed }) => {
        const isWanted = wanted ? wanted.has(target) : !changed && !judged.has(target);
        return said && isWanted ? [{ target, opinion: said }] : [];
      });
      const words = `Giữ ý kiến lần trình ${previous?.submission.number ?? ''}`;
      return reviews.writeOpinions(dossierId, kept, `${words}: ${kept.length} mục`);
    },
  };
}

/** What stood in the end, by target; where reviewers disagreed, what the one at this machine said. */
function saidIn({ rows }: Review): ReadonlyMap<string, Opinion> {
  return new Map(
    rows.flatMap(({ target, state, joint, own }) => {
      const said = state === 'disagreed' ? own : joint;
      return said && canonicalJson(said) !== canonicalJson(emptyOpinion) ? [[target, said]] : [];
    }),
  );
}

function compareSides(before: Side, after: Side, said: ReadonlyMap<string, Opinion>): ChangedTarget[] {
  const earlier = new Map(assessedRows(before.dossier).map(row => [row.code, row]));
  const answered = (target: string): ChangedTarget['differs'] =>
    answersOn(before, target) === answersOn(after, target) ? [] : ['answer'];
  const rows = assessedRows(after.dossier).map((row): ChangedTarget => {
    const was = earlier.get(row.code);
    const result = was && resultText(was) === resultText(row) ? null : resultsOf(was, row);
    const differs = [...(was ? differencesOf(was, row) : []), ...answered(row.code)];
    const files = changedFiles(was?.evidence ?? [], row.evidence);
    return withWhether({ target: row.code, said: said.get(row.code) ?? null, result, differs, files });
  });
  const documents = new Set([...after.papers, ...before.papers].map(({ document }) => document));
  const papers = [...documents].map((document): ChangedTarget => {
    const ofIt = (side: Side) => side.papers.filter(paper => paper.document === document);
    const target = paperTarget(document);
    const files = changedFiles(ofIt(before), ofIt(after));
    return withWhether({
      target,
      said: said.get(target) ?? null,
      result: null,
      differs: answered(target),
      files,
    });
  });
  return [...rows, ...papers];
}

function withWhether(target: Omit<ChangedTarget, 'changed'>): ChangedTarget {
  const { result, differs, files } = target;
  return { ...target, changed: result !== null || differs.length > 0 || files.length > 0 };
}

/** What the commune answered to what was asked for, as one text: "giữ nguyên" is an answer that has to be read, too. */
function answersOn({ dossier: { findings } }: Side, target: string): string {
  return canonicalJson(
    findings.flatMap(finding => (finding.target === target && finding.answer ? [finding.answer] : [])),
  );
}

const resultText = ({ verdict, display }: IndicatorRow) => `${verdict} ${display}`;

function resultsOf(was: IndicatorRow | undefined, row: IndicatorRow): ChangedTarget['result'] {
  const shown = ({ verdict, display }: IndicatorRow) => ({ verdict, display });
  return { before: was ? shown(was) : null, after: shown(row) };
}

function differencesOf(was: IndicatorRow, row: IndicatorRow): ChangedTarget['differs'] {
  const isSame = (a: unknown, b: unknown) => canonicalJson(a) === canonicalJson(b);
  const { note: noteThen, explanation: explanationThen, ...then } = was.assessment;
  const { note, explanation, ...now } = row.assessment;
  return [
    ...(isSame(then, now) ? [] : (['entry'] as const)),
    ...(noteThen === note ? [] : (['note'] as const)),
    ...(isSame(explanationThen, explanation) ? [] : (['explanation'] as const)),
    ...(was.requirement === row.requirement && was.text === row.text ? [] : (['requirement'] as const)),
  ];
}
