import { randomUUID } from 'node:crypto';
import { implement, ORPCError } from '@orpc/server';
import type { Progress } from '#shared/contract/base.ts';
import { contract } from '#shared/contract/contract.ts';
import { toWireError } from '#shared/contract/errors.ts';
import { AppError } from '#shared/errors.ts';
import type { Log } from './log.ts';
import { runJob } from './work/job.ts';
import { databaseError } from './workspace/database.ts';
import type { Folders } from './workspace/folders.ts';
import { mustBeInPlace } from './workspace/lost-database.ts';

export type Procedures = ReturnType<typeof createProcedures>;

/**
 * What every group builds its procedures with: `os` is the contract to be implemented, `job` makes a procedure of work
 * that takes long. An error that is not of the closed list is logged and crosses as a reference.
 */
export function createProcedures({
  log,
  folders,
  afterCall,
}: {
  log: Log;
  folders: Folders;
  /** Told whenever a call or a job has ended: the place of work that follows from whatever was done. */
  afterCall: () => void;
}) {
  function wireError(error: unknown, path: readonly string[]) {
    const known = databaseError(error, folders.database);
    if (known instanceof AppError) return toWireError(known);
    // Input the contract refused is the caller's error and names its places; output it refused would be our bug.
    if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return error;
    const reference = randomUUID().slice(0, 8);
    log(`[${reference}] ${path.join('.')}`, error);
    return toWireError(new AppError('internal', { reference }, { cause: error }));
  }

  async function* guarded<T, R>(events: AsyncGenerator<T, R, void>, path: readonly string[]) {
    try {
      return yield* events;
    } catch (error) {
      throw wireError(error, path);
    } finally {
      afterCall();
    }
  }

  const os = implement(contract).use(async ({ next, path }) => {
    try {
      mustBeInPlace(folders);
      return await next();
    } catch (error) {
      throw wireError(error, path);
    } finally {
      afterCall();
    }
  });

  function job<Input, Result>(
    run: (input: Input, report: (progress: Progress) => void, signal: AbortSignal) => Promise<Result>,
  ) {
    return (call: { input: Input; signal?: AbortSignal | undefined; path: readonly string[] }) =>
      guarded(
        runJob(call.signal, (report, stop) => run(call.input, report, stop)),
        call.path,
      );
  }

  return { os, job };
}
