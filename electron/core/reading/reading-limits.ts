/**
 * How much of one file is read for search and suggestions. What lies beyond is left out and the reading says so
 * (`isCut`): a dossier's papers have a few pages, and no file may keep the machine busy or fill its memory.
 */
export const readingLimits = {
  /** About 120 pages; indexing that much takes the core some 15 ms. */
  characters: 300_000,
  pages: 1000,
  /** Larger files are left alone: 2 GB are a film, whatever its name says. A PDF is read where it is needed. */
  pdfBytes: 512 * 1024 ** 2,
  officeBytes: 50 * 1024 ** 2,
  plainBytes: 2 * 1024 ** 2,
  sheetRows: 20_000,
  /** A file that is still read after this time keeps what was found so far. */
  milliseconds: 20_000,
  /** The thread that reads is ended after this time or this much memory, whatever it is in the middle of. */
  deadMilliseconds: 60_000,
  deadMegabytes: 512,
} as const;
