import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { Dossier } from '#shared/contract/dossiers.ts';
import type { MergeItemView } from '#shared/contract/parts.ts';
import { sizeText } from '#shared/domain/size-text.ts';
import { UsageError } from './run-program.ts';
import { finish, type Session } from './session.ts';

const sides = ['mine', 'theirs'] as const;

export function addPartCommands(program: Command, session: Session): void {
  const part = program.command('part').description('phần việc giao cho cán bộ chuyên môn');

  part
    .command('export <mã-hồ-sơ>')
    .description('ghi phần việc ra tệp; với phần việc được giao: tệp gửi lại')
    .option('--indicators <mã>', 'các chỉ tiêu, cách nhau bằng dấu phẩy; mã tiêu chí là mọi chỉ tiêu của nó')
    .requiredOption('--out <tệp>', 'tệp .zip hoặc thư mục sẽ ghi')
    .option('--person <tên>', 'người phụ trách đã có trong hồ sơ')
    .action(
      async (
        dossierId: string,
        { indicators, out, person }: { indicators?: string; out: string; person?: string },
      ) => {
        const client = await session.client();
        const dossier = await client.dossiers.get({ dossierId });
        const people = person === undefined ? [] : await client.people.list({ dossierId });
        const known = people.find(({ name }) => name === person);
        if (person !== undefined && !known)
          throw new UsageError(`Hồ sơ không có người phụ trách “${person}”.`);
        if (indicators === undefined && !known && !dossier.part)
          throw new UsageError('Cần ghi --indicators, ví dụ --indicators 2.1,2.2,3, hoặc --person.');
        const codes = indicators === undefined ? null : codesOf(dossier, indicators);
        const job = await client.parts.export(
          { dossierId, codes, personId: known?.id ?? null, target: resolve(out) },
          { signal: session.signal },
        );
        const written = await finish(job, session);
        session.print(
          written,
          () =>
            `${written.path}\nMã kiểm tra ${written.shortCode} · ${written.files} tệp · ${sizeText(written.bytes)}`,
        );
      },
    );

  part
    .command('merge <tệp>')
    .description('nhận phần việc gửi lại vào hồ sơ; thoát 1 nếu còn mục hai bên cùng sửa hoặc không khớp')
    .option('--conflicts <bên>', 'mục hai bên cùng sửa: mine giữ ở đây, theirs lấy bản gửi lại')
    .action(async (path: string, { conflicts }: { conflicts?: string }) => {
      const side = sides.find(each => each === conflicts);
      if (conflicts !== undefined && !side) throw new UsageError('--conflicts chỉ nhận mine hoặc theirs.');
      const client = await session.client();
      const job = await client.parts.read({ source: { path: resolve(path) } }, { signal: session.signal });
      const { dossierId, mergeId } = await finish(job, session);
      const { items, misfits, appliedAt } = await client.parts.preview({ mergeId });
      if (side)
        await client.parts.choose({
          mergeId,
          choices: items.filter(({ state }) => state === 'both').map(({ key }) => ({ key, side })),
        });
      const { codes, files, left } = await client.parts.apply({ mergeId });
      session.exitCode = left.length + misfits.length > 0 ? 1 : 0;
      const value = { id: dossierId, codes, files, conflicts: left, misfits, mergedBeforeAt: appliedAt };
      session.print(value, () => mergeText(value, items));
    });
}

function codesOf(dossier: Dossier, text: string): string[] {
  const groups = new Map(dossier.criteria.map(({ code, indicators }) => [code, indicators]));
  const known = new Set([...groups.values(), dossier.conditions].flat().map(({ code }) => code));
  const wanted = text.split(/[\s,;]+/).filter(Boolean);
  return [
    ...new Set(
      wanted.flatMap(code => {
        const group = known.has(code) ? undefined : groups.get(code);
        return group ? group.map(row => row.code) : [code];
      }),
    ),
  ];
}

type Merged = {
  codes: string[];
  files: number;
  conflicts: { codes: string[] }[];
  misfits: { code: string; reason: string }[];
  mergedBeforeAt: string | null;
};

function mergeText(merged: Merged, items: readonly MergeItemView[]): string {
  const { codes, files, conflicts, misfits, mergedBeforeAt } = merged;
  return [
    mergedBeforeAt === null ? '' : 'Tệp này đã được nhận trước đó.',
    items.length === 0 ? 'Không có gì khác với hồ sơ.' : '',
    codes.length > 0 || files > 0 ? `Đã nhận: chỉ tiêu ${codes.join(', ')}; ${files} tệp minh chứng.` : '',
    ...conflicts.map(
      ({ codes: both }) =>
        `${both.join(', ')}: cả hai bên cùng sửa, giữ giá trị ở đây (chọn bằng --conflicts theirs).`,
    ),
    ...misfits.map(({ code, reason }) => `${code}: ${reason}, không nhận.`),
  ]
    .filter(Boolean)
    .join('\n');
}
