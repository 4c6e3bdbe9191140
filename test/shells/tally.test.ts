import { expect, test } from 'vitest';
import { countReport } from '../../scripts/tally.ts';

const report = (...files: { status: string; tests: string[] }[]) => ({
  testResults: files.map(({ status, tests }) => ({
    status,
    assertionResults: tests.map(each => ({ status: each })),
  })),
});

test.each([
  [
    'passed and skipped tests',
    report({ status: 'passed', tests: ['passed', 'skipped', 'passed'] }),
    0,
    { passed: 2, failed: 0 },
  ],
  ['a failed test', report({ status: 'failed', tests: ['passed', 'failed'] }), 1, { passed: 1, failed: 1 }],
  ['a file that could not be loaded', report({ status: 'failed', tests: [] }), 1, { passed: 0, failed: 1 }],
  [
    'an error outside of all tests',
    report({ status: 'passed', tests: ['passed'] }),
    1,
    { passed: 1, failed: 1 },
  ],
  ['no report at all', undefined, 1, { passed: 0, failed: 1 }],
])('%s', (_name, json, exitCode, expected) => {
  expect(countReport(json, exitCode)).toEqual(expected);
});
