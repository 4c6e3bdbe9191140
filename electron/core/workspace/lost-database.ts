import { existsSync, readdirSync, statSync } from 'node:fs';
import { AppError } from '#shared/errors.ts';
import type { Folders } from './folders.ts';

/** The smallest page of SQLite: a shorter file holds nothing and would be taken for a new database. */
const smallestBytes = 512;

/**
 * A database that is gone while the files it knew are still there was lost, not never made: a new one in its place
 * would hide that and, with the next save, make the loss final.
 * @throws AppError workspaceDamaged
 */
export function refuseLostDatabase({ database, store, received }: Folders): void {
  const sizeBytes = statSync(database, { throwIfNoEntry: false })?.size ?? 0;
  if (sizeBytes >= smallestBytes) return;
  const hasFiles = [store, received].some(folder => readdirSync(folder).length > 0);
  if (hasFiles) throw new AppError('workspaceDamaged', { path: database });
}

/**
 * Systems let a folder be renamed or deleted while its database is open; what is saved then is lost without a word.
 * @throws AppError workspaceGone
 */
export function mustBeInPlace({ root, database }: Folders): void {
  if (!existsSync(database)) throw new AppError('workspaceGone', { path: root });
}
