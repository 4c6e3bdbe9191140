import type { RunTask } from './run-task.ts';

/**
 * Tasks that end with their core: `stop` cancels all that run and waits until each has undone what it began, so that
 * closing the application in the middle of an export leaves no half of one.
 */
export function createStoppableTasks(start: RunTask): { runTask: RunTask; stop: () => Promise<void> } {
  const stopping = new AbortController();
  const running = new Set<Promise<unknown>>();
  return {
    runTask(name, input, { signal, onProgress }) {
      const task = start(name, input, { signal: AbortSignal.any([signal, stopping.signal]), onProgress });
      running.add(task);
      const forget = () => running.delete(task);
      task.then(forget, forget);
      return task;
    },
    async stop() {
      stopping.abort();
      await Promise.allSettled(running);
      // What waits for a task may still have to save its outcome.
      await new Promise(resolve => setImmediate(resolve));
    },
  };
}
