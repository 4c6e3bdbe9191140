import { readFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { Command } from 'commander';
import { readSet } from '#core/criteria/criteria-service.ts';
import { indicatorsOf } from '#shared/domain/criteria-set.ts';
import { openLevelsOf, openLevelsParts, openLevelsText } from '#shared/domain/open-levels.ts';
import { isAppError } from '#shared/errors.ts';
import { sourceError } from '#shared/file-errors.ts';
import type { Session } from './session.ts';
import { addOverlaysCommand, importOverlay, overlayIn, overlayProblems } from './sets-overlay.ts';
import { addPairsCommand, importPairs, pairsIn } from './sets-pairs.ts';
import { addTableOptions, readSetTable, type TableOptions } from './sets-table.ts';
import { addVersionCommands, originWords, readReference } from './sets-versions.ts';

type Problem = { place: string; reason: string };

export function addSetsCommands(program: Command, session: Session): void {
  const sets = program.command('sets').description('bộ tiêu chí');

  sets
    .command('list')
    .description('liệt kê các bộ tiêu chí')
    .action(async () => {
      const list = await (await session.client()).criteria.list();
      session.print(list, () =>
        list
          .map(set =>
            [
              set.id,
              set.version,
              set.title,
              originWords[set.origin],
              set.retiredAt && 'NGỪNG DÙNG',
              set.incomplete && 'CHƯA ĐẦY ĐỦ',
              openLevelsParts(set.openLevels),
              `nhóm: ${set.variants.map(variant => variant.id).join(' ')}`,
            ]
              .filter(Boolean)
              .join(' · '),
          )
          .join('\n'),
      );
    });

  addOverlaysCommand(sets, session);
  addVersionCommands(sets, session);
  addPairsCommand(sets, session);

  sets
    .command('show <mã>')
    .description('xem một bộ tiêu chí; mã@phiên-bản để xem phiên bản cũ')
    .action(async (reference: string) => {
      const set = await (await session.client()).criteria.get(readReference(reference));
      session.print(set, () =>
        [
          set.title,
          ...(set.incomplete ? [`Chưa đầy đủ: ${set.incomplete}`] : []),
          ...[openLevelsText(openLevelsOf(set))].filter(Boolean),
          ...set.criteria.flatMap(criterion => [
            `${criterion.code}. ${criterion.name}`,
            ...criterion.indicators.map(({ code, text }) => `  ${code} ${text}`),
          ]),
        ].join('\n'),
      );
    });

  addTableOptions(
    sets
      .command('check <tệp>')
      .description('kiểm tra một bộ tiêu chí: tệp .json hoặc bảng .xlsx .xls .ods .docx; thoát 1 nếu có lỗi'),
  ).action(async (file: string, options: TableOptions) => {
    const text = isJson(file) ? readText(file) : undefined;
    const overlay = overlayIn(text);
    const problems = overlay
      ? await overlayProblems(session, overlay)
      : text !== undefined
        ? problemsOf(text)
        : (await readSetTable(session, file, options)).problems;
    session.exitCode = problems.length > 0 ? 1 : 0;
    session.print({ valid: problems.length === 0, problems }, () =>
      problems.length === 0 ? 'Bộ tiêu chí hợp lệ.' : lines(problems),
    );
  });

  addTableOptions(
    sets
      .command('import <tệp>')
      .description(
        'nhập và ban hành một bộ tiêu chí từ tệp .json hoặc bảng .xlsx .xls .ods .docx; thoát 1 nếu còn lỗi',
      ),
  ).action(async (file: string, options: TableOptions) => {
    const text = isJson(file) ? readText(file) : undefined;
    const overlay = overlayIn(text);
    if (overlay) return importOverlay(session, overlay);
    const pairs = pairsIn(text);
    if (pairs) return importPairs(session, pairs);
    const { set, problems } =
      text !== undefined ? parseSet(text) : await readSetTable(session, file, options);
    if (set === null) {
      session.exitCode = 1;
      session.print(
        { imported: null, problems },
        () => `${lines(problems)}\nChưa nhập gì: hãy sửa các chỗ trên.`,
      );
      return;
    }
    const imported = await (await session.client()).criteria.importSet({ set });
    session.print(
      { imported, problems: [] },
      () =>
        `${imported.id} ${imported.version}: ${imported.criteriaCount} tiêu chí, ${imported.indicatorCount} chỉ tiêu`,
    );
  });

  sets
    .command('export <mã>')
    .description('xuất một bộ tiêu chí ra tệp .json, hoặc .xlsx nhập lại được nguyên vẹn')
    .requiredOption('--out <tệp>', 'tệp sẽ ghi')
    .action(async (reference: string, { out }: { out: string }) => {
      const client = await session.client();
      const which = readReference(reference);
      const set = await client.criteria.get(which);
      const request = { ...which, target: resolve(out) };
      if (extname(out).toLowerCase() === '.xlsx') await client.criteria.exportWorkbook(request);
      else await client.criteria.exportJson(request);
      session.print({ path: out, indicators: indicatorsOf(set).length }, () => `Đã ghi ${out}`);
    });
}

function isJson(file: string): boolean {
  return extname(file).toLowerCase() === '.json';
}

function lines(problems: readonly Problem[]): string {
  return problems.map(({ place, reason }) => `${place}: ${reason}`).join('\n');
}

function readText(file: string): string {
  try {
    // As a text editor of Windows writes it.
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw sourceError(file, error);
  }
}

function parseSet(text: string): { set: unknown; problems: Problem[] } {
  try {
    return { set: readSet(text), problems: [] };
  } catch (error) {
    if (isAppError(error, 'setInvalid')) return { set: null, problems: error.details.problems };
    throw error;
  }
}

function problemsOf(text: string): Problem[] {
  return parseSet(text).problems;
}
