import { readFileSync, writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { readSet } from '#core/criteria/criteria-service.ts';
import { sourceError, targetError } from '#core/file-errors.ts';
import { indicatorsOf } from '#shared/domain/criteria-set.ts';
import { isAppError } from '#shared/errors.ts';
import type { Session } from './session.ts';

export function addSetsCommands(program: Command, session: Session): void {
  const sets = program.command('sets').description('bộ tiêu chí');

  sets
    .command('list')
    .description('liệt kê các bộ tiêu chí')
    .action(async () => {
      const list = await (await session.client()).criteria.list();
      session.print(list, () =>
        list
          .map(({ id, title, incomplete, variants }) =>
            [id, title, incomplete && 'CHƯA ĐẦY ĐỦ', `nhóm: ${variants.map(variant => variant.id).join(' ')}`]
              .filter(Boolean)
              .join(' · '),
          )
          .join('\n'),
      );
    });

  sets
    .command('show <mã>')
    .description('xem một bộ tiêu chí')
    .action(async (id: string) => {
      const set = await (await session.client()).criteria.get({ id });
      session.print(set, () =>
        [
          set.title,
          ...(set.incomplete ? [`Chưa đầy đủ: ${set.incomplete}`] : []),
          ...set.criteria.flatMap(criterion => [
            `${criterion.code}. ${criterion.name}`,
            ...criterion.indicators.map(({ code, text }) => `  ${code} ${text}`),
          ]),
        ].join('\n'),
      );
    });

  sets
    .command('check <tệp>')
    .description('kiểm tra một tệp bộ tiêu chí .json; thoát 1 nếu có lỗi')
    .action((file: string) => {
      const problems = problemsOf(readText(file));
      session.exitCode = problems.length > 0 ? 1 : 0;
      session.print({ valid: problems.length === 0, problems }, () =>
        problems.length === 0
          ? 'Bộ tiêu chí hợp lệ.'
          : problems.map(({ place, reason }) => `${place}: ${reason}`).join('\n'),
      );
    });

  sets
    .command('export <mã>')
    .description('xuất một bộ tiêu chí ra tệp .json')
    .requiredOption('--out <tệp>', 'tệp sẽ ghi')
    .action(async (id: string, { out }: { out: string }) => {
      const set = await (await session.client()).criteria.get({ id });
      try {
        writeFileSync(out, `${JSON.stringify(set, null, 2)}\n`);
      } catch (error) {
        throw targetError(out, error);
      }
      session.print({ path: out, indicators: indicatorsOf(set).length }, () => `Đã ghi ${out}`);
    });
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw sourceError(file, error);
  }
}

function problemsOf(text: string): { place: string; reason: string }[] {
  try {
    readSet(text);
    return [];
  } catch (error) {
    if (isAppError(error, 'setInvalid')) return error.details.problems;
    throw error;
  }
}
