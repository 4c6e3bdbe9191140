/** One line of the report: what was measured, against what, and whether it is as good as promised. */
export type Measured = { what: string; value: string; target: string; isMet: boolean };

/** Seconds that a piece of work takes. */
export async function seconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

/** A ratio of medians with the spread that led to it: “0.41 × (4.1 s / 10.0 s)”. */
export function ratio(what: string, ours: number[], theirs: number[], atMost: number): Measured {
  const [own, other] = [median(ours), median(theirs)];
  return {
    what,
    value: `${(own / other).toFixed(2)} × (${own.toFixed(2)} s / ${other.toFixed(2)} s)`,
    target: `≤ ${atMost} ×`,
    isMet: own / other <= atMost,
  };
}

export function printReport(lines: Measured[]): void {
  const width = Math.max(...lines.map(line => line.what.length));
  for (const { what, value, target, isMet } of lines)
    console.log(`${isMet ? 'ok    ' : 'MISSED'}  ${what.padEnd(width)}  ${value}  (target ${target})`);
}
