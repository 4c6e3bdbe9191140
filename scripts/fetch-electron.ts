import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './run.ts';

/**
 * Puts Electron's program into @electron/get's cache, telling how far it is, and lets Electron's own install script
 * unpack it from there. A process of its own, so that a download that hangs can be given up.
 */
const require = createRequire(import.meta.url);
const electronDir = dirname(require.resolve('electron/package.json'));
// Electron's own dependency, wherever npm put it; its types are not ours to rely on.
const { downloadArtifact } = (await import(
  pathToFileURL(createRequire(join(electronDir, 'install.js')).resolve('@electron/get')).href
)) as { downloadArtifact: (options: object) => Promise<string> };

const stallMs = 30_000;
let lastProgressAt = Date.now();
let shown = -1;

setInterval(() => {
  if (Date.now() - lastProgressAt < stallMs) return;
  process.stderr.write('\nViệc tải Electron bị ngừng quá lâu.\n');
  process.exit(1);
}, 1_000).unref();

function show({ transferred, total }: { transferred: number; total: number | null }): void {
  lastProgressAt = Date.now();
  const percent = total ? Math.floor((transferred / total) * 100) : 0;
  if (percent === shown) return;
  shown = percent;
  const text = `${percent} % (${(transferred / 1e6).toFixed(0)}/${((total ?? 0) / 1e6).toFixed(0)} MB)`;
  if (process.stdout.isTTY) process.stdout.write(`\r  ${text}  `);
  else if (percent % 10 === 0) process.stdout.write(`  ${text}\n`);
}

try {
  await downloadArtifact({
    version: require('electron/package.json').version,
    artifactName: 'electron',
    checksums: require(join(electronDir, 'checksums.json')),
    platform: process.platform,
    arch: process.arch,
    downloadOptions: { quiet: true, getProgressCallback: show },
  });
  process.stdout.write('\n');
  const unpacked = await run(join(electronDir, 'install.js'), [], { show: true });
  process.exitCode = unpacked.code;
} catch (error) {
  process.stderr.write(
    `\nKhông tải được Electron: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
}
