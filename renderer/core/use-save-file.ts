import { useMutation } from '@tanstack/react-query';
import { useApi } from './api.ts';

type Written = { path: string; fileName: string };

/**
 * Has the core write a file: where the person says in shells that can ask, otherwise into the exports folder and from
 * there down to the person. `write` gets the target, null for the exports folder; `onSaved` is told of the path only
 * where it is the person's own choice.
 */
export function useSaveFile<Kind = void>({
  name,
  write,
  onSaved,
  onError,
}: {
  name: (kind: Kind) => string;
  write: (target: string | null, kind: Kind) => Promise<Written>;
  onSaved: (path: string) => void;
  onError: (error: Error) => void;
}) {
  const { shell } = useApi();
  return useMutation({
    mutationFn: async (kind: Kind) => {
      if (!shell.pickSavePath) return write(null, kind);
      const target = await shell.pickSavePath(name(kind));
      // Closed without choosing a place.
      return target === undefined ? null : write(target, kind);
    },
    onSuccess: written => {
      if (!written) return;
      if (shell.pickSavePath) onSaved(written.path);
      else download(written.fileName);
    },
    onError,
  });
}

function download(fileName: string): void {
  const link = document.createElement('a');
  link.href = `files/exports/${encodeURIComponent(fileName)}`;
  link.download = fileName;
  link.click();
}
