import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder of its own that goes away with the test: `await using dir = await tempDir()`; `join` gives a place in it. */
export async function tempDir() {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'ho-so-ntm-')));
  return {
    path,
    join: (...parts: string[]) => join(path, ...parts),
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }),
  };
}
