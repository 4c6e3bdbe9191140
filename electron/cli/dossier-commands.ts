import type { Command } from 'commander';
import type { DossierCheck } from '#shared/contract/checks.ts';
import type { Dossier, IndicatorRow } from '#shared/contract/dossiers.ts';
import type { ReviewRow } from '#shared/contract/reviews.ts';
import { severities, severityLabel } from '#shared/domain/checks/rule.ts';
import { reviewVerdictLabel } from '#shared/domain/review.ts';
import { unitText } from '#shared/domain/unit-text.ts';
import { verdictLabel } from '#shared/domain/verdict.ts';
import { UsageError } from './run-program.ts';
import type { Session } from './session.ts';

export function addDossierCommands(program: Command, session: Session): void {
  const dossier = program.command('dossier').description('hồ sơ');

  dossier
    .command('create')
    .description('tạo hồ sơ; in mã hồ sơ')
    .requiredOption('--set <mã>', 'bộ tiêu chí')
    .option('--variant <mã>', 'nhóm xã hoặc vùng; bỏ qua được khi bộ chỉ có một')
    .requiredOption('--commune <mã>', 'mã xã, phường (5 chữ số)')
    .requiredOption('--year <năm>', 'năm đánh giá')
    .option('--overlay <mã>', 'quy định của tỉnh trên bộ tiêu chí đó')
    .option('--village <tên>', 'tên thôn, với bộ tiêu chí của thôn')
    .action(
      async (options: {
        set: string;
        variant?: string;
        overlay?: string;
        commune: string;
        year: string;
        village?: string;
      }) => {
        if (!/^\d{4}$/.test(options.year)) throw new UsageError('Năm phải có bốn chữ số, ví dụ --year 2026.');
        const created = await (await session.client()).dossiers.create({
          setId: options.set,
          variantId: options.variant ?? null,
          overlayId: options.overlay ?? null,
          communeCode: options.commune,
          village: options.village ?? null,
          year: Number(options.year),
        });
        session.print(created, () => created.id);
      },
    );

  dossier
    .command('list')
    .description('liệt kê hồ sơ của thư mục làm việc')
    .action(async () => {
      const list = await (await session.client()).dossiers.list();
      session.print(list, () =>
        list.length === 0
          ? 'Chưa có hồ sơ nào.'
          : list
              .map(
                ({ id, unit, set, year, result }) =>
                  `${id} · ${unitText(unit)} · ${set.id} · ${year} · tiêu chí ${result.criteriaMet}/${result.criteriaTotal}`,
              )
              .join('\n'),
      );
    });

  dossier
    .command('show <mã-hồ-sơ>')
    .description('xem từng chỉ tiêu: kết quả, đánh giá, minh chứng')
    .action(async (id: string) => {
      const client = await session.client();
      const shown = await client.dossiers.get({ dossierId: id });
      const rows = shown.kind === 'received' ? (await client.reviews.get({ dossierId: id })).rows : undefined;
      session.print(rows ? withReview(shown, rows) : shown, () => dossierText(shown, rows));
    });

  dossier
    .command('check <mã-hồ-sơ>')
    .description('những gì còn thiếu hoặc sai; thoát 1 nếu còn điều chặn xuất hoặc cần sửa')
    .option('--public', 'cả những gì bản không có dữ liệu cá nhân sẽ thiếu')
    .action(async (id: string, options: { public?: true }) => {
      const check = await (await session.client()).dossiers.check({
        dossierId: id,
        forPublic: options.public ?? false,
      });
      session.exitCode = check.ready ? 0 : 1;
      session.print(check, () => checkText(check));
    });
}

function checkText({ ready, problems, ignored }: DossierCheck): string {
  const groups = severities
    .map(severity => ({ severity, own: problems.filter(each => each.severity === severity) }))
    .filter(({ own }) => own.length > 0);
  const counted = groups.map(({ severity, own }) => `${own.length} ${severityLabel[severity].toLowerCase()}`);
  const left = ignored.length > 0 ? [`${ignored.length} đã bỏ qua có lý do`] : [];
  return [
    [ready ? 'Hồ sơ đã đủ' : 'Hồ sơ chưa đủ', [...counted, ...left].join(', ')]
      .filter(text => text !== '')
      .join(': ')
      .concat('.'),
    ...groups.flatMap(({ severity, own }) => [
      '',
      `${severityLabel[severity]} (${own.length})`,
      ...own.map(
        ({ indicator, message, person }) =>
          `  ${indicator === '' ? '' : `${indicator}: `}${message}${person === null ? '' : ` (${person})`}`,
      ),
    ]),
    ...(ignored.length === 0 ? [] : ['', `Đã bỏ qua có lý do (${ignored.length})`]),
    ...ignored.map(
      ({ indicator, message, reason }) =>
        `  ${indicator === '' ? '' : `${indicator}: `}${message} – lý do: ${reason}`,
    ),
  ].join('\n');
}

/** Beside each row what the review says of it; null where nobody said anything. */
function withReview(dossier: Dossier, rows: readonly ReviewRow[]) {
  const said = new Map(
    rows.map(({ target, state, differs, corrected, joint: { verdict, comment, request, dueOn } }) => [
      target,
      { verdict, state, differs, comment, request, dueOn, corrected },
    ]),
  );
  const reviewed = (all: readonly IndicatorRow[]) =>
    all.map(row => ({ ...row, review: said.get(row.code) ?? null }));
  return {
    ...dossier,
    criteria: dossier.criteria.map(each => ({ ...each, indicators: reviewed(each.indicators) })),
    conditions: reviewed(dossier.conditions),
  };
}

function dossierText(
  { unit, set, year, result, criteria, conditions }: Dossier,
  review: readonly ReviewRow[] = [],
): string {
  const said = new Map(review.map(({ target, joint: { verdict } }) => [target, verdict]));
  const judged = (code: string) => {
    const verdict = said.get(code) ?? null;
    return verdict === null ? '' : ` · thẩm định: ${reviewVerdictLabel[verdict]}`;
  };
  return [
    `${unitText(unit)}, ${unit.provinceName} · ${set.title} · ${year}`,
    `Tiêu chí đạt ${result.criteriaMet}/${result.criteriaTotal} · chỉ tiêu đạt ${result.indicatorsMet}/${result.indicatorsTotal} · thiếu minh chứng ${result.evidenceMissing}`,
    ...(result.rule
      ? [
          `${result.rule.text} (${result.rule.decision}): ${result.rule.met}/${result.rule.total} chỉ tiêu – ${verdictLabel[result.rule.verdict]}`,
        ]
      : []),
    ...(result.revocation ? [`Cảnh báo: ${result.revocation.text}`] : []),
    ...criteria.flatMap(criterion => [
      `${criterion.code}. ${criterion.name} – ${verdictLabel[criterion.verdict]}`,
      ...criterion.indicators.map(
        row =>
          `  ${row.code} [${row.requirement}] ${row.display || '–'} · ${verdictLabel[row.verdict]} · ${row.evidence.length} minh chứng${judged(row.code)}`,
      ),
    ]),
    ...(conditions.length === 0 ? [] : [`Điều kiện đạt ${result.conditionsMet}/${result.conditionsTotal}`]),
    ...conditions.map(
      row =>
        `  ${row.code} [${row.requirement}] ${row.display || '–'} · ${verdictLabel[row.verdict]} · ${row.text}${judged(row.code)}`,
    ),
  ].join('\n');
}
