import type { Command } from 'commander';
import { isoDateSchema } from '#shared/domain/due-date.ts';
import { type ReviewVerdict, reviewVerdictLabel, reviewVerdictSchema } from '#shared/domain/review.ts';
import { formatDate } from '#shared/domain/vietnamese-date.ts';
import { UsageError } from './run-program.ts';
import type { Session } from './session.ts';

type SetOptions = { verdict: string; comment?: string; request?: string; due?: string; reviewer?: string };

/** Judging one thing of a received dossier. */
export function addReviewSet(review: Command, session: Session): void {
  review
    .command('set <mã-hồ-sơ> <mục>')
    .description(
      'ghi ý kiến thẩm định một chỉ tiêu, một điều kiện, hoặc một văn bản (van-ban:to-trinh); in ý kiến',
    )
    .requiredOption('--verdict <ý-kiến>', 'met: đạt; notMet: chưa đạt; supplement: yêu cầu bổ sung')
    .option('--comment <chữ>', 'nhận xét')
    .option('--request <chữ>', 'nội dung cần bổ sung')
    .option('--due <ngày>', 'hạn bổ sung, dạng 2026-12-20')
    .option('--reviewer <tên>', 'người thẩm định, nếu khác tên trong Cài đặt')
    .action(async (dossierId: string, target: string, options: SetOptions) => {
      const verdict = readVerdict(options.verdict);
      const dueOn = readDay(options.due);
      const { reviews } = await session.client();
      const change = {
        verdict,
        ...(options.comment === undefined ? {} : { comment: options.comment }),
        ...(options.request === undefined ? {} : { request: options.request }),
        ...(dueOn === undefined ? {} : { dueOn }),
      };
      const before = await reviews.judge({ dossierId, items: [{ target, change }] });
      const { head } = before;
      const isOther = options.reviewer !== undefined && options.reviewer !== head?.reviewer.name;
      const after =
        isOther && head
          ? await reviews.begin({
              dossierId,
              reviewer: { ...head.reviewer, name: options.reviewer ?? '' },
              scope: head.scope,
            })
          : before;
      const row = after.rows.find(each => each.target === target);
      const value = {
        code: target,
        verdict,
        reviewer: after.head?.reviewer.name ?? '',
        differs: row?.differs ?? false,
        progress: after.progress,
      };
      session.print(value, () =>
        [
          `${target}: ${reviewVerdictLabel[verdict]}`,
          value.differs ? ' (khác với tự đánh giá)' : '',
          dueOn === undefined ? '' : `, hạn ${formatDate(dueOn)}`,
          ` · đã thẩm định ${after.progress.judged}/${after.progress.total} mục`,
        ].join(''),
      );
    });
}

function readVerdict(text: string): ReviewVerdict {
  const read = reviewVerdictSchema.safeParse(text);
  if (read.success) return read.data;
  throw new UsageError('Ý kiến ở --verdict là met, notMet hoặc supplement.');
}

function readDay(text: string | undefined): string | undefined {
  if (text === undefined || isoDateSchema.safeParse(text).success) return text;
  throw new UsageError('Hạn ở --due phải có dạng năm-tháng-ngày, ví dụ 2026-12-20.');
}
