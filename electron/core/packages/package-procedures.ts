import type { Procedures } from '../procedures.ts';
import type { createOpenService } from './open-service.ts';
import type { createPackageService } from './package-service.ts';
import type { createResumeService } from './resume-service.ts';
import type { createSubmissionComparison } from './submission-comparison.ts';

export function packageProcedures(
  { os, job }: Procedures,
  packages: ReturnType<typeof createPackageService>,
  opening: ReturnType<typeof createOpenService>,
  resuming: ReturnType<typeof createResumeService>,
  comparison: ReturnType<typeof createSubmissionComparison>,
) {
  return {
    suggestName: os.packages.suggestName.handler(({ input }) => packages.suggestName(input)),
    export: os.packages.export.handler(job(packages.export)),
    verify: os.packages.verify.handler(job(packages.verify)),
    open: os.packages.open.handler(job(opening.open)),
    resume: os.packages.resume.handler(job(resuming.resume)),
    saveVerifyReport: os.packages.saveVerifyReport.handler(({ input, signal }) =>
      packages.saveVerifyReport(input, signal ?? new AbortController().signal),
    ),
    compareSubmissions: os.packages.compareSubmissions.handler(({ input }) =>
      comparison.compareSubmissions(input),
    ),
  };
}
