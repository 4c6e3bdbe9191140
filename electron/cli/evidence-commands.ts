import type { Command } from 'commander';
import type { Found } from '#shared/contract/search.ts';
import { parseDate } from '#shared/domain/vietnamese-date.ts';
import { UsageError } from './run-program.ts';
import { finish, type Session } from './session.ts';

type Metadata = { number?: string; issuedOn?: string; issuer?: string; subject?: string };

export function addEvidenceCommands(program: Command, session: Session): void {
  const evidence = program.command('evidence').description('minh chứng');

  evidence
    .command('add <mã-hồ-sơ> <chỉ-tiêu> <tệp...>')
    .description('đính kèm tệp vào một chỉ tiêu')
    .option('--number <số>', 'số, ký hiệu')
    .option('--issued-on <ngày>', 'ngày ban hành, ví dụ 2025-03-05')
    .option('--issuer <cơ-quan>', 'cơ quan ban hành')
    .option('--subject <trích-yếu>', 'trích yếu')
    .action(async (dossierId: string, code: string, files: string[], options: Metadata) => {
      const { issuedOn, ...others } = options;
      const day = issuedOn === undefined ? undefined : parseDate(issuedOn);
      if (issuedOn !== undefined && day === undefined)
        throw new UsageError(`Ngày “${issuedOn}” không đúng; ví dụ: 2025-03-05 hoặc 5/3/2025.`);
      const metadata = { ...others, ...(day === undefined ? {} : { issuedOn: day }) };
      const sources = files.map(path => ({ path }));
      const client = await session.client();
      const job = await client.evidence.add(
        { dossierId, code, sources, metadata },
        { signal: session.signal },
      );
      const { added, failed } = await finish(job, session);
      session.exitCode = failed.length === 0 ? 0 : added.length > 0 ? 1 : 2;
      const [first] = failed;
      const value =
        added.length === 0 && first
          ? { error: { code: first.code, message: first.message }, added: [], failed }
          : {
              added: added.map(({ id, name, sha256, sizeBytes }) => ({ id, name, sha256, size: sizeBytes })),
              failed,
            };
      for (const { message } of failed) session.tell(message);
      session.print(value, () => added.map(({ id, name }) => `${id} · ${name}`).join('\n'));
    });

  evidence
    .command('list <mã-hồ-sơ>')
    .description('liệt kê minh chứng của hồ sơ')
    .action(async (dossierId: string) => {
      const list = await (await session.client()).evidence.list({ dossierId });
      session.print(
        list.map(({ sizeBytes, url: _url, ...item }) => ({ ...item, size: sizeBytes })),
        () =>
          list.length === 0
            ? 'Chưa có minh chứng.'
            : list.map(({ id, name, indicators }) => `${id} · ${indicators.join(', ')} · ${name}`).join('\n'),
      );
    });

  evidence
    .command('search <mã-hồ-sơ> <nội-dung...>')
    .description('tìm minh chứng theo tên, số, trích yếu và nội dung tệp, có dấu hoặc không dấu')
    .option('--limit <số>', 'nhiều nhất bao nhiêu kết quả', '20')
    .action(async (dossierId: string, words: string[], { limit }: { limit: string }) => {
      if (!/^[1-9]\d?$|^100$/.test(limit)) throw new UsageError('--limit phải là số từ 1 đến 100.');
      const client = await session.client();
      // A command cannot look again later: what was just added is read first.
      await finish(await client.search.prepare(undefined, { signal: session.signal }), session);
      const found = await client.search.find({ text: words.join(' '), dossierId, limit: Number(limit) });
      session.print(
        found.evidence.map(({ evidenceId, name, snippet, dossierId: _dossier, ...rest }) => ({
          id: evidenceId,
          name: name.text,
          ...rest,
          snippet: snippet?.text ?? null,
        })),
        () =>
          found.evidence.length === 0
            ? 'Không thấy minh chứng nào.'
            : found.evidence.map(searchLine).join('\n'),
      );
    });
}

function searchLine({
  evidenceId,
  name,
  number,
  indicators,
  page,
  snippet,
}: Found['evidence'][number]): string {
  const where = page === null ? '' : ` (trang ${page})`;
  const head = [evidenceId, number, indicators.join(', '), name.text].filter(Boolean).join(' · ');
  return snippet ? `${head}\n    ${snippet.text}${where}` : head;
}
