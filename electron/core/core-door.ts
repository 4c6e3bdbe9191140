import type { AnyRouter } from '@orpc/server';
import { toWireError } from '#shared/contract/errors.ts';
import { AppError } from '#shared/errors.ts';
import type { Core } from './core.ts';

/** What a channel is served with. `interceptors` is empty when the core is open, else it refuses every call. */
export type Served = { router: AnyRouter; interceptors: (() => never)[] };

export type CoreDoor = { serve: () => Promise<Served>; close: () => Promise<void> };

/**
 * Opens the core for the first channel and keeps it. When it cannot be opened the channel still stands and every call
 * answers with the reason, so that a window shows a sentence instead of nothing; the next channel tries again.
 */
export function createCoreDoor(workspaceDir: string, open: () => Promise<Core>): CoreDoor {
  let opening: Promise<Core> | undefined;
  return {
    async serve() {
      opening ??= open();
      try {
        const core = await opening;
        return { router: core.router, interceptors: [] };
      } catch (error) {
        opening = undefined;
        const reason = startError(error, workspaceDir);
        return {
          router: {},
          interceptors: [
            () => {
              throw toWireError(reason);
            },
          ],
        };
      }
    },
    async close() {
      const core = await opening?.catch(() => undefined);
      await core?.close();
    },
  };
}

function startError(error: unknown, path: string): AppError {
  if (error instanceof AppError) return error;
  console.error(error);
  return new AppError('workspaceUnusable', {
    path,
    reason: error instanceof Error ? error.message : String(error),
  });
}
