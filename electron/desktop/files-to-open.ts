import { resolve } from 'node:path';

/** The packages among the arguments of a start: what a double click, “Open with” or a command line gives. */
export function packagesAmong(argv: readonly string[], workingDir: string): string[] {
  return argv.filter(each => /^[^-].*\.zip$/i.test(each)).map(each => resolve(workingDir, each));
}

/** Files that came from outside, kept until the page takes them; `tell` says to a page that there are some. */
export function createFilesToOpen(tell: () => void) {
  let waiting: string[] = [];
  return {
    add(paths: readonly string[]): void {
      if (paths.length === 0) return;
      waiting = [...waiting, ...paths];
      tell();
    },
    take(): string[] {
      const taken = waiting;
      waiting = [];
      return taken;
    },
  };
}
