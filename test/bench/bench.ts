import { parseArgs } from 'node:util';
import prepareApplication from '../support/e2e-setup.ts';
import { benchBooklet } from './booklet-bench.ts';
import { benchCheck } from './check-bench.ts';
import { type Measured, printReport } from './measure.ts';
import { benchPackageMemory, benchPackageSpeed } from './packages-bench.ts';
import { benchFirstScreen, benchKeystroke } from './screen-bench.ts';
import { benchSearch } from './search-bench.ts';

const { values } = parseArgs({
  options: { gib: { type: 'string', default: '1' }, only: { type: 'string' } },
});
const gib = Number(values.gib);

/** Everything the product promises a figure for; `npm run bench -- --only packages --gib 0.25` runs a part, smaller. */
const benches: Record<string, () => Promise<Measured[]>> = {
  packages: () => benchPackageSpeed(gib),
  'packages-memory': () => benchPackageMemory(gib),
  'packages-memory-large': () => benchPackageMemory(gib * 4),
  booklet: () => benchBooklet(gib),
  'first-screen': benchFirstScreen,
  // So much that the typing ends before the export does.
  keystroke: () => benchKeystroke(gib * 3),
  check: () => benchCheck(10_000),
  search: async () => [...(await benchSearch(10_000, 50)), ...(await benchSearch(100_000, 150))],
};

const lines: Measured[] = [];
const clearAway = await prepareApplication();
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (values.only !== undefined && values.only !== name) continue;
    console.log(`… ${name}`);
    lines.push(...(await bench()));
  }
} finally {
  clearAway();
}
printReport(lines);
if (lines.some(line => !line.isMet)) process.exitCode = 1;
