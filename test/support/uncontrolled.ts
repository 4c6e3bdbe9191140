import type { Control } from '#core/work/control.ts';

/** For tests and measurements that neither watch a task nor cancel it. */
export const uncontrolled: Control = { onProgress: () => {}, isCancelled: () => false };
