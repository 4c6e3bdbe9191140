import type { Procedures } from '../procedures.ts';
import type { FindingService } from './finding-service.ts';
import type { ReviewMergeService } from './review-merge-service.ts';

export function findingProcedures(
  { os }: Procedures,
  { findings, reviewMerges }: { findings: FindingService; reviewMerges: ReviewMergeService },
) {
  return {
    preview: os.findings.preview.handler(({ input }) => reviewMerges.preview(input)),
    apply: os.findings.apply.handler(({ input }) => reviewMerges.apply(input)),
    answer: os.findings.answer.handler(({ input }) => findings.answer(input)),
  };
}
