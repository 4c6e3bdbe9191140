import { AppError } from '#shared/errors.ts';

/** What a long task is given: where to report bytes done, and how to learn that nobody wants it any more. */
export type Control = {
  onProgress(doneBytes: number, totalBytes: number): void;
  isCancelled(): boolean;
};

/** Thrown out of a task whose control says it is cancelled, after the task has undone what it had begun. */
export class Cancelled extends AppError<'cancelled'> {
  constructor() {
    super('cancelled', {});
    this.name = 'Cancelled';
  }
}

/** Counts bytes towards a total, reports them, and throws Cancelled at the first step after a cancel. */
export function createMeter(control: Control, totalBytes: number): (bytes: number) => void {
  let doneBytes = 0;
  return bytes => {
    if (control.isCancelled()) throw new Cancelled();
    doneBytes += bytes;
    control.onProgress(Math.min(doneBytes, totalBytes), totalBytes);
  };
}
