import '#core/require-node.ts';
import { join } from 'node:path';
import { buildIfChanged } from './build.ts';
import { fetchElectron, findElectron } from './electron-binary.ts';
import { root } from './root.ts';
import { run } from './run.ts';

/** What a platform can build by itself; the installers of the others need their own tools or a signing machine. */
const targets: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: ['--win'],
  darwin: ['--mac'],
  linux: ['--linux'],
};

async function main(): Promise<number> {
  const target = targets[process.platform];
  if (!target) throw new Error(`Chưa đóng gói được trên hệ điều hành này (${process.platform}).`);
  // An Electron given for tests is not the one we ship: only the package's own is packed.
  if (!findElectron({}) && !(await fetchElectron())) {
    throw new Error(
      'Không tải được Electron (không kết nối được tới nơi phát hành), nên chưa đóng gói được.',
    );
  }
  await buildIfChanged();
  const electronDist = join(root, 'node_modules/electron/dist');
  const args = [
    '--config',
    'electron.builder.yml',
    ...target,
    `-c.electronDist=${electronDist}`,
    ...process.argv.slice(2),
  ];
  const { code } = await run(join(root, 'node_modules/electron-builder/cli.js'), args, { show: true });
  return code;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
