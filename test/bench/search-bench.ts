import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { testCore } from '../support/core.ts';
import { tempDir } from '../support/temp-dir.ts';
import { type Measured, median, seconds } from './measure.ts';
import { documentsInDossier, makeCorpus, seeded } from './search-corpus.ts';

/** What people type, as far as it is typed at each key that asks: common and rare words, numbers, and none that exists. */
const typed = [
  'duong truc thon',
  'quy hoạch chung xây dựng xã',
  'nha van hoa thon dong',
  'ty le ho ngheo',
  'nong thon moi nang cao',
  'hop tac xa lien ket',
  'ban nhan dan cap tinh quy dinh',
  'xa thon',
  'moi truong an toan thuc pham',
  'dong42 bao hiem y te',
  'internet truyen thanh',
  'chuyển đổi số',
  'khong co tu nay trong kho',
];
const shortest = 3;
const rounds = 2;

function queries(documents: number): string[] {
  const random = seeded(7);
  const prefixes = typed.flatMap(text =>
    Array.from({ length: text.length - shortest + 1 }, (_, index) => text.slice(0, shortest + index)),
  );
  const numbers = Array.from({ length: 40 }, () => `${random(documents)}/QĐ-UBND`);
  return [...prefixes, ...numbers];
}

/** How long a search took, and how much of that the processor worked for it: others may use it too. */
type Took = { ms: number; cpuMs: number };

/** The time of one search through the contract, in one dossier and in all, as every key asks for it. */
export async function benchSearch(documents: number, atMostMs: number): Promise<Measured[]> {
  await using folder = await tempDir();
  const workspaceDir = folder.join('workspace');
  const dump = folder.join('chu.txt');
  let dossierIds: string[] = [];
  const building = await seconds(() => {
    dossierIds = makeCorpus(workspaceDir, documents, dump);
  });
  const bytes = fs.statSync(folder.join('workspace', 'ho-so.sqlite')).size;
  console.log(
    `  ${documents} documents of ${Math.round(fs.statSync(dump).size / documents)} letters, built in ${building.toFixed(0)} s, database ${(bytes / 1e6).toFixed(0)} MB`,
  );
  const times = { one: [] as Took[], all: [] as Took[] };
  let slowest = { text: '', ms: 0, cpuMs: 0 };
  await using core = await testCore({ workspaceDir });
  const ask = async (text: string, dossierId: string | null) => {
    const startMs = performance.now();
    const start = process.cpuUsage();
    await core.client.search.find({ text, dossierId, limit: 12 });
    const { user, system } = process.cpuUsage(start);
    const took = { ms: performance.now() - startMs, cpuMs: (user + system) / 1000 };
    if (took.cpuMs > slowest.cpuMs)
      slowest = { text: `${text} (${dossierId === null ? 'all' : 'one'})`, ...took };
    return took;
  };
  for (let round = 0; round <= rounds; round += 1) {
    for (const [index, text] of queries(documents).entries()) {
      const one = await ask(text, dossierIds[(index * 7) % dossierIds.length] ?? null);
      const all = await ask(text, null);
      if (round === 0) continue;
      times.one.push(one);
      times.all.push(all);
    }
    if (round === 0) slowest = { text: '', ms: 0, cpuMs: 0 };
  }
  console.log(`  slowest: “${slowest.text}” ${slowest.cpuMs.toFixed(0)} ms of work`);
  const grepMs =
    median(await Promise.all(typed.map(text => seconds(() => grep(text.split(' ')[0] ?? '', dump))))) * 1000;
  const line = (where: string, took: Took[]): Measured => {
    const values = took.map(({ ms }) => ms);
    const p95 = percentile(values, 0.95);
    const work = percentile(
      took.map(({ cpuMs }) => cpuMs),
      0.95,
    );
    return {
      what: `search ${documents} documents, ${where}, p95 of ${values.length}`,
      value: `${p95.toFixed(1)} ms (p50 ${percentile(values, 0.5).toFixed(1)}; p95 of its own work ${work.toFixed(1)}; grep of one word ${grepMs.toFixed(0)} ms, ${(p95 / grepMs).toFixed(2)} ×)`,
      target: `≤ ${atMostMs} ms`,
      isMet: p95 <= atMostMs,
    };
  };
  return [line(`in a dossier of ${documentsInDossier}`, times.one), line('in all', times.all)];
}

function grep(word: string, dump: string): void {
  spawnSync('grep', ['-c', '-F', word, dump], { stdio: 'ignore' });
}

function percentile(values: number[], share: number): number {
  return (
    values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
  );
}
