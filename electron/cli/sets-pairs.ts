import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { toAppError } from '#shared/contract/errors.ts';
import { isAppError } from '#shared/errors.ts';
import { targetError } from '#shared/file-errors.ts';
import type { Session } from './session.ts';

/** Which indicators of two sets ask for the same thing: seen, and handed over as a table that `sets import` takes. */
export function addPairsCommand(sets: Command, session: Session): void {
  sets
    .command('pairs <bộ-1> <bộ-2>')
    .description('các cặp chỉ tiêu đòi hỏi cùng một việc của hai bộ')
    .option('--out <tệp.json>', 'ghi các cặp do đơn vị tự ghép ra tệp, để nơi khác nhập bằng “sets import”')
    .action(async (first: string, second: string, { out }: { out?: string }) => {
      const { mappings } = await session.client();
      const ids: [string, string] = [first, second];
      if (out !== undefined) {
        const table = await mappings.exportTable({ sets: ids });
        write(out, `${JSON.stringify(table, null, 2)}\n`);
        session.print(
          { path: out, pairs: table.pairs.length },
          () => `Đã ghi ${table.pairs.length} cặp ra ${out}`,
        );
        return;
      }
      const pairs = await mappings.between({ sets: ids });
      session.print(pairs, () =>
        pairs.length === 0
          ? 'Không có cặp chỉ tiêu nào.'
          : pairs
              .map(({ a, b, likeness, sameFigure, own, note }) =>
                [
                  `${a.code} – ${b.code}`,
                  likeness === 'equal' ? 'như nhau' : 'gần giống',
                  sameFigure ? 'số liệu và tệp' : 'chỉ tệp',
                  own ? 'của đơn vị' : '',
                  note,
                ]
                  .filter(part => part !== '')
                  .join(' · '),
              )
              .join('\n'),
      );
    });
}

/** The table of pairs that the text of a .json file holds; undefined where it is something else. */
export function pairsIn(text: string | undefined): { table: unknown } | undefined {
  if (text === undefined) return undefined;
  try {
    const table: unknown = JSON.parse(text);
    const isTable =
      typeof table === 'object' &&
      table !== null &&
      'schema' in table &&
      String(table.schema).startsWith('ho-so-ntm/mapping@');
    return isTable ? { table } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export async function importPairs(session: Session, { table }: { table: unknown }): Promise<void> {
  const { mappings } = await session.client();
  try {
    const imported = await mappings.importTable({ table });
    session.print(
      { imported, problems: [] },
      () => `${imported.sets.join(' – ')}: thêm ${imported.added} cặp, thay ${imported.changed} cặp`,
    );
  } catch (error) {
    const known = toAppError(error);
    if (!isAppError(known, 'setInvalid')) throw error;
    const { problems } = known.details;
    session.exitCode = 1;
    session.print({ imported: null, problems }, () =>
      [...problems.map(({ place, reason }) => `${place}: ${reason}`), 'Chưa nhập gì.'].join('\n'),
    );
  }
}

function write(out: string, text: string): void {
  try {
    writeFileSync(out, text);
  } catch (error) {
    throw targetError(out, error);
  }
}
