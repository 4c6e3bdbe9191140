import * as z from 'zod';
import { sha256Schema } from './criteria-codes.ts';
import type { DossierJson } from './dossier-json.ts';
import { verdictSchema } from './verdict.ts';

const resultSchema = z.object({ verdict: verdictSchema, display: z.string() });

/** What is kept of a submission when it is handed over: enough to say later what another one changed. */
export const submissionContentSchema = z.object({
  results: z.record(z.string(), resultSchema),
  evidence: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      sha256: sha256Schema,
      indicators: z.array(z.string()),
      pages: z.record(z.string(), z.string()),
    }),
  ),
  papers: z.array(z.object({ path: z.string(), name: z.string(), sha256: sha256Schema })),
});
export type SubmissionContent = z.infer<typeof submissionContentSchema>;

export function submissionContent(
  { results, evidence }: DossierJson,
  papers: SubmissionContent['papers'],
): SubmissionContent {
  return {
    results,
    evidence: evidence.map(({ id, name, sha256, indicators, pages = {} }) => ({
      id,
      name,
      sha256,
      indicators,
      pages,
    })),
    papers,
  };
}

type Result = z.infer<typeof resultSchema>;
export type ResultDifference = { code: string; before: Result | null; after: Result | null };
export type FileDifference = {
  change: 'added' | 'removed' | 'replaced' | 'moved';
  name: string;
  before: string[];
  after: string[];
};
export type PaperDifference = { change: 'added' | 'removed' | 'replaced'; name: string };

/** What changed from one submission to another, in the order of the later one; what is gone comes last. */
export function compareContents(
  before: SubmissionContent,
  after: SubmissionContent,
): { results: ResultDifference[]; files: FileDifference[]; papers: PaperDifference[] } {
  const codes = new Set([...Object.keys(after.results), ...Object.keys(before.results)]);
  return {
    results: [...codes]
      .map(code => ({ code, before: before.results[code] ?? null, after: after.results[code] ?? null }))
      .filter(each => resultKey(each.before) !== resultKey(each.after)),
    files: compareFiles(before.evidence, after.evidence),
    papers: comparePapers(before.papers, after.papers),
  };
}

function resultKey(result: Result | null): string {
  return result === null ? '' : `${result.verdict} ${result.display}`;
}

type KeptFile = SubmissionContent['evidence'][number];

/** A file keeps its id when it gets a new version; `moved` also where other pages of it count. */
function compareFiles(before: readonly KeptFile[], after: readonly KeptFile[]): FileDifference[] {
  const earlier = new Map(before.map(file => [file.id, file]));
  const later = new Set(after.map(({ id }) => id));
  const present = after.flatMap((file): FileDifference[] => {
    const was = earlier.get(file.id);
    const places = { name: file.name, before: was?.indicators ?? [], after: file.indicators };
    if (!was) return [{ change: 'added', ...places }];
    if (was.sha256 !== file.sha256) return [{ change: 'replaced', ...places }];
    return placesOf(was) === placesOf(file) ? [] : [{ change: 'moved', ...places }];
  });
  const gone = before
    .filter(({ id }) => !later.has(id))
    .map(({ name, indicators }) => ({ change: 'removed' as const, name, before: indicators, after: [] }));
  return [...present, ...gone];
}

function placesOf({ indicators, pages }: KeptFile): string {
  return indicators
    .map(code => `${code} ${pages[code] ?? ''}`)
    .sort()
    .join('\n');
}

type KeptPaper = SubmissionContent['papers'][number];

function comparePapers(before: readonly KeptPaper[], after: readonly KeptPaper[]): PaperDifference[] {
  const earlier = new Map(before.map(paper => [paper.path, paper]));
  const later = new Set(after.map(({ path }) => path));
  return [
    ...after.flatMap(({ path, name, sha256 }): PaperDifference[] => {
      const was = earlier.get(path);
      if (!was) return [{ change: 'added', name }];
      return was.sha256 === sha256 ? [] : [{ change: 'replaced', name }];
    }),
    ...before
      .filter(({ path }) => !later.has(path))
      .map(({ name }) => ({ change: 'removed' as const, name })),
  ];
}
