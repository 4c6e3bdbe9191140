import { fork, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { join } from 'node:path';
import type { PackageInput } from '#core/packages/bag-plan.ts';
import { verifyBag } from '#core/packages/bag-verify.ts';
import { writePackage } from '#core/packages/bag-writer.ts';
import { tempDir } from '../support/temp-dir.ts';
import { uncontrolled } from '../support/uncontrolled.ts';
import { type Measured, ratio, seconds } from './measure.ts';
import { makeTree } from './package-tree.ts';

const rounds = 3;

/** Export and verify beside the same done by hand with zip, unzip and sha256sum; the first round only warms the caches. */
export async function benchPackageSpeed(gib: number): Promise<Measured[]> {
  await using folder = await tempDir();
  const { tree, input } = makeTree(folder.path, gib, 2000);
  const byHand = folder.join('tay.zip');
  const times = {
    export: [] as number[],
    exportByHand: [] as number[],
    verify: [] as number[],
    verifyByHand: [] as number[],
    locked: [] as number[],
  };
  for (let round = 0; round <= rounds; round += 1) {
    fs.rmSync(byHand, { force: true });
    const exportByHand = await seconds(() => {
      shell(`zip -0 -q -r "${byHand}" .`, tree);
      shell('find . -type f -print0 | xargs -0 sha256sum > ../sums.txt', tree);
      shell(`unzip -tq "${byHand}"`, tree);
    });
    const ownExport = await seconds(() => writePackage(input, uncontrolled));
    const ownVerify = await seconds(() => mustBeValid(input.target));
    const verifyByHand = await byHandVerify(folder.path, input);
    const locked = await seconds(() => writePackage({ ...input, password: 'mat-khau-2026' }, uncontrolled));
    if (round === 0) continue;
    times.exportByHand.push(exportByHand);
    times.export.push(ownExport);
    times.verify.push(ownVerify);
    times.verifyByHand.push(verifyByHand);
    times.locked.push(locked);
  }
  return [
    ratio(`export ${gib} GiB / zip + sha256sum + unzip -t`, times.export, times.exportByHand, 0.6),
    ratio(`export ${gib} GiB under a password / without`, times.locked, times.export, 6),
    ratio(`verify ${gib} GiB / unzip -t + sha256sum -c`, times.verify, times.verifyByHand, 0.5),
  ];
}

/** Growth of resident memory over the whole of an export and a verification, in a process of its own. */
export async function benchPackageMemory(gib: number): Promise<Measured[]> {
  await using folder = await tempDir();
  const { input } = makeTree(folder.path, gib, Math.round(2000 * gib));
  const plan = folder.join('plan.json');
  fs.writeFileSync(plan, JSON.stringify({ ...input, tagFiles: input.tagFiles.map(({ path }) => path) }));
  const child = fork(import.meta.filename, [plan]);
  const growth = await new Promise<number>((resolve, reject) => {
    child.on('message', message => resolve(Number(message)));
    child.on('exit', code => reject(new Error(`memory child ended with ${code}`)));
  });
  const atMost = 150;
  const what = `memory growth, export and verify ${gib} GiB`;
  return [{ what, value: `${growth.toFixed(0)} MB`, target: `≤ ${atMost} MB`, isMet: growth <= atMost }];
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
