import { resolve } from 'node:path';
import type { Command } from 'commander';
import { bookletReasons } from '#shared/domain/booklet.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { finish, type Session } from './session.ts';

export function addBookletCommand(program: Command, session: Session): void {
  program
    .command('booklet <mã-hồ-sơ>')
    .description('ghép mọi minh chứng thành một tệp PDF có mục lục và số trang')
    .requiredOption('--out <tệp>', 'tệp .pdf hoặc thư mục sẽ ghi')
    .option('--without-personal', 'không đưa vào tệp có dữ liệu cá nhân')
    .action(
      async (
        dossierId: string,
        { out, withoutPersonal = false }: { out: string; withoutPersonal?: boolean },
      ) => {
        const client = await session.client();
        const job = await client.booklet.write(
          { dossierId, target: resolve(out), withoutPersonal },
          { signal: session.signal },
        );
        const written = await finish(job, session);
        session.print(written, () =>
          [
            written.path,
            `${written.pages} trang · ${written.files} tệp · ${sizeText(written.bytes)}`,
            ...written.named.map(
              ({ name, label, reason }) => `  ${label} ${name}: chỉ ghi tên vì ${bookletReasons[reason]}`,
            ),
          ].join('\n'),
        );
      },
    );
}
