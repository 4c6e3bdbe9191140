import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { ExportResult } from '#shared/contract/packages.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { differenceLines } from '#shared/domain/submission-text.ts';
import { AppError } from '#shared/errors.ts';
import { readPassword } from './read-password.ts';
import { finish, type Session } from './session.ts';

export function addPackageCommands(program: Command, session: Session): void {
  program
    .command('export <mã-hồ-sơ>')
    .description('xuất gói hồ sơ đã kiểm tra lại')
    .requiredOption('--out <tệp>', 'tệp .zip hoặc thư mục sẽ ghi')
    .option('--part-size <MB>', 'chia thành các tập, mỗi tập không quá bấy nhiêu MB')
    .option('--password-file <tệp>', 'đặt mật khẩu ghi ở dòng đầu của tệp này')
    .option('--without-personal', 'bản sao bỏ các tệp có dữ liệu cá nhân; không tính là lần trình')
    .action(
      async (
        dossierId: string,
        flags: { out: string; partSize?: string; passwordFile?: string; withoutPersonal?: true },
      ) => {
        const options = {
          volumeBytes: flags.partSize === undefined ? null : megabytes(flags.partSize),
          password: flags.passwordFile === undefined ? null : readPassword(flags.passwordFile),
          withoutPersonal: flags.withoutPersonal ?? false,
        };
        const client = await session.client();
        const job = await client.packages.export(
          { dossierId, target: resolve(flags.out), options },
          { signal: session.signal },
        );
        const result = await finish(job, session);
        session.print(result, () => exportText(result));
      },
    );

  program
    .command('changes <mã-hồ-sơ>')
    .description('những gì thay đổi giữa hai lần trình, hoặc từ một lần trình đến nay')
    .requiredOption('--from <lần>', 'số của lần trình trước')
    .option('--to <lần>', 'số của lần trình sau; không ghi là hồ sơ hiện nay')
    .action(async (dossierId: string, { from, to }: { from: string; to?: string }) => {
      const client = await session.client();
      const difference = await client.packages.compareSubmissions({
        dossierId,
        from: Number(from),
        to: to === undefined ? null : Number(to),
      });
      session.print(difference, () => differenceLines(difference).join('\n') || 'Không có gì thay đổi.');
    });
}

function exportText(result: ExportResult): string {
  const { volumes, leftOut, submission, shortCode, files, bytes } = result;
  const what = leftOut === null ? `Lần trình ${submission}` : `Bản sao, bỏ ${leftOut} tệp có dữ liệu cá nhân`;
  return [
    ...volumes.map(({ path }) => path),
    `${what} · mã kiểm tra ${shortCode} · ${files} tệp · ${sizeText(bytes)}`,
  ].join('\n');
}

/** @throws AppError invalidInput for what is no number of megabytes (of a million bytes, as shops and disks count) */
function megabytes(text: string): number {
  const bytes = Math.round(Number(text.replace(',', '.')) * 1_000_000);
  if (!(bytes >= 1_000_000))
    throw new AppError('invalidInput', { problems: [`cỡ tập “${text}” không phải số MB từ 1 trở lên`] });
  return bytes;
}
