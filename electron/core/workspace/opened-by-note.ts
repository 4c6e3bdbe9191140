import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { type Shell, shellSchema } from '#shared/contract/workspace.ts';
import type { Folders } from './folders.ts';

const shellNames: Record<Shell, string> = {
  desktop: 'cửa sổ ứng dụng Hồ sơ NTM',
  web: 'Hồ sơ NTM trên trình duyệt',
  cli: 'một lệnh ho-so-ntm',
};
const openedBySchema = z.object({
  shell: shellSchema,
  host: z.string(),
  pid: z.number(),
});

/**
 * Who has the workspace open, for the sentence a second copy shows. The lock itself is the database
 * (openDatabase): this note may outlive a crash and is never believed on its own.
 */
export function createOpenedByNote({ root }: Folders) {
  const path = join(root, 'opened-by.json');
  return {
    write: (shell: Shell): void =>
      quietly(() => writeFileSync(path, JSON.stringify({ shell, host: hostname(), pid: process.pid }))),
    clear: (): void => quietly(() => rmSync(path, { force: true })),
    describe(): string {
      try {
        const { shell, host, pid } = openedBySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
        return `${shellNames[shell]} trên máy ${host} (tiến trình ${pid})`;
      } catch {
        return 'một chương trình khác';
      }
    },
  };
}

/** A full disk must not keep anybody from opening or closing: the note only makes a sentence better. */
function quietly(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
  }
}
