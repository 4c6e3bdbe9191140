import { useEffect } from 'react';
import { useApi } from '../core/api.ts';
import { useOpenPackages } from '../features/packages/open-queue.ts';

/** Opens the packages that a double click, “Open with” or a command line gives, whatever page is shown. */
export function FilesFromOutside() {
  const { onFilesToOpen } = useApi().shell;
  const { open } = useOpenPackages();
  useEffect(() => {
    onFilesToOpen?.(paths => {
      if (paths.length > 0) void open(paths);
    });
  }, [onFilesToOpen, open]);
  return null;
}
