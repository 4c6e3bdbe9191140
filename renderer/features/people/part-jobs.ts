import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useLocation } from 'wouter';
import type { PartFileResult } from '#shared/contract/parts.ts';
import { useApi } from '../../core/api.ts';
import { useFileSource } from '../../core/file-source.ts';
import { createJobKind, followJob } from '../../core/jobs.ts';
import { paths } from '../../core/paths.ts';

export const exportJobs = createJobKind<PartFileResult>();
export const readJobs = createJobKind<{ dossierId: string; mergeId: string }>();
export const exportKey = (dossierId: string) => `part of ${dossierId}`;
export const readKey = (dossierId: string) => `part for ${dossierId}`;

/** Asks for the place where the shell can, then writes a part; the page stays usable meanwhile. */
export function useExportPart(dossierId: string, title: string) {
  const { client, query, shell } = useApi();
  const cache = useQueryClient();
  return async (personId: string | null, codes: string[] | null = null) => {
    let target: string | null = null;
    if (shell.pickSavePath) {
      const { fileName } = await client.parts.suggestName({ dossierId, personId });
      const picked = await shell.pickSavePath(fileName);
      if (!picked) return;
      target = picked;
    }
    exportJobs.forget(exportKey(dossierId));
    await exportJobs.start(exportKey(dossierId), title, async ({ signal, report }) =>
      followJob(await client.parts.export({ dossierId, codes, personId, target }, { signal }), report),
    );
    await cache.invalidateQueries({ queryKey: query.parts.list.key({ input: { dossierId } }) });
  };
}

/** Checks a part that came back and shows what it would change. */
export function useReadPart(dossierId: string) {
  const { client } = useApi();
  const sourceOf = useFileSource();
  const [, navigate] = useLocation();
  return useCallback(
    async (file: File | string) => {
      const name = typeof file === 'string' ? file : file.name;
      const key = readKey(dossierId);
      readJobs.forget(key);
      const end = await readJobs.start(key, `Nhận phần việc ${name}`, async ({ signal, report }) => {
        const total = typeof file === 'string' ? 0 : file.size;
        const onSent = (done: number) => report({ step: 'uploading', done, total, unit: 'bytes' });
        const source = typeof file === 'string' ? { path: file } : await sourceOf(file, { signal, onSent });
        return followJob(await client.parts.read({ dossierId, source }, { signal }), report);
      });
      if (end.status !== 'done') return;
      readJobs.forget(key);
      navigate(paths.merge(end.result.dossierId, end.result.mergeId));
    },
    [client, sourceOf, dossierId, navigate],
  );
}
