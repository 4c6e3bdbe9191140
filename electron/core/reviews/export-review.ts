import { Buffer } from 'node:buffer';
import { reviewJsonPath } from '#shared/domain/review-json.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import type { PayloadFile } from '../packages/bag-plan.ts';
import { type WrittenPackage, writePackage } from '../packages/bag-writer.ts';
import type { Control } from '../work/control.ts';
import { storedPath } from '../workspace/folders.ts';
import type { ReviewContents } from './plan-review.ts';
import { renderReviewPage } from './review-page.ts';
import { reviewReadMe } from './review-read-me.ts';

export type ExportReviewTask = { contents: ReviewContents; stem: string; target: string; store: string };

/** Writes a review as a file: the bag of a package with what was said, its attachments, and a page for any browser. */
export async function exportReview(
  { contents, stem, target, store }: ExportReviewTask,
  control: Control,
): Promise<WrittenPackage> {
  const { review, title } = contents;
  const { unit, year } = review.target;
  return writePackage(
    {
      target,
      stem,
      createdAt: new Date(review.writtenAt),
      payload: [
        {
          path: reviewJsonPath,
          source: { bytes: Buffer.from(`${JSON.stringify(review, null, 2).normalize('NFC')}\n`) },
        },
        ...review.opinions.flatMap(({ attachments }) =>
          attachments.map(
            ({ path, name, sha256, sizeBytes }): PayloadFile => ({
              path,
              source: { file: storedPath(store, sha256), label: name, sha256, size: sizeBytes },
            }),
          ),
        ),
      ],
      tagFiles: [
        { path: 'DOC-TRUOC.txt', content: () => reviewReadMe(contents) },
        { path: 'index.html', content: () => new TextEncoder().encode(renderReviewPage(contents)) },
      ],
      bagInfo: [
        { label: 'Source-Organization', value: organization(contents) },
        { label: 'External-Identifier', value: `${review.target.dossierId} / ${review.id}` },
        { label: 'Bag-Software-Agent', value: `${review.software.name} ${review.software.version}` },
        {
          label: 'Internal-Sender-Description',
          value: `Ý kiến thẩm định – ${unitText(unit)} – ${title.set} – ${year}`,
        },
      ],
    },
    control,
  );
}

function organization({ review: { reviewers } }: ReviewContents): string {
  const [first] = reviewers;
  return first ? [first.name, first.office].filter(Boolean).join(', ') : '';
}
