import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { systemReason, targetError } from '#shared/file-errors.ts';
import { storedAt, workspaceFolders } from '#shared/workspace-folders.ts';

/** Where a workspace keeps what; every folder exists. */
export type Folders = {
  root: string;
  database: string;
  /** Evidence by content: `store/ab/<sha256>`. */
  store: string;
  /** Files on their way in; emptied at every start. */
  incoming: string;
  /** Opened packages, each as the folder it was. */
  received: string;
  /** Packages made where no place to save can be asked for. */
  exports: string;
  /** Read-only copies that were opened with the system's program; emptied at every start. */
  opened: string;
  /** The office's own templates of papers, by the papers' names. */
  templates: string;
  logs: string;
};

/** Makes the folders of a workspace that are missing. @throws AppError workspaceUnusable */
export function makeFolders(root: string): Folders {
  const folders: Folders = {
    root,
    database: join(root, 'ho-so.sqlite'),
    store: join(root, workspaceFolders.store),
    incoming: join(root, workspaceFolders.incoming),
    received: join(root, workspaceFolders.received),
    exports: join(root, workspaceFolders.exports),
    opened: join(root, workspaceFolders.opened),
    templates: join(root, workspaceFolders.templates),
    logs: join(root, workspaceFolders.logs),
  };
  const { database: _database, ...directories } = folders;
  try {
    for (const directory of Object.values(directories)) mkdirSync(directory, { recursive: true });
  } catch (error) {
    const known = targetError(root, error);
    if (known instanceof AppError && known.code === 'diskFull') throw known;
    throw new AppError('workspaceUnusable', { path: root, reason: systemReason(error) }, { cause: error });
  }
  return folders;
}

/** The place of stored bytes. */
export function storedPath(store: string, sha256: string): string {
  return join(store, ...storedAt(sha256));
}
