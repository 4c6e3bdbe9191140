import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '#shared/errors.ts';
import { type Migration, migrations } from './migrations.ts';

export type Db = Database.Database;

/** Marks a file as ours ("NTM1"), so that another program's database is never migrated. */
const applicationId = 0x4e544d31;

/**
 * Opens the workspace's database and brings it to the newest shape.
 * The database is its own lock: `locking_mode = EXCLUSIVE` keeps a second copy of the application out for as long as
 * this one lives, and the operating system frees it when the process dies.
 * @throws AppError workspaceInUse, workspaceDamaged, workspaceNewer, workspaceUnusable
 */
export function openDatabase(path: string, openedBy: () => string, list = migrations): Db {
  let db: Db | undefined;
  try {
    db = new Database(path, { timeout: 1500 });
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.exec('BEGIN EXCLUSIVE; COMMIT');
    if (db.pragma('quick_check(1)', { simple: true }) !== 'ok')
      throw new AppError('workspaceDamaged', { path });
    migrate(db, path, list);
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof Database.SqliteError && /^SQLITE_(?:BUSY|LOCKED)/.test(error.code))
      throw new AppError('workspaceInUse', { path: dirname(path), by: openedBy() }, { cause: error });
    const known = databaseError(error, path);
    if (!(known instanceof Database.SqliteError)) throw known;
    throw new AppError('workspaceUnusable', { path: dirname(path), reason: known.message }, { cause: known });
  }
}

const reasons: Record<string, string> = {
  READONLY: 'nơi này chỉ đọc được',
  IOERR: 'ổ đĩa báo lỗi khi đọc hoặc ghi, hoặc chỉ đọc được',
  CANTOPEN: 'không mở hoặc không tạo được tệp cơ sở dữ liệu',
  PERM: 'không có quyền truy cập',
};

/** What the disk did to the database, as an error of the closed list; a wrong statement of ours is passed on as it is. */
export function databaseError(error: unknown, path: string): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const kind = error.code.split('_')[1] ?? '';
  if (kind === 'NOTADB' || kind === 'CORRUPT')
    return new AppError('workspaceDamaged', { path }, { cause: error });
  if (kind === 'FULL') return new AppError('diskFull', { path }, { cause: error });
  const reason = reasons[kind];
  return reason === undefined
    ? error
    : new AppError('workspaceUnusable', { path: dirname(path), reason }, { cause: error });
}

/** Reads JSON that the database holds. We wrote it whole, so what cannot be read was damaged on the disk. */
export function readStored<T>(db: Db, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new AppError('workspaceDamaged', { path: db.name }, { cause: error });
  }
}

function migrate(db: Db, path: string, list: readonly Migration[]): void {
  const current = Number(db.pragma('user_version', { simple: true }));
  const newest = list.at(-1)?.version ?? 0;
  const owner = Number(db.pragma('application_id', { simple: true }));
  const tables = Number(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
  if (tables > 0 && owner !== applicationId) throw new AppError('workspaceDamaged', { path });
  if (current > newest) throw new AppError('workspaceNewer', { path: dirname(path) });
  const pending = list.filter(({ version }) => version > current);
  if (pending.length === 0) return;
  if (current > 0) backUp(db, `${path}.truoc-${newest}`);
  db.transaction(() => {
    for (const { version, sql } of pending) {
      db.exec(sql);
      db.pragma(`user_version = ${version}`);
    }
    db.pragma(`application_id = ${applicationId}`);
  })();
}

/** A copy that was opened and checked before it gets its name. */
function backUp(db: Db, target: string): void {
  const partial = `${target}.partial`;
  rmSync(partial, { force: true });
  db.prepare('VACUUM INTO ?').run(partial);
  const copy = new Database(partial, { readonly: true });
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok')
      throw new AppError('workspaceUnusable', { path: target, reason: 'bản sao lưu không đọc lại được' });
  } finally {
    copy.close();
  }
  renameSync(partial, target);
}
