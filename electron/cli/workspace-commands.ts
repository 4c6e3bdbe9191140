import type { Command } from 'commander';
import { finish, type Session } from './session.ts';

export function addWorkspaceCommands(program: Command, session: Session): void {
  program
    .command('workspace')
    .description('thư mục làm việc')
    .command('check')
    .description('đọc lại mọi tệp minh chứng và cơ sở dữ liệu; thoát 1 nếu có lỗi')
    .action(async () => {
      const client = await session.client();
      const report = await finish(
        await client.workspace.check(undefined, { signal: session.signal }),
        session,
      );
      session.exitCode = report.ok ? 0 : 1;
      session.print(report, () =>
        report.ok ? 'Thư mục làm việc nguyên vẹn.' : report.problems.map(({ message }) => message).join('\n'),
      );
    });
}
