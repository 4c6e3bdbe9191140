import type { AppError } from '#shared/errors.ts';
import type { Control } from './control.ts';

/**
 * Everything that runs off the core's thread: plain functions from cloneable input to cloneable output.
 * Each is loaded by the thread that needs it, so that hashing a file does not wait for the spreadsheet library.
 */
export const tasks = {
  storeFiles: async () => (await import('../evidence/store-files.ts')).storeFiles,
  checkStore: async () => (await import('../evidence/check-store.ts')).checkStore,
  exportPackage: async () => (await import('../packages/export-package.ts')).exportPackage,
  verifyBag: async () => (await import('../packages/bag-verify.ts')).verifyBag,
  openPackage: async () => (await import('../packages/open-package.ts')).openPackage,
} satisfies Record<string, () => Promise<(input: never, control: Control) => unknown>>;

export type TaskName = keyof typeof tasks;
type Task<N extends TaskName> = Awaited<ReturnType<(typeof tasks)[N]>>;
export type TaskInput<N extends TaskName> = Parameters<Task<N>>[0];
export type TaskOutput<N extends TaskName> = Awaited<ReturnType<Task<N>>>;

export type WorkerStart = { name: TaskName; input: unknown; cancelFlag: Int32Array };
export type WorkerMessage =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; output: unknown }
  | { kind: 'refused'; code: AppError['code']; details: AppError['details'] }
  | { kind: 'failed'; message: string; stack: string | undefined };
