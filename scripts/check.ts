import { checkSources, checkText } from './source-checks.ts';

const checks = await checkSources();
for (const each of checks) process.stdout.write(`${checkText(each)}\n`);
process.exitCode = checks.every(({ isPassed }) => isPassed) ? 0 : 1;
