import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { ReviewMerge } from '#shared/contract/findings.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { vietnamDateText, vietnamTimeText } from '#shared/domain/vietnam-time.ts';
import { addReviewSet } from './review-set-command.ts';
import { UsageError } from './run-program.ts';
import { finish, type Session } from './session.ts';

const kinds = ['answer', 'contribution'] as const;

export function addReviewCommands(program: Command, session: Session): void {
  const review = program.command('review').description('thẩm định hồ sơ nhận được');

  addReviewSet(review, session);

  review
    .command('export <mã-hồ-sơ>')
    .description('ghi ý kiến thẩm định ra tệp, gắn với mã kiểm tra của lần trình đã thẩm định')
    .requiredOption('--out <tệp>', 'tệp .zip hoặc thư mục sẽ ghi')
    .option(
      '--kind <loại>',
      'answer: ý kiến chung gửi xã; contribution: ý kiến của riêng mình gửi người cùng thẩm định',
      'answer',
    )
    .action(async (dossierId: string, { out, kind: named }: { out: string; kind: string }) => {
      const kind = kinds.find(each => each === named);
      if (!kind) throw new UsageError('--kind chỉ nhận answer hoặc contribution.');
      const client = await session.client();
      const job = await client.reviews.export(
        { dossierId, kind, target: resolve(out) },
        { signal: session.signal },
      );
      const written = await finish(job, session);
      session.print(
        written,
        () =>
          `${written.path}\nMã kiểm tra ${written.shortCode} · ${written.files} tệp · ${sizeText(written.bytes)}`,
      );
    });

  review
    .command('merge <tệp>')
    .description(
      'nhận ý kiến thẩm định vào hồ sơ đã trình; thoát 1 nếu tệp nói về lần trình khác mà chưa đồng ý',
    )
    .option('--accept-other-submission', 'vẫn nhận dù tệp thẩm định một lần trình trước')
    .option('--take-figures', 'lấy mọi số liệu thẩm định vào hồ sơ')
    .action(async (path: string, flags: { acceptOtherSubmission?: true; takeFigures?: true }) => {
      const client = await session.client();
      const job = await client.reviews.read({ source: { path: resolve(path) } }, { signal: session.signal });
      const read = await finish(job, session);
      if (read.mergeId === null) {
        const value = { id: read.dossierId, findings: 0, colleague: true, readBeforeAt: read.readBeforeAt };
        session.print(value, () =>
          read.readBeforeAt === null
            ? 'Đã nhận ý kiến của người cùng thẩm định.'
            : `Tệp này đã được nhận lúc ${vietnamTimeText(read.readBeforeAt)}; không có gì thay đổi.`,
        );
        return;
      }
      const { mergeId } = read;
      const merge = await client.findings.preview({ mergeId });
      const accepted = flags.acceptOtherSubmission ?? false;
      if (merge.later !== null && merge.mergedAt === null && !accepted) {
        session.exitCode = 1;
        const value = { id: read.dossierId, findings: 0, submission: merge.submission, later: merge.later };
        session.print(value, () => otherSubmissionText(merge));
        return;
      }
      const figures = flags.takeFigures
        ? merge.items.filter(({ figure }) => figure?.fits).map(({ target }) => target)
        : [];
      const applied = await client.findings.apply({ mergeId, figures, acceptOtherSubmission: accepted });
      const { findings, figures: taken, mergedBeforeAt } = applied;
      const value = { id: read.dossierId, findings, figures: taken, mergedBeforeAt, ignored: merge.ignored };
      session.print(value, () =>
        [
          mergedBeforeAt === null
            ? `Đã nhận ${findings} ý kiến thẩm định${taken.length > 0 ? `; lấy số liệu thẩm định ở ${taken.join(', ')}` : ''}.`
            : `Tệp này đã được nhận lúc ${vietnamTimeText(mergedBeforeAt)}; không có gì thay đổi.`,
          ...merge.ignored.map(each => `  Tệp do phiên bản mới hơn ghi, đã bỏ qua ${each}`),
        ].join('\n'),
      );
    });
}

function otherSubmissionText({ submission, later }: ReviewMerge): string {
  const last = later
    ? `hồ sơ đã trình lần ${later.number} ngày ${vietnamDateText(later.createdAt)}`
    : 'hồ sơ đã trình lần khác';
  return `Ý kiến này cho lần trình ${submission.number} (mã ${submission.shortCode}); ${last}. Chưa nhận gì. Thêm --accept-other-submission để vẫn nhận.`;
}
