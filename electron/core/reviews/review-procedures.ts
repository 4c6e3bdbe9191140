import type { Procedures } from '../procedures.ts';
import type { ReviewExportService } from './review-export-service.ts';
import type { ReviewService } from './review-service.ts';

export function reviewProcedures(
  { os, job }: Procedures,
  { reviews, reviewExports }: { reviews: ReviewService; reviewExports: ReviewExportService },
) {
  return {
    get: os.reviews.get.handler(({ input }) => reviews.get(input)),
    begin: os.reviews.begin.handler(({ input }) => reviews.begin(input)),
    judge: os.reviews.judge.handler(({ input }) => reviews.judge(input)),
    conclude: os.reviews.conclude.handler(({ input }) => reviews.conclude(input)),
    resolve: os.reviews.resolve.handler(({ input }) => reviews.resolve(input)),
    see: os.reviews.see.handler(({ input }) => reviews.see(input)),
    suggestName: os.reviews.suggestName.handler(({ input }) => reviewExports.suggestName(input)),
    export: os.reviews.export.handler(job(reviewExports.export)),
    phrases: {
      list: os.reviews.phrases.list.handler(() => reviews.phrases.list()),
      use: os.reviews.phrases.use.handler(({ input }) => reviews.phrases.use(input)),
      remove: os.reviews.phrases.remove.handler(({ input }) => reviews.phrases.remove(input)),
    },
  };
}
