import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { BagReport } from '#core/packages/bag-verify.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { finish, type Session } from './session.ts';

export function addPackageCommands(program: Command, session: Session): void {
  program
    .command('export <mã-hồ-sơ>')
    .description('xuất gói hồ sơ đã kiểm tra lại')
    .requiredOption('--out <tệp>', 'tệp .zip hoặc thư mục sẽ ghi')
    .action(async (dossierId: string, { out }: { out: string }) => {
      const client = await session.client();
      const job = await client.packages.export(
        { dossierId, target: resolve(out) },
        { signal: session.signal },
      );
      const result = await finish(job, session);
      session.print(
        result,
        () =>
          `${result.path}\nLần trình ${result.submission} · mã kiểm tra ${result.shortCode} · ${result.files} tệp · ${sizeText(result.bytes)}`,
      );
    });

  program
    .command('verify <gói...>')
    .description('kiểm tra gói hồ sơ, tệp zip hoặc thư mục BagIt; thoát 1 nếu có gói sai')
    .action(async (paths: string[]) => {
      const reports: BagReport[] = [];
      for (const path of paths) {
        const { signal } = session;
        reports.push(
          await session.runTask('verifyBag', { path: resolve(path) }, { signal, onProgress: () => {} }),
        );
      }
      const unreadable = reports.some(({ errors }) => errors.some(({ code }) => code === 'unreadable'));
      session.exitCode = unreadable ? 2 : reports.every(({ valid }) => valid) ? 0 : 1;
      session.print(reports, () =>
        reports
          .flatMap(({ path, valid, errors, warnings, shortCode }) => [
            `${path}: ${valid ? 'HỢP LỆ' : 'KHÔNG HỢP LỆ'}${shortCode ? ` · mã kiểm tra ${shortCode}` : ''}`,
            ...errors.map(({ message }) => `  Lỗi: ${message}`),
            ...warnings.map(({ message }) => `  Lưu ý: ${message}`),
          ])
          .join('\n'),
      );
    });

  program
    .command('open <gói>')
    .description('mở gói hồ sơ nhận được; in mã hồ sơ')
    .action(async (path: string) => {
      const client = await session.client();
      const job = await client.packages.open({ source: { path: resolve(path) } }, { signal: session.signal });
      const opened = await finish(job, session);
      session.print(opened, () => opened.id);
    });
}
