import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { createRestartPolicy } from '#gateway/restart-policy.ts';
import type { HostStart, HostState } from './host-message.ts';

export type Supervised = {
  /** Resolves when the host listens for the first time. */
  ready: Promise<HostState>;
  /** Resolves with the exit code when the host was stopped or given up. */
  ended: Promise<number>;
  stop: () => void;
  /** The process that serves now; tests kill it. */
  pid: () => number | undefined;
};

const hostProcess = fileURLToPath(new URL('host-process.ts', import.meta.url));

/** Keeps one web host alive: a host that dies comes back at the same port with the same session. */
export function superviseHost(start: Omit<HostStart, 'saved'>): Supervised {
  const policy = createRestartPolicy();
  const ready = deferred<HostState>();
  const ended = deferred<number>();
  let state: HostState | undefined;
  let child: ChildProcess | undefined;
  let isStopping = false;

  function launch(): void {
    child = fork(hostProcess, {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    child.send({ ...start, saved: state } satisfies HostStart);
    child.on('message', (report: HostState) => {
      state = report;
      ready.resolve(report);
    });
    child.once('exit', code => {
      if (isStopping || code === 0) return ended.resolve(0);
      const delayMs = policy.nextDelayMs();
      if (delayMs === undefined) {
        process.stderr.write('Phần xử lý dữ liệu dừng nhiều lần liên tiếp nên không khởi động lại nữa.\n');
        return ended.resolve(1);
      }
      process.stderr.write('Phần xử lý dữ liệu vừa dừng đột ngột, đang khởi động lại.\n');
      setTimeout(() => (isStopping ? ended.resolve(0) : launch()), delayMs);
    });
  }

  launch();
  return {
    ready: ready.promise,
    ended: ended.promise,
    stop() {
      isStopping = true;
      // Closing the channel is the one way to ask that works on Windows too; the host then closes its core.
      if (child?.connected) child.disconnect();
      else if (child === undefined || child.exitCode !== null) ended.resolve(0);
    },
    pid: () => child?.pid,
  };
}

function deferred<T>() {
  let resolve: (value: T) => void = () => {};
  const promise = new Promise<T>(done => {
    resolve = done;
  });
  return { promise, resolve };
}
