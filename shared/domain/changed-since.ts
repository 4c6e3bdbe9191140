/** A file as it is compared between two submissions: the name people know and the bytes it is. */
export type ComparedFile = { name: string; sha256: string };
export type ChangedFile = { change: 'added' | 'removed' | 'replaced'; name: string };

/**
 * What became of the files of one thing since an earlier submission. Packages do not share ids, so the same bytes are
 * the same file, also renamed; other bytes under the same name took its place.
 */
export function changedFiles(before: readonly ComparedFile[], after: readonly ComparedFile[]): ChangedFile[] {
  const earlier = new Set(before.map(({ sha256 }) => sha256));
  const later = new Set(after.map(({ sha256 }) => sha256));
  const gone = before.filter(({ sha256 }) => !later.has(sha256));
  const goneNames = new Set(gone.map(({ name }) => name));
  const come = after.filter(({ sha256 }) => !earlier.has(sha256));
  const comeNames = new Set(come.map(({ name }) => name));
  return [
    ...come.map(({ name }) => ({
      change: goneNames.has(name) ? ('replaced' as const) : ('added' as const),
      name,
    })),
    ...gone
      .filter(({ name }) => !comeNames.has(name))
      .map(({ name }) => ({ change: 'removed' as const, name })),
  ];
}
