/**
 * What a package may hold. The reader refuses more, so the writer refuses it first; from design “Reading”:
 * a hostile zip must not be able to fill the disk or the memory of the office's computer.
 */
export const packageLimits = {
  entries: 20_000,
  entryBytes: 2 * 1024 ** 3,
  totalBytes: 20 * 1024 ** 3,
  /** Left free on the disk whatever is extracted. */
  freeBytes: 2 * 1024 ** 3,
  /** Uncompressed to compressed, looked at only above `ratioFromBytes`. */
  ratio: 100,
  ratioFromBytes: 50 * 1024 ** 2,
} as const;
