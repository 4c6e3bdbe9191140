import { useSyncExternalStore } from 'react';
import type { Progress } from '#shared/contract/base.ts';
import { toAppError } from '#shared/contract/errors.ts';
import type { AppError } from '#shared/errors.ts';

export type JobProgress = Omit<Progress, 'step'> & { step: Progress['step'] | 'uploading' };

type Running = { status: 'running'; progress: JobProgress | null; startedAt: number };
type Done<T> = { status: 'done'; result: T };
type Failed = { status: 'failed'; error: AppError };
export type JobState<T> = Running | Done<T> | Failed;

/** What the tray shows of a job that runs, whichever page started it. */
export type RunningJob = {
  key: string;
  title: string;
  progress: JobProgress | null;
  startedAt: number;
  cancel: () => void;
};

export type JobWork<T> = (context: {
  signal: AbortSignal;
  report: (progress: JobProgress) => void;
}) => Promise<T>;

const listeners = new Set<() => void>();
let running: readonly RunningJob[] = [];

function changed(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useRunningJobs(): readonly RunningJob[] {
  return useSyncExternalStore(subscribe, () => running);
}

export type JobKind<T> = {
  /** Starts the job; one that runs under the same key goes on instead. Resolves when it ended, however. */
  start(key: string, title: string, work: JobWork<T>): Promise<JobState<T>>;
  use(key: string): JobState<T> | null;
  forget(key: string): void;
  isRunning(key: string): boolean;
};

/** Long work of one kind. It belongs to the application, not to the page: leaving the page does not end it. */
export function createJobKind<T>(): JobKind<T> {
  const states = new Map<string, JobState<T>>();
  const put = (key: string, state: JobState<T>) => {
    states.set(key, state);
    changed();
  };

  async function start(key: string, title: string, work: JobWork<T>): Promise<JobState<T>> {
    const present = states.get(key);
    if (present?.status === 'running') return present;
    const abort = new AbortController();
    const startedAt = Date.now();
    const show = (progress: JobProgress | null) => {
      const entry = { key, title, progress, startedAt, cancel: () => abort.abort() };
      running = [...running.filter(job => job.key !== key), entry];
      put(key, { status: 'running', progress, startedAt });
    };
    show(null);
    let end: JobState<T>;
    try {
      const result = await work({ signal: abort.signal, report: show });
      end = { status: 'done', result };
    } catch (error) {
      end = { status: 'failed', error: toAppError(error) };
    }
    running = running.filter(job => job.key !== key);
    put(key, end);
    return end;
  }

  return {
    start,
    use: key => useSyncExternalStore(subscribe, () => states.get(key) ?? null),
    isRunning: key => states.get(key)?.status === 'running',
    forget: key => {
      if (states.get(key)?.status !== 'running' && states.delete(key)) changed();
    },
  };
}

/** Reads a job's events to their end and gives its result. */
export async function followJob<T>(
  events: AsyncIterator<Progress, T>,
  report: (progress: JobProgress) => void,
): Promise<T> {
  for (;;) {
    const event = await events.next();
    if (event.done) return event.value;
    report(event.value);
  }
}
