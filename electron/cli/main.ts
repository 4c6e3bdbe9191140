import '#core/require-node.ts';
import { systemReason } from '#shared/file-errors.ts';
import { createProgram } from './program.ts';
import { runProgram } from './run-program.ts';

// Under `npm run cli` the folder is the project's; what a person types is relative to where the person is.
const startedIn = process.env['npm_lifecycle_event'] === 'cli' ? process.env['INIT_CWD'] : undefined;
if (startedIn) process.chdir(startedIn);

let isOutputLost = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // `| head` has read what it wanted; a full disk is another matter.
  if (error.code === 'EPIPE' || isOutputLost) return;
  isOutputLost = true;
  process.stderr.write(`Không ghi được kết quả: ${systemReason(error)}.\n`);
});
process.stderr.on('error', () => {});

const exitCode = await runProgram(createProgram, process.argv.slice(2), {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
});
process.exitCode = isOutputLost ? 2 : exitCode;
