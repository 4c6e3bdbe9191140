import '#core/require-node.ts';
import { createProgram } from './program.ts';
import { runProgram } from './run-program.ts';

// Under `npm run cli` the folder is the project's; what a person types is relative to where the person is.
const startedIn = process.env['npm_lifecycle_event'] === 'cli' ? process.env['INIT_CWD'] : undefined;
if (startedIn) process.chdir(startedIn);

process.exitCode = await runProgram(createProgram, process.argv.slice(2), {
  out: text => process.stdout.write(text),
  err: text => process.stderr.write(text),
});
