import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import type { BagReport } from '#core/packages/bag-verify.ts';
import { packagesAt } from '#core/packages/packages-in-folder.ts';
import { toAppError } from '#shared/contract/errors.ts';
import type { OpenResult, PackageAbout } from '#shared/contract/packages.ts';
import { groupVolumes } from '#shared/domain/group-volumes.ts';
import { errorText } from '#shared/error-text.ts';
import { readPassword } from './read-password.ts';
import { finish, type Session } from './session.ts';

/** Packages that came from elsewhere: verified, opened. */
export function addOpenCommands(program: Command, session: Session): void {
  program
    .command('verify <gói...>')
    .description(
      'kiểm tra gói hồ sơ, tệp zip hoặc thư mục BagIt; thư mục không có bagit.txt thì kiểm tra mọi tệp .zip bên trong; thoát 1 nếu có gói sai',
    )
    .option('--password-file <tệp>', 'mật khẩu của gói, ghi ở dòng đầu của tệp này')
    .action(async (places: string[], { passwordFile }: { passwordFile?: string }) => {
      const password = passwordFile === undefined ? undefined : readPassword(passwordFile);
      const reports: (BagReport & { about: PackageAbout | null })[] = [];
      for (const path of places.flatMap(place => packagesAt(resolve(place)))) {
        const { signal } = session;
        reports.push(
          await session.runTask('verifyBag', { path, password }, { signal, onProgress: () => {} }),
        );
      }
      const unreadable = reports.some(({ errors }) => errors.some(({ code }) => code === 'unreadable'));
      session.exitCode = unreadable ? 2 : reports.every(({ valid }) => valid) ? 0 : 1;
      session.print(reports, () => reports.flatMap(reportLines).join('\n'));
    });

  program
    .command('open <gói...>')
    .description(
      'mở một hay nhiều gói hồ sơ nhận được (các tập của một gói, cùng thư mục, được tự tìm); in mã hồ sơ; thoát 1 nếu có gói không nguyên vẹn',
    )
    .option('--password-file <tệp>', 'mật khẩu của gói, ghi ở dòng đầu của tệp này')
    .action(async (paths: string[], { passwordFile }: { passwordFile?: string }) => {
      const password = passwordFile === undefined ? undefined : readPassword(passwordFile);
      const groups = groupVolumes(paths, path => path);
      const opened: Opened[] = [];
      for (const group of groups) opened.push(await openOne(group, password, session, groups.length === 1));
      session.exitCode = opened.every(({ check, error }) => check !== 'broken' && error === null) ? 0 : 1;
      const [first, ...others] = opened;
      // Of one that is whole the id alone, for scripts.
      const isPlain = others.length === 0 && session.exitCode === 0;
      session.print(others.length === 0 ? first : opened, () =>
        isPlain ? `${first?.id}` : opened.flatMap(openedLines).join('\n'),
      );
    });
}

type Opened = Partial<OpenResult> & { path: string; error: { code: string; message: string } | null };

/** Of many packages one that is refused does not keep the others from being opened. */
async function openOne(
  [first = '', ...more]: string[],
  password: string | undefined,
  session: Session,
  isAlone: boolean,
): Promise<Opened> {
  const client = await session.client();
  const path = resolve(first);
  try {
    const job = await client.packages.open(
      {
        source: { path },
        others: more.map(each => ({ path: resolve(each) })),
        ...(password === undefined ? {} : { password }),
      },
      { signal: session.signal },
    );
    return { ...(await finish(job, session)), path, error: null };
  } catch (error) {
    const { code, details } = toAppError(error);
    if (isAlone || code === 'cancelled') throw error;
    return { path, error: { code, message: errorText(code, details) } };
  }
}

function openedLines({ path, id, kind, check, shortCode, problems = [], error }: Opened): string[] {
  if (error) return [`${basename(path)}: KHÔNG MỞ ĐƯỢC`, `  Lỗi: ${error.message}`];
  const verdict =
    check === 'broken'
      ? 'KHÔNG NGUYÊN VẸN'
      : check === 'intact'
        ? 'nguyên vẹn'
        : kind === 'review'
          ? 'ý kiến thẩm định'
          : 'phần việc';
  return [
    `${id} · ${basename(path)} · ${verdict} · mã kiểm tra ${shortCode}`,
    ...problems.map(({ message }) => `  Lỗi: ${message}`),
  ];
}

function reportLines({
  path,
  valid,
  errors,
  warnings,
  shortCode,
  volume,
  about,
}: BagReport & { about: PackageAbout | null }): string[] {
  const facts = [
    valid ? 'HỢP LỆ' : 'KHÔNG HỢP LỆ',
    volume ? `tập ${volume.number}/${volume.count}` : '',
    about ? `${about.unit} · ${about.year}${about.submission ? ` · lần trình ${about.submission}` : ''}` : '',
    shortCode ? `mã kiểm tra ${shortCode}` : '',
  ];
  return [
    `${path}: ${facts.filter(Boolean).join(' · ')}`,
    ...errors.map(({ message }) => `  Lỗi: ${message}`),
    ...warnings.map(({ message }) => `  Lưu ý: ${message}`),
  ];
}
