import type { Command } from 'commander';
import type { Measure } from '#shared/domain/criteria-set.ts';
import { judgedEntry } from '#shared/domain/entry.ts';
import { parseEntry } from '#shared/domain/entry-input.ts';
import { parseRequirement } from '#shared/domain/requirement-text.ts';
import { type Assessment, verdictLabel } from '#shared/domain/verdict.ts';
import { AppError } from '#shared/errors.ts';
import { UsageError } from './run-program.ts';
import type { Client, Session } from './session.ts';

type Options = {
  met?: true;
  notMet?: true;
  notApplicable?: true;
  value?: string;
  ratio?: string;
  note?: string;
  requirement?: string;
  decision?: string;
};
type Change = Partial<Assessment>;

export function addAssessCommand(program: Command, session: Session): void {
  program
    .command('assess <mã-hồ-sơ> <chỉ-tiêu>')
    .description('nhập kết quả một chỉ tiêu hoặc một điều kiện; in đánh giá')
    .option('--met', 'đạt (với chỉ tiêu có số liệu: đánh giá khác kết quả tính, cần --note)')
    .option('--not-met', 'chưa đạt')
    .option('--not-applicable', 'không áp dụng, cần --note')
    .option('--value <số>', 'số liệu, ví dụ 90,4')
    .option('--ratio <a/b>', 'tỷ lệ, ví dụ 277/287')
    .option('--note <chữ>', 'ghi chú hoặc lý do')
    .option('--requirement <mức>', 'mức do tỉnh quy định, ví dụ "≥ 80%", cần --decision')
    .option('--decision <số>', 'số quyết định của mức do tỉnh quy định')
    .action(async (dossierId: string, code: string, options: Options) => {
      const client = await session.client();
      const measure = await measureOf(client, dossierId, code);
      const change = changeOf(code, measure, options);
      const { criterion } = await client.assessments.set({ dossierId, code, change });
      const row = criterion.indicators.find(each => each.code === code);
      if (!row) throw new AppError('notFound', { what: 'indicator', id: code });
      session.print(
        { code, verdict: row.verdict, display: row.display, comparison: row.comparison },
        () => `${code}: ${row.comparison || row.display || verdictLabel[row.verdict]}`,
      );
    });
}

async function measureOf(client: Client, dossierId: string, code: string): Promise<Measure> {
  const { criteria, conditions } = await client.dossiers.get({ dossierId });
  const rows = [...criteria.flatMap(({ indicators }) => indicators), ...conditions];
  const row = rows.find(each => each.code === code);
  if (!row) throw new AppError('notFound', { what: 'indicator', id: code });
  return row.indicator.measure;
}

function changeOf(code: string, measure: Measure, options: Options): Change {
  const results = [options.met, options.notMet, options.notApplicable, options.value, options.ratio];
  if (results.filter(given => given !== undefined).length > 1)
    throw new UsageError('Chỉ ghi một trong --met, --not-met, --not-applicable, --value, --ratio.');
  const change: Change = { ...resultChange(code, measure, options), ...localChange(options) };
  if (options.note !== undefined && !options.notApplicable && !change.override) change.note = options.note;
  if (Object.keys(change).length === 0) throw new UsageError('Chưa ghi kết quả: xem ho-so-ntm assess --help');
  return change;
}

function resultChange(code: string, measure: Measure, options: Options): Change {
  if (options.notApplicable) return { notApplicable: { reason: options.note ?? '' } };
  if (options.met || options.notMet) {
    const met = options.met === true;
    const entry = judgedEntry(measure, met);
    if (entry) return { entry, notApplicable: null, override: null };
    return { notApplicable: null, override: { verdict: met ? 'met' : 'notMet', reason: options.note ?? '' } };
  }
  const typed = options.value ?? options.ratio;
  if (typed === undefined) return {};
  const parsed = parseEntry(measure, typed);
  if (!parsed.ok) throw new AppError('entryRefused', { code, reason: parsed.reason });
  return { entry: parsed.entry, notApplicable: null, override: null };
}

function localChange({ requirement, decision }: Options): Change {
  if (requirement === undefined && decision === undefined) return {};
  const parsed = parseRequirement(requirement ?? '');
  if (parsed === 'met' || (typeof parsed === 'object' && 'op' in parsed))
    return { local: { requirement: parsed, decision: decision ?? '' } };
  throw new UsageError('Không hiểu mức ở --requirement; ví dụ: "≥ 80%", "≤ 1,5", "Đạt".');
}
