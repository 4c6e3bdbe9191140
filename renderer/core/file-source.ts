import { useCallback } from 'react';
import type { FileSource } from '#shared/contract/base.ts';
import { useApi } from './api.ts';

type Options = { signal: AbortSignal; onSent?: (sentBytes: number) => void };

/** How the core gets at a file of the page: by its path where the shell knows it, else by sending it over. */
export function useFileSource() {
  const { shell, upload } = useApi();
  return useCallback(
    async (file: File, { signal, onSent }: Options): Promise<FileSource> => {
      const path = shell.pathOf?.(file);
      if (path) return { path };
      const id = await upload(file, { signal, onProgress: sent => onSent?.(sent) });
      return { upload: id, name: file.name };
    },
    [shell, upload],
  );
}
