import type { Progress } from '#shared/contract/base.ts';
import { errorText } from '#shared/error-text.ts';
import { AppError, type PackageProblem } from '#shared/errors.ts';
import type { RunTask } from '../work/run-task.ts';
import type { Folders } from '../workspace/folders.ts';
import type { StandingPaper } from './document-view.ts';
import type { DocumentContent } from './documents-sql.ts';
import { votesProblem } from './votes.ts';

type Built = { name: string; title: string; built: NonNullable<DocumentContent['built']> };

/** Draws papers up one after the other; one that cannot be is named in `failed` and the others go through. */
export async function buildPapers(
  papers: readonly StandingPaper[],
  { folders, runTask, at }: { folders: Folders; runTask: RunTask; at: string },
  report: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<{ files: Built[]; failed: PackageProblem[] }> {
  const files: Built[] = [];
  const failed: PackageProblem[] = [];
  for (const [index, { plan, content, now }] of papers.entries()) {
    report({ step: 'writing', done: index, total: papers.length, unit: 'files' });
    const fileName = `${plan.name}.docx`;
    try {
      if (now === null)
        throw new AppError('templateRefused', { path: fileName, reason: 'văn bản này chưa có mẫu' });
      if (now.problem !== null)
        throw new AppError('templateRefused', { path: fileName, reason: now.problem });
      const problem = votesProblem(content.inputs);
      if (problem !== null) throw new AppError('invalidInput', { problems: [`${plan.title}: ${problem}`] });
      const stored = await runTask(
        'fillDocument',
        { template: now.template.path, data: now.data, store: folders.store, incoming: folders.incoming, at },
        { signal, onProgress: () => {} },
      );
      const built = { name: fileName, ...stored, at, figures: now.figures, whole: now.whole };
      files.push({ name: plan.name, title: plan.title, built });
    } catch (error) {
      if (!(error instanceof AppError) || !isOfOnePaper(error)) throw error;
      failed.push({ code: error.code, message: errorText(error.code, error.details), file: fileName });
    }
  }
  return { files, failed };
}

/** What concerns the disk or the whole job ends it. */
function isOfOnePaper({ code }: AppError): boolean {
  return code === 'templateRefused' || code === 'invalidInput' || code === 'fileUnreadable';
}
