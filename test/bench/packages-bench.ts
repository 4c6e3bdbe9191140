import { fork, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackageInput } from '#core/packages/bag-plan.ts';
import { verifyBag } from '#core/packages/bag-verify.ts';
import { writePackage } from '#core/packages/bag-writer.ts';
import { uncontrolled } from '#core/work/control.ts';
import { type Measured, ratio, seconds } from './measure.ts';
import { makeTree } from './package-tree.ts';

const rounds = 3;

/** Export and verify beside the same done by hand with zip, unzip and sha256sum; the first round only warms the caches. */
export async function benchPackageSpeed(gib: number): Promise<Measured[]> {
  return await inTempFolder(async folder => {
    const { tree, input } = makeTree(folder, gib, 2000);
    const byHand = join(folder, 'tay.zip');
    const times = { export: [], exportByHand: [], verify: [], verifyByHand: [] } as Record<string, number[]>;
    for (let round = 0; round <= rounds; round += 1) {
      fs.rmSync(byHand, { force: true });
      const measured = {
        exportByHand: await seconds(() => {
          shell(`zip -0 -q -r "${byHand}" .`, tree);
          shell('find . -type f -print0 | xargs -0 sha256sum > ../sums.txt', tree);
          shell(`unzip -tq "${byHand}"`, tree);
        }),
        export: await seconds(() => writePackage(input, uncontrolled)),
        verify: await seconds(() => mustBeValid(input.target)),
        verifyByHand: await byHandVerify(folder, input),
      };
      if (round > 0) for (const [name, value] of Object.entries(measured)) times[name]?.push(value);
    }
    return [
      ratio(
        `export ${gib} GiB / zip + sha256sum + unzip -t`,
        times['export'] ?? [],
        times['exportByHand'] ?? [],
        0.6,
      ),
      ratio(
        `verify ${gib} GiB / unzip -t + sha256sum -c`,
        times['verify'] ?? [],
        times['verifyByHand'] ?? [],
        0.5,
      ),
    ];
  });
}

/** Growth of resident memory over the whole of an export and a verification, in a process of its own. */
export async function benchPackageMemory(gib: number): Promise<Measured[]> {
  return await inTempFolder(async folder => {
    const { input } = makeTree(folder, gib, Math.round(2000 * gib));
    const plan = join(folder, 'plan.json');
    fs.writeFileSync(plan, JSON.stringify({ ...input, tagFiles: input.tagFiles.map(({ path }) => path) }));
    const child = fork(import.meta.filename, [plan]);
    const growth = await new Promise<number>((resolve, reject) => {
      child.on('message', message => resolve(Number(message)));
      child.on('exit', code => reject(new Error(`memory child ended with ${code}`)));
    });
    const atMost = 150;
    const what = `memory growth, export and verify ${gib} GiB`;
    return [{ what, value: `${growth.toFixed(0)} MB`, target: `≤ ${atMost} MB`, isMet: growth <= atMost }];
  });
}

async function byHandVerify(folder: string, input: PackageInput): Promise<number> {
  const unpacked = join(folder, 'mở');
  shell(`unzip -q "${input.target}" -d "${unpacked}"`, folder);
  const taken = await seconds(() => {
    shell(`unzip -tq "${input.target}"`, folder);
    shell('sha256sum --quiet -c manifest-sha256.txt', join(unpacked, input.stem));
  });
  fs.rmSync(unpacked, { recursive: true });
  return taken;
}

async function mustBeValid(path: string): Promise<void> {
  const report = await verifyBag({ path }, uncontrolled);
  if (!report.valid) throw new Error(`invalid: ${JSON.stringify(report.errors.slice(0, 3))}`);
}

function shell(command: string, cwd: string): void {
  const done = spawnSync('sh', ['-c', command], { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) throw new Error(`${command}: ${done.status}`);
}

async function inTempFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = fs.mkdtempSync(join(tmpdir(), 'ho-so-ntm-bench-'));
  try {
    return await use(folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** The child of benchPackageMemory: told the plan of a package, answers by how many MB its peak exceeds its start. */
async function measureMemory(plan: string): Promise<void> {
  const { createdAt, tagFiles, ...rest } = JSON.parse(fs.readFileSync(plan, 'utf8'));
  const before = process.memoryUsage.rss();
  const content = () => Buffer.from('Đo bộ nhớ\n');
  const input: PackageInput = {
    ...rest,
    createdAt: new Date(createdAt),
    tagFiles: tagFiles.map((path: string) => ({ path, content })),
  };
  await writePackage(input, uncontrolled);
  await mustBeValid(input.target);
  const peak = process.resourceUsage().maxRSS * 1024;
  process.send?.((peak - before) / 1e6);
  process.disconnect();
}

const [, script, plan] = process.argv;
if (script === import.meta.filename && plan !== undefined) await measureMemory(plan);
