import { Command } from 'commander';
import { version } from '#core/version.ts';
import { addAssessCommand } from './assess-command.ts';
import { addBookletCommand } from './booklet-command.ts';
import { addDocumentCommands } from './document-commands.ts';
import { addDossierCommands } from './dossier-commands.ts';
import { addEvidenceCommands } from './evidence-commands.ts';
import { addOpenCommands } from './open-commands.ts';
import { addPackageCommands } from './package-commands.ts';
import { addPartCommands } from './part-commands.ts';
import { addReviewCommands } from './review-commands.ts';
import type { Session } from './session.ts';
import { addSetsCommands } from './sets-commands.ts';
import { addWorkspaceCommands } from './workspace-commands.ts';

const titles: Record<string, string> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Lệnh:',
};

/** Every command of product.md that the application can do so far. */
export function createProgram(session: Session): Command {
  const program = new Command('ho-so-ntm')
    .description('Lập, kiểm tra, xuất và mở hồ sơ nông thôn mới bằng dòng lệnh')
    .version(version, '--version', 'in số phiên bản')
    .option('--workspace <thư-mục>', 'thư mục làm việc (mặc định: của ứng dụng)')
    .option('--json', 'in một giá trị JSON và không in gì khác')
    .helpOption('-h, --help', 'in hướng dẫn')
    .helpCommand(false)
    .configureHelp({ styleTitle: title => titles[title] ?? title })
    .exitOverride()
    .configureOutput({
      writeOut: text => {
        if (session.json) session.tell(text);
        else session.print(null, () => text.trimEnd());
      },
      writeErr: () => {}, // said once, in Vietnamese, by runProgram
    });
  addSetsCommands(program, session);
  addDossierCommands(program, session);
  addDocumentCommands(program, session);
  addAssessCommand(program, session);
  addEvidenceCommands(program, session);
  addPackageCommands(program, session);
  addOpenCommands(program, session);
  addBookletCommand(program, session);
  addPartCommands(program, session);
  addReviewCommands(program, session);
  addWorkspaceCommands(program, session);
  return program;
}
