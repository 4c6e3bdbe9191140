import { useCallback } from 'react';
import type { VerifyResult } from '#shared/contract/packages.ts';
import { useApi } from '../../core/api.ts';
import { useFileSource } from '../../core/file-source.ts';
import { createJobKind, followJob } from '../../core/jobs.ts';
import { createWaitingList } from '../../core/waiting-list.ts';

/** One file that is verified. */
export type Verifying = { key: string; name: string; file: File | string };

const verifyJobs = createJobKind<VerifyResult>();
export const useVerified = verifyJobs.use;
const queue = createWaitingList<Verifying>();
export const useVerifyQueue = queue.use;
/** The verdicts so far, in the order of the list. */
const verdicts = createWaitingList<{ key: string; result: VerifyResult }>();
export const useVerdicts = verdicts.use;

let count = 0;
/** What is chosen anew ends what was waiting. */
let batch = 0;

/** Judges packages without opening them, one after the other; what was judged before makes room. */
export function useVerify() {
  const { client } = useApi();
  const sourceOf = useFileSource();

  const run = useCallback(
    async ({ key, name, file }: Verifying, password?: string) => {
      const end = await verifyJobs.start(key, `Kiểm tra gói ${name}`, async ({ signal, report }) => {
        const total = typeof file === 'string' ? 0 : file.size;
        const onSent = (done: number) => report({ step: 'uploading', done, total, unit: 'bytes' });
        const source = typeof file === 'string' ? { path: file } : await sourceOf(file, { signal, onSent });
        const input = { source, ...(password === undefined ? {} : { password }) };
        return followJob(await client.packages.verify(input, { signal }), report);
      });
      if (end.status !== 'done') return;
      const others = verdicts.all().filter(each => each.key !== key);
      verdicts.set([...others, { key, result: end.result }]);
    },
    [client, sourceOf],
  );

  const verify = useCallback(
    async (files: readonly (File | string)[]) => {
      const fresh = files.map((file): Verifying => {
        count += 1;
        const name = typeof file === 'string' ? file.replace(/^.*[\\/]/, '') : file.name;
        return { key: `verify-package ${count}`, name, file };
      });
      batch += 1;
      const mine = batch;
      for (const { key } of queue.all()) verifyJobs.forget(key);
      verdicts.set([]);
      queue.set(fresh);
      for (const each of fresh) if (mine === batch) await run(each);
    },
    [run],
  );
  return { verify, again: run };
}
