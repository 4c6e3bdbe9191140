import { resolve } from 'node:path';
import type { Command } from 'commander';
import { UsageError } from './run-program.ts';
import { finish, type Session } from './session.ts';

export function addDocumentCommands(program: Command, session: Session): void {
  const document = program.command('document').description('văn bản của hồ sơ: tờ trình, báo cáo, biên bản');

  document
    .command('list <mã-hồ-sơ>')
    .description('liệt kê văn bản và tình trạng: chưa lập, đã lập, đã ký, cũ')
    .action(async (dossierId: string) => {
      const documents = await (await session.client()).documents.list({ dossierId });
      session.print(documents, () =>
        documents.map(({ name, title, state }) => `${name} · ${title} · ${stateWords[state]}`).join('\n'),
      );
    });

  document
    .command('build <mã-hồ-sơ> [tên...]')
    .description('lập văn bản .docx (biểu tổng hợp cả .xlsx) vào thư mục; không ghi tên: mọi văn bản có mẫu')
    .requiredOption('--out <thư-mục>', 'thư mục sẽ ghi')
    .action(async (dossierId: string, names: string[], { out }: { out: string }) => {
      const client = await session.client();
      const known = (await client.documents.list({ dossierId })).filter(({ template }) => template !== null);
      const wanted = names.length === 0 ? known.map(({ name }) => name) : names;
      const strange = wanted.find(name => !known.some(each => each.name === name));
      if (strange !== undefined)
        throw new UsageError(
          `Không có văn bản “${strange}”. Các văn bản lập được: ${known.map(({ name }) => name).join(', ')}.`,
        );
      const job = await client.documents.build({ dossierId, names: wanted }, { signal: session.signal });
      const { built, failed } = await finish(job, session);
      const drawn = built.map(({ name }) => name);
      const written =
        drawn.length === 0
          ? []
          : await client.documents.save({ dossierId, names: drawn, target: resolve(out) });
      session.exitCode = failed.length > 0 ? 1 : 0;
      session.print({ written, failed }, () =>
        [...written.map(({ path }) => path), ...failed.map(({ message }) => message)].join('\n'),
      );
    });
}

const stateWords = { missing: 'chưa lập', built: 'đã lập', signed: 'đã ký', outdated: 'cũ' } as const;
