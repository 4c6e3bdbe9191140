import '#core/require-node.ts';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { defaultWorkspaceDir } from '#core/workspace/default-dir.ts';
import { hasDisplay } from '../electron/web/open-with-system.ts';
import { runWebShell } from '../electron/web/web-shell.ts';
import { buildIfChanged } from './build.ts';
import { fetchElectron, findElectron } from './electron-binary.ts';
import { runElectron } from './run-electron.ts';

const usage = `Cách dùng: npm start -- [--web] [--workspace THƯ_MỤC] [--no-open]
  --web        dùng trình duyệt thay cho Electron
  --workspace  thư mục làm việc khác thư mục mặc định
  --no-open    chỉ in địa chỉ, không mở trình duyệt
`;

function readOptions() {
  try {
    return parseArgs({
      options: {
        web: { type: 'boolean', default: false },
        workspace: { type: 'string' },
        'no-open': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch {
    process.stderr.write(`Không hiểu tham số: ${process.argv.slice(2).join(' ')}\n${usage}`);
    process.exit(2);
  }
}

/** Electron's program, fetched when it is missing; undefined when only a browser is left. */
async function electronOrReason(): Promise<{ path: string } | { reason: string }> {
  if (!hasDisplay()) return { reason: 'Máy này không có màn hình' };
  const found = findElectron();
  if (found) return { path: found };
  const fetched = await fetchElectron();
  return fetched
    ? { path: fetched }
    : { reason: 'Không tải được Electron (không kết nối được tới nơi phát hành)' };
}

async function main(): Promise<number> {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(usage);
    return 0;
  }
  // npm runs scripts in the project's folder; a relative path means the folder the person is in.
  const here = process.env['INIT_CWD'] ?? process.cwd();
  const workspaceDir = options.workspace ? resolve(here, options.workspace) : defaultWorkspaceDir();
  if (await buildIfChanged()) process.stdout.write('Đã dựng ứng dụng.\n');
  if (!options.web) {
    const electron = await electronOrReason();
    if ('path' in electron) {
      const code = await runElectron(electron.path, workspaceDir);
      if (code !== undefined) return code;
      process.stdout.write('Electron không khởi động được trên máy này, nên dùng trình duyệt.\n');
    } else {
      process.stdout.write(`${electron.reason}, nên dùng trình duyệt.\n`);
    }
  }
  return runWebShell({ workspaceDir, open: !options['no-open'] });
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
