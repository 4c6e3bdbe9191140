import { resolve } from 'node:path';
import type { Command } from 'commander';
import { sizeText } from '#shared/domain/size-text.ts';
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
}
