import type { Procedures } from '../procedures.ts';
import type { ColleagueService } from './colleague-service.ts';
import type { createReviewAttachments } from './review-attachments.ts';
import type { ReviewExportService } from './review-export-service.ts';
import type { ReviewReadService } from './review-read-service.ts';
import type { ReviewService } from './review-service.ts';
import type { createSincePrevious } from './since-previous.ts';

export function reviewProcedures(
  { os, job }: Procedures,
  {
    reviews,
    reviewExports,
    reviewReads,
    reviewAttachments: attachments,
    sincePrevious: previous,
    colleagues,
  }: {
    reviews: ReviewService;
    reviewExports: ReviewExportService;
    reviewReads: ReviewReadService;
    reviewAttachments: ReturnType<typeof createReviewAttachments>;
    sincePrevious: ReturnType<typeof createSincePrevious>;
    colleagues: ColleagueService;
  },
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
    attach: os.reviews.attach.handler(job(attachments.attach)),
    detach: os.reviews.detach.handler(({ input }) => attachments.detach(input)),
    openAttachment: os.reviews.openAttachment.handler(({ input }) => attachments.openAttachment(input)),
    sincePrevious: os.reviews.sincePrevious.handler(({ input }) => previous.sincePrevious(input)),
    keepPrevious: os.reviews.keepPrevious.handler(({ input }) => previous.keepPrevious(input)),
    read: os.reviews.read.handler(job(reviewReads.read)),
    colleagues: {
      list: os.reviews.colleagues.list.handler(({ input }) => colleagues.list(input)),
      setAside: os.reviews.colleagues.setAside.handler(({ input }) => colleagues.setAside(input)),
    },
    phrases: {
      list: os.reviews.phrases.list.handler(() => reviews.phrases.list()),
      use: os.reviews.phrases.use.handler(({ input }) => reviews.phrases.use(input)),
      remove: os.reviews.phrases.remove.handler(({ input }) => reviews.phrases.remove(input)),
    },
  };
}
