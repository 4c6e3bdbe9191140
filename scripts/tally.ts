import { readFileSync } from 'node:fs';
import { z } from 'zod';

export type Tally = { passed: number; failed: number };

/** What vitest's JSON reporter writes, as far as it is counted here. */
const reportSchema = z.object({
  testResults: z.array(
    z.object({
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

/**
 * Counts a finished vitest run. A file that could not even be loaded has no tests to fail, and an error outside of all
 * tests fails none: both count as one failure, so that no broken run looks whole.
 */
export function countReport(json: unknown, exitCode: number): Tally {
  const report = reportSchema.safeParse(json);
  if (!report.success) return { passed: 0, failed: 1 };
  let passed = 0;
  let failed = 0;
  for (const { status, assertionResults } of report.data.testResults) {
    passed += assertionResults.filter(test => test.status === 'passed').length;
    const inFile = assertionResults.filter(test => test.status === 'failed').length;
    failed += status === 'failed' && inFile === 0 ? 1 : inFile;
  }
  return { passed, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

/** Reads a report file; a run that died before writing one counts as one failure. */
export function countReportFile(file: string, exitCode: number): Tally {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    json = undefined;
  }
  return countReport(json, exitCode);
}
