import { join } from 'node:path';
import { type AsyncIteratorClass, createRouterClient } from '@orpc/server';
import { type CoreOptions, openCore } from '#core/core.ts';
import type { Progress } from '#shared/contract/base.ts';
import { toAppError } from '#shared/contract/errors.ts';
import type { AppError } from '#shared/errors.ts';
import { root } from '../../scripts/root.ts';
import { tempDir } from './temp-dir.ts';

export const resourcesDir = join(root, 'resources');

export const workerUrl = new URL('../../electron/core/work/worker.ts', import.meta.url);

/** The real core on a real database and real folders; `client` calls it through the contract. */
export async function testCore(options: Partial<CoreOptions> = {}) {
  const folder = options.workspaceDir === undefined ? await tempDir() : undefined;
  const workspaceDir = options.workspaceDir ?? folder?.join('workspace') ?? '';
  const core = await openCore({ workspaceDir, resourcesDir, workerUrl, shell: 'cli', ...options });
  return {
    workspaceDir,
    router: core.router,
    client: createRouterClient(core.router),
    async [Symbol.asyncDispose]() {
      await core.close();
      await folder?.[Symbol.asyncDispose]();
    },
  };
}

export type TestClient = Awaited<ReturnType<typeof testCore>>['client'];

/** Reads a job to its end. */
export async function finished<T>(
  job: Promise<AsyncIteratorClass<Progress, T>> | AsyncIteratorClass<Progress, T>,
): Promise<T> {
  const iterator = await job;
  for (;;) {
    const next = await iterator.next();
    if (next.done) return next.value;
  }
}

/** The error a call ends with, as the page sees it. */
export async function refusal(call: Promise<unknown>): Promise<AppError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) throw new Error('the call was expected to be refused');
  return toAppError(error);
}

/** A dossier of the given set in the first commune of the list. */
export async function makeDossier(
  client: TestClient,
  setId = 'vn-xa-ntm-2021',
  variantId: string | null = 'dbsh',
) {
  const [commune] = await client.units.searchCommunes({ text: '', provinceCode: '22', limit: 1 });
  if (!commune) throw new Error('no commune in the province');
  const { id } = await client.dossiers.create({
    setId,
    variantId,
    communeCode: commune.code,
    village: null,
    year: 2025,
  });
  return id;
}
