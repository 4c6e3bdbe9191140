const limit = 5;
const windowMs = 60_000;

/** How often a core that dies is started again: the waits grow, and after five deaths in a minute it is given up. */
export type RestartPolicy = { nextDelayMs: () => number | undefined };

/** One policy per supervised process; `now` in milliseconds. */
export function createRestartPolicy(now = Date.now): RestartPolicy {
  let deaths: number[] = [];
  return {
    nextDelayMs() {
      deaths = [...deaths.filter(at => now() - at < windowMs), now()];
      return deaths.length > limit ? undefined : Math.min(100 * 2 ** (deaths.length - 1), 3_000);
    },
  };
}
